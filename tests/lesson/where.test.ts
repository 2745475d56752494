import { describe, expect, it, test } from 'vitest'
import { fold } from '../../server/lesson/apply.ts'
import { Entry } from '../../server/lesson/entry.ts'
import { belongingsOf, erase } from '../../server/lesson/erase.ts'
import { exportView } from '../../server/lesson/views/export.ts'
import { studentQuestionView } from '../../server/lesson/views/student-question.ts'
import { on, owlArticle, owner, pinOf, Rehearsal } from '../fixtures/lesson.ts'

const question = (id: string, where: string | undefined) => ({
  id,
  type: 'true-false',
  prompt: `Farmers like the bird (${id}).`,
  answer: true,
  passage: 'Farmers like the bird, because it eats mice.',
  ...(where !== undefined && { where }),
})
const pin = pinOf(
  {
    title: 'Owls',
    article: 'article.md',
    questions: [question('asked', 'asked'), question('required', 'required'), question('plain', undefined)],
  },
  owlArticle,
)
const words = (quote: string): string => {
  const start = pin.article.text.indexOf(quote)
  return `${start}-${start + quote.length}`
}
const right = words('Farmers like the bird, because it eats mice.')

/** Ada votes on a question; gives what came of it. */
function vote(id: string, form: Record<string, string | string[]>, lesson = new Rehearsal({ pin })) {
  const ada = [...lesson.lesson.students.keys()][0] ?? lesson.join('Ada')
  lesson.move(on(id))
  const result = lesson.ask(ada, { do: 'answer', question: id, round: 1, form })
  return { lesson, ada, result }
}

describe('a place beside an answer', () => {
  it.each([
    { id: 'asked', passage: right, kept: 'Farmers like the bird, because it eats mice.', because: 'it was shown' },
    { id: 'asked', passage: words('because it eats'), kept: 'because it eats', because: 'words may be shown, too' },
    { id: 'asked', passage: '', kept: undefined, because: 'it may be left out' },
    { id: 'required', passage: right, kept: 'Farmers like the bird, because it eats mice.', because: 'it was shown' },
    { id: 'plain', passage: right, kept: undefined, because: 'nobody asked for it' },
  ])('is kept as $kept in "$id", because $because', ({ id, passage, kept }) => {
    const { result } = vote(id, { response: 'true', passage })
    const [entry] = Array.isArray(result) ? (result as Entry[]) : []
    expect(Entry.parse(entry)).toMatchObject({ kind: 'answered', mark: 1 })
    expect(entry?.kind === 'answered' ? entry.passage?.quote : null).toBe(kept)
  })

  it.each([
    { passage: [], refused: 'nothing-marked', because: 'none was shown' },
    { passage: [words('A barn owl'), right], refused: 'too-much-marked', because: 'one answer has one place' },
    { passage: [`0-${pin.article.text.length}`], refused: 'too-much-marked', because: 'the whole text shows nothing' },
  ])('is refused as $refused where it is required, because $because', ({ passage, refused }) => {
    const { result, lesson } = vote('required', { response: 'true', passage })
    expect(result).toMatchObject({ refused })
    expect(lesson.log.filter(({ kind }) => kind === 'answered')).toEqual([])
  })
})

test('it does not change the mark, wherever it is', () => {
  for (const passage of [right, words('Its face works like a dish.')])
    for (const [response, mark] of [['true', 1] as const, ['false', 0] as const])
      expect(vote('required', { response, passage }).result).toMatchObject([{ mark }])
})

test('another place is another answer; the same answer with the same place is none', () => {
  const first = vote('asked', { response: 'true', passage: right })
  expect(vote('asked', { response: 'true', passage: right }, first.lesson).result).toEqual([])
  expect(vote('asked', { response: 'true', passage: words('under the snow') }, first.lesson).result).toHaveLength(1)
})

test('after the answer is shown it is said whether the place meets the one that answers', () => {
  for (const [passage, meets] of [[right, true] as const, [words('under the snow'), false] as const]) {
    const { lesson, ada } = vote('asked', { response: 'true', passage })
    const view = () => studentQuestionView(lesson.lesson, ada, 'asked', lesson.now)
    expect(view()?.answer?.fields).toEqual({ response: 'true', passage })
    expect(view()?.key).toBeNull()
    lesson.move(on('asked', 'revealed'))
    expect(view()?.key?.where).toMatchObject({ meets })
  }
})

test('it is exported with its range, and goes with whoever showed it', () => {
  const { lesson, ada } = vote('asked', { response: 'true', passage: right })
  const start = pin.article.text.indexOf('Farmers')
  expect(exportView(lesson.lesson, null).answers[0]?.passage).toMatchObject({ start })
  lesson.do(owner, { do: 'remove', student: ada })
  const belongings = belongingsOf(ada, lesson.log)
  const left = lesson.log.map((entry) => erase(entry, belongings))
  expect(JSON.stringify(left.slice(1))).not.toContain('because it eats mice')
  expect(fold('lesson-1', left).students.size).toBe(0)
})
