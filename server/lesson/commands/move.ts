import { asksBefore, wasRead } from '../before.ts'
import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import type { Round, Stage } from '../stage.ts'

/** The teacher moves the stage. Refused when the desk that asks has not seen the newest move, so two desks pressing at once make one step. */
export function move(lesson: Lesson, command: CommandOf<'move'>, given: Given): readonly Entry[] | Refusal {
  if (command.from !== lesson.movedBy) return { refused: 'moved-meanwhile' }
  const { stage } = command
  const problem = moveProblem(lesson, stage)
  if (problem) return problem
  if (lesson.stage.at === 'closed' && stage.at === 'closed') return []
  return [{ ...said(given), kind: 'moved', from: command.from, stage }]
}

/** Why the lesson cannot go there from where it stands; null when it can. */
export function moveProblem(lesson: Lesson, stage: Stage): Refusal | null {
  if (stage.at === 'before' && (!asksBefore(lesson) || wasRead(lesson))) return { refused: 'out-of-order' }
  if (stage.at === 'question') {
    if (!lesson.pin.questions.some(({ id }) => id === stage.question)) return { refused: 'no-such-question' }
    if (!phaseFits(lesson, stage)) return { refused: 'out-of-order' }
  }
  if (stage.at === 'discussion' && !lesson.pin.discussions.some(({ id }) => id === stage.discussion))
    return { refused: 'no-such-discussion' }
  return null
}

type QuestionStage = Extract<Stage, { at: 'question' }>

/** A question is voted on first; then talked over and voted on again, or revealed in a round that was voted on. What was revealed is never voted on. */
function phaseFits(lesson: Lesson, { question, phase, round }: QuestionStage): boolean {
  const been = lesson.moves.flatMap(({ stage }) =>
    stage.at === 'question' && stage.question === question ? [stage] : [],
  )
  const voted = (before: Round) => been.some((stage) => stage.phase === 'voting' && stage.round === before)
  if (phase === 'revealed') return voted(round)
  if (lesson.revealed.has(question)) return false
  const isOn = lesson.stage.at === 'question' && lesson.stage.question === question
  if (phase === 'discussing') return round === 1 && isOn && voted(1) && !voted(2)
  if (round === 2) return voted(2) || (isOn && been.at(-1)?.phase === 'discussing')
  return round === 1 && !voted(2)
}
