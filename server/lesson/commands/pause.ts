import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'

/** "Eyes up": phones and the wall are covered until the teacher goes on. Asking for what is so already changes nothing. */
export function pause(lesson: Lesson, { on }: CommandOf<'pause'>, given: Given): readonly Entry[] | Refusal {
  if (lesson.stage.at === 'closed') return { refused: 'lesson-closed', at: lesson.moves.at(-1)?.at ?? lesson.startedAt }
  return on === (lesson.pausedAt !== null) ? [] : [{ ...said(given), kind: 'paused', on }]
}
