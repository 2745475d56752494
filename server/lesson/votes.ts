import { adviceOn, type Advice } from '../analysis/advice.ts'
import { flowOf, type Flow } from '../analysis/flow.ts'
import { questionTypes, typeOf, type Question } from '../quiz/questions.ts'
import type { TallyRow } from '../quiz/types/question-type.ts'
import type { Answer, Lesson } from './lesson.ts'
import type { Round, Stage } from './stage.ts'

/** The newest answer of each student in that round. */
export const answersIn = (lesson: Lesson, question: string, round: Round): Answer[] =>
  [...lesson.students.values()].flatMap((student) => student.newest.get(`${question} ${round}`) ?? [])

/** Only what the program marks has a right answer that a vote can move to. */
const hasRight = (question: Question): boolean => questionTypes[question.type].markedBy === 'program'

const isRight = ({ mark }: Answer): boolean => mark === 1

/** What the first vote suggests; null where the question has no right answer. For the teacher only. */
export function adviceFor(
  lesson: Lesson,
  question: Question,
): { advice: Advice; right: number; answered: number } | null {
  if (!hasRight(question)) return null
  const answers = answersIn(lesson, question.id, 1)
  const right = answers.filter(isRight).length
  return { advice: adviceOn(right, answers.length, lesson.students.size), right, answered: answers.length }
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
  const said = answersIn(lesson, question.id, 1).map(({ response }) => JSON.stringify(response))
  return !questionTypes[question.type].written && new Set(said).size > 1
}

/** How the class went from the first vote to the second; null where there was no second, or no right answer. */
function flowFor(lesson: Lesson, question: Question): Flow | null {
  if (!hasRight(question) || answersIn(lesson, question.id, 2).length === 0) return null
  const pairs = [...lesson.students.values()].flatMap(({ newest }) => {
    const [first, second] = [newest.get(`${question.id} 1`), newest.get(`${question.id} 2`)]
    if (!first || !second) return []
    const changed = JSON.stringify(first.response) !== JSON.stringify(second.response)
    return [{ before: isRight(first), after: isRight(second), changed }]
  })
  return flowOf(pairs)
}

/** What stands beside a second vote. */
export interface FirstVote {
  /** Empty for written types: words of single students are theirs. */
  tally: readonly TallyRow[]
  answered: number
  /** Null where there is no right answer, or nobody has voted again yet. */
  flow: Flow | null
}

export function firstVote(lesson: Lesson, question: Question): FirstVote {
  const type = typeOf(question, lesson.pin.article)
  const responses = answersIn(lesson, question.id, 1).map(({ response }) => response)
  return {
    tally: type.written ? [] : type.tally(question, responses),
    answered: responses.length,
    flow: flowFor(lesson, question),
  }
}

/** The step in which a first vote is talked over; null where none is on, or there is no right answer to find. */
export function talkStep({ stage, pin }: Lesson): Stage | null {
  if (stage.at !== 'question' || stage.phase !== 'voting' || stage.round !== 1) return null
  const question = pin.questions.find(({ id }) => id === stage.question)
  return question && hasRight(question) ? { ...stage, phase: 'discussing' } : null
}
