import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { listen } from '../../../fixtures/stream.ts'

test('the desk hears that something has changed, and nothing of what', async () => {
  const here = await school()
  const lesson = await here.start()
  const desk = await listen(here, `/teach/lesson/${lesson.id}/events`, here.teacher)
  await lesson.join('Ada')
  await desk.heard('desk')
  expect(desk.text()).not.toContain('Ada')
})

test('a pupil\u2019s browser does not hear what the desk hears', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await ada.browser.get(`/teach/lesson/${lesson.id}/events`).expect(303)
})
