import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== 'loopback.test.ts')
  .map((file) => ({ file, text: readFileSync(`tests/${file}`, 'utf8') }))

test('only the browser knows that an address of a school leads here: no test asks for one by itself', () => {
  expect(files.length).toBeGreaterThan(100)
  // Playwright's own requests, and Node's, go to the real network; `--host-resolver-rules` is the browser's alone.
  const own = /\.request\.(get|post|put|fetch|head)\(|request\.newContext\(|fetch\([^)]*(\.lan\b|lanHost|192\.168\.)/
  expect(files.filter(({ text }) => own.test(text)).map(({ file }) => file)).toEqual([])
})
