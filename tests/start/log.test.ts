import { expect, test } from 'vitest'
import { makeLog } from '../../server/start/log.ts'

/** What a log has written, as a terminal or as a file gets it. */
function written(isTTY: boolean, say: (log: ReturnType<typeof makeLog>) => void): string {
  let all = ''
  say(makeLog({ isTTY, write: (text) => (all += text) }))
  return all
}

const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' })

test('a terminal shows a line for what the teacher might act on, and nothing else', () => {
  const shown = written(true, (log) => {
    log.info('a page was opened')
    log.warn({ file: 'data/lessons/x.json' }, 'a lesson file is damaged')
    log.error({ err: full }, 'saving failed')
  })
  const [first, second, ...more] = shown.trimEnd().split('\n')
  expect(first).toMatch(/^\d\d:\d\d:\d\d {2}warning {2}a lesson file is damaged {2}file="data\/lessons\/x\.json"$/)
  expect(second).toMatch(/^\d\d:\d\d:\d\d {2}error {2}saving failed {2}err=.*ENOSPC/)
  expect(more).toEqual([])
})

test('a file gets JSON, without the name of the computer', () => {
  const line = JSON.parse(written(false, (log) => log.info({ status: 200 }, 'answered'))) as object
  expect(line).toEqual({ level: 30, time: expect.any(Number) as number, status: 200, msg: 'answered' })
})

test.each([
  { error: new SyntaxError('Unexpected token A, "Ada says no" is not valid JSON'), because: 'it quotes a file' },
  { error: Object.assign(new Error('bad body'), { body: 'Ada says no', status: 400 }), because: 'it carries the body' },
  { error: new Error('outer', { cause: new Error('Ada says no') }), because: 'its cause quotes somebody' },
  { error: 'Ada says no', because: 'it is no error at all' },
])('an error is logged without words: $because', ({ error }) => {
  for (const isTTY of [true, false]) {
    const line = written(isTTY, (log) => log.error({ err: error }, 'a page broke'))
    expect(line).not.toContain('Ada')
    expect(line).toContain('a page broke')
  }
})

test('where an error came from is logged, and so is what the system said', () => {
  const line = written(false, (log) => log.error({ err: full }, 'saving failed'))
  expect(JSON.parse(line)).toMatchObject({
    err: {
      name: 'Error',
      code: 'ENOSPC',
      message: full.message,
      frames: [expect.stringContaining('log.test.ts'), ...(full.stack ?? '').split('\n').slice(2)],
    },
  })
})
