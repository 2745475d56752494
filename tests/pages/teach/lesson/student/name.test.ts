import { expect, test } from 'vitest'
import { school } from '../../../../fixtures/classroom.ts'
import { pageText } from '../../../../fixtures/page-text.ts'
import { teacherSends } from '../../../../fixtures/teacher-form.ts'

test('the teacher gives a pupil another name, and the pupil reads it', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('xX_Ada_Xx')
  const reply = await teacherSends(here, `/teach/lesson/${lesson.id}/student/${ada.id}/name`, { nickname: ' Ada ' })
  expect(reply.status).toBe(303)
  expect(pageText((await ada.get('')).text)).toContain('You are Ada')
})

test('a name that somebody else has is refused, and what was typed stays', async () => {
  const here = await school()
  const lesson = await here.start()
  const [ada] = [await lesson.join('Ada'), await lesson.join('Ben')]
  const reply = await teacherSends(here, `/teach/lesson/${lesson.id}/student/${ada.id}/name`, { nickname: 'BEN' })
  expect(reply.status).toBe(422)
  expect(pageText(reply.text)).toContain('Somebody else in this lesson is called Ben.')
  expect(reply.text).toContain('value="BEN"')
  expect((await ada.state()).nickname).toBe('Ada')
})

test('a pupil renames nobody', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await ada.browser
    .post(`/teach/lesson/${lesson.id}/student/${ada.id}/name`)
    .type('form')
    .send({ nickname: 'Queen' })
    .expect(403)
  expect((await ada.state()).nickname).toBe('Ada')
})
