import { z } from 'zod'

/** 0 before reading, 1 the first vote or the only answer, 2 after talking. */
export const Round = z.union([z.literal(0), z.literal(1), z.literal(2)])
export type Round = z.output<typeof Round>

/**
 * Where a lesson stands. `own-pace` is a stage like the others, so that switching between leading and own pace is a
 * move; everything else but `closed` is led. A question goes voting -> (discussing -> voting in round 2) -> revealed.
 */
export const Stage = z.discriminatedUnion('at', [
  z.object({ at: z.literal('own-pace') }),
  z.object({ at: z.literal('lobby') }),
  /** Some or all answer before the text opens, in round 0. */
  z.object({ at: z.literal('before') }),
  z.object({ at: z.literal('reading') }),
  z.object({
    at: z.literal('question'),
    question: z.string(),
    phase: z.enum(['voting', 'discussing', 'revealed']),
    round: Round,
  }),
  z.object({ at: z.literal('discussion'), discussion: z.string() }),
  z.object({ at: z.literal('closed') }),
])
export type Stage = z.output<typeof Stage>
