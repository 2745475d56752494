import { defineConfig } from 'vitest/config'

/** Tests that drive a real Chromium, which gives each page more time than a test needs by itself. */
const browser = ['tests/browser/**/*.test.ts']
/** Tests that kill processes, break disks and start many programs at once. */
const faults = ['tests/faults/**/*.test.ts', 'tests/cli.test.ts']
const layout = ['tests/layout.test.ts']

const project = (name: string, include: string[], more: object = {}) => ({
  test: {
    name,
    include,
    root: new URL('..', import.meta.url).pathname,
    // The longest law takes a third of it on two busy cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    ...more,
  },
})

export default defineConfig({
  test: {
    // One worker is the default on two cores, and most browser tests wait for a browser.
    maxWorkers: 2,
    projects: [
      // Where files of one worker share what they import, that is most of their time; no test changes a module.
      project('layout', layout),
      project('unit', ['tests/**/*.test.ts'], {
        exclude: [...browser, ...faults, ...layout],
        isolate: false,
      }),
      project('faults', faults, { isolate: false }),
      project('browser', browser, { isolate: false }),
    ],
  },
})
