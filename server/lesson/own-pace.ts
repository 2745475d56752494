import type { Lesson } from './lesson.ts'
import type { Refusal } from './refusal.ts'
import type { Instant } from './settings.ts'

/** Not before the opening time, at own pace. */
export function notOpenYet(lesson: Lesson, now: Instant): Refusal | null {
  const { opens } = lesson.settings
  return lesson.stage.at === 'own-pace' && opens !== null && now < opens ? { refused: 'not-open-yet', opens } : null
}

/** Everything has been open to a class that went at its own pace, unless it was led on before the opening time. */
export const wasAtOwnPace = ({ moves, settings: { opens } }: Lesson): boolean =>
  moves.some(({ stage }, at) => {
    const left = moves[at + 1]?.at ?? null
    return stage.at === 'own-pace' && (opens === null || left === null || left >= opens)
  })
