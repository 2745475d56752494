import { typeOf, type Question } from '../../quiz/questions.ts'
import type { TallyRow } from '../../quiz/types/question-type.ts'
import { askedBefore } from '../before.ts'
import type { Lesson, Student } from '../lesson.ts'
import { answerBefore, countedAnswer } from '../may.ts'

/** How many could answer a question without reading. */
export interface KnownBefore {
  answered: number
  /** Full marks; null where there is no right answer. */
  right: number | null
}

/** What was said before reading, and after. */
export interface Journey extends KnownBefore {
  /** One row for each answer that can be chosen: how many gave it before, and how many in the end. */
  rows: readonly { letter: string | null; text: string; correct: boolean | null; before: number; after: number }[]
  /**
   * Of those who answered both times: how many went from the first answer to the second, each as its row's place.
   * The counts add up to `both`. Empty where several can be chosen at once.
   */
  ways: readonly { from: number; to: number; count: number }[]
  both: number
  stayed: number
}

/** Null where nobody answered it before reading. */
export function knownBefore(lesson: Lesson, students: readonly Student[], question: Question): KnownBefore | null {
  if (lesson.settings.before === null) return null
  const marks = students.flatMap((student) => {
    const answer = answerBefore(student, question.id)
    return answer ? [answer.mark] : []
  })
  if (marks.length === 0) return null
  const isMarked = typeOf(question, lesson.pin.article).markedBy === 'program'
  return { answered: marks.length, right: isMarked ? marks.filter((mark) => (mark ?? 0) >= 1).length : null }
}

/** Null where nobody answered it before reading. */
export function journeyOf(lesson: Lesson, students: readonly Student[], question: Question): Journey | null {
  const known = knownBefore(lesson, students, question)
  if (!known || !askedBefore(lesson).includes(question)) return null
  const type = typeOf(question, lesson.pin.article)
  const said = students.map((student) => ({
    before: answerBefore(student, question.id)?.response,
    after: countedAnswer(student, question.id)?.response,
  }))
  const tally = (responses: readonly unknown[]): readonly TallyRow[] =>
    type.tally(
      question,
      responses.filter((response) => response !== undefined),
    )
  const [before, after] = [tally(said.map((one) => one.before)), tally(said.map((one) => one.after))]
  const both = said.filter((one) => one.before !== undefined && one.after !== undefined)
  const chosen = (response: unknown) => tally([response]).flatMap(({ count }, at) => (count > 0 ? [at] : []))
  const ways = new Map<string, { from: number; to: number; count: number }>()
  for (const one of both) {
    const [[from, ...others], [to, ...more]] = [chosen(one.before), chosen(one.after)]
    if (from === undefined || to === undefined || others.length > 0 || more.length > 0) continue
    const way = ways.get(`${from} ${to}`) ?? { from, to, count: 0 }
    ways.set(`${from} ${to}`, { ...way, count: way.count + 1 })
  }
  return {
    ...known,
    rows: before.map(({ letter, text, correct, count }, at) => ({
      ...{ letter, text, correct },
      before: count,
      after: after[at]?.count ?? 0,
    })),
    ways: [...ways.values()].sort((a, b) => a.from - b.from || a.to - b.to),
    both: both.length,
    stayed: both.filter((one) => JSON.stringify(one.before) === JSON.stringify(one.after)).length,
  }
}
