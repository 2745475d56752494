import { typeOf, type Question } from '../../quiz/questions.ts'
import { placeOfPassage, type Place } from '../../quiz/text/locate.ts'
import type { Answer, Lesson, Student } from '../lesson.ts'
import { countedAnswer } from '../may.ts'
import { reasonLeft } from '../reason-said.ts'
import type { Instant } from '../settings.ts'
import { linesAbout } from '../threads.ts'
import { transferFor, type ShownTransfer } from '../transfer.ts'
import { shownPlace, type ShownPlace } from '../where.ts'
import { cellOf, type Cell } from './review-cell.ts'
import { journeyOf, type Journey } from './review-before.ts'
import { certaintyReview, type CertaintyReview } from './review-certainty.ts'
import { meanOf, reviewQuestion, type ReviewQuestion } from './review-facility.ts'
import { lateLines, type LateLine } from './late-lines.ts'
import { lookedAt, type LookedAt } from './looked.ts'
import { earlierAnswers, rightByTry, type EarlierAnswer, type RightByTry } from './review-tries.ts'
import { lastCount, voteCount, type VoteCount } from '../vote-count.ts'
import { voicesIn } from '../votes.ts'
import { studentsByName } from './students-by-name.ts'

/** One answer in a review, with who gave it. */
export interface ReviewAnswer {
  id: string
  student: string
  nickname: string
  at: Instant
  /** The teacher typed it in, from paper. */
  typed: boolean
  plain: string
  /** The place that was shown beside it; null when none was. */
  where: ShownPlace | null
  cell: Cell
  /** What came before it, oldest first. */
  earlier: readonly EarlierAnswer[]
  /** The points are the teacher's own. */
  graded: boolean
  comment: string
  /** Why they kept their answer or changed it, in the second vote; "" when they did not say. */
  because: string
}

/** One question with its distribution and every answer. */
export interface QuestionReview extends ReviewQuestion {
  of: number
  /** The second vote beside the first where there were two; else everybody's last word. */
  votes: VoteCount
  /** What the class knew by itself, before it talked: the first of two votes, its `facility` as above; null where there was one. */
  knew: { right: number; of: number; facility: number | null } | null
  /** Null where nobody answered in tries. */
  byTry: RightByTry | null
  /** What was said before reading, and in the end; null where nobody was asked. */
  journey: Journey | null
  /** Null where certainty is not asked for. */
  certainty: CertaintyReview | null
  /** What became of an earlier question that asks for the same; null where there is none. */
  transfer: ShownTransfer | null
  /** Where they looked: everybody, and those who chose one option; null where no place is asked for. */
  looked: LookedAt | null
  key: string | null
  explanation: string | null
  rubric: string | null
  place: Place | null
  written: boolean
  answers: readonly ReviewAnswer[]
  /** Began to write and never handed in: an answer, null where one counts or none was begun, or the reason of a second vote, "" for none. */
  drafts: readonly { student: string; nickname: string; at: Instant; plain: string | null; because: string }[]
  /** Came after its vote was over and counts for nothing: it waits to be accepted, or the teacher leaves it. The newest first. */
  late: readonly LateLine[]
  /** Neither an answer nor a draft. */
  missing: readonly { student: string; nickname: string }[]
  /** Posts that groups wrote about it in threads. */
  lines: number
  /** Ids of the neighbours; null at the ends. */
  previous: string | null
  next: string | null
}

/**
 * Null when there is no such question.
 * @param chose id of an option: where those looked who chose it; null for everybody
 */
export function questionReviewView(
  lesson: Lesson,
  questionId: string,
  chose: string | null = null,
): QuestionReview | null {
  const at = lesson.pin.questions.findIndex(({ id }) => id === questionId)
  const question = lesson.pin.questions[at]
  if (!question) return null
  const type = typeOf(question, lesson.pin.article)
  const students = studentsByName(lesson)
  const given = students.flatMap((student) => {
    const answer = countedAnswer(student, question.id)
    return answer ? [{ student, answer }] : []
  })
  const drafts = students.flatMap((student) => draftOf(lesson, student, question))
  const met = new Set([...given.map(({ student }) => student.id), ...drafts.map(({ student }) => student)])
  const again = voteCount(lesson, question, 2)
  const twice = again.answered > 0
  return {
    ...reviewQuestion(lesson, question, at + 1),
    of: lesson.pin.questions.length,
    votes: twice ? again : lastCount(lesson, question),
    knew: twice ? beforeTalking(lesson, question) : null,
    journey: journeyOf(lesson, students, question),
    certainty: certaintyReview(lesson, question, given),
    transfer: transferFor(lesson, question),
    byTry: rightByTry(
      lesson,
      question,
      given.map(({ answer }) => answer),
    ),
    looked: lookedAt(
      lesson,
      question,
      given.map(({ answer }) => answer),
      chose,
    ),
    key: type.feedback(question, null).key,
    explanation: question.explanation,
    rubric: question.type === 'essay' ? question.rubric : null,
    place: question.passage && placeOfPassage(lesson.pin.article, question.passage),
    written: type.written,
    answers: given.map(({ student, answer }) => reviewAnswer(lesson, student, question, answer)),
    drafts,
    late: lateLines(lesson).filter((line) => line.question === question.id),
    missing: students.filter(({ id }) => !met.has(id)).map(({ id, nickname }) => ({ student: id, nickname })),
    lines: linesAbout(lesson, question.id).length,
    previous: lesson.pin.questions[at - 1]?.id ?? null,
    next: lesson.pin.questions[at + 1]?.id ?? null,
  }
}

function draftOf({ pin }: Lesson, student: Student, question: Question): QuestionReview['drafts'] {
  const draft = countedAnswer(student, question.id) ? undefined : student.drafts.get(question.id)
  const because = reasonLeft(student, question.id)
  const at = draft?.at ?? (because === null ? undefined : student.reasons.get(question.id)?.at)
  if (at === undefined) return []
  const plain = draft ? typeOf(question, pin.article).plain(question, draft.response) : null
  return [{ student: student.id, nickname: student.nickname, at, plain, because: because ?? '' }]
}

function beforeTalking(lesson: Lesson, question: Question): QuestionReview['knew'] {
  const marks = voicesIn(lesson, question, 1).flatMap(({ mark }) => mark ?? [])
  return { right: marks.filter((mark) => mark >= 1).length, of: marks.length, facility: meanOf(marks) }
}

const reviewAnswer = (lesson: Lesson, student: Student, question: Question, answer: Answer): ReviewAnswer => ({
  id: answer.id,
  student: student.id,
  nickname: student.nickname,
  at: answer.at,
  typed: answer.typed,
  plain: typeOf(question, lesson.pin.article).plain(question, answer.response),
  where: shownPlace(lesson, question, answer.passage),
  cell: cellOf(lesson, student, question),
  earlier: earlierAnswers(lesson, student, question, answer),
  graded: answer.graded !== null,
  comment: answer.graded?.comment ?? '',
  because: answer.because ?? '',
})
