import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { listen } from '../../fixtures/stream.ts'

test('a sign of life is taken from who has a seat, and nothing is kept of it', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await listen(here, `/lesson/${lesson.id}/events`, ada.browser)
  const { seq } = await lesson.state()
  const reply = await ada.browser.post(`/lesson/${lesson.id}/here`).expect(204)
  expect([reply.text, (await lesson.state()).seq]).toEqual(['', seq])
  await here.browser().post(`/lesson/${lesson.id}/here`).expect(403)
  await here.teacher.post(`/lesson/${lesson.id}/here`).expect(403)
})

test('who opens its address by mistake is led to the lesson', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  await ada.get('/here').expect(303).expect('Location', `/lesson/${lesson.id}`)
})
