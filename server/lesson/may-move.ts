import { asksBefore, wasRead } from './before.ts'
import type { Lesson } from './lesson.ts'
import type { Refusal } from './refusal.ts'
import type { Round, Stage } from './stage.ts'

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

/** A question is voted on first; then talked over and voted on again, or talked over once more, or revealed in a round that was voted on. What was revealed is never voted on. */
function phaseFits(lesson: Lesson, { question, phase, round }: QuestionStage): boolean {
  const been = lesson.moves.flatMap(({ stage }) =>
    stage.at === 'question' && stage.question === question ? [stage] : [],
  )
  const voted = (before: Round) => been.some((stage) => stage.phase === 'voting' && stage.round === before)
  if (phase === 'revealed') return voted(round)
  if (lesson.revealed.has(question)) return false
  const isOn = lesson.stage.at === 'question' && lesson.stage.question === question
  if (phase === 'discussing') return round === 1 && isOn && voted(1)
  if (round === 2) return voted(2) || (isOn && been.at(-1)?.phase === 'discussing')
  return round === 1 && !voted(2)
}
