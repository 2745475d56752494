import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { pageText } from '../../../fixtures/page-text.ts'

test('what was uncovered is covered again by one tap, and nothing of it is kept in the lesson', async () => {
  const here = await school()
  const lesson = await here.start()
  await lesson.join('Ada')
  const desk = `/teach/lesson/${lesson.id}`
  const { seq } = await lesson.state()
  for (const [cover, seen] of [
    ['off', true],
    ['on', false],
  ] as const) {
    await here.teacher.post(`${desk}/cover`).type('form').send({ cover }).expect(303).expect('Location', desk)
    expect(pageText((await here.teacher.get(desk)).text).includes('Ada')).toBe(seen)
  }
  expect((await lesson.state()).seq).toBe(seq)
  await here.teacher.get(`${desk}/cover`).expect(303).expect('Location', desk)
})

test('a pupil\u2019s browser uncovers nothing', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  await ada.browser.post(`/teach/lesson/${lesson.id}/cover`).type('form').send({ cover: 'off' }).expect(403)
})
