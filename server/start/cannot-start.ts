import type { StartProblem } from '../words/en/start.ts'

/** Addressed to whoever starts the program: each problem is one line that `words/` has, then the process ends with 1. */
export class CannotStart extends Error {
  override name = 'CannotStart'
  readonly problems: readonly StartProblem[]
  constructor(problems: readonly StartProblem[], cause?: unknown) {
    super(problems.map(({ code }) => code).join(', '), { cause })
    this.problems = problems
  }
}

/** `ENOSPC` and the like; empty for what is no error of the system. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''
