import type { Parts } from '../parts.ts'

/** A join code of six digits that no open lesson has. */
export async function freeCode({ store, chance }: Pick<Parts, 'store' | 'chance'>): Promise<string> {
  const taken = new Set((await store.list()).flatMap(({ code, closedAt }) => (closedAt === null ? [code] : [])))
  const start = chance(codes)
  for (let step = 0; step < codes; step += 1) {
    const code = String((start + step) % codes).padStart(6, '0')
    if (!taken.has(code)) return code
  }
  throw new RangeError('a million lessons are open')
}

const codes = 1_000_000
