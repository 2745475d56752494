import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'

/** A process that tries to take each folder it is told, and says `won` or `lost`; it holds what it has won until it ends. */
const starter = `
  import { createInterface } from 'node:readline'
  import { FolderInUse, takeLock } from './server/store/lock.ts'
  const clock = { now: () => new Date(), after: () => () => undefined }
  for await (const folder of createInterface(process.stdin)) {
    const became = await takeLock(folder, clock, process.pid).then(
      () => 'won',
      (error) => (error instanceof FolderInUse ? 'lost' : String(error)),
    )
    console.log(became)
  }
`
let folder = ''
let program = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readout-lock-'))
  await mkdir('dist', { recursive: true })
  program = join(await mkdtemp(resolve('dist/test-')), 'starter.mjs')
  await build({
    stdin: { contents: starter, resolveDir: '.', loader: 'ts' },
    ...{ bundle: true, format: 'esm', platform: 'node', packages: 'external', logLevel: 'silent', outfile: program },
  })
})
afterAll(async () => {
  for (const made of [folder, join(program, '..')]) await rm(made, { recursive: true, force: true })
})

function start() {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return {
    take: async (name: string): Promise<string> => {
      child.stdin.write(`${join(folder, name)}\n`)
      return String((await lines.next()).value)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await once(child, 'close')
    },
  }
}

test('of two that start at once on one folder exactly one gets it, 50 times', async () => {
  const [one, other] = [start(), start()]
  const winners = { one: 0, other: 0 }
  for (let pair = 0; pair < 50; pair += 1) {
    // Who is told first would win every time.
    const [first, second] = pair % 2 === 0 ? [one, other] : [other, one]
    const became = await Promise.all([first.take(`pair-${pair}`), second.take(`pair-${pair}`)])
    expect([...became].sort(), `pair ${pair}`).toEqual(['lost', 'won'])
    winners[(became[0] === 'won') === (pair % 2 === 0) ? 'one' : 'other'] += 1
  }
  expect(winners.one).toBeGreaterThan(0)
  expect(winners.other).toBeGreaterThan(0)
})

test('a kill frees the folder at once', async () => {
  const [one, other] = [start(), start()]
  expect(await one.take('killed')).toBe('won')
  expect(await other.take('killed')).toBe('lost')
  await one.kill()
  expect(await other.take('killed')).toBe('won')
})

test('two folders do not know of each other', async () => {
  const [one, other] = [start(), start()]
  expect(await Promise.all([one.take('here'), other.take('there')])).toEqual(['won', 'won'])
})
