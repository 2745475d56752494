import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { on } from '../../fixtures/lesson.ts'
import { pageText } from '../../fixtures/page-text.ts'

test('the band is empty until the class moves on, then it leads there', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  const { movedBy } = await lesson.state()
  const says = async () => pageText((await ada.get(`/now?at=${movedBy}`).expect(200)).text)
  expect(await says()).not.toContain('ready')
  await lesson.move(on('said'))
  expect(await says()).toContain('Question 2 is ready. Open question 2')
})

test('a browser that lost its seat is told so', async () => {
  const { start, browser } = await school()
  const lesson = await start()
  const page = await browser().get(`/lesson/${lesson.id}/now`).expect(200)
  expect(pageText(page.text)).toContain('This browser has no place in this lesson now')
})

test('a page of a deleted lesson is told so, and led on', async () => {
  const { start, parts } = await school()
  const lesson = await start()
  const ada = await lesson.join('Ada')
  await parts.store.remove(lesson.id)
  const page = await ada.get('/now?at=before').expect(404)
  expect(pageText(page.text)).toContain('It may have been deleted. Enter the code of a lesson')
})
