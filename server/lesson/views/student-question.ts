import { typeOf, type Question } from '../../quiz/questions.ts'
import type { CertaintyScheme } from '../../quiz/certainty.ts'
import { placeOfPassage, type Place } from '../../quiz/text/locate.ts'
import { passageValue } from '../../quiz/text/marked-passage.ts'
import { quotesIn } from '../../quiz/text/quotes.ts'
import { mostOf } from '../../quiz/types/criteria.ts'
import {
  noAsks,
  type Asks,
  type Feedback,
  type FormBody,
  type PartFeedback,
  type SheetOption,
  type PartTally,
  type SheetPart,
  type TallyRow,
} from '../../quiz/types/question-type.ts'
import { askedBefore, beforeOf } from '../before.ts'
import { handCount } from '../hands.ts'
import type { Answer, LateAnswer, Lesson, Student } from '../lesson.ts'
import {
  answerBefore,
  countedAnswer,
  hasTries,
  isLate,
  keyWasShown,
  markOf,
  mayAnswer,
  mayOpenQuestion,
  questionOf,
  savingShowsKey,
} from '../may.ts'
import { asksOpinion, fewestOpinions, hidesOpinions } from '../opinions.ts'
import { asksCertainty } from '../read-certainty.ts'
import type { Refusal } from '../refusal.ts'
import type { Instant } from '../settings.ts'
import type { Round } from '../stage.ts'
import { isLed } from '../steps.ts'
import { lookedView, type Looked } from './looked.ts'
import { shownCertainty, type ShownCertainty } from './shown-certainty.ts'
import { shownPlace, whereAsked, type ShownPlace } from '../where.ts'
import { firstVote, lastHands, lastVoices, voicesIn, type FirstVote } from '../votes.ts'
import { studentIn } from './student-home.ts'

/** What may be seen once the key is shown. */
export interface ShownKey extends Feedback {
  /** Empty where the answer is one. */
  parts: readonly PartFeedback[]
  explanation: string | null
  place: Place | null
  /** What the class thinks, where no answer is right: the tally is null while so few answered that it would tell who thinks what. */
  opinions: { type: Question['type']; answered: number; byHand: number; tally: readonly TallyRow[] | null } | null
  /** The place that was shown beside the answer; null when none was. */
  where: ShownPlace | null
  /** Where the class looked; null where no place is asked for, and while so few marked one that it would tell who did. */
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

/** How a question stands that may be tried several times. */
export interface Tries {
  left: number
  of: number
  /** Share of the points that each try that is not right takes, 0 to 1. */
  penalty: number
  /** What a try that was not right is told: never what is right. Null before the first. */
  last: {
    number: number
    /** Some of it is right. */
    partly: boolean
    /** Words for what was chosen or written, inline Markdown. */
    why: readonly string[]
    /** Every hint so far, inline Markdown. */
    hints: readonly string[]
  } | null
}

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
  late: { id: string; round: Round; at: Instant; ended: LateAnswer['ended']; plain: string; accepted: boolean } | null
  /** In the second vote: the first answer in plain words, "" for none; null otherwise. */
  first: string | null
  /** In the second vote, until it is given: the first answer in plain words, "" for none; null otherwise. */
  again: string | null
  draft: { at: Instant; fields: FormBody } | null
  key: ShownKey | null
  /** How the class voted, once the teacher has shown it; null before, and for words of single students. */
  voted: Voted | null
  /** Ids of the neighbours that may be opened; null at the ends. */
  previous: string | null
  next: string | null
}

/** The class's counts, as the wall has them. */
export interface Voted {
  type: Question['type']
  answered: number
  /** Of `answered`: hands that were counted. */
  byHand: number
  tally: readonly TallyRow[]
  parts: readonly PartTally[]
  first: FirstVote | null
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
    key: shownKey(lesson, student, questionId),
    voted: votedOn(lesson, question),
    previous: neighbour(-1),
    next: neighbour(1),
  }
}

/** What came after a vote on a question was over: of the latest vote that has one; null when nothing did. */
export function lateIn({ pin }: Lesson, student: Student, question: Question): StudentQuestion['late'] {
  const late = student.late.get(`${question.id} 2`) ?? student.late.get(`${question.id} 1`)
  if (!late) return null
  const { id, round, at, ended, accepted } = late
  return {
    ...{ id, round, at, ended: { ...ended }, accepted: accepted !== null },
    plain: typeOf(question, pin.article).plain(question, late.response),
  }
}

function firstPlain({ pin }: Lesson, student: Student, question: Question): string {
  const first = student.newest.get(`${question.id} 1`)
  return first ? typeOf(question, pin.article).plain(question, first.response) : ''
}

function votedOn(lesson: Lesson, question: Question): Voted | null {
  const type = typeOf(question, lesson.pin.article)
  if (!lesson.revealed.has(question.id) || type.written || type.markedBy !== 'program') return null
  const again = voicesIn(lesson, question, 2)
  const round = again.length > 0 ? 2 : 1
  const responses = (round === 2 ? again : voicesIn(lesson, question, 1)).map(({ response }) => response)
  return {
    type: question.type,
    answered: responses.length,
    byHand: handCount(lesson, question.id, round),
    tally: type.tally(question, responses),
    parts: type.parts?.tally(question, responses) ?? [],
    first: round === 2 ? firstVote(lesson, question) : null,
  }
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

function triesOf(lesson: Lesson, question: Question, answer: Answer | undefined): Tries {
  const { tries: of, penalty, hints } = question
  const number = answer?.tried?.number ?? 0
  const rest = { left: of - number, of, penalty }
  if (!answer || number === 0) return { ...rest, last: null }
  const type = typeOf(question, lesson.pin.article)
  const partly = (type.grade(question, answer.response) ?? 0) > 0
  const inParts = type.parts?.feedback(question, answer.response) ?? []
  const why = [
    ...wrongWords(type.feedback(question, answer.response)),
    ...inParts.flatMap((part) => (part.right === false && part.why !== null ? [part.why] : [])),
  ]
  return { ...rest, last: { number, partly, why, hints: hints.slice(0, number) } }
}

/** The words for what was chosen and is not right. Words for what is right would give it away. */
const wrongWords = ({ options, why }: Feedback): string[] => [
  ...options.flatMap((option) => (option.chosen && !option.correct && option.why !== null ? [option.why] : [])),
  ...(why === null ? [] : [why]),
]

/** Where the class goes at its own pace each student may see another order; where the teacher leads, phones and wall have the same letters. */
const seedOf = (lesson: Lesson, student: Student, question: string): string | undefined =>
  isLed(lesson) ? undefined : `${student.id} ${question}`

/** Of everybody's last word; null where answers are right or wrong. */
function opinionsOf(lesson: Lesson, question: Question): ShownKey['opinions'] {
  const type = typeOf(question, lesson.pin.article)
  if (!asksOpinion(question)) return null
  const responses = lastVoices(lesson, question).map(({ response }) => response)
  const tally = hidesOpinions(question, responses.length) ? null : type.tally(question, responses)
  return { type: question.type, answered: responses.length, byHand: lastHands(lesson, question).length, tally }
}

/** Of the newest round that each has answered. */
function lookedByClass(lesson: Lesson, question: Question): Looked | null {
  const answers = [...lesson.students.values()].flatMap((one) => countedAnswer(one, question.id) ?? [])
  const looked = lookedView(lesson, question, answers)
  return looked && looked.marked >= fewestOpinions ? looked : null
}

function levelsOf({ criteria }: Asks, answer: Answer | undefined): ShownKey['levels'] {
  const reached = answer?.graded?.levels ?? []
  return criteria.flatMap(({ text, levels }, at) => {
    const level = levels[reached[at] ?? -1]
    return level ? [{ text, level: level.text, points: level.points, most: mostOf([{ text, levels }]) }] : []
  })
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
    looked: lookedByClass(lesson, question),
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
