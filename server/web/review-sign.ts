import type { Cell } from '../lesson/views/review-cell.ts'
import type { LateState } from '../lesson/late.ts'
import { words } from '../words/en.ts'

/** Locals of `partials/cells`, as `cell`: an answer as one sign, told by shape and word before colour. */
export interface ReviewSign {
  kind: Cell['kind']
  text: string
  words: string
  /** What became of an answer that came after its vote was over; null for none. */
  cameLate: LateState | null
  href: string | null
}

const says = words.review

/**
 * @param mark address of the page where this answer gets its points; used while it waits for them
 * @param late address of all late answers of this pupil; what waits leads to its own
 */
export function reviewSign(cell: Cell, question: { points: number }, mark: string, late: string): ReviewSign {
  const { cameLate } = cell
  const isLate = cell.late ? says.late : ''
  return {
    kind: cell.kind,
    text: [shown(cell, question.points), isLate].filter((part) => part !== '').join(' '),
    words: [said(cell, question.points), isLate, cameLate ? says.cameLate[cameLate.state] : '']
      .filter((part) => part !== '')
      .join(', '),
    cameLate: cameLate?.state ?? null,
    href: cameLate?.state === 'waits' ? `${late}/${cameLate.id}` : cell.kind === 'unmarked' ? mark : null,
  }
}

function shown({ kind, mark, letter }: Cell, points: number): string {
  switch (kind) {
    case 'right':
    case 'draft':
      return ''
    case 'wrong':
    case 'given':
      return letter
    case 'partly':
      return mark === 0.5 ? '½' : says.pointsHere((mark ?? 0) * points, points)
    case 'empty':
      return '–'
    case 'unmarked':
      return says.mark
  }
}

function said({ kind, mark, chose }: Cell, points: number): string {
  if (kind === 'wrong') return chose === '' ? says.wrong : says.wrongChose(chose)
  if (kind === 'given') return says.gave(chose)
  return kind === 'partly' ? says.partlyPoints((mark ?? 0) * points, points) : says[kind]
}
