import { expect, test } from 'vitest'
import { school } from '../../../../fixtures/classroom.ts'
import { clock, on } from '../../../../fixtures/lesson.ts'
import { pageText } from '../../../../fixtures/page-text.ts'
import { teacherSends } from '../../../../fixtures/teacher-form.ts'

/** A vote with three minutes, at ten. */
async function timed({ limit = true } = {}) {
  const here = await school()
  here.at(clock('10:00'))
  const lesson = await here.start()
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await lesson.move({ at: 'reading' })
  await lesson.move(on('when'))
  const desk = `/teach/lesson/${lesson.id}`
  if (limit) await teacherSends(here, `${desk}/clock`, { minutes: '3' })
  const pupil = `${desk}/student/${ada.id}`
  return { here, lesson, ada, ben, desk, pupil, address: `${pupil}/clock` }
}

test('one pupil gets a minute more from their own page; nobody else does, and only their phone says so', async () => {
  const { here, lesson, ada, ben, pupil, address } = await timed()
  expect(pageText((await here.teacher.get(pupil)).text)).toContain('Add a minute')
  expect((await teacherSends(here, address, { more: '1' })).headers.location).toBe(pupil)
  expect(pageText((await here.teacher.get(pupil)).text)).toContain('Time for this step until 10:04')
  expect(pageText((await ada.get('/question/when')).text)).toContain('Until 10:04.')
  expect(pageText((await ben.get('/question/when')).text)).toContain('Until 10:03.')
  expect(pageText((await here.browser().get(`/wall/${lesson.id}`)).text)).toContain('Until 10:03.')
})

test('at the desk it is one tap beside each name that is still thinking, and leads back there', async () => {
  const { here, ada, ben, desk, address } = await timed()
  await ben.send('/question/when', { response: 'dusk' })
  await here.teacher.post(`${desk}/cover`).type('form').send({ cover: 'off' }).expect(303)
  const page = await here.teacher.get(desk)
  expect(page.text).toContain('aria-label="Add a minute for Ada"')
  expect(page.text).not.toContain('aria-label="Add a minute for Ben"')
  expect((await teacherSends(here, address, { more: '1', at: 'desk' })).headers.location).toBe(desk)
  expect((await ada.state()).clock).toBe(clock('10:04'))
  expect(pageText((await here.teacher.get(desk)).text)).toContain('1 pupil has until 10:04.')
})

test('a minute for Ada on one desk and one for Ben on another, pressed at the same time, are two; the same twice is one', async () => {
  const { here, lesson, ada, ben, desk } = await timed()
  await here.teacher.post(`${desk}/cover`).type('form').send({ cover: 'off' }).expect(303)
  const { text } = await here.teacher.get(desk)
  const from = (await lesson.state()).movedBy
  for (const { id } of [ada, ben, ben]) {
    const form = new RegExp(`name="form" value="(clock-at-\\d+-${id})"`).exec(text)?.[1]
    await here.teacher.post(`${desk}/student/${id}/clock`).type('form').send({ form, from, more: '1' }).expect(303)
  }
  for (const pupil of [ada, ben]) expect((await pupil.state()).clock).toBe(clock('10:04'))
})

test('what was given can be taken back', async () => {
  const { here, ada, address } = await timed()
  expect((await here.teacher.get(address)).text).not.toContain('Back to the time for everybody')
  await teacherSends(here, address, { more: '5' })
  await teacherSends(here, address, { none: 'yes' })
  expect((await ada.state()).clock).toBeNull()
})

test('without a limit the page says that there is nothing to add to, and the pupil’s page offers none', async () => {
  const { here, pupil, address } = await timed({ limit: false })
  expect(pageText((await here.teacher.get(address).expect(200)).text)).toContain('so there is nothing to add to')
  expect(pageText((await here.teacher.get(pupil)).text)).not.toContain('Add a minute')
})

test('a pupil gives nobody time; minutes that cannot be are refused', async () => {
  const { here, ada, address } = await timed()
  await ada.browser.post(address).type('form').send({ more: '5' }).expect(403)
  await teacherSends(here, address, { more: 'lots' }).then((reply) => expect(reply.status).toBe(422))
  expect((await ada.state()).clock).toBeNull()
})
