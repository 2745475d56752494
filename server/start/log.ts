import { pino, type Logger } from 'pino'
import { framesOf } from '../web/frames.ts'

/** What is logged in one-liners: a time, how bad, and what happened. */
interface Line {
  time: number
  level: number
  msg?: string
  [field: string]: unknown
}

/**
 * The log goes to the error output: in a terminal as sentences, and only what the teacher might have to act on; into
 * a file or a service as JSON. Errors are written without their messages, which may quote what somebody wrote.
 * @param out where to; `isTTY` tells a terminal
 */
export function makeLog(out: { isTTY?: boolean; write(text: string): unknown }): Logger {
  const options = { base: null, serializers: { err: withoutWords } }
  if (!out.isTTY) return pino({ ...options, level: 'info' }, { write: (line: string) => void out.write(line) })
  return pino({ ...options, level: 'warn' }, { write: (line: string) => void out.write(readable(line)) })
}

/** Name, place, and what the system says; an error of the system names a file, never what is in it. */
function withoutWords(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error }
  const { name, cause } = error
  const system = 'syscall' in error ? { message: error.message } : {}
  const code = 'code' in error ? { code: String(error.code) } : {}
  return {
    name,
    ...code,
    ...system,
    frames: framesOf(error),
    ...(cause === undefined ? {} : { cause: withoutWords(cause) }),
  }
}

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })

function readable(line: string): string {
  const { time, level, msg = '', ...fields } = JSON.parse(line) as Line
  const shown = Object.entries(fields).map(([name, value]) => `${name}=${JSON.stringify(first(value))}`)
  return [clock.format(time), level < 50 ? 'warning' : 'error', msg, ...shown].join('  ') + '\n'
}

/** Of a list, such as the frames of an error, a terminal shows the first. */
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)
