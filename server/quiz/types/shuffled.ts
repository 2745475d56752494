import { hashOf } from '../ids.ts'

/**
 * Things in an order that looks like chance and is always the same for the same seed.
 * Rule: Fisher and Yates (1938), drawn from the front; its numbers are xorshift32 (Marsaglia 2003).
 * @param seed who sees them and in which question
 */
export function shuffled<Thing>(things: readonly Thing[], seed: string): Thing[] {
  const left = [...things]
  const order: Thing[] = []
  // 0 would stay 0 for ever.
  let state = hashOf(seed) || 1
  while (left.length > 0) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    order.push(...left.splice((state >>> 0) % left.length, 1))
  }
  return order
}
