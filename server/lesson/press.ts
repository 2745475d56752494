import type { Lesson } from './lesson.ts'
import type { Stage } from './stage.ts'
import { answerStep, isLed, nextStep, previousStep } from './steps.ts'
import { suggestsTalk, talkStep } from './votes.ts'

/** What a presenter's clicker, or a key on the wall, can ask for. None of them tells where it leads. */
export const presses = ['back', 'next', 'talk', 'answer'] as const
export type Press = (typeof presses)[number]

/** Where a press leads as the lesson stands; null where it leads nowhere. Rule: decision 013. */
export function pressedStep(lesson: Lesson, press: Press): Stage | null {
  switch (press) {
    case 'next':
      // At their own pace the next step is closing: nothing that a slip of the thumb should do.
      return lesson.stage.at === 'own-pace' || !isLed(lesson) ? null : suggestedStep(lesson)
    case 'back':
      return previousStep(lesson)
    case 'talk':
      return talkStep(lesson)
    case 'answer':
      return answerStep(lesson)
  }
}

/** The next step, which after a first vote is talking where the votes suggest it. */
export const suggestedStep = (lesson: Lesson): Stage | null =>
  suggestsTalk(lesson) ? talkStep(lesson) : nextStep(lesson)
