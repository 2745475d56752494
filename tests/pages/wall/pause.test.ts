import { expect, test } from 'vitest'
import { school, type Agent, type LessonHandle } from '../../fixtures/classroom.ts'
import { on } from '../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'

const wallOf = async (browser: Agent, { id }: LessonHandle) => (await browser.get(`/wall/${id}`).expect(200)).text
const pause = (browser: Agent, { id }: LessonHandle, value: string, form = 'form-of-the-wall') =>
  browser.post(`/wall/${id}/pause`).type('form').send({ form, on: value })

test('the wall says eyes up, large, instead of the step; and goes on', async () => {
  const here = await school()
  const lesson = await here.start()
  await lesson.move(on('when'))
  const before = await wallOf(here.teacher, lesson)
  expect(before).toMatch(/name="on" value="yes" data-keys="b \."[^>]*>Eyes up</)
  await pause(here.teacher, lesson, 'yes').expect(303).expect('Location', `/wall/${lesson.id}`)
  const paused = await wallOf(here.browser(), lesson)
  expect(paused).toContain('<h1 class="wall-large" dir="auto">Eyes up</h1>')
  expect(pageText(paused)).not.toMatch(/barn owl hunt|At noon|have answered/)
  expect(await wallOf(here.teacher, lesson)).toMatch(/name="on" value="no" data-keys="b \."[^>]*>Go on</)
  await pause(here.teacher, lesson, 'no').expect(303)
  expect(pageText(await wallOf(here.browser(), lesson))).toContain('When does a barn owl hunt?')
})

test('a step from the wall goes on, too', async () => {
  const here = await school()
  const lesson = await here.start()
  await pause(here.teacher, lesson, 'yes').expect(303)
  const fields = hiddenFields(await wallOf(here.teacher, lesson))
  await here.teacher
    .post(`/wall/${lesson.id}/stage`)
    .type('form')
    .send({ ...fields, press: 'next' })
    .expect(303)
  expect(await lesson.state()).toMatchObject({ pausedAt: null, stage: { at: 'reading' } })
})

test('while everybody looks up no names and no marks stand on the wall', async () => {
  const here = await school()
  const lesson = await here.start()
  await lesson.join('Ada')
  await pause(here.teacher, lesson, 'yes').expect(303)
  expect(await wallOf(here.browser(), lesson)).not.toContain('Ada')
  await here.browser().get(`/wall/${lesson.id}/looked`).expect(303).expect('Location', `/wall/${lesson.id}`)
})

test('nobody but the teacher covers the phones, an ended lesson has no such button, and nothing odd is taken', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  for (const browser of [ada.browser, here.browser()]) await pause(browser, lesson, 'yes').expect(403)
  for (const value of ['', 'maybe', 'true']) await pause(here.teacher, lesson, value).expect(303)
  expect((await lesson.state()).pausedAt).toBeNull()
  await lesson.move({ at: 'closed' })
  expect(await wallOf(here.teacher, lesson)).not.toContain('press-pause')
  await pause(here.teacher, lesson, 'yes').expect(303)
  expect((await lesson.state()).pausedAt).toBeNull()
  await here.browser().get(`/wall/${lesson.id}/pause`).expect(303).expect('Location', `/wall/${lesson.id}`)
})
