import { expect, test } from 'vitest'
import { school } from '../fixtures/classroom.ts'
import { on } from '../fixtures/lesson.ts'
import { pageText } from '../fixtures/page-text.ts'

test('the lesson page says what to do now, step by step', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  const says = async () => pageText((await ada.get('').expect(200)).text)
  expect(await says()).toContain('You are in. Your teacher begins soon.')
  await lesson.move({ at: 'reading' })
  expect(await says()).toContain('The class is reading the text.')
  await lesson.move(on('when'))
  expect(await says()).toContain('Open question 1')
  await lesson.move({ at: 'closed' })
  expect(await says()).toContain('This lesson ended at')
})

test('somebody without a seat does not see it', async () => {
  const { start, browser } = await school()
  const lesson = await start()
  await browser().get(`/lesson/${lesson.id}`).expect(403)
})
