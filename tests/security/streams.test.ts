import { expect, test } from 'vitest'
import { cast } from './cast.ts'
import type { Listening } from './wire.ts'

test('a fourth tab of one student closes the first, and nobody else\u2019s', async () => {
  const { wire, cookies, lesson, parts } = await cast()
  const address = `/lesson/${lesson.id}/events`
  const bens = await wire.listen(address, { cookie: cookies.classmate })
  const tabs: Listening[] = []
  while (tabs.length < 5) tabs.push(await wire.listen(address, { cookie: cookies.student }))
  await expect.poll(() => tabs.map(({ ended }) => ended())).toEqual([true, true, false, false, false])
  expect(bens.ended()).toBe(false)
  expect(parts.live.count(lesson.id, 'student')).toBe(4)
})
