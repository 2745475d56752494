import type { Lesson } from './lesson.ts'
import type { Stage } from './stage.ts'

/** The steps of a led lesson without second votes, in order: lobby, reading, each question voting then revealed, discussions, closed. */
export function stepsOf(lesson: Lesson): Stage[] {
  return [
    { at: 'lobby' },
    { at: 'reading' },
    ...lesson.pin.questions.flatMap(({ id }): Stage[] => [
      { at: 'question', question: id, phase: 'voting', round: 1 },
      { at: 'question', question: id, phase: 'revealed', round: 1 },
    ]),
    ...lesson.pin.discussions.map(({ id }): Stage => ({ at: 'discussion', discussion: id })),
    { at: 'closed' },
  ]
}

/** The one next step, or null when the lesson is closed. At own pace the next step is closing. A question revealed already is passed over. */
export function nextStep(lesson: Lesson): Stage | null {
  const { stage } = lesson
  if (stage.at === 'closed') return null
  if (stage.at === 'own-pace') return { at: 'closed' }
  if (stage.at === 'question' && stage.phase !== 'revealed') return { ...stage, phase: 'revealed' }
  const steps = stepsOf(lesson)
  const here = steps.findIndex((step) => sameStep(step, stage))
  return (
    steps.slice(here + 1).find((step) => step.at !== 'question' || !lesson.revealed.has(step.question)) ?? {
      at: 'closed',
    }
  )
}

/** The same line of the desk's list; rounds and talking belong to their question's voting. */
export function sameStep(a: Stage, b: Stage): boolean {
  if (a.at === 'question' && b.at === 'question')
    return a.question === b.question && (a.phase === 'revealed') === (b.phase === 'revealed')
  if (a.at === 'discussion' && b.at === 'discussion') return a.discussion === b.discussion
  return a.at === b.at
}
