import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { returnCode } from '../../server/web/student-token.ts'
import { hiddenFields } from '../fixtures/page-text.ts'
import { builtProgram, ownFolder, readout } from '../fixtures/readout.ts'
import { bytesIn } from '../security/bytes-in.ts'
import { canary } from '../security/secret-quiz.ts'

const program = await builtProgram()

/** A browser: it keeps cookies, and sends forms with what the page hides in them. */
function browser(here: string, agent: string) {
  const cookies = new Map<string, string>()
  const ask = async (path: string, body?: URLSearchParams | string, headers: Record<string, string> = {}) => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const reply = await fetch(here + path, {
      ...{ redirect: 'manual', headers: { cookie, 'User-Agent': agent, ...headers } },
      ...(body !== undefined && { method: 'POST', body }),
    })
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(name, value)
    }
    return { status: reply.status, to: reply.headers.get('location') ?? '', text: await reply.text() }
  }
  const fill = async (path: string, fields: Record<string, string>) => {
    const { text } = await ask(path)
    const reply = await ask(path, new URLSearchParams({ ...hiddenFields(text), ...fields }))
    if (reply.status !== 303) throw new Error(`${path} answered with ${reply.status}`)
    return reply
  }
  return { cookies, ask, fill }
}

async function modesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const inside = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name)
    const mode = ((await stat(path)).mode & 0o777).toString(8)
    return entry.isSocket() || mode === (entry.isDirectory() ? '700' : '600') ? [] : [`${path} has ${mode}`]
  })
  return (await Promise.all(inside)).flat()
}

test('after a whole lesson nothing of it stands in the log, no secret in the data, and nothing anywhere once it is deleted', async () => {
  const data = join(await ownFolder(), 'data')
  const settings = { PORT: '0', READOUT_DATA: data, READOUT_PASSWORD: canary() }
  const server = readout(program, ['serve'], settings)
  const here = (await server.says(/On this computer {2}(http:\/\/localhost:\d+)\n/)).trim()
  const said = {
    ...{ ada: canary(), ben: canary(), answer: canary(), draft: canary(), post: canary(), reply: canary() },
    ...{ reason: canary(), edited: canary(), refused: canary(), query: canary(), agent: canary() },
  }
  const [desk, ada, ben] = [browser(here, said.agent), browser(here, said.agent), browser(here, said.agent)]

  await desk.fill('/teach/session', { password: settings.READOUT_PASSWORD })
  const quiz = '/teach/quiz/birthday-call/lesson'
  const { to: teach } = await desk.fill(quiz, {
    class: '',
    preset: 'own-pace',
    feedback: '',
    opens: '',
    closes: '',
    capacity: '30',
  })
  const lesson = `/lesson/${teach.split('/').at(-1) ?? ''}`
  const code =
    /\/join\/(\d{6})/.exec((await desk.ask(`/wall${lesson.slice('/lesson'.length)}`)).text)?.[1] ??
    /(\d{3}) (\d{3})/
      .exec((await desk.ask(teach)).text)
      ?.slice(1)
      .join('') ??
    ''
  await ada.fill(`/join/${code}`, { nickname: said.ada })
  await ben.fill(`/join/${code}`, { nickname: said.ben })
  await ada.fill(`${lesson}/question/own-summary`, { response: said.answer })
  await ada.ask(`${lesson}/question/merely-political/draft`, new URLSearchParams({ response: said.draft }))
  await ada.fill(`${lesson}/discussion/two-accounts`, { text: said.post })
  const pages = [(await ada.ask(`${lesson}/discussion/two-accounts`)).text]
  const post = /post\/([\w-]+)\/text/.exec(pages[0] ?? '')?.[1] ?? ''
  await ada.fill(`${lesson}/post/${post}/text`, { text: said.edited })
  await ben.fill(`${lesson}/discussion/two-accounts`, { text: said.reply })
  await desk.fill(`${teach}/post/${post}/hidden`, { reason: said.reason })

  // Everything that goes wrong, with words in it.
  const refused = new URLSearchParams({
    response: said.refused,
    text: said.refused,
    nickname: said.refused,
    password: said.refused,
  })
  for (const [path, body, headers] of [
    [`${lesson}/question/own-summary?x=${said.query}`, `response=${said.refused.repeat(20_000)}`, {}],
    [`${lesson}/question/own-summary`, `response=${said.refused}`, { 'Content-Type': 'text/plain' }],
    [`${lesson}/question/own-summary`, `{"${said.refused}`, { 'Content-Type': 'application/json' }],
    [`${lesson}/question/own-summary`, refused, { 'Content-Encoding': 'gzip' }],
    [`${lesson}/question/${said.query}`, refused, {}],
    [`/join/${said.query}`, refused, {}],
    ['/teach/session', refused, {}],
    [`/teach/session/${said.query}`, refused, {}],
    [`/${said.query}/%zz`, refused, {}],
    ['/', refused, { Origin: `http://${said.query}.example` }],
  ] as const)
    expect((await ada.ask(path, body, headers)).status).toBeGreaterThanOrEqual(400)

  const tokens = [desk, ada, ben].flatMap(({ cookies }) => [...cookies.values()])
  const id = lesson.slice('/lesson/'.length)
  const student = [...ada.cookies.values()].find((token) => token.includes('.')) ?? ''
  const returned = returnCode(id, student)
  expect((await ada.ask(`${lesson}/leave`)).text).toContain(returned.slice(0, 4))
  const secrets = [
    ...tokens,
    ...tokens.flatMap((token) => token.split('.')),
    settings.READOUT_PASSWORD,
    returned,
    said.agent,
    said.refused,
    said.query,
  ]
  const standsIn = (text: string, words: readonly string[]) => words.filter((word) => text.includes(word))

  const during = await bytesIn(data)
  const kept = [said.ada, said.ben, said.answer, said.draft, said.post, said.reply, said.reason, said.edited]
  expect(standsIn(during, kept)).toEqual(kept)
  expect(standsIn(during, secrets)).toEqual([])
  expect(during).not.toContain('127.0.0.1')
  expect(await modesIn(data)).toEqual([])
  expect(((await stat(data)).mode & 0o777).toString(8)).toBe('700')

  await desk.fill(`${teach}/removed`, { sure: 'yes' })
  expect(standsIn(await bytesIn(data), [...kept, ...secrets, id])).toEqual([])
  server.signal('SIGTERM')
  await server.ended
  const after = await bytesIn(data)
  expect(standsIn(after, [...kept, ...secrets, id])).toEqual([])
  expect(await modesIn(data)).toEqual([])
  // The link and the addresses stand in the greeting; what was said, and by whom, in neither.
  expect(standsIn(server.out() + server.err(), [...kept, ...secrets, id, code])).toEqual([])
  expect(JSON.parse(await readFile(join(data, 'teachers.json'), 'utf8'))).toMatchObject({ classes: [] })
}, 60_000)
