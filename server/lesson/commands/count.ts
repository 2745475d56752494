import type { CommandOf, Given } from '../command.ts'
import { mostHands, type Entry } from '../entry.ts'
import { handsFor, handsOf } from '../hands.ts'
import type { Lesson } from '../lesson.ts'
import { questionOf } from '../may.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'

/** The teacher has counted raised hands: while that vote is on or is talked over, never once its answer is shown. The newest counts of a vote stand; no hands at all takes them away. */
export function count(lesson: Lesson, command: CommandOf<'count'>, given: Given): readonly Entry[] | Refusal {
  const question = questionOf(lesson, command.question)
  if (!question) return { refused: 'no-such-question' }
  const hands = handsFor(lesson, question)
  if (!hands) return { refused: 'no-hands' }
  const { stage } = lesson
  const isOn = stage.at === 'question' && stage.question === question.id && stage.round === command.round
  if (!isOn || stage.phase === 'revealed') return { refused: 'hands-over' }
  const counts = Object.fromEntries(hands.map(({ option }) => [option, command.counts[option] ?? 0]))
  const all = Object.values(counts)
  const sum = all.reduce((before, one) => before + one, 0)
  if (!all.every((one) => Number.isInteger(one) && one >= 0) || sum > mostHands)
    return { refused: 'not-a-count', most: mostHands }
  const before = handsOf(lesson, question.id, command.round)
  if (hands.every(({ option }) => (before[option] ?? 0) === counts[option])) return []
  return [{ ...said(given), kind: 'counted', question: question.id, round: command.round, counts }]
}
