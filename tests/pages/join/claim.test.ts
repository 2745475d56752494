import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { pageText } from '../../fixtures/page-text.ts'

test('"That is me" waits until the teacher lets the device in', async () => {
  const { start, browser, teacherId } = await school()
  const lesson = await start()
  const ada = await lesson.join('Ada')
  const tablet = browser()
  await tablet.get('/join/314159/claim').expect(200)
  await tablet.post('/join/314159/claim').type('form').send({ nickname: 'ada' }).expect(303)
  const waiting = await tablet.get('/join/314159/claim').expect(200).expect('Refresh', '4')
  expect(pageText(waiting.text)).toContain('Waiting for your teacher, Ada')
  await tablet.get(`/lesson/${lesson.id}`).expect(403)
  const [claim] = (await ada.state()).claims
  await lesson.ask(teacherId, { do: 'seat', claim: claim?.id ?? '' })
  await tablet.get('/join/314159/claim').expect(303).expect('Location', `/lesson/${lesson.id}`)
})

test('a name that nobody has is refused', async () => {
  const { start, browser } = await school()
  await start()
  await browser().post('/join/314159/claim').type('form').send({ nickname: 'Eve' }).expect(422)
})
