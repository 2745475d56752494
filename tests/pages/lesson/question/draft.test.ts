import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'

test('a draft is kept, found on another page, and is not handed in', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  await ada.browser
    .post(`/lesson/${lesson.id}/question/why/draft`)
    .set('Accept', 'application/json')
    .type('form')
    .send({ response: 'Because it' })
    .expect(200)
  expect((await ada.get('/question/why')).text).toContain('Because it</textarea>')
  expect((await ada.state()).answers).toEqual([])
  await ada.get('/question/why/draft').expect(303).expect('Location', `/lesson/${lesson.id}/question/why`)
})

test('a question with options keeps no draft', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  await ada.browser.post(`/lesson/${lesson.id}/question/when/draft`).type('form').send({ response: 'dusk' }).expect(422)
})
