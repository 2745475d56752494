import { expect, test } from 'vitest'
import { school } from '../../../../fixtures/classroom.ts'
import { clock } from '../../../../fixtures/lesson.ts'
import { pageText } from '../../../../fixtures/page-text.ts'
import { teacherSends } from '../../../../fixtures/teacher-form.ts'

test('the bell came first: the teacher reads a draft and takes it as handed in', async () => {
  const here = await school()
  here.at(clock('09:00'))
  const lesson = await here.start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  await lesson.ask(ada.id, { do: 'draft', question: 'why', form: { response: 'It eats mice, and' } })
  const address = `/teach/lesson/${lesson.id}/student/${ada.id}/draft/why`
  expect(pageText((await here.teacher.get(address)).text)).toContain('It eats mice, and')
  expect((await ada.state()).answers).toEqual([])
  here.at(clock('09:45'))
  await teacherSends(here, address).then((reply) => expect(reply.status).toBe(303))
  expect((await ada.state()).answers).toMatchObject([{ response: { text: 'It eats mice, and' }, at: clock('09:00') }])
})

test('there is nothing to take of a question without a draft, nor for a pupil\u2019s browser', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const address = `/teach/lesson/${lesson.id}/student/${ada.id}/draft`
  await here.teacher.get(`${address}/why`).expect(404)
  await here.teacher.post(`${address}/when`).type('form').send({}).expect(404)
  await here.teacher.get(`${address}/nothing`).expect(404)
  await lesson.ask(ada.id, { do: 'draft', question: 'why', form: { response: 'It eats' } })
  await ada.browser.post(`${address}/why`).type('form').send({}).expect(403)
  expect((await ada.state()).answers).toEqual([])
})
