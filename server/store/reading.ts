import { z } from 'zod'

/** How somebody wants to read: the look of every page of theirs, and the tools that they are given. */
export const Reading = z.object({
  /** Of all letters. */
  size: z.enum(['usual', 'large', 'largest']),
  /**
   * `lines`: lines farther apart. `letters`: letters, words, lines and paragraphs, in plain letters, see
   * `static/css/reading.css`.
   */
  spacing: z.enum(['usual', 'lines', 'letters']),
  /** How long a line of the text grows. */
  width: z.enum(['usual', 'short', 'long']),
  /** `ruler`: a band under the line that is read. `line`: all but that line and its neighbours is pale. */
  focus: z.enum(['off', 'ruler', 'line']),
  /** Whether buttons read aloud, by the browser's own voice. */
  aloud: z.enum(['off', 'on']),
})
export type Reading = z.output<typeof Reading>

/** For whoever has chosen nothing. */
export const usualReading: Reading = { size: 'usual', spacing: 'usual', width: 'usual', focus: 'off', aloud: 'off' }
