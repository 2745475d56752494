import { expect, test } from 'vitest'
import { school } from '../fixtures/classroom.ts'

test('what a region costs that fetches itself again delays the next signal; other pages do not', async () => {
  const { start, parts } = await school()
  const lesson = await start()
  const ada = await lesson.join('Ada')
  const { movedBy } = await lesson.state()
  const counted: { id: string; milliseconds: number }[] = []
  parts.live.spent = (id, milliseconds) => void counted.push({ id, milliseconds })
  await ada.get('').expect(200)
  await ada.get(`/now?at=${movedBy}`).expect(200)
  expect(counted).toEqual([])
  await ada.get('').set('HX-Request', 'true').expect(200)
  await ada.get(`/now?at=${movedBy}`).set('HX-Request', 'true').expect(200)
  await expect.poll(() => counted.map(({ id }) => id)).toEqual([lesson.id, lesson.id])
  expect(counted.every(({ milliseconds }) => milliseconds >= 0)).toBe(true)
})
