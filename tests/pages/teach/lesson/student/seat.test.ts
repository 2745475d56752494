import { expect, test } from 'vitest'
import { school } from '../../../../fixtures/classroom.ts'
import { browserOf } from '../../../../fixtures/lesson.ts'
import { pageText } from '../../../../fixtures/page-text.ts'
import { teacherSends } from '../../../../fixtures/teacher-form.ts'

test('a new phone goes on as the pupil after one tap of the teacher, and the old one is out', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  const phone = here.browser()
  await phone.get(`/join/${lesson.code}/claim`).expect(200)
  await phone.post(`/join/${lesson.code}/claim`).type('form').send({ nickname: 'Ada' }).expect(303)
  const claim = (await ada.state()).claims[0]?.id ?? ''
  const reply = await teacherSends(here, `/teach/lesson/${lesson.id}/student/${ada.id}/seat`, { claim })
  expect(reply.status).toBe(303)
  expect(pageText((await phone.get(`/lesson/${lesson.id}`).expect(200)).text)).toContain('You are Ada')
  await ada.get('').expect(403)
})

test('nobody waits: the page says how a device asks, and an old or made-up claim lets nobody in', async () => {
  const here = await school()
  const lesson = await here.start()
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await lesson.ask('program', { do: 'claim', student: ben.id, ...browserOf('tablet') })
  const address = `/teach/lesson/${lesson.id}/student/${ada.id}/seat`
  expect(pageText((await here.teacher.get(address)).text)).toContain('No device is waiting for this name.')
  for (const claim of ['', 'made-up', (await ben.state()).claims[0]?.id ?? '']) {
    const reply = await teacherSends(here, address, { claim })
    expect(reply.status).toBe(422)
    expect(pageText(reply.text)).toContain('Nobody is waiting for this name any more.')
  }
  await ada.get('').expect(200)
  await ben.get('').expect(200)
})

test('a pupil lets nobody in', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await lesson.ask('program', { do: 'claim', student: ada.id, ...browserOf('tablet') })
  const claim = (await ada.state()).claims[0]?.id ?? ''
  await ada.browser.post(`/teach/lesson/${lesson.id}/student/${ada.id}/seat`).type('form').send({ claim }).expect(403)
  expect((await ada.state()).claims).toHaveLength(1)
})
