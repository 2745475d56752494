import { z } from 'zod'

/** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it: always with milliseconds, so that the order of the letters is the order of time. */
export const Instant = z.iso.datetime({ precision: 3 })
export type Instant = z.output<typeof Instant>

/** What a teacher chose when starting a lesson; presets fill it in. */
export const Settings = z.object({
  preset: z.enum(['lead', 'own-pace', 'substitute']),
  /**
   * When a student at their own pace is shown the key. `immediate`: with the saved answer, which ends answering it.
   * `after-close`: when the teacher closes the lesson, or by the student's own step after the closing time.
   * A led question shows its key when it is revealed, whatever stands here.
   */
  feedback: z.enum(['immediate', 'after-close']),
  /** Nobody reads or answers before; null is open from the start. Only at own pace. */
  opens: Instant.nullable(),
  /** What comes later is taken and marked late; null is no closing time. Only at own pace. */
  closes: Instant.nullable(),
  /**
   * Who answers closed questions and polls before the text opens, for at most two minutes: all, or every second one, as
   * drawn when they join; null is nobody. Lessons of before there was this choice have none.
   */
  before: z.enum(['all', 'half']).nullable().default(null),
  /**
   * With whom a first vote is talked over: any neighbour; in groups drawn at each table, which pupils name; or in small
   * written threads, for a class that does not sit in one room.
   */
  talk: z.enum(['neighbour', 'groups', 'threads']).default('neighbour'),
  /** Most students that may join: protects the server from a flood of invented names. */
  capacity: z.int().min(1).max(5000),
})
export type Settings = z.output<typeof Settings>
