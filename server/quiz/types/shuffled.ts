import { hashOf } from '../ids.ts'

/**
 * Things in an order that looks like chance and is always the same for the same seed. In which order they come does not
 * matter: in the file that may be the key, and whoever knows the seed could turn the chance back.
 * Rule: Fisher and Yates (1938), drawn from the front; its numbers are xorshift32 (Marsaglia 2003).
 * @param things no two with the same id
 * @param seed who sees them and in which question
 */
export function shuffled<Thing extends { id: string }>(things: readonly Thing[], seed: string): Thing[] {
  const left = [...things].sort((a, b) => (a.id < b.id ? -1 : 1))
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
