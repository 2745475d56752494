import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import type { Stage } from '../stage.ts'

/** The teacher moves the stage. Refused when the desk that asks has not seen the newest move, so two desks pressing at once make one step. */
export function move(lesson: Lesson, command: CommandOf<'move'>, given: Given): readonly Entry[] | Refusal {
  if (command.from !== lesson.movedBy) return { refused: 'moved-meanwhile' }
  const { stage } = command
  if (stage.at === 'question') {
    if (!lesson.pin.questions.some(({ id }) => id === stage.question)) return { refused: 'no-such-question' }
    if (!phaseFits(lesson, stage)) return { refused: 'not-this-step' }
  }
  if (stage.at === 'discussion' && !lesson.pin.discussions.some(({ id }) => id === stage.discussion))
    return { refused: 'no-such-discussion' }
  if (lesson.stage.at === 'closed' && stage.at === 'closed') return []
  return [{ ...said(given), kind: 'moved', from: command.from, stage }]
}

type QuestionStage = Extract<Stage, { at: 'question' }>

/** A question is voted on first; then talked over, voted on again, or revealed. A revealed one may be shown again, never voted on. */
function phaseFits(lesson: Lesson, stage: QuestionStage): boolean {
  const before = lesson.stage.at === 'question' && lesson.stage.question === stage.question ? lesson.stage : null
  if (stage.phase === 'revealed') return before !== null || lesson.revealed.has(stage.question)
  if (lesson.revealed.has(stage.question)) return false
  if (stage.phase === 'discussing') return before?.round === 1 && stage.round === 1
  return (
    stage.round === 1 || (stage.round === 2 && before !== null && (before.phase === 'discussing' || before.round === 2))
  )
}
