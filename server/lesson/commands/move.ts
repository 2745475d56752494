import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import { moveProblem } from '../may-move.ts'
import { questionOf } from '../may.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { drawGroups } from '../talk-groups.ts'

/** The teacher moves the stage. Refused when the desk that asks has not seen the newest move, so two desks pressing at once make one step. */
export function move(lesson: Lesson, command: CommandOf<'move'>, given: Given): readonly Entry[] | Refusal {
  if (command.from !== lesson.movedBy) return { refused: 'moved-meanwhile' }
  const { stage } = command
  const problem = moveProblem(lesson, stage)
  if (problem) return problem
  if (lesson.stage.at === 'closed' && stage.at === 'closed') return []
  const talks = lesson.settings.talk !== 'neighbour' && stage.at === 'question' && stage.phase === 'discussing'
  const question = talks ? questionOf(lesson, stage.question) : undefined
  return [
    { ...said(given), kind: 'moved', from: command.from, stage },
    ...(question ? drawGroups(lesson, question, given) : []),
  ]
}
