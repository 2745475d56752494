import { shuffled } from './shuffled.ts'

/**
 * Things in an order that does not give the key away: shuffled, and moved on by one for as long as those of the key
 * stand in its order.
 * @param seed as in {@link shuffled}
 * @param key some of the things, or all, in their right order; at least two, or there is no other order
 */
export function mixed<Thing>(things: readonly Thing[], seed: string, key: readonly Thing[] = things): Thing[] {
  const own = new Set(key)
  const isKey = (order: readonly Thing[]) =>
    order.filter((thing) => own.has(thing)).every((thing, at) => thing === key[at])
  let order = shuffled(things, seed)
  for (let turns = 0; turns < order.length && isKey(order); turns += 1)
    order = [...order.slice(1), ...order.slice(0, 1)]
  return order
}
