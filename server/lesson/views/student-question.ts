import { typeOf, type Question } from '../../quiz/questions.ts'
import type { CertaintyScheme } from '../../quiz/certainty.ts'
import { passageValue } from '../../quiz/text/marked-passage.ts'
import { noAsks, type Asks, type FormBody, type SheetOption, type SheetPart } from '../../quiz/types/question-type.ts'
import { askedBefore, beforeOf } from '../before.ts'
import type { Lesson, Student } from '../lesson.ts'
import {
  answerBefore,
  countedAnswer,
  hasTries,
  isLate,
  mayAnswer,
  mayOpenQuestion,
  questionOf,
  savingShowsKey,
} from '../may.ts'
import { asksCertainty } from '../read-certainty.ts'
import { reasonLeft } from '../reason-said.ts'
import type { Refusal } from '../refusal.ts'
import { seedOf } from '../seed.ts'
import type { Instant } from '../settings.ts'
import type { Round } from '../stage.ts'
import { shownRound, voteCount, type VoteCount } from '../vote-count.ts'
import { whereAsked } from '../where.ts'
import { shownKey, type ShownKey } from './shown-key.ts'
import { studentIn } from './student-home.ts'
import { lateIn, type StudentLate } from './student-late.ts'
import { triesOf, type Tries } from './student-tries.ts'

/** What may be marked in the text beside a question. */
export interface Pick {
  /** The answer itself, or the place that is shown beside it. */
  field: 'response' | 'passage'
  most: number
  required: boolean
}

/** One question as its student may see it now, built field by field: no key, feedback or explanation before its time. */
export interface StudentQuestion {
  id: string
  type: string
  number: number
  of: number
  prompt: string
  points: number
  sheet: readonly SheetOption[]
  /** Empty where the answer is one. */
  parts: readonly SheetPart[]
  written: boolean
  markedBy: 'program' | 'teacher' | 'nobody'
  asks: Asks
  /** Sentences of the text are marked: in which field, and how many at most; null where none are. */
  pick: Pick | null
  /** The round that may be answered now; null when none, and then `closed` says why. */
  round: Round | null
  closed: Refusal | null
  /** It is asked before reading now, until then; null where the text is open. */
  before: Instant | null
  /** Saving shows the key at once and ends answering. */
  showsKey: boolean
  /** Null where it is answered once, or no more. */
  tries: Tries | null
  /** Their own answer to an earlier question, in plain words, null when they gave none; null where the question does not look back. */
  lookBack: { number: number; prompt: string; answer: string | null } | null
  /** How certainty is asked for with the answer now; null where it is not. */
  certainty: CertaintyScheme | null
  /** What counts so far; `fields` fill the form again, `open` parts have no answer yet. */
  answer: {
    id: string
    at: Instant
    fields: FormBody
    plain: string
    late: boolean
    open: number
    /** The teacher took it: a draft, or a late answer. */
    accepted: boolean
  } | null
  /** What came after its vote was over, in plain words; null when nothing did. */
  late: StudentLate | null
  /** In the second vote: the first answer in plain words, "" for none; null otherwise. */
  first: string | null
  /** In the second vote, until it is given: the first answer in plain words, "" for none; null otherwise. */
  again: string | null
  draft: { at: Instant; fields: FormBody } | null
  /** In the second vote: the reason that they began and have not handed in; null for none. */
  reason: string | null
  /** Once nothing can be answered: the reason that they began and did not hand in; null for none. */
  leftReason: string | null
  key: ShownKey | null
  /** How the class voted, once the teacher has shown it; null before, and for words of single students. */
  voted: Voted | null
  /** Ids of the neighbours that may be opened; null at the ends. */
  previous: string | null
  next: string | null
}

/** The class's counts, as the wall has them. */
export interface Voted extends VoteCount {
  type: Question['type']
}

/** Null when there is no such question, or it may not be opened yet. */
export function studentQuestionView(
  lesson: Lesson,
  studentId: string,
  questionId: string,
  now: Instant,
): StudentQuestion | null {
  const student = studentIn(lesson, studentId)
  const question = questionOf(lesson, questionId)
  if (!question || !mayOpenQuestion(lesson, student, questionId, now)) return null
  const type = typeOf(question, lesson.pin.article)
  const may = mayAnswer(lesson, student, questionId, now)
  const round = 'round' in may ? may.round : null
  const isBefore = beforeOf(lesson, student, now) !== null
  const answer = isBefore ? answerBefore(student, questionId) : countedAnswer(student, questionId)
  const draft = student.drafts.get(questionId)
  const { questions } = lesson.pin
  const at = questions.indexOf(question)
  const neighbour = (step: number) => {
    const asked = isBefore ? askedBefore(lesson) : questions
    const other = asked[asked.indexOf(question) + step]
    return other && mayOpenQuestion(lesson, student, other.id, now) ? other.id : null
  }
  return {
    id: question.id,
    type: question.type,
    number: at + 1,
    of: questions.length,
    prompt: question.prompt,
    points: question.points,
    sheet: type.sheet(question, seedOf(lesson, student, question.id)),
    parts: type.parts?.sheet(question, seedOf(lesson, student, question.id)) ?? [],
    written: type.written,
    markedBy: type.markedBy,
    asks: type.asks?.(question) ?? noAsks,
    pick: pickOf(lesson, student, question, now),
    round,
    before: isBefore ? (beforeOf(lesson, student, now)?.until ?? null) : null,
    closed: 'refused' in may ? may : null,
    showsKey: round !== 0 && savingShowsKey(lesson),
    lookBack: isBefore ? null : lookBackOf(lesson, student, question),
    certainty: round !== null && asksCertainty(question, round) ? question.certainty : null,
    tries: round !== null && round !== 0 && hasTries(lesson, question) ? triesOf(lesson, question, answer) : null,
    answer: answer
      ? {
          id: answer.id,
          at: answer.at,
          fields: {
            ...type.writeForm(question, answer.response),
            ...(answer.certainty && { certainty: String(answer.certainty) }),
            ...(answer.passage && { passage: passageValue(answer.passage) }),
            ...(answer.because && { because: answer.because }),
          },
          plain: type.plain(question, answer.response),
          late: isLate(lesson, student, answer),
          accepted: answer.accepted,
          open: (type.parts?.feedback(question, answer.response) ?? []).filter(({ given }) => given === null).length,
        }
      : null,
    late: lateIn(lesson, student, question),
    first: round === 2 ? firstPlain(lesson, student, question) : null,
    again: round === 2 && answer?.round !== 2 ? (answer ? type.plain(question, answer.response) : '') : null,
    draft: draft ? { at: draft.at, fields: type.writeForm(question, draft.response) } : null,
    reason: round === 2 ? (student.reasons.get(questionId)?.text ?? null) : null,
    leftReason: round === null ? reasonLeft(student, questionId) : null,
    key: shownKey(lesson, student, questionId),
    voted: votedOn(lesson, question),
    previous: neighbour(-1),
    next: neighbour(1),
  }
}

function firstPlain({ pin }: Lesson, student: Student, question: Question): string {
  const first = student.newest.get(`${question.id} 1`)
  return first ? typeOf(question, pin.article).plain(question, first.response) : ''
}

function votedOn(lesson: Lesson, question: Question): Voted | null {
  const type = typeOf(question, lesson.pin.article)
  const round = shownRound(lesson, question.id)
  if (round === null || type.written || type.markedBy !== 'program') return null
  return { type: question.type, ...voteCount(lesson, question, round) }
}

function lookBackOf(lesson: Lesson, student: Student, { lookBack }: Question): StudentQuestion['lookBack'] {
  const earlier = lookBack === null ? undefined : questionOf(lesson, lookBack)
  if (!earlier) return null
  const answer = countedAnswer(student, earlier.id)
  return {
    number: 1 + lesson.pin.questions.indexOf(earlier),
    prompt: earlier.prompt,
    answer: answer ? typeOf(earlier, lesson.pin.article).plain(earlier, answer.response) : null,
  }
}

function pickOf(lesson: Lesson, student: Student, question: Question, now: Instant): Pick | null {
  const most = typeOf(question, lesson.pin.article).sentencesAtMost?.(question)
  if (most !== undefined) return { field: 'response', most, required: true }
  const where = whereAsked(lesson, student, question, now)
  return where && { field: 'passage', most: 1, required: where === 'required' }
}
