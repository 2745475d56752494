import type { Cell } from '../lesson/views/review-cell.ts'
import { words } from '../words/en.ts'
import type { Verdict } from './question/feedback.ts'

const says = words.review

/** An answer's points in shape and word, for its teacher. @param graded the points are the teacher's own */
export function reviewVerdict(cell: Cell, { points, graded }: { points: number; graded: boolean }): Verdict {
  const { kind, text } = verdictOf(cell, { points, graded })
  const tried = cell.tries > 1 ? says.afterTries(text, cell.tries) : text
  return { kind, text: cell.certainty === null ? tried : `${tried}, ${says.wasSure[cell.certainty]}` }
}

function verdictOf({ kind, mark }: Cell, { points, graded }: { points: number; graded: boolean }): Verdict {
  const earned = (mark ?? 0) * points
  if (graded) {
    const shape = kind === 'right' || kind === 'wrong' ? kind : 'part'
    return { kind: shape, text: says.verdictMarked(earned, points) }
  }
  switch (kind) {
    case 'right':
      return { kind: 'right', text: says.verdictRight(earned, points) }
    case 'partly':
      return { kind: 'part', text: says.verdictPart(earned, points) }
    case 'wrong':
      return { kind: 'wrong', text: says.verdictWrong(earned, points) }
    case 'given':
      return { kind: 'part', text: says.verdictGiven }
    case 'unmarked':
      return { kind: 'wait', text: says.verdictWait }
    case 'draft':
      return { kind: 'wait', text: says.verdictDraft }
    case 'empty':
      return { kind: 'part', text: says.verdictNone }
  }
}
