import { typeOf, type Question } from '../../quiz/questions.ts'
import { placeOfPassage, type Place } from '../../quiz/text/locate.ts'
import { quotesIn } from '../../quiz/text/quotes.ts'
import { mostOf } from '../../quiz/types/criteria.ts'
import { noAsks, type Asks, type Feedback, type PartFeedback } from '../../quiz/types/question-type.ts'
import type { Answer, Lesson, Student } from '../lesson.ts'
import { countedAnswer, keyWasShown, markOf, questionOf } from '../may.ts'
import { asksOpinion, hidesOpinions, tellsOthers } from '../opinions.ts'
import { seedOf } from '../seed.ts'
import { lastCount, shownRound, voteCount, type VoteCount } from '../vote-count.ts'
import { shownPlace, type ShownPlace } from '../where.ts'
import { lookedByClass, type Looked } from './looked.ts'
import { shownCertainty, type ShownCertainty } from './shown-certainty.ts'

/** What may be seen once the key is shown. */
export interface ShownKey extends Feedback {
  /** Empty where the answer is one. */
  parts: readonly PartFeedback[]
  explanation: string | null
  place: Place | null
  /**
   * What the class thinks, where no answer is right: `too-few` have answered while it would tell who thinks what, and it
   * is `not-yet` to be known while the class is led and was not shown it. Null where there are right answers.
   */
  opinions: (VoteCount & { type: Question['type'] }) | 'too-few' | 'not-yet' | null
  /** The place that was shown beside the answer; null when none was. */
  where: ShownPlace | null
  /** Where the class looked; null where no place is asked for, while so few marked one that it would tell who did, and while the class is led and was not shown it. */
  looked: Looked | null
  /** Places that the answer quotes by their marks. */
  quotes: readonly Place[]
  /** What the teacher found in each criterion, with its points; empty where there are none, or it is not marked yet. */
  levels: readonly { text: string; level: string; points: number; most: number }[]
  /** The teacher's words for a written answer; null when none were given. */
  comment: string | null
  /** 0 to 1; null where a teacher has still to mark, or nothing was handed in. */
  mark: number | null
  /** Of the answer that counts: its number among the tries, and whether it was right; null where it was no try. */
  tried: { number: number; right: boolean } | null
  /** How sure the student was; null where that was not asked, or nothing was handed in. */
  certainty: ShownCertainty | null
}

/** The key with all its words, once it was shown to this student; else null. */
export function shownKey(lesson: Lesson, student: Student, questionId: string): ShownKey | null {
  const question = questionOf(lesson, questionId)
  if (!question || !keyWasShown(lesson, student, questionId)) return null
  const answer = countedAnswer(student, questionId)
  const type = typeOf(question, lesson.pin.article)
  const response = answer?.response ?? null
  const asks = type.asks?.(question) ?? noAsks
  return {
    ...type.feedback(question, response, seedOf(lesson, student, question.id)),
    parts: type.parts?.feedback(question, response) ?? [],
    explanation: question.explanation,
    place: question.passage && placeOfPassage(lesson.pin.article, question.passage),
    opinions: opinionsOf(lesson, question),
    looked: tellsOthers(lesson, question.id) ? (lookedByClass(lesson, question)?.all ?? null) : null,
    where: shownPlace(lesson, question, answer?.passage ?? null),
    comment: answer?.graded?.comment ?? null,
    quotes: asks.quotes && answer ? quotesIn(type.plain(question, answer.response), lesson.pin.article) : [],
    levels: levelsOf(asks, answer),
    mark: answer ? markOf(answer) : null,
    tried: answer?.tried
      ? {
          number: answer.tried.number,
          right: (typeOf(question, lesson.pin.article).grade(question, answer.response) ?? 0) >= 1,
        }
      : null,
    certainty: answer ? shownCertainty(lesson, question, answer) : null,
  }
}

/** Of the vote that the class was shown, or of everybody's last word where it was shown none; null where answers are right or wrong. */
function opinionsOf(lesson: Lesson, question: Question): ShownKey['opinions'] {
  if (!asksOpinion(question)) return null
  if (!tellsOthers(lesson, question.id)) return 'not-yet'
  const round = shownRound(lesson, question.id)
  const count = round === null ? lastCount(lesson, question) : voteCount(lesson, question, round)
  return hidesOpinions(question, count.answered) ? 'too-few' : { type: question.type, ...count }
}

function levelsOf({ criteria }: Asks, answer: Answer | undefined): ShownKey['levels'] {
  const reached = answer?.graded?.levels ?? []
  return criteria.flatMap(({ text, levels }, at) => {
    const level = levels[reached[at] ?? -1]
    return level ? [{ text, level: level.text, points: level.points, most: mostOf([{ text, levels }]) }] : []
  })
}
