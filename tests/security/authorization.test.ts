import { cp } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { byHand, damaged } from '../fixtures/damaged.ts'
import { quizFolders } from '../fixtures/quiz-folders.ts'
import { forms, pages } from './authorization.ts'
import { cast, everybody, midLesson, type Cast, type Who } from './cast.ts'
import { aRehearsal, honestForms } from './honest-forms.ts'
import { addressOf, routesOf, type Route } from './route-table.ts'
import { secretQuiz } from './secret-quiz.ts'
import type { Reply } from './wire.ts'

/** A lesson at its pupils' own pace whose time is over and which is not closed: every address has something to show. */
async function openLesson(): Promise<Cast> {
  const quizzes = await quizFolders({})
  await cp('quizzes/birthday-call', `${quizzes}/birthday-call`, { recursive: true })
  const here = await cast({
    quizzes,
    start: { pin: secretQuiz(true).pin, preset: 'own-pace', talk: 'groups', closes: '2026-03-02T10:00:00.000Z' },
  })
  const { lesson, ben, ids } = here
  await midLesson(here)
  await lesson.move({ at: 'own-pace' })
  // Whoever has written sees what the others wrote.
  await lesson.ask(ben, { do: 'post', discussion: 'build', replyTo: null, text: 'No, they should not.' })
  ids.question = 'face'
  return here
}

/** A reply in the words of the table. @param changed something is kept of it */
function outcomeOf({ status, headers, body }: Reply, changed = false): string {
  const { location = '' } = headers
  const word = new Map([
    [200, 'shown'],
    [204, 'heard'],
    [303, location.startsWith('/teach/session') ? 'signin' : changed ? 'done' : 'sent'],
    [403, /href="\/join\/\d{6}"/.test(body) ? 'noseat' : 'refused'],
    [404, 'nothing'],
    [422, 'again'],
  ]).get(status)
  return changed && word !== 'done' ? `${status}, and it changed something` : (word ?? String(status))
}

/** Everything that is kept, but for when a session was last seen. */
async function kept({ parts, lesson, other }: Cast): Promise<string> {
  const { sessions, ...teachers } = parts.teachers.now
  const logs = [lesson, other].map(({ id }) => parts.store.entries(id).catch(() => null))
  return JSON.stringify([
    ...[await Promise.all(logs), await parts.store.damaged(), (await parts.store.all()).map(({ id }) => id)],
    ...[teachers, sessions.map(({ hash }) => hash), (await parts.library.list()).map(({ id }) => id)],
  ])
}

/** Whose it is comes last: the others try while there is still something to change. */
const inTurn = everybody.toSorted((a, b) => Number(isOwn(a)) - Number(isOwn(b)))
function isOwn(who: Who): boolean {
  return who === 'student' || who === 'teacher'
}

/** The table as observed: a line for each address. */
async function observed(routes: readonly Route[], ask: (route: Route, who: Who) => Promise<string>): Promise<string[]> {
  const lines: string[] = []
  for (const route of routes) {
    const cells = new Map<Who, string>()
    for (const who of inTurn) cells.set(who, await ask(route, who))
    const line = everybody.map((who) => (cells.get(who) ?? '').padEnd(8)).join('')
    lines.push(`${route.path.padEnd(56)}${line}`.trimEnd())
  }
  return lines
}

const linesOf = (table: string): string[] => table.trim().split('\n').slice(1)

test('every page opens for whom the table says, and for nobody else', async () => {
  const here = await openLesson()
  await damaged(here, here.other, byHand)
  here.ids.damaged = here.other.id
  const routes = routesOf(here.app).filter(({ method }) => method === 'GET')
  const rehearsal = await aRehearsal(here.parts, here.teacherId)
  const lines = await observed(routes, async ({ path }, who) => {
    const ids = path.startsWith('/teach/rehearsal/') ? { ...here.ids, lesson: rehearsal } : here.ids
    const address = addressOf(path, ids)
    if (!path.endsWith('/events')) return outcomeOf(await here.send(who, 'GET', address))
    const { status, hangUp } = await here.wire.listen(address, { cookie: here.cookies[who] })
    hangUp()
    return status === 200 ? 'shown' : outcomeOf(await here.send(who, 'GET', address))
  })
  expect(lines).toEqual(linesOf(pages))
}, 60_000)

test('every form, honestly filled in, is taken from whom the table says, and from nobody else: then nothing has changed', async () => {
  const schools = new Map<string, Cast>()
  const first = await openLesson()
  const routes = routesOf(first.app).filter(({ method }) => method === 'POST')
  const lines = await observed(routes, async ({ path, name }, who) => {
    const fill = honestForms[path]
    if (!fill) return `has no honest form in tests/security/honest-forms.ts: ${name}`
    const here = schools.get(path) ?? (await openLesson())
    schools.set(path, here)
    const body = await fill(here, who)
    const before = await kept(here)
    const reply = await here.send(who, 'POST', addressOf(path, here.ids), { body })
    return outcomeOf(reply, (await kept(here)) !== before)
  })
  expect(lines).toEqual(linesOf(forms))
}, 180_000)
