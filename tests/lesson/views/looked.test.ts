import fc from 'fast-check'
import { expect, it, test } from 'vitest'
import { lookedView } from '../../../server/lesson/views/looked.ts'
import { studentQuestionView } from '../../../server/lesson/views/student-question.ts'
import { wallView } from '../../../server/lesson/views/wall.ts'
import { sentencesAt, trimmed } from '../../../server/quiz/text/locate.ts'
import { passageValue } from '../../../server/quiz/text/marked-passage.ts'
import { lookedLines } from '../../../server/web/question/looked.ts'
import { on, owlArticle, pinOf, Rehearsal } from '../../fixtures/lesson.ts'

const options = [
  { id: 'noon', text: 'At noon', feedback: 'Read again.' },
  { id: 'dusk', text: 'At dusk', correct: true },
]
const pin = pinOf(
  {
    title: 'Owls',
    article: 'article.md',
    questions: [
      { id: 'when', type: 'choice', prompt: 'When?', options, where: 'asked', passage: 'hunts at dusk' },
      { id: 'why', type: 'evidence', prompt: 'Why?', accept: ['Its face works like a dish.'], most: 4 },
      { id: 'plain', type: 'choice', prompt: 'When then?', options },
    ],
  },
  owlArticle,
)
const { article } = pin
const sentences = article.blocks.flatMap((block) =>
  block.sentences.map((one) => passageValue(trimmed(article.text, one))),
)
const [hunts = '', hears = '', face = '', farmers = ''] = sentences

/** A class that answers one question, a form each. */
function answered(question: string, forms: readonly Record<string, string | string[]>[]) {
  const lesson = new Rehearsal({ pin })
  const students = forms.map((_, at) => lesson.join(`Pupil ${at}`))
  lesson.move(on(question))
  for (const [at, form] of forms.entries()) lesson.do(students[at] ?? '', { do: 'answer', question, round: 1, form })
  const answers = [...lesson.lesson.students.values()].flatMap((student) => student.answers)
  const asked = pin.questions.find(({ id }) => id === question)
  if (!asked) throw new RangeError(question)
  return { lesson, answers, looked: (only?: string) => lookedView(lesson.lesson, asked, answers, only) }
}

test('every sentence is counted, of everybody and of those who chose one option', () => {
  const { looked } = answered('when', [
    { response: 'dusk', passage: hunts },
    { response: 'dusk', passage: hunts },
    { response: 'dusk' },
    { response: 'noon', passage: farmers },
  ])
  const counts = (only?: string) => looked(only)?.sentences.map(({ id, count }) => [id, count])
  expect(counts()).toEqual([
    ['s1-1', 2],
    ['s2-2', 1],
  ])
  expect(counts('dusk')).toEqual([['s1-1', 2]])
  expect(counts('noon')).toEqual([['s2-2', 1]])
  expect(counts('never')).toEqual([])
  const all = looked()
  expect(all && lookedLines(all)).toEqual([
    '3 of 4 marked a place.',
    '1 of the 1 who chose A marked paragraph 2.',
    '2 of the 3 who chose B marked paragraph 1.',
  ])
})

test('an answer of several sentences counts once in each, and once in their paragraph', () => {
  const { looked } = answered('why', [{ response: [hunts, hears] }, { response: [hunts] }, { response: [face] }])
  const all = looked()
  expect(all).toMatchObject({ answered: 3, marked: 3, most: { paragraph: 1, count: 2 }, options: [] })
  expect(all && lookedLines(all)).toEqual(['3 of 3 marked a place.', '2 of these 3 marked paragraph 1.'])
})

test('a question that asks for no place has no map', () => {
  expect(answered('plain', [{ response: 'dusk', passage: hunts }]).looked()).toBeNull()
})

test('the wall says where they looked once the answer is shown, and not before', () => {
  const { lesson } = answered('when', Array(5).fill({ response: 'dusk', passage: hunts }))
  expect(JSON.stringify(wallView(lesson.lesson))).not.toContain('sentences')
  lesson.move(on('when', 'revealed'))
  expect(wallView(lesson.lesson).question?.shown?.looked?.all).toMatchObject({ marked: 5 })
})

it.each([
  { marked: 5, told: true, because: 'of five nobody can tell who marked what' },
  { marked: 4, told: false, because: 'of four somebody might' },
])('of $marked who marked a place wall and phones tell the same, or both nothing: $because', ({ marked, told }) => {
  const { lesson } = answered('when', [
    ...Array<Record<string, string>>(marked).fill({ response: 'dusk', passage: hunts }),
    { response: 'noon' },
  ])
  lesson.move(on('when', 'revealed'))
  const all = wallView(lesson.lesson).question?.shown?.looked?.all ?? null
  expect(all !== null).toBe(told)
  for (const id of lesson.lesson.students.keys())
    expect(studentQuestionView(lesson.lesson, id, 'when', lesson.now)?.key?.looked).toEqual(all)
})

const ranges = fc
  .tuple(fc.nat(article.text.length - 1), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]) => ({ start, end: Math.min(start + length, article.text.length) }))
  .filter((range) => {
    const touched = sentencesAt(article, range).length
    return touched > 0 && touched <= 3
  })

test('the totals of the map are those of the stored answers', () => {
  const forms = fc.array(
    fc.record({ response: fc.constantFrom('noon', 'dusk'), passage: fc.option(ranges.map(passageValue), { nil: '' }) }),
    { minLength: 1, maxLength: 12 },
  )
  fc.assert(
    fc.property(forms, (all) => {
      const { answers, looked } = answered('when', all)
      const stored = answers.map(({ passage }) => (passage ? sentencesAt(article, passage).length : 0))
      const sum = (only?: string) => looked(only)?.sentences.reduce((total, { count }) => total + count, 0) ?? -1
      expect(sum()).toBe(stored.reduce((total, count) => total + count, 0))
      expect(sum('noon') + sum('dusk')).toBe(sum())
      expect(looked()).toMatchObject({ answered: answers.length, marked: stored.filter((count) => count > 0).length })
      expect(looked()?.options.reduce((total, { chose }) => total + chose, 0)).toBe(answers.length)
    }),
    { numRuns: 60 },
  )
})
