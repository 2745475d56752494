import { adviceOn, type Advice } from '../analysis/advice.ts'
import { flowOf, netOf, type Flow, type Net, type Share } from '../analysis/flow.ts'
import { questionTypes, typeOf, type Question } from '../quiz/questions.ts'
import type { TallyRow } from '../quiz/types/question-type.ts'
import { groundsOf, type Grounds } from './grounds.ts'
import { handCount, lastHandsRound, raisedHands } from './hands.ts'
import type { Answer, Lesson } from './lesson.ts'
import { countedAnswer } from './may.ts'
import { isPresent } from './present.ts'
import type { Round, Stage } from './stage.ts'

/** The newest answer of each student in that round. */
export const answersIn = (lesson: Lesson, question: string, round: Round): Answer[] =>
  [...lesson.students.values()].flatMap((student) => student.newest.get(`${question} ${round}`) ?? [])

/** One voice in a vote: an answer, or a raised hand. */
export interface Voice {
  response: unknown
  mark: number | null
}

/** What was typed in from paper is no second voice where hands were counted: its pupil has raised one. */
const isVoice = (lesson: Lesson, { typed, question, round }: Answer): boolean =>
  !typed || handCount(lesson, question, round) === 0

/** Everybody's voice in that round: the answers, and beside them the hands that were counted. */
export const voicesIn = (lesson: Lesson, question: Question, round: Round): Voice[] => [
  ...answersIn(lesson, question.id, round).filter((answer) => isVoice(lesson, answer)),
  ...raisedHands(lesson, question, round),
]

/** The hands of the vote in which they were counted last. */
export function lastHands(lesson: Lesson, question: Question): Voice[] {
  const round = lastHandsRound(lesson, question.id)
  return round === null ? [] : raisedHands(lesson, question, round)
}

/** Of each student the answer that counts, where it is a voice of its own. */
export const lastAnswers = (lesson: Lesson, question: Question): Answer[] =>
  [...lesson.students.values()]
    .flatMap((student) => countedAnswer(student, question.id) ?? [])
    .filter(({ typed }) => !typed || lastHandsRound(lesson, question.id) === null)

/** Everybody's last word: the answer of each that counts, and the hands of the vote in which they were counted last. */
export const lastVoices = (lesson: Lesson, question: Question): Voice[] => [
  ...lastAnswers(lesson, question),
  ...lastHands(lesson, question),
]

/**
 * How many could have said something: who sits at a phone or has answered, and of the others who was entered or, where more hands were
 * counted, those. Where no phone has answered, hands may be of all.
 */
export function hereIn(lesson: Lesson, question: Question, round: Round): number {
  const hands = handCount(lesson, question.id, round)
  const students = [...lesson.students.values()].filter(
    (student) => isPresent(student) || student.newest.has(`${question.id} ${round}`),
  )
  const phones = students.filter(({ paper }) => !paper).length
  const answered = answersIn(lesson, question.id, round).some(({ typed }) => !typed)
  if (!answered) return Math.max(students.length, hands)
  return phones + Math.max(students.length - phones, hands)
}

/** Only what the program marks has a right answer that a vote can move to. */
const hasRight = (question: Question): boolean => questionTypes[question.type].markedBy === 'program'

const isRight = ({ mark }: Voice): boolean => mark === 1

const shareOf = (voices: readonly Voice[]): Share => ({ right: voices.filter(isRight).length, of: voices.length })

/** What the first vote suggests, and the counts that it stands on. For the teacher only. */
export interface VoteAdvice {
  advice: Advice
  right: number
  answered: number
  grounds: Grounds
}

/** Null where the question has no right answer. */
export function adviceFor(lesson: Lesson, question: Question): VoteAdvice | null {
  if (!hasRight(question)) return null
  const voices = shareOf(voicesIn(lesson, question, 1))
  const grounds = groundsOf(lesson, question, answersIn(lesson, question.id, 1), voices)
  const advice = adviceOn(voices.right, voices.of, hereIn(lesson, question, 1), grounds.solid)
  return { advice, right: voices.right, answered: voices.of, grounds }
}

/**
 * The first vote that is on suggests talking about it: where the counts advise so, and where they cannot tell, as soon
 * as the answers differ. Written words differ in their letters before they differ in what they say, so they count for
 * nothing there. Rule: decision 013.
 */
export function suggestsTalk(lesson: Lesson): boolean {
  const { stage, pin } = lesson
  const question = pin.questions.find(({ id }) => stage.at === 'question' && stage.question === id)
  const advised = question && talkStep(lesson) ? adviceFor(lesson, question) : null
  if (!question || !advised) return false
  if (advised.advice.says !== null) return advised.advice.says === 'talk'
  const said = voicesIn(lesson, question, 1).map(({ response }) => JSON.stringify(response))
  return !questionTypes[question.type].written && new Set(said).size > 1
}

/** How those went from the first vote to the second who answered in both; null where nobody did, or there is no right answer. */
function flowFor(lesson: Lesson, question: Question): Flow | null {
  if (!hasRight(question)) return null
  const pairs = [...lesson.students.values()].flatMap(({ newest }) => {
    const [first, second] = [newest.get(`${question.id} 1`), newest.get(`${question.id} 2`)]
    if (!first || !second || !isVoice(lesson, first) || !isVoice(lesson, second)) return []
    const changed = JSON.stringify(first.response) !== JSON.stringify(second.response)
    return [{ before: isRight(first), after: isRight(second), changed }]
  })
  return pairs.length === 0 ? null : flowOf(pairs)
}

/** What two shows of hands tell; null where hands were not counted in both, so that the votes are of other people, or there is no right answer. */
function netFor(lesson: Lesson, question: Question): Net | null {
  const byHand = ([1, 2] as const).every((round) => handCount(lesson, question.id, round) > 0)
  if (!hasRight(question) || !byHand) return null
  return netOf(shareOf(voicesIn(lesson, question, 1)), shareOf(voicesIn(lesson, question, 2)))
}

/** What stands beside a second vote. */
export interface FirstVote {
  /** As of `VoteCount`. */
  tally: readonly TallyRow[]
  answered: number
  /** Of `answered`: hands that were counted. */
  byHand: number
  /** Of answers alone, since hands have no names; null where there is no right answer, or nobody has answered both times yet. */
  flow: Flow | null
  /** Null where hands were not counted in both votes. */
  net: Net | null
}

export function firstVote(lesson: Lesson, question: Question): FirstVote {
  const type = typeOf(question, lesson.pin.article)
  const responses = voicesIn(lesson, question, 1).map(({ response }) => response)
  return {
    tally: type.tally(question, responses),
    answered: responses.length,
    byHand: handCount(lesson, question.id, 1),
    flow: flowFor(lesson, question),
    net: netFor(lesson, question),
  }
}

/** The step in which a first vote is talked over; null where none is on, or there is no right answer to find. */
export function talkStep({ stage, pin }: Lesson): Stage | null {
  if (stage.at !== 'question' || stage.phase !== 'voting' || stage.round !== 1) return null
  const question = pin.questions.find(({ id }) => id === stage.question)
  return question && hasRight(question) ? { ...stage, phase: 'discussing' } : null
}
