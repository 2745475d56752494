#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { nearWord } from './quiz/near.ts'
import { CannotStart } from './start/cannot-start.ts'
import { projectRoot } from './start/root.ts'
import { cannotStart, usage } from './words/en/start.ts'

/** Each command gives the process's exit code, or leaves the process running. */
const commands: Readonly<Record<string, (words: readonly string[]) => Promise<number | undefined>>> = {
  async serve(words) {
    if (words.length > 0) return refuse(words, 'serve')
    const { serve } = await import('./main.ts')
    await serve()
    return undefined
  },
  async check(words) {
    const [folder, ...more] = words
    if (folder?.startsWith('-') || more.length > 0) return refuse(folder?.startsWith('-') ? words : more, 'check')
    const { check } = await import('./check.ts')
    const { lines, errors } = await check(folder ?? (await ownQuizzes()))
    process.stdout.write(`${lines.join('\n')}\n`)
    return errors > 0 ? 1 : 0
  },
}

/** The folder of the settings, as short as it can be written from here. */
async function ownQuizzes(): Promise<string> {
  const { settings } = await import('./main.ts')
  const { quizzes } = settings()
  const short = relative(process.cwd(), quizzes)
  return short === '' || short.startsWith('..') ? quizzes : short
}

const say = (line: string): number => {
  process.stdout.write(`${line}\n`)
  return 0
}
const complain = (line: string): number => {
  process.stderr.write(`${line}\n`)
  return 1
}
const refuse = ([word = '']: readonly string[], command: string): number =>
  complain(word.startsWith('-') ? usage.unknownFlag(word, command) : usage.tooMuch(word, command))

async function run([command = '--help', ...words]: readonly string[]): Promise<number | undefined> {
  const { version, engines } = JSON.parse(readFileSync(join(projectRoot(import.meta.url), 'package.json'), 'utf8')) as {
    version: string
    engines: { node: string }
  }
  const least = engines.node.replace('>=', '')
  if (isOlder(process.versions.node, least)) return complain(usage.oldNode(process.versions.node, least))
  if (['--help', '-h', 'help'].includes(command)) return say(usage.help)
  if (['--version', '-v'].includes(command)) return say(version)
  const known = Object.hasOwn(commands, command) ? commands[command] : undefined
  return known ? await known(words) : complain(usage.unknownCommand(command, nearWord(command, Object.keys(commands))))
}

/** Of two versions such as `20.19.0` and `20.19`, is the first older. */
function isOlder(version: string, least: string): boolean {
  const [have, need] = [version.split('.').map(Number), least.split('.').map(Number)]
  const at = need.findIndex((part, index) => part !== (have[index] ?? 0))
  return at >= 0 && (have[at] ?? 0) < (need[at] ?? 0)
}

run(process.argv.slice(2)).then(
  (status) => {
    if (status !== undefined) process.exitCode = status
  },
  (error: unknown) => {
    if (!(error instanceof CannotStart)) throw error
    process.exitCode = complain(error.problems.map(cannotStart).join('\n'))
  },
)
