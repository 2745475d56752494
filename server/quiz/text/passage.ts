import { z } from 'zod'

/**
 * A place in an article, named by its words: the W3C TextQuoteSelector.
 * `prefix` and `suffix` are the words directly before and after, needed only where the quote stands more than once.
 * Source: W3C Web Annotation Data Model (2017), section 4.2.4.
 */
export const Passage = z.strictObject({
  quote: z.string().min(1).max(2000).describe('The words of the article, copied exactly'),
  prefix: z.string().max(200).optional().describe('The words directly before, where the quote stands more than once'),
  suffix: z.string().max(200).optional().describe('The words directly after'),
})
export type Passage = z.output<typeof Passage>
