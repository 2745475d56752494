import type { EarlierAnswer } from '../lesson/views/review-tries.ts'
import { words } from '../words/en.ts'

/** One line of `partials/earlier`: an answer that another one followed. */
export interface EarlierLine {
  /** "10:14", "10:14, try 1, not right" */
  time: string
  text: string
}

const says = words.review

/** @param at an instant as a clock time */
export const toEarlierLines = (earlier: readonly EarlierAnswer[], at: (instant: string) => string): EarlierLine[] =>
  earlier.map(({ at: instant, plain, before, tried }) => ({
    time: [at(instant), ...(before ? [says.saidBefore] : []), ...(tried ? [howItWent(tried)] : [])].join(', '),
    text: plain,
  }))

function howItWent({ number, kind }: NonNullable<EarlierAnswer['tried']>): string {
  if (kind === 'right') return says.tryRight(number)
  return kind === 'partly' ? says.tryPart(number) : says.tryWrong(number)
}
