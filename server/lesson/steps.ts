import { asksBefore, wasRead } from './before.ts'
import type { Lesson } from './lesson.ts'
import { moveProblem } from './may-move.ts'
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
 * A step of the list as a stage that the lesson can go to now: in the second vote where there was or is to be one. Null
 * where it cannot.
 */
export function openStep(lesson: Lesson, step: Stage): Stage | null {
  const rounds: Stage[] = step.at === 'question' ? [{ ...step, round: 2 }, step] : [step]
  return rounds.find((stage) => !moveProblem(lesson, stage)) ?? null
}

/**
 * The one next step; null when the lesson is closed. At own pace it is closing; after talking, the second vote. What
 * was revealed or talked about already is passed over, unless the class went back from it; and the lesson does not end
 * before the answer to everything that was voted on is shown.
 */
export function nextStep(lesson: Lesson): Stage | null {
  const { stage } = lesson
  if (stage.at === 'closed') return null
  if (stage.at === 'own-pace') return { at: 'closed' }
  if (stage.at === 'question' && stage.phase === 'discussing') return { ...stage, phase: 'voting', round: 2 }
  if (stage.at === 'question' && stage.phase !== 'revealed') return answerStep(lesson)
  const steps = stepsOf(lesson)
  const here = steps.findIndex((step) => sameStep(step, stage))
  const left = leftByGoingBack(lesson, steps)
  for (const step of steps.slice(here + 1, -1)) {
    const open = !isDone(lesson, step) || left.has(step) ? openStep(lesson, step) : null
    if (open) return open
  }
  return firstUnshown(lesson) ?? { at: 'closed' }
}

/**
 * The nearest earlier step that the class has been at and may go to again: going back never shows anything for the
 * first time. From a second vote it is talking, from talking the first vote, from the end the last step before it, from
 * their own pace the last led one.
 * Null where there is none.
 */
export function previousStep(lesson: Lesson): Stage | null {
  const { stage, moves } = lesson
  if (stage.at === 'closed') return openStep(lesson, stageBeforeClosing(lesson))
  const within = stage.at === 'question' ? stepWithin(stage) : null
  if (within && !moveProblem(lesson, within)) return within
  const steps = stepsOf(lesson)
  const here = steps.findIndex((step) => sameStep(step, stage))
  const been = (step: Stage) => moves.some((move) => sameStep(move.stage, step))
  const led = moves.findLast((move) => move.stage.at !== 'own-pace' && move.stage.at !== 'closed')
  const earlier =
    stage.at === 'own-pace' ? (led ? [votedStage(led.stage)] : []) : steps.slice(0, here).filter(been).reverse()
  for (const step of earlier) {
    const open = openStep(lesson, step)
    if (open) return open
  }
  return null
}

/** The step before within a question that is voted on twice; null where the question begins, or its answer is shown. */
function stepWithin(stage: Extract<Stage, { at: 'question' }>): Stage | null {
  if (stage.phase === 'discussing') return { ...stage, phase: 'voting' }
  return stage.phase === 'voting' && stage.round === 2 ? { ...stage, phase: 'discussing', round: 1 } : null
}

/** Those of the steps that the class left to look at an earlier one again, and has not come by since. */
function leftByGoingBack({ moves }: Lesson, steps: readonly Stage[]): ReadonlySet<Stage> {
  const [been, left] = [new Set<Stage>(), new Set<Stage>()]
  let from = -1
  for (const { stage } of moves) {
    const to = steps.findIndex((step) => sameStep(step, stage))
    const [before, now] = [steps[from], steps[to]]
    if (before && now && to < from && been.has(now)) left.add(before)
    if (now) {
      left.delete(now)
      been.add(now)
    }
    from = to
  }
  return left
}

function isDone(lesson: Lesson, step: Stage): boolean {
  if (step.at === 'before') return wasRead(lesson)
  if (step.at === 'question') return lesson.revealed.has(step.question)
  return step.at === 'discussion' && lesson.moves.some(({ stage }) => sameStep(stage, step))
}

/** The first question that was voted on and left without showing its answer, as the step that shows it. */
function firstUnshown(lesson: Lesson): Stage | undefined {
  const unshown = lesson.pin.questions.filter(({ id }) => !lesson.revealed.has(id))
  return unshown.map(({ id }) => lastVote(lesson, id)).find((step) => step !== undefined)
}

/** Shows the answer to the question that is voted on or talked over; null where none is. */
export function answerStep(lesson: Lesson): Stage | null {
  const { stage } = lesson
  if (stage.at !== 'question' || stage.phase === 'revealed') return null
  return lastVote(lesson, stage.question) ?? null
}

/** The step that shows a question's answer with the newest of its votes; undefined where there was none. */
function lastVote({ moves }: Lesson, question: string): Stage | undefined {
  const vote = moves.findLast(
    ({ stage }) => stage.at === 'question' && stage.question === question && stage.phase === 'voting',
  )
  return vote?.stage.at === 'question' ? { ...vote.stage, phase: 'revealed' } : undefined
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

/** Where reopening leads: the last step. */
export const stageBeforeClosing = (lesson: Lesson): Stage => votedStage(openStage(lesson))

/** Talking over a vote begins with that vote, once the class has left it. */
const votedStage = (stage: Stage): Stage =>
  stage.at === 'question' && stage.phase === 'discussing' ? { ...stage, phase: 'voting' } : stage

/** Numbers of the questions whose answer was not shown to the class, from 1. */
export const unshownQuestions = ({ pin, revealed }: Lesson): number[] =>
  pin.questions.flatMap(({ id }, at) => (revealed.has(id) ? [] : [at + 1]))

/** The same once a led lesson has ended; empty before, and where nobody led. */
export const skippedQuestions = (lesson: Lesson): number[] =>
  lesson.stage.at === 'closed' && isLed(lesson) ? unshownQuestions(lesson) : []
