import { describe, expect, it, test } from 'vitest'
import { readTypedPlaces, typedPlaces } from '../../server/lesson/typed-places.ts'
import { questionReviewView } from '../../server/lesson/views/review-question.ts'
import { on, owlArticle, owner, pinOf, Rehearsal } from '../fixtures/lesson.ts'

const pin = pinOf(
  {
    title: 'Owls',
    article: 'article.md',
    questions: [
      {
        ...{ id: 'liked', type: 'true-false', prompt: 'Farmers like the bird.', answer: true, where: 'required' },
        passage: 'Farmers like the bird, because it eats mice.',
      },
      {
        id: 'dish',
        type: 'evidence',
        prompt: 'What is like a dish?',
        accept: ['Its face works like a dish.'],
        most: 2,
      },
    ],
  },
  owlArticle,
)
const { article } = pin
const wordsOf = (values: readonly string[]): string[] =>
  values.map((value) => article.text.slice(...(value.split('-').map(Number) as [number, number])))

describe('a place as it stands on paper', () => {
  it.each([
    { typed: '2.2', words: ['Farmers like the bird, because it eats mice.'], because: 'as the sheet has it' },
    { typed: ' 2 , 2 ', words: ['Farmers like the bird, because it eats mice.'], because: 'two numbers are enough' },
    { typed: 'paragraph 1, sentence 2', words: ['It hears a mouse under the snow.'], because: 'words do no harm' },
    { typed: '٢٫١', words: ['Its face works like a dish.'], because: 'digits of every script are digits' },
    {
      typed: '2.1 1.2',
      words: ['Its face works like a dish.', 'It hears a mouse under the snow.'],
      because: 'several stand one after the other',
    },
    { typed: '  ', words: [], because: 'nothing is no place' },
  ])('"$typed" is $words, because $because', ({ typed, words }) => {
    const read = readTypedPlaces(article, typed)
    expect('values' in read && wordsOf(read.values)).toEqual(words)
  })

  it.each([
    { typed: '9.1', because: 'there is no such paragraph' },
    { typed: '1.3', because: 'the paragraph is shorter' },
    { typed: '1.0', because: 'sentences are counted from 1' },
    { typed: '2', because: 'the sentence is missing' },
    { typed: '1.1 2', because: 'the second place is half a place' },
    { typed: 'at dusk', because: 'those are words' },
  ])('"$typed" is none: $because', ({ typed }) => {
    expect(readTypedPlaces(article, typed)).toEqual({ refused: 'no-such-place', typed })
  })

  test('and back again, in the order of the text', () => {
    const read = readTypedPlaces(article, '2.2 1.1')
    const ranges = ('values' in read ? read.values : []).map((value) => {
      const [start = 0, end = 0] = value.split('-').map(Number)
      return { start, end }
    })
    expect(typedPlaces(article, ranges)).toBe('1.1 2.2')
  })
})

describe('typed in for a pupil without a phone', () => {
  const enrolled = () => {
    const lesson = new Rehearsal({ pin })
    const [entry] = lesson.do(owner, { do: 'enrol', nickname: 'Pia', member: null })
    const student = entry?.kind === 'joined' ? entry.student : ''
    const type = (question: string, form: Record<string, string>) =>
      lesson.ask(owner, { do: 'type-answer', student, question, form })
    const newest = (vote: string) => lesson.lesson.students.get(student)?.newest.get(vote)
    return { lesson, type, newest }
  }

  test('it stands beside the answer, and may be left out and taken away again', () => {
    const { lesson, type, newest } = enrolled()
    lesson.move(on('liked'))
    type('liked', { response: 'true', place: '' })
    expect(newest('liked 1')).toMatchObject({ mark: 1, passage: null })
    type('liked', { response: 'true', place: '2.2' })
    expect(newest('liked 1')?.passage?.quote).toBe('Farmers like the bird, because it eats mice.')
    expect(type('liked', { response: 'true', place: '2,2' })).toEqual([])
    type('liked', { response: 'true', place: '' })
    expect(newest('liked 1')?.passage).toBeNull()
  })

  test('it is the answer where the answer is a place', () => {
    const { type, newest } = enrolled()
    type('dish', { place: '2.1' })
    expect(newest('dish 1')?.mark).toBe(1)
    expect(type('dish', { place: '' })).toMatchObject({ refused: 'nothing-marked' })
    expect(type('dish', { place: '1.1 1.2 2.1' })).toMatchObject({ refused: 'too-much-marked', most: 2 })
    expect(type('dish', { place: '7.7' })).toMatchObject({ refused: 'no-such-place' })
  })

  test('why they changed is kept in the second vote, and in no other', () => {
    const { lesson, type, newest } = enrolled()
    lesson.move(on('liked'))
    type('liked', { response: 'false', because: 'I guessed.' })
    expect(newest('liked 1')?.because).toBeNull()
    lesson.move(on('liked', 'discussing')).move(on('liked', 'voting', 2))
    const form = { response: 'true', because: ' They showed me the sentence. ' }
    type('liked', form)
    expect(newest('liked 2')).toMatchObject({ typed: true, because: 'They showed me the sentence.' })
    expect(type('liked', form)).toEqual([])
    expect(type('liked', { response: 'true', because: 'x'.repeat(301) })).toMatchObject({ refused: 'because-too-long' })
    lesson.move({ at: 'closed' })
    type('liked', { response: 'true', because: 'The dish.' })
    expect(newest('liked 2')?.because).toBe('The dish.')
    expect(questionReviewView(lesson.lesson, 'liked')?.answers[0]).toMatchObject({ because: 'The dish.' })
  })
})
