import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Everything that has to hold besides the tests; what CI runs is exactly this. Each line runs beside the others. */
const checks: readonly (readonly { name: string; command: string }[])[] = [
  [{ name: 'types', command: 'tsc' }],
  [{ name: 'lint', command: 'npm run --silent lint' }],
  [
    { name: 'build', command: 'npm run --silent build' },
    { name: 'samples', command: 'node dist/server/cli.js check quizzes' },
  ],
]

const folder = mkdtempSync(join(tmpdir(), 'readout-run-'))
const report = join(folder, 'report.json')

/**
 * Runs a command with the tools of this project; true when it ended well.
 * @param show what it says: at once, or together at its end where others run beside it
 */
async function runs(name: string, command: string, show: 'at once' | 'at its end'): Promise<boolean> {
  const started = Date.now()
  const child = spawn(command, { shell: true, stdio: show === 'at once' ? 'inherit' : ['ignore', 'pipe', 'pipe'] })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (bytes: Buffer) => said.push(bytes))
  const ok = await new Promise<boolean>((ended) => child.on('close', (code) => ended(code === 0)))
  process.stdout.write(Buffer.concat(said))
  console.log(`${ok ? 'ok' : 'FAILED'}  ${name}  ${((Date.now() - started) / 1000).toFixed(0)} s`)
  return ok
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
}

/** Counts of the tests themselves; a run that broke, or found none, is one failure. */
async function testCounts(): Promise<{ passed: number; failed: number }> {
  const ok = await runs(
    'tests',
    `vitest run --config tests/vitest.config.ts --reporter=dot --reporter=json --outputFile.json="${report}"`,
    'at once',
  )
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as Report
    const failed = numFailedTests + (numFailedTests === 0 && (numFailedTestSuites > 0 || !ok) ? 1 : 0)
    return { passed: numPassedTests, failed: numPassedTests === 0 ? Math.max(1, failed) : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const inTurn = async (line: (typeof checks)[number]) => {
  const results: boolean[] = []
  for (const { name, command } of line) results.push(await runs(name, command, 'at its end'))
  return results
}
const results = (await Promise.all(checks.map(inTurn))).flat()
const tests = await testCounts()
rmSync(folder, { recursive: true, force: true })
const passed = results.filter(Boolean).length + tests.passed
const failed = results.filter((ok) => !ok).length + tests.failed
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
