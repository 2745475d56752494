import { expect, test } from 'vitest'
import { retryAfter } from '../../../static/outbox/retry.ts'

test('an answer is tried again after 1, 2, 4, 8 and then every 15 seconds', () => {
  expect([1, 2, 3, 4, 5, 6, 100].map(retryAfter)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000, 15_000])
})
