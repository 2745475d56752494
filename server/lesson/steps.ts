import { asksBefore, wasRead } from './before.ts'
import type { Lesson } from './lesson.ts'
import type { Stage } from './stage.ts'

/**
 * The steps of a led lesson without second votes, in order: lobby, questions before reading where they are asked,
 * reading, each question voting then revealed, discussions, closed.
 */
export function stepsOf(lesson: Lesson): Stage[] {
  return [
    { at: 'lobby' },
    ...(asksBefore(lesson) ? [{ at: 'before' } as const] : []),
    { at: 'reading' },
    ...lesson.pin.questions.flatMap(({ id }): Stage[] => [
      { at: 'question', question: id, phase: 'voting', round: 1 },
      { at: 'question', question: id, phase: 'revealed', round: 1 },
    ]),
    ...lesson.pin.discussions.map(({ id }): Stage => ({ at: 'discussion', discussion: id })),
    { at: 'closed' },
  ]
}

/**
 * The one next step; null when the lesson is closed. At own pace it is closing; after talking, the second vote. What
 * was revealed or talked about already is passed over, and the lesson does not end before the answer to everything
 * that was voted on is shown.
 */
export function nextStep(lesson: Lesson): Stage | null {
  const { stage } = lesson
  if (stage.at === 'closed') return null
  if (stage.at === 'own-pace') return { at: 'closed' }
  if (stage.at === 'question' && stage.phase === 'discussing') return { ...stage, phase: 'voting', round: 2 }
  if (stage.at === 'question' && stage.phase !== 'revealed') return { ...stage, phase: 'revealed' }
  const steps = stepsOf(lesson)
  const here = steps.findIndex((step) => sameStep(step, stage))
  const later = steps.slice(here + 1).find((step) => step.at !== 'closed' && !isDone(lesson, step))
  return later ?? firstUnshown(lesson) ?? { at: 'closed' }
}

function isDone(lesson: Lesson, step: Stage): boolean {
  if (step.at === 'before') return wasRead(lesson)
  if (step.at === 'question') return lesson.revealed.has(step.question)
  return step.at === 'discussion' && lesson.moves.some(({ stage }) => sameStep(stage, step))
}

/** The first question that was voted on and left without showing its answer, as the step that shows it. */
function firstUnshown(lesson: Lesson): Stage | undefined {
  for (const { id } of lesson.pin.questions) {
    if (lesson.revealed.has(id)) continue
    const vote = lesson.moves.findLast(
      ({ stage }) => stage.at === 'question' && stage.question === id && stage.phase === 'voting',
    )
    if (vote?.stage.at === 'question') return { ...vote.stage, phase: 'revealed' }
  }
  return undefined
}

/** The same line of the desk's list; rounds and talking belong to their question's voting. */
export function sameStep(a: Stage, b: Stage): boolean {
  if (a.at === 'question' && b.at === 'question')
    return a.question === b.question && (a.phase === 'revealed') === (b.phase === 'revealed')
  if (a.at === 'discussion' && b.at === 'discussion') return a.discussion === b.discussion
  return a.at === b.at
}

/** Where a lesson stood before it was closed; where it stands while it is open. */
const openStage = ({ moves, stage }: Lesson): Stage =>
  moves.findLast((move) => move.stage.at !== 'closed')?.stage ?? stage

/** The teacher sets the pace, or did so until the end. */
export const isLed = (lesson: Lesson): boolean => openStage(lesson).at !== 'own-pace'

/** Where reopening leads: the last step. Talking over a vote begins with that vote. */
export function stageBeforeClosing(lesson: Lesson): Stage {
  const stage = openStage(lesson)
  return stage.at === 'question' && stage.phase === 'discussing' ? { ...stage, phase: 'voting' } : stage
}

/** Numbers of the questions whose answer was not shown to the class, from 1. */
export const unshownQuestions = ({ pin, revealed }: Lesson): number[] =>
  pin.questions.flatMap(({ id }, at) => (revealed.has(id) ? [] : [at + 1]))
