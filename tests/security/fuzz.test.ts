import { connect } from 'node:net'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { fold } from '../../server/lesson/apply.ts'
import { DiskStore } from '../../server/store/disk-store.ts'
import { nodeDisk } from '../../server/store/node-disk.ts'
import { RehearsingStore } from '../../server/store/rehearsing-store.ts'
import { quizFolders } from '../fixtures/quiz-folders.ts'
import { hiddenFields, pageText } from '../fixtures/page-text.ts'
import { cast, everybody, join, midLesson, type Cast, type Who } from './cast.ts'
import { oddRequests, type OddRequest } from './odd-requests.ts'
import { routesOf } from './route-table.ts'
import { secretQuestions, secretQuiz } from './secret-quiz.ts'
import type { Reply } from './wire.ts'

/** Begins the row of requests; the one that a failure names makes the same again. */
const seed = Number(process.env.READOUT_SEED ?? Math.floor(Math.random() * 2 ** 31))
/** At once, as a class does. */
const together = 25

/** A class at its own pace in which Ada has answered, drafted and written. */
async function ownPace(feedback: 'immediate' | 'after-close'): Promise<Cast> {
  const start = { pin: secretQuiz(true).pin, preset: 'own-pace', feedback } as const
  const here = await cast({ quizzes: await quizFolders({}), start, impatient: true })
  await midLesson(here)
  await here.lesson.move({ at: 'own-pace' })
  return here
}

/** What no visitor should read: where the program lies, and where in it something went wrong. */
const inside = /\n\s*at \S+ \(|node_modules|\.(?:ts|ejs):\d+|\b(?:Type|Range|Syntax|URI|Zod)Error\b/

function faultOf({ folder }: Cast, who: Who, { status, head, body }: Reply): string | null {
  if (status >= 500) return `answered with ${status}`
  if (inside.test(head + body)) return 'told where it stands in the program'
  return who !== 'teacher' && who !== 'second teacher' && (body.includes(folder) || body.includes(process.cwd()))
    ? 'told a folder of this computer'
    : null
}

/** Sends many odd requests, and gives those that were not answered as they should. */
async function sendMany(here: Cast, many: number, who: readonly Who[], but: RegExp): Promise<string[]> {
  const routes = routesOf(here.app).filter(({ name }) => !but.test(name))
  const odd = fc.sample(oddRequests(routes, { ...here.ids, question: secretQuestions }, here.cookies, who), {
    seed,
    numRuns: many,
  })
  const faults: string[] = []
  const statuses = new Set<number>()
  const send = async (request: OddRequest) => {
    const { method, path, headers, body } = request
    const sending = { headers: { Connection: 'close', ...headers }, ...(body !== null && { body }) }
    const ask = () => here.wire.send(method, path, sending)
    // A server may cut a connection of which it reads no more; asked again, it answers.
    const isCut = (error: unknown) => /ECONNRESET|EPIPE/.test(String(error))
    const reply = await ask().then(
      (first) => first,
      (error: unknown) => (isCut(error) ? ask().catch(String) : String(error)),
    )
    if (typeof reply !== 'string') statuses.add(reply.status)
    const fault = typeof reply === 'string' ? reply : faultOf(here, request.who, reply)
    if (fault !== null) faults.push(`seed ${seed}, ${request.who}: ${method} ${path.slice(0, 300)} ${fault}`)
  }
  for (let at = 0; at < odd.length; at += together) await Promise.all(odd.slice(at, at + together).map(send))
  // Some were taken and some refused: neither is the rule.
  for (const status of [200, 303, 403, 404, 422]) expect([...statuses], `seed ${seed}`).toContain(status)
  return faults
}

/** Takes a seat and answers by the real pages. */
async function answersHonestly({ wire, lesson }: Cast): Promise<void> {
  const zoe = await join(wire, lesson, 'Zoe')
  const address = `/lesson/${lesson.id}/question/when`
  const page = await wire.send('GET', address, { cookie: zoe.cookie })
  const body = { ...hiddenFields(page.body), response: 'dusk' }
  expect((await wire.send('POST', address, { cookie: zoe.cookie, body })).status).toBe(303)
  expect((await lesson.state()).students.get(zoe.id)?.newest.get('when 1')?.mark).toBe(1)
}

test('whatever comes is answered, breaks nothing, and tells nothing of the program', async () => {
  const here = await ownPace('immediate')
  const { parts, lesson, folder, log } = here
  const before = process.memoryUsage().rss
  // Whoever leaves, is removed or signs out is somebody else from then on.
  const faults = await sendMany(here, 1200, everybody, /leave$|session\/end$|removed$|seat$|return$/)
  expect(faults).toEqual([])
  expect(log, `seed ${seed}`).toEqual([])
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * 2 ** 20)
  expect(({} as { x?: unknown }).x).toBeUndefined()
  expect(Object.keys(Object.prototype)).toEqual([])

  if ((await lesson.state()).stage.at !== 'own-pace') await lesson.move({ at: 'own-pace' })
  await answersHonestly(here)
  const state = await lesson.state()
  expect(fold(lesson.id, await parts.store.entries(lesson.id)), `seed ${seed}`).toEqual(state)
  await parts.store.close()
  const kept = await DiskStore.start({ disk: nodeDisk, folder, newId: parts.newId, clock: parts.clock })
  parts.store = await RehearsingStore.beside(kept, parts)
  onTestFinished(() => parts.store.close())
  expect(await parts.store.open(lesson.id), `seed ${seed}`).toEqual(state)
}, 120_000)

test('whatever others send, a pupil\u2019s answers, drafts, posts and seat stay as they were', async () => {
  const here = await ownPace('after-close')
  const adas = async () => {
    const { students, posts } = await here.lesson.state()
    const ada = students.get(here.ada)
    const own = [...posts.values()].filter(({ student }) => student === here.ada)
    return structuredClone([ada?.nickname, ada?.answers, ada?.drafts, ada?.seat, ada?.readAt, ada?.shown, own])
  }
  const before = await adas()
  expect(JSON.stringify(before)).toContain('They eat mice.')
  const others = everybody.filter((who) => who !== 'student' && who !== 'teacher')
  expect(await sendMany(here, 400, others, /^$/)).toEqual([])
  expect(await adas(), `seed ${seed}`).toEqual(before)
  await answersHonestly(here)
}, 60_000)

/** What no HTTP client sends, a line each of what and why. */
const torn: Readonly<Record<string, string>> = {
  'a length that is too short': 'POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 2\r\n\r\ncode=314159',
  'two lengths': 'POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc',
  'a length below nothing': 'POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: -1\r\n\r\n',
  'a length and pieces':
    'POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'pieces of no length': 'POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n',
  'no host': 'GET / HTTP/1.1\r\n\r\n',
  'two hosts': 'GET / HTTP/1.1\r\nHost: HOST\r\nHost: evil.example\r\n\r\n',
  'a whole address': 'GET http://evil.example/ HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n',
  'no version': 'GET /\r\n\r\n',
  'an unknown method': 'STEAL / HTTP/1.1\r\nHost: HOST\r\n\r\n',
  'a tunnel': 'CONNECT evil.example:80 HTTP/1.1\r\nHost: HOST\r\n\r\n',
  'another protocol': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'a name with a gap': 'GET / HTTP/1.1\r\nHost: HOST\r\nX Y: z\r\n\r\n',
  'a line end within': 'GET / HTTP/1.1\r\nHost: HOST\r\nX: a\nb\r\n\r\n',
  'a head of 40 kB': `GET / HTTP/1.1\r\nHost: HOST\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`,
  'an address of 40 kB': `GET /${'a'.repeat(40_000)} HTTP/1.1\r\nHost: HOST\r\n\r\n`,
}

test.each(Object.entries(torn))('%s is no reason to stop, and says nothing of the program', async (_, bytes) => {
  const { wire } = await cast()
  const heard = await new Promise<string>((done, failed) => {
    let all = ''
    const [host = '', port = ''] = wire.host.split(':')
    const socket = connect(Number(port), host, () => socket.end(bytes.replace('HOST', wire.host), 'latin1'))
    socket.setTimeout(10_000, () => failed(new Error('it hangs')))
    socket.on('data', (part) => (all += part.toString('latin1')))
    // A connection that is cut is an answer too.
    socket.on('error', () => done(all))
    socket.on('close', () => done(all))
  })
  expect(heard).not.toMatch(/^HTTP\/1\.1 5/)
  expect(heard).not.toMatch(inside)
  expect(heard).not.toContain('evil.example')
  expect(pageText((await wire.send('GET', '/')).body)).toContain('Code of the lesson')
})
