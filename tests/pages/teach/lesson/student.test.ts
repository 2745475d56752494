import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { pageText } from '../../../fixtures/page-text.ts'

test('one pupil: how far they are, what is not handed in, and what the teacher can do', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  await lesson.ask(ada.id, { do: 'open-article' })
  await lesson.ask(ada.id, { do: 'answer', question: 'when', round: 1, form: { response: 'dusk' } })
  await lesson.ask(ada.id, { do: 'draft', question: 'why', form: { response: 'It eats' } })
  const page = await here.teacher.get(`/teach/lesson/${lesson.id}/student/${ada.id}`).expect(200)
  expect(pageText(page.text)).toMatch(/Joined at \d+:\d\d Text: opened 1 of 5 questions answered/)
  expect(page.text).toContain(`/teach/lesson/${lesson.id}/student/${ada.id}/draft/why`)
  for (const name of ['name', 'deadline', 'seat', 'removed']) expect(page.text).toContain(`/student/${ada.id}/${name}"`)
})

test('somebody who is not in the lesson, or was in another one, has no page', async () => {
  const here = await school()
  const [lesson, other] = [await here.start(), await here.start({ code: '271828' })]
  const ben = await other.join('Ben')
  await here.teacher.get(`/teach/lesson/${lesson.id}/student/${ben.id}`).expect(404)
  await ben.browser.get(`/teach/lesson/${other.id}/student/${ben.id}`).expect(303)
})
