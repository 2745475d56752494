import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Everything that has to hold, in the order in which it is tried; what CI runs is exactly this. */
const steps: readonly { name: string; command: string }[] = [
  { name: 'types', command: 'tsc' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'build', command: 'npm run --silent build' },
  { name: 'samples', command: 'node dist/server/cli.js check quizzes' },
]

const folder = mkdtempSync(join(tmpdir(), 'readout-run-'))
const report = join(folder, 'report.json')

/** Runs a command with the tools of this project; true when it ended well. */
function runs(name: string, command: string): boolean {
  const started = Date.now()
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit' })
  console.log(`${status === 0 ? 'ok' : 'FAILED'}  ${name}  ${((Date.now() - started) / 1000).toFixed(0)} s`)
  return status === 0
}

interface Report {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
}

/** Counts of the tests themselves; a run that broke, or found none, is one failure. */
function testCounts(): { passed: number; failed: number } {
  const ok = runs(
    'tests',
    `vitest run --config tests/vitest.config.ts --reporter=dot --reporter=json --outputFile.json="${report}"`,
  )
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8')) as Report
    const failed = numFailedTests + (numFailedTests === 0 && (numFailedTestSuites > 0 || !ok) ? 1 : 0)
    return { passed: numPassedTests, failed: numPassedTests === 0 ? Math.max(1, failed) : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const results = steps.map(({ name, command }) => runs(name, command))
const tests = testCounts()
rmSync(folder, { recursive: true, force: true })
const passed = results.filter(Boolean).length + tests.passed
const failed = results.filter((ok) => !ok).length + tests.failed
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
