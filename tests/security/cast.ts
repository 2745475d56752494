import { onTestFinished } from 'vitest'
import type { Command } from '../../server/lesson/command.ts'
import { hashToken } from '../../server/web/token.ts'
import { school, type LessonHandle, type School } from '../fixtures/classroom.ts'
import { on, type RehearsalStart } from '../fixtures/lesson.ts'
import { hiddenFields } from '../fixtures/page-text.ts'
import { wire, type Reply, type Sending, type Wire } from './wire.ts'

/** Who may come to an address; each is a browser with the cookies it was given. */
export const everybody = [
  'none',
  'student',
  'classmate',
  'removed',
  'other lesson',
  'second teacher',
  'teacher',
  'expired',
] as const
export type Who = (typeof everybody)[number]

/** A school in the middle of a lesson: Ada has answered and written, Ben has not, Rita was removed, Otto sits in another lesson. */
export interface Cast extends School {
  wire: Wire
  lesson: LessonHandle
  other: LessonHandle
  /** Ids for the addresses of that lesson. */
  ids: Record<string, string>
  /** The Cookie header of each. */
  cookies: Record<Who, string>
  /** Ids of the students. */
  ada: string
  ben: string
  send: (who: Who, method: string, path: string, sending?: Sending) => Promise<Reply>
}

/** The code of a lesson whose students see nothing of ours. */
const otherCode = '271828'

/** The students' nicknames, where a test needs others. */
const usual = { Ada: 'Ada', Ben: 'Ben', Rita: 'Rita', Otto: 'Otto' }

export async function cast({
  start = {},
  quizzes = 'quizzes',
  names = usual,
  impatient = false,
}: { start?: RehearsalStart; quizzes?: string; names?: typeof usual; impatient?: boolean } = {}) {
  const here = await school({ quizzes, impatient })
  const net = await wire(here.app)
  onTestFinished(() => net.close())
  const lesson = await here.start(start)
  const other = await here.start({ code: otherCode })
  const rita = await join(net, lesson, names.Rita)
  const [ada, ben, otto] = [
    await join(net, lesson, names.Ada),
    await join(net, lesson, names.Ben),
    await join(net, other, names.Otto),
  ]
  await here.teacher.post(`/teach/lesson/${lesson.id}/student/${rita.id}/removed`).expect(303)
  const cookies = { none: '', student: ada.cookie, classmate: ben.cookie, removed: rita.cookie } as const
  const ids = {
    lesson: lesson.id,
    code: lesson.code,
    student: ada.id,
    question: 'when',
    discussion: 'build',
    quiz: 'birthday-call',
    class: 'class-7b',
    damaged: 'nothing-damaged',
    format: 'json',
    link: 'used-link',
    post: 'no-such-post',
    late: 'nothing-late',
  }
  const all: Cast = {
    ...here,
    wire: net,
    lesson,
    other,
    ids,
    ada: ada.id,
    ben: ben.id,
    cookies: {
      ...cookies,
      'other lesson': otto.cookie,
      teacher: await signedIn(here, net, here.teacherId),
      'second teacher': await signedIn(here, net, await secondTeacher(here)),
      expired: await expiredSession(here, net),
    },
    send: (who, method, path, sending = {}) => net.send(method, path, { cookie: all.cookies[who], ...sending }),
  }
  return all
}

/** Ada answers and writes, one answer comes late, and the class stands at its first question: so that every address has something to show. */
export async function midLesson(cast: Cast): Promise<void> {
  const { lesson, ada, ids, teacherId, parts } = cast
  const ask = (command: Command) => lesson.ask(ada, command)
  await lesson.move(on('said'))
  await lesson.move({ at: 'own-pace' })
  await ask({ do: 'answer', question: 'why', round: 1, form: { response: 'They eat mice.' } })
  await ask({ do: 'draft', question: 'face', form: { response: 'A di' } })
  await ask({ do: 'post', discussion: 'build', replyTo: null, text: 'Yes, they should.' })
  await lesson.move(on('when'))
  await ask({ do: 'answer', question: 'when', round: 1, form: { response: 'dusk' } })
  await ask({ do: 'answer', question: 'said', round: 1, form: { response: ['hears'], certainty: '1' } })
  const state = await lesson.state()
  ids.late = [...(state.students.get(ada)?.late.values() ?? [])][0]?.id ?? ''
  ids.post = [...state.posts.keys()][0] ?? ''
  ids.answer = state.students.get(ada)?.answers[0]?.id ?? ''
  await parts.teachers.change((all) => {
    all.classes.push({ id: ids.class ?? '', owner: teacherId, name: '7b', members: [{ id: 'm-ada', name: 'Ada' }] })
    all.links.push({ hash: hashToken('unused-link'), teacher: teacherId, until: '2999-01-01T00:00:00.000Z' })
  })
  ids.link = 'unused-link'
}

/** Joins by the real pages. */
export async function join(net: Wire, { code, state }: LessonHandle, nickname: string) {
  const page = await net.send('GET', `/join/${code}`)
  const cookie = cookieOf(page)
  await net.send('POST', `/join/${code}`, { cookie, body: { ...hiddenFields(page.body), nickname } })
  const student = [...(await state()).students.values()].find((one) => one.nickname === nickname)
  if (!student) throw new Error(`${nickname} did not get in`)
  return { id: student.id, cookie }
}

/** What a browser would send back of the cookies of a reply. */
export const cookieOf = ({ headers }: Reply): string =>
  (headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ')

/** Signs a new browser in by a one-time link. */
export async function signedIn({ parts }: School, net: Wire, teacher: string): Promise<string> {
  const link = parts.newId()
  await parts.teachers.change(({ links }) => {
    links.push({ hash: hashToken(link), teacher, until: '2999-01-01T00:00:00.000Z' })
  })
  return cookieOf(await net.send('POST', `/teach/session/${link}`))
}

async function secondTeacher({ parts }: School): Promise<string> {
  await parts.teachers.change(({ teachers }) => {
    teachers.push({ id: 'mr-second', name: 'Mr Second', passwordHash: '' })
  })
  return 'mr-second'
}

/** A session of the owner that was not used for two days. */
async function expiredSession(here: School, net: Wire): Promise<string> {
  const before = here.parts.teachers.now.sessions.map(({ hash }) => hash)
  const cookie = await signedIn(here, net, here.teacherId)
  await here.parts.teachers.change(({ sessions }) => {
    for (const one of sessions) {
      // Long ago by every clock that a test sets.
      if (!before.includes(one.hash)) one.seenAt = '2001-01-01T00:00:00.000Z'
    }
  })
  return cookie
}
