import type { Wall } from '../lesson/views/wall.ts'
import type { TallyRow } from '../quiz/types/question-type.ts'

/** What is right, in one part of the question or, where the answer is one, in all of it. */
export interface KeyLine {
  /** Inline Markdown of the part; null where the answer is one. */
  part: string | null
  answers: readonly Pick<TallyRow, 'letter' | 'text' | 'image'>[]
}

/**
 * The key that stands alone where the answer is shown and nobody has answered, so that bars of nothing would be drawn.
 * Empty where somebody has, and where no option is right: of opinions, and of what is written, whose key has words of its own.
 */
export function keyAlone({ answered, shown }: NonNullable<Wall['question']>): KeyLine[] {
  if (!shown || answered > 0 || (shown.first?.answered ?? 0) > 0) return []
  const rightOf = (rows: readonly TallyRow[]) => rows.filter(({ correct }) => correct === true)
  const whole = rightOf(shown.tally)
  return [
    ...(whole.length > 0 ? [{ part: null, answers: whole }] : []),
    ...shown.parts.map(({ text, rows }) => ({ part: text, answers: rightOf(rows) })),
  ]
}
