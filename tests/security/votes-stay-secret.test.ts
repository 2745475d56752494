import { expect, test } from 'vitest'
import type { Lesson } from '../../server/lesson/lesson.ts'
import { deskView } from '../../server/lesson/views/desk.ts'
import { questionOf } from '../../server/lesson/may.ts'
import { readWhere } from '../../server/lesson/where.ts'
import { typeOf } from '../../server/quiz/questions.ts'
import type { Stage } from '../../server/lesson/stage.ts'
import { browserOf, on } from '../fixtures/lesson.ts'
import { cast, join, type Cast } from './cast.ts'
import { besides, secretQuiz, sentenceField } from './secret-quiz.ts'

/** What is voted on: one thing that is right or wrong, with the place in the text and how sure they are, and one opinion. */
type Asked = 'liked' | 'think'
const sides = { liked: ['true', 'false'], think: ['yes', 'no'] } as const

/** Two ways in which the others may have voted: one is for talking, the other for going on. */
const votes = {
  divided: (question: Asked, at: number) => ({
    response: sides[question][at % 2 ? 0 : 1],
    certainty: '1',
    passage: besides.liked?.passage ?? '',
  }),
  agreed: (question: Asked) => ({
    response: sides[question][0],
    certainty: '3',
    passage: sentenceField('Farmers like the bird, because it eats mice.'),
  }),
} as const

/** Everybody but these has voted so, in the state as it stands; hands that were counted too. */
function voteSo(lesson: Lesson, question: Asked, watching: readonly string[], how: keyof typeof votes): void {
  const asked = questionOf(lesson, question)
  if (!asked) throw new Error(`no question ${question}`)
  const type = typeOf(asked, lesson.pin.article)
  for (const [at, student] of [...lesson.students.values()].entries()) {
    if (watching.includes(student.id)) continue
    for (const answer of student.answers.filter((one) => one.question === question)) {
      const form = votes[how](question, at)
      const response = type.readForm(asked, form)
      const where = readWhere(lesson, student, asked, form, answer.at)
      Object.assign(answer, {
        response,
        mark: response === null ? null : type.grade(asked, response),
        certainty: Number(form.certainty),
        passage: 'passage' in where ? where.passage : null,
      })
    }
  }
  const [one, other] = sides[question]
  for (const [vote, counted] of lesson.counted)
    lesson.counted.set(vote, { ...counted, counts: how === 'agreed' ? { [one]: 4 } : { [one]: 2, [other]: 2 } })
}

/** All that the class can see of the lesson now, and what the teacher's browser gets as the wall. */
async function seen({ send, wire, lesson }: Cast, question: Asked, kim: string): Promise<Record<string, string>> {
  const pages = {
    classmate: ['', '/now', '/now?at=before', '/article', `/question/${question}`, '/results'],
    none: ['/now'],
  }
  const bytes: Record<string, string> = {}
  for (const [who, paths] of Object.entries(pages) as ['classmate' | 'none', string[]][])
    for (const path of paths) bytes[`${who} ${path}`] = (await send(who, 'GET', `/lesson/${lesson.id}${path}`)).body
  for (const path of pages.classmate)
    bytes[`Kim ${path}`] = (await wire.send('GET', `/lesson/${lesson.id}${path}`, { cookie: kim })).body
  for (const who of ['none', 'classmate', 'teacher'] as const)
    for (const path of ['', '/looked', `?by=${sides[question][0]}`, `/looked?by=${sides[question][0]}`])
      bytes[`wall, ${who}${path}`] = (await send(who, 'GET', `/wall/${lesson.id}${path}`)).body
  return Object.fromEntries(
    Object.entries(bytes).map(([page, body]) => [page, body.replace(/(name="form" value=")[^"]*/g, '$1')]),
  )
}

test.each([
  { question: 'liked', talk: 'neighbour' },
  { question: 'liked', talk: 'groups' },
  { question: 'liked', talk: 'threads' },
  { question: 'think', talk: 'neighbour' },
] as const)(
  'asked $question, with talk $talk, nobody and nothing but the desk knows how the class voted, until it is shown',
  async ({ question, talk }) => {
    const here = await cast({ start: { pin: secretQuiz(true).pin, talk } })
    const { lesson, ben, teacherId: owner } = here
    // What is left of a time is said to the second.
    here.at('2026-03-02T09:30:00.000Z')
    for (let at = 0; at < 14; at += 1)
      await lesson.ask('program', { do: 'join', nickname: `Pupil ${at}`, member: null, ...browserOf(`Pupil ${at}`) })
    // Kim asked for the answers once the lesson was over; then it was opened again.
    const kim = await join(here.wire, lesson, 'Kim')
    await lesson.move({ at: 'closed' })
    await lesson.ask(kim.id, { do: 'show-keys' })
    const vote = async (round: 1 | 2) => {
      for (const student of (await lesson.state()).students.keys())
        if (student !== kim.id)
          await lesson.ask(student, { do: 'answer', question, round, form: votes.agreed(question) })
    }
    const compared: string[] = []
    const differences = async (step: string) => {
      const state = await lesson.state()
      const desk: string[] = []
      const both: Record<string, string>[] = []
      for (const how of ['divided', 'agreed'] as const) {
        voteSo(state, question, [ben, kim.id], how)
        desk.push(JSON.stringify(deskView(state)))
        both.push(await seen(here, question, kim.cookie))
      }
      const [one = {}, other = {}] = both
      compared.push(step)
      // The desk of this question does tell them apart: the two votes are different ones.
      if (state.stage.at === 'question' && state.stage.question === question) expect(desk[0], step).not.toBe(desk[1])
      return Object.keys(one)
        .filter((page) => one[page] !== other[page])
        .map((page) => `${step}: ${page}`)
    }
    const told: string[] = []
    const look = async (step: string) => void told.push(...(await differences(step)))
    const go = (stage: Stage) => lesson.move(stage)

    await go({ at: 'reading' })
    await go(on(question))
    await vote(1)
    await look('first vote')
    await lesson.ask(owner, { do: 'pause', on: true })
    await look('eyes up')
    await lesson.ask(owner, { do: 'pause', on: false })
    const timed = { from: (await lesson.state()).movedBy, student: null, limit: { minutes: 2 } }
    await lesson.ask(owner, { do: 'time', ...timed })
    await lesson.ask(owner, { do: 'light', sentences: ['s1-1'] })
    await lesson.ask(owner, { do: 'count', question, round: 1, counts: { [sides[question][0]]: 1 } })
    await look('with a time, a lit sentence and hands counted')
    if (question === 'liked') {
      await go(on(question, 'discussing'))
      await look('talking')
      await lesson.ask(owner, { do: 'pause', on: true })
      await look('eyes up while they talk')
      await go(on(question, 'voting', 2))
      await look('second vote, nobody has voted')
      await vote(2)
      await look('second vote')
    }
    await go({ at: 'reading' })
    await look('back to the text')
    await go(on('face'))
    await look('at another question')
    expect(told).toEqual([])
    expect(compared).toHaveLength(question === 'liked' ? 9 : 5)

    await go(on(question, 'revealed', question === 'liked' ? 2 : 1))
    const shown = await differences('shown')
    expect(shown).toContain('shown: wall, none')
    expect(shown).toContain(`shown: classmate /question/${question}`)
    expect(shown).toContain(`shown: Kim /question/${question}`)
  },
  60_000,
)
