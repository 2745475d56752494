import { randomBytes } from 'node:crypto'
import type { Parts } from '../../server/parts.ts'
import { hashPassword } from '../../server/web/password.ts'
import { stageField } from '../../server/web/stage-field.ts'
import { newStudentToken, returnCode, seatHashes } from '../../server/web/student-token.ts'
import { hashToken } from '../../server/web/token.ts'
import { byHand, damaged } from '../fixtures/damaged.ts'
import { browserOf, on, started } from '../fixtures/lesson.ts'
import type { Cast, Who } from './cast.ts'
import { rightForm } from './secret-quiz.ts'

/** A rehearsal of this teacher. @returns its id */
export const aRehearsal = ({ store }: Parts, owner: string): Promise<string> =>
  store.create({ ...started(), by: owner, owner, code: '161803', rehearsal: true })

type Fields = Record<string, string | readonly string[]>

/** Raised hands, in a vote. */
async function hands({ lesson, ids }: Cast, who: Who): Promise<Fields> {
  if (who === 'none') await lesson.move(on('liked'))
  ids.question = 'liked'
  return { question: 'liked', round: '1', 'hands-true': '4', 'hands-false': '20' }
}

/** The address is about Pia, who has no phone. */
async function onPaper({ lesson, teacherId, ids }: Cast, who: Who): Promise<void> {
  if (who === 'none') await lesson.ask(teacherId, { do: 'enrol', nickname: 'Pia', member: null })
  ids.student = [...(await lesson.state()).students.values()].find(({ paper }) => paper)?.id ?? ''
}

const tomorrow = '2999-01-01T09:00'
const startForm = { class: '', preset: 'lead', feedback: '', opens: '', closes: '', capacity: '30' }

/**
 * What a form holds that is honestly filled in, so that it is taken from whoever may send it, one after the
 * other, beginning with `none`. Some need something to be there first, or another id in the address.
 */
export const honestForms: Readonly<Record<string, (here: Cast, who: Who) => Fields | Promise<Fields>>> = {
  '/': ({ lesson }) => ({ code: lesson.code }),
  '/join/:code': (_, who) => ({ nickname: `Nina ${who}` }),
  '/join/:code/return': async ({ lesson, parts }, who) => {
    const token = newStudentToken(parts.teachers.now.key, parts.newId())
    const seat = seatHashes(lesson.id, token)
    await lesson.ask('program', { do: 'join', nickname: `Kim ${who}`, member: null, ...seat })
    return { code: returnCode(lesson.id, token) }
  },
  // So many browsers may wait for one name and no more.
  '/join/:code/claim': (_, who) => ({ nickname: who === 'none' || who === 'removed' ? 'Ada' : 'Ben' }),
  '/lesson/:lesson/table': (_, who) => ({ table: `Table ${who.length}` }),
  '/lesson/:lesson/before': () => ({ step: 'begun' }),
  '/lesson/:lesson/article': () => ({}),
  '/lesson/:lesson/article/place': () => ({ block: 'p2' }),
  '/lesson/:lesson/here': () => ({}),
  // Of several fields, and with what is asked beside an answer.
  '/lesson/:lesson/question/:question': ({ ids }, who) => {
    ids.question = who === 'student' ? 'pairs' : 'liked'
    return rightForm(ids.question)
  },
  '/lesson/:lesson/question/:question/draft': ({ ids }, who) => {
    ids.question = who === 'student' ? 'gaps' : 'why'
    return who === 'student' ? { 'response.prey': 'mo' } : { response: 'They' }
  },
  // The class does not talk, so it is not taken from anybody.
  '/lesson/:lesson/question/:question/talk': () => ({ text: 'The text says at dusk.' }),
  '/lesson/:lesson/discussion/:discussion': () => ({ text: 'One more reason.' }),
  '/lesson/:lesson/post/:post/reply': () => ({ text: 'And why?' }),
  '/lesson/:lesson/post/:post/text': () => ({ text: 'They should, really.' }),
  '/lesson/:lesson/post/:post/withdrawn': () => ({}),
  '/lesson/:lesson/results': () => ({}),
  '/lesson/:lesson/reading': () => ({ size: 'large', spacing: 'letters', width: 'short', focus: 'ruler', aloud: 'on' }),
  '/lesson/:lesson/leave': () => ({}),
  '/teach/damaged/:damaged': async (here, who) => {
    if (who === 'none') await damaged(here, here.other, byHand)
    here.ids.damaged = here.other.id
    return {}
  },
  '/teach/class': () => ({ name: '8a', names: 'Mia\nTom' }),
  '/teach/class/:class': () => ({ name: '7c', names: 'Ada\nTom' }),
  '/teach/class/:class/removed': () => ({}),
  '/teach/quiz': () => ({ title: 'Owls again', text: '# Owls\n\nA barn owl hunts at dusk.\n' }),
  '/teach/quiz/:quiz/lesson': () => startForm,
  '/teach/quiz/:quiz/rehearsal': () => ({}),
  '/teach/rehearsal/:lesson': async ({ ids, parts, teacherId }, who) => {
    if (who === 'none') ids.lesson = await aRehearsal(parts, teacherId)
    return { quiz: 'birthday-call' }
  },
  '/teach/session': async ({ parts }) => {
    const passwordHash = await hashPassword('barn owls hunt', randomBytes(16))
    await parts.teachers.change(({ teachers }) => {
      for (const one of teachers) one.passwordHash = passwordHash
    })
    return { password: 'barn owls hunt' }
  },
  '/teach/session/end': () => ({}),
  '/teach/session/:link': async ({ ids, parts, teacherId }, who) => {
    ids.link = `link-of-${who}`
    const link = { hash: hashToken(ids.link), teacher: teacherId, until: '2999-01-01T00:00:00.000Z' }
    await parts.teachers.change(({ links }) => void links.push(link))
    return {}
  },
  '/wall/:lesson/hands': hands,
  // Each asks for what is not so.
  '/wall/:lesson/pause': () => ({ on: 'yes' }),
  '/wall/:lesson/stage': async ({ lesson }) => ({ press: 'back', from: (await lesson.state()).movedBy }),
  '/teach/lesson/:lesson/stage': async ({ lesson }) => ({
    stage: stageField({ at: 'closed' }),
    from: (await lesson.state()).movedBy,
  }),
  '/teach/lesson/:lesson/light': async ({ lesson }, who) => {
    if (who === 'none') await lesson.move({ at: 'reading' })
    return { sentence: 's1-1' }
  },
  '/teach/lesson/:lesson/pause': async ({ lesson }) => ({
    on: (await lesson.state()).pausedAt === null ? 'yes' : 'no',
  }),
  // Covered, as a desk begins, there is no picture to give.
  '/teach/lesson/:lesson/phone': () => ({}),
  '/teach/lesson/:lesson/cover': () => ({ cover: 'off' }),
  '/teach/lesson/:lesson/clock': async ({ lesson }, who) => {
    if (who === 'none') await lesson.move({ at: 'reading' })
    return { from: (await lesson.state()).movedBy, minutes: '3' }
  },
  '/teach/lesson/:lesson/student/:student/clock': async ({ lesson, teacherId }, who) => {
    if (who === 'none') await lesson.move({ at: 'reading' })
    const { movedBy, clock } = await lesson.state()
    if (clock === null) await lesson.ask(teacherId, { do: 'time', from: movedBy, student: null, limit: { minutes: 3 } })
    return { from: movedBy, more: '1' }
  },
  '/teach/lesson/:lesson/deadline': () => ({ until: tomorrow }),
  '/teach/lesson/:lesson/question/:question/hands': hands,
  '/teach/lesson/:lesson/paper': () => ({ nickname: 'Pia' }),
  '/teach/lesson/:lesson/student/:student/answer/:question': async (here, who) => {
    await onPaper(here, who)
    here.ids.question = 'liked'
    return { response: 'true' }
  },
  '/teach/lesson/:lesson/student/:student/deadline': () => ({ until: tomorrow }),
  '/teach/lesson/:lesson/student/:student/draft/:question': ({ ids }) => {
    ids.question = 'face'
    return {}
  },
  '/teach/lesson/:lesson/late': ({ ada, ids }) => ({ late: `${ada} ${ids.late ?? ''} ` }),
  '/teach/lesson/:lesson/late/left': ({ ada, ids }) => ({ late: `${ada} ${ids.late ?? ''} ` }),
  '/teach/lesson/:lesson/student/:student/late/:late': () => ({}),
  '/teach/lesson/:lesson/student/:student/name': () => ({ nickname: 'Ada L.' }),
  '/teach/lesson/:lesson/student/:student/post/:discussion': async (here, who) => {
    await onPaper(here, who)
    return { text: 'Only where owls live.' }
  },
  '/teach/lesson/:lesson/student/:student/removed': () => ({ sure: 'yes' }),
  '/teach/lesson/:lesson/student/:student/seat': async ({ lesson, ada }, who) => {
    if (who === 'none') await lesson.ask('program', { do: 'claim', student: ada, ...browserOf('another phone') })
    return { claim: (await lesson.state()).students.get(ada)?.claims[0]?.id ?? '' }
  },
  '/teach/lesson/:lesson/student/:student/table': () => ({ table: 'Oak' }),
  '/teach/lesson/:lesson/discussion/:discussion': () => ({ text: 'What does the text say?' }),
  '/teach/lesson/:lesson/post/:post/hidden': () => ({ reason: 'Say more first.' }),
  '/teach/lesson/:lesson/post/:post/featured': async ({ lesson, ids }, who) => {
    const post = (await lesson.state()).posts.get(ids.post ?? '')
    if (who === 'none') await lesson.move({ at: 'discussion', discussion: post?.discussion ?? '' })
    return { away: '' }
  },
  '/teach/lesson/:lesson/removed': () => ({ sure: 'yes' }),
  '/teach/lesson/:lesson/mark/:question': ({ ids }) => {
    ids.question = 'why'
    return { answer: ids.answer ?? '', points: '3', comment: 'Good.' }
  },
}
