import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import { pressedStep } from '../press.ts'
import type { Refusal } from '../refusal.ts'
import { move } from './move.ts'

/** The teacher presses a key of the clicker: a move whose step is found on the newest state. Nothing happens where the key leads nowhere. */
export function press(lesson: Lesson, command: CommandOf<'press'>, given: Given): readonly Entry[] | Refusal {
  const { from } = command
  const stage = pressedStep(lesson, command.press)
  if (stage) return move(lesson, { do: 'move', from, stage }, given)
  return from === lesson.movedBy ? [] : { refused: 'moved-meanwhile' }
}
