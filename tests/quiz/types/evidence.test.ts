import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkQuiz } from '../../../server/quiz/check.ts'
import { typeOf } from '../../../server/quiz/questions.ts'
import type { Range } from '../../../server/quiz/text/article.ts'
import { passageValue } from '../../../server/quiz/text/marked-passage.ts'
import { foundShare, overlaps } from '../../../server/quiz/types/evidence.ts'
import { of, text } from '../../fixtures/questions.ts'

const heron = 'A heron stood in the pond.'
const waited = 'It waited for frogs.'
const nobody = 'Nobody saw it move.'
const silent = 'The frogs were silent.'

/** Where words of the text stand, as a form sends them. */
const at = (words: string): Range => {
  const start = text.text.indexOf(words)
  if (start < 0) throw new RangeError(`"${words}" is not in the text`)
  return { start, end: start + words.length }
}
const form = (...marked: string[]) => ({ response: marked.map((words) => passageValue(at(words))) })
const question = (more: object) => of('evidence', { accept: [waited], ...more })
const rules = (more: object) => ({ question: question(more), type: typeOf(question(more), text) })
const markOf = (more: object, ...marked: string[]) => {
  const { question, type } = rules(more)
  return type.grade(question, type.readForm(question, form(...marked)))
}

describe('a mark', () => {
  const all = { accept: [waited, silent], need: 'all', most: 6 }
  it.each([
    { more: {}, marked: [waited], mark: 1, because: 'it is the accepted sentence' },
    { more: {}, marked: [heron], mark: 0, because: 'it is another sentence' },
    { more: {}, marked: ['waited for frogs'], mark: 1, because: 'most of the sentence is enough' },
    { more: {}, marked: ['frogs'], mark: 0, because: 'one word of it is not' },
    { more: { most: 2 }, marked: [waited, nobody], mark: 1, because: 'one sentence of two like long ones is half' },
    { more: { most: 2, threshold: 0.8 }, marked: [waited, nobody], mark: 0, because: 'the question asks for more' },
    { more: { most: 3 }, marked: [heron, waited, nobody], mark: 0, because: 'marking everything finds nothing' },
    { more: { accept: [waited, silent] }, marked: [silent], mark: 1, because: 'any of them is enough' },
    { more: { accept: [waited, silent], most: 2 }, marked: [waited, silent], mark: 1, because: 'both do no harm' },
    { more: all, marked: [waited], mark: 0.5, because: 'one of the two that are needed was found' },
    { more: all, marked: [silent, waited], mark: 1, because: 'both were found, in any order' },
    { more: all, marked: [heron, nobody], mark: 0, because: 'none was found' },
    {
      more: { accept: [heron, waited], need: 'all' },
      marked: [heron, waited],
      mark: 1,
      because: 'neighbours are told apart',
    },
    {
      more: { accept: [`${heron} ${waited}`] },
      marked: [heron, waited],
      mark: 1,
      because: 'two ticked sentences are the passage of two sentences',
    },
    { more: { accept: [`${heron} ${waited}`] }, marked: [waited], mark: 0, because: 'less than half was marked' },
  ])('of $marked earns $mark: $because', ({ more, marked, mark }) => {
    expect(markOf(more, ...marked)).toBe(mark)
  })
})

describe('what a form sends', () => {
  const { question, type } = rules({})
  it('is kept as a passage with its range and its words', () => {
    expect(type.readForm(question, form(waited))).toEqual({ passages: [{ ...at(waited), quote: waited }] })
  })
  it('loses the space that was taken along', () => {
    expect(type.readForm(question, form(` ${waited} `))).toEqual(type.readForm(question, form(waited)))
  })
  it('is one passage where two marks overlap', () => {
    expect(type.readForm(question, form('waited for', 'for frogs'))).toMatchObject({
      passages: [{ quote: 'waited for frogs' }],
    })
  })
  it.each([[{}], [{ response: '' }], [{ response: [] }]])('%j marks nothing', (sent) => {
    expect(type.readForm(question, sent)).toBeNull()
  })
  it.each([
    { response: '5', because: 'it is no range' },
    { response: '9-4', because: 'it ends before it begins' },
    { response: '4-4', because: 'it is empty' },
    { response: '0-99999', because: 'the text is over by then' },
    { response: '-3-8', because: 'nothing stands before the text' },
    { response: passageValue({ start: at(nobody).end, end: at(silent).start }), because: 'an empty line has no words' },
    { response: form(waited, nobody).response, because: 'one sentence may be marked' },
    { response: 'constructor', because: 'it is a word that every object knows' },
  ])('cannot be $response: $because', ({ response }) => {
    expect(() => type.readForm(question, { response })).toThrow()
  })
})

test('as many sentences may be marked as the right answer has, or as the question says', () => {
  const most = (more: object) => typeOf(question(more), text).sentencesAtMost?.(question(more))
  expect(most({})).toBe(1)
  expect(most({ accept: [`${heron} ${waited}`, silent] })).toBe(2)
  expect(most({ accept: [`${heron} ${waited}`, silent], need: 'all' })).toBe(3)
  expect(most({ most: 5 })).toBe(5)
})

test('after the key is shown each mark says whether it found a place, and each place whether it was found', () => {
  const { question, type } = rules({
    accept: [waited, silent],
    need: 'all',
    most: 3,
    threshold: 0.4,
    feedback: [{ passage: heron, feedback: 'That is where it stood.' }],
  })
  const { mark, why, places } = type.feedback(question, type.readForm(question, form(heron, silent)))
  expect({ mark, why }).toEqual({ mark: 0.5, why: 'That is where it stood.' })
  expect(places?.marked.map(({ place, right }) => [place.quote, right])).toEqual([
    [heron, false],
    [silent, true],
  ])
  expect(places?.accepted.map(({ place, right }) => [place.quote, right])).toEqual([
    [waited, false],
    [silent, true],
  ])
  expect(type.feedback(question, null)).toMatchObject({ mark: null, why: null, places: { marked: [] } })
})

test('the tally has a row for each sentence that was marked or is right, with its number, and counts an answer once in each', () => {
  const { question, type } = rules({ most: 3 })
  const responses = [form(waited), form('frogs', 'It waited'), form(heron, silent)].map((sent) =>
    type.readForm(question, sent),
  )
  expect(type.tally(question, responses).map(({ letter, count, correct }) => [letter, count, correct])).toEqual([
    ['1.1', 1, false],
    ['1.2', 2, true],
    ['2.1', 1, false],
  ])
})

describe('check', () => {
  const problemsOf = (more: object) =>
    checkQuiz(
      { title: 'x', questions: [{ type: 'evidence', prompt: 'x', explanation: 'y', accept: [waited], ...more }] },
      text,
    ).problems.map(({ code, path }) => [code, path.slice(2).join('.')])
  it.each([
    { more: {}, found: [], because: 'nothing is wrong' },
    {
      more: { accept: ['It waited for toads.'] },
      found: [['passage-missing', 'accept.0']],
      because: 'the text has other words',
    },
    {
      more: { accept: [waited, 'frogs'] },
      found: [['passage-often', 'accept.1']],
      because: 'the word stands twice',
    },
    {
      more: { accept: ['for'] },
      found: [['less-than-sentence', 'accept.0']],
      because: 'who taps the sentence would be wrong',
    },
    { more: { accept: ['for'], threshold: 0.1 }, found: [], because: 'the question asks for so little' },
    {
      more: { accept: [waited, silent], need: 'all', most: 1 },
      found: [['most-too-few', 'most']],
      because: 'nobody could be right',
    },
    {
      more: { feedback: [{ passage: waited, feedback: 'No.' }] },
      found: [['place-right-and-wrong', 'feedback.0.passage']],
      because: 'it is right',
    },
    {
      more: { feedback: [{ passage: 'A toad', feedback: 'No.' }] },
      found: [['passage-missing', 'feedback.0.passage']],
      because: 'the text has no toad',
    },
  ])('finds $found, because $because', ({ more, found }) => {
    expect(problemsOf(more)).toEqual(expect.arrayContaining(found))
    expect(problemsOf(more)).toHaveLength(found.length)
  })
})

const ranges = fc
  .array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 30 })), { minLength: 1, maxLength: 4 })
  .map((pairs) => pairs.map(([start, length]) => ({ start, end: start + length })))
const parts = fc.record({
  accepted: ranges,
  marked: ranges,
  need: fc.constantFrom('any' as const, 'all' as const),
  threshold: fc.double({ min: 0.01, max: 1, noNaN: true }),
})
const letters = (all: readonly Range[]) =>
  new Set(all.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, step) => start + step)))

test('the overlap is that of two sets of letters, counted one by one', () => {
  fc.assert(
    fc.property(ranges, ranges, (marked, accepted) => {
      const byHand = accepted.map((passage, index) => {
        const own = letters([passage])
        const others = letters(accepted.toSpliced(index, 1))
        const counting = [...letters(marked)].filter((letter) => own.has(letter) || !others.has(letter))
        const both = counting.filter((letter) => own.has(letter)).length
        return both / (own.size + counting.length - both)
      })
      expect(overlaps(marked, accepted)).toEqual(byHand)
    }),
  )
})

test('marking more that is wrong never earns more; marking just what is accepted earns everything', () => {
  fc.assert(
    fc.property(parts, ranges, ({ accepted, marked, need, threshold }, more) => {
      const mark = (all: readonly Range[]) => foundShare(overlaps(all, accepted), need, threshold)
      const right = letters(accepted)
      const wrong = more.filter((range) => [...letters([range])].every((letter) => !right.has(letter)))
      expect(mark([...marked, ...wrong])).toBeLessThanOrEqual(mark(marked))
      expect(mark(accepted)).toBe(1)
      expect(mark(marked)).toBeGreaterThanOrEqual(0)
      expect(mark(marked)).toBeLessThanOrEqual(1)
    }),
  )
})
