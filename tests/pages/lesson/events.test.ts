import { test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'

test('somebody without a seat hears nothing', async () => {
  const { start, browser } = await school()
  const lesson = await start()
  await browser().get(`/lesson/${lesson.id}/events`).expect(403)
})
