import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { clock, on } from '../../../fixtures/lesson.ts'
import { pageText } from '../../../fixtures/page-text.ts'

test('one tap at the desk covers every phone; the desk says since when, and goes on with another', async () => {
  const here = await school()
  const lesson = await here.start()
  here.at(clock('09:05'))
  const desk = async () => (await here.teacher.get(`/teach/lesson/${lesson.id}`).expect(200)).text
  const tap = (value: string, form: string) =>
    here.teacher.post(`/teach/lesson/${lesson.id}/pause`).type('form').send({ form, on: value })
  expect(await desk()).toMatch(/id="pause" name="on" value="yes" form="pause-form">Eyes up</)
  await tap('yes', 'form-one').expect(303).expect('Location', `/teach/lesson/${lesson.id}`)
  expect(pageText(await desk())).toMatch(/Eyes up since \d+:05: the wall says so\./)
  expect(await desk()).toMatch(/name="on" value="no" form="pause-form">Go on</)
  await tap('no', 'form-two').expect(303)
  expect(pageText(await desk())).not.toContain('since')
  // The same two taps once more: forms of their own, so they count again.
  await tap('yes', 'form-three').expect(303)
  expect((await lesson.state()).pausedAt).not.toBeNull()
})

test('every page of a pupil says so on top, with its form still there; the home page says it as text', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await lesson.move({ at: 'own-pace' })
  await lesson.move(on('why'))
  await lesson.ask(here.teacherId, { do: 'pause', on: true })
  for (const path of ['/question/why', '/article', '/reading', '/leave']) {
    const html = (await ada.get(path).expect(200)).text
    expect(html, path).toContain('data-pause')
    expect(pageText(html), path).toContain('Eyes up Your teacher is speaking to the class. What you wrote is kept.')
  }
  expect((await ada.get('/now?at=before')).text).toContain('data-pause')
  expect(pageText((await ada.get('')).text)).toContain('Eyes up: Your teacher is speaking to the class.')
  const kept = await ada.send('/question/why', { response: 'It eats the mice.' })
  expect(kept.status).toBe(303)
  await lesson.ask(here.teacherId, { do: 'pause', on: false })
  expect((await ada.get('/question/why')).text).not.toContain('data-pause')
  expect((await ada.get('/now?at=before')).text).not.toContain('data-pause')
})

test('a browser without a seat is not told to look up, only that it has none', async () => {
  const here = await school()
  const lesson = await here.start()
  await lesson.ask(here.teacherId, { do: 'pause', on: true })
  const { text } = await here.browser().get(`/lesson/${lesson.id}/now`).expect(200)
  expect(text).not.toContain('data-pause')
})

test('the address alone leads to the desk; nobody but the teacher taps', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await here.teacher
    .get(`/teach/lesson/${lesson.id}/pause`)
    .expect(303)
    .expect('Location', `/teach/lesson/${lesson.id}`)
  for (const browser of [ada.browser, here.browser()])
    await browser.post(`/teach/lesson/${lesson.id}/pause`).type('form').send({ on: 'yes' }).expect(403)
  expect((await lesson.state()).pausedAt).toBeNull()
})
