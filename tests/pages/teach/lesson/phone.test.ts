import { expect, test } from 'vitest'
import { toQr } from '../../../../server/web/qr.ts'
import { school, type LessonHandle, type School } from '../../../fixtures/classroom.ts'
import { clock } from '../../../fixtures/lesson.ts'
import { pageText } from '../../../fixtures/page-text.ts'

const uncover = ({ teacher }: School, { id }: LessonHandle) =>
  teacher.post(`/teach/lesson/${id}/cover`).type('form').send({ cover: 'off' }).expect(303)
const phoneOf = ({ id }: LessonHandle) => `/teach/lesson/${id}/phone`

/** Shows a picture. @returns where it leads */
async function picture(here: School, lesson: LessonHandle): Promise<string> {
  const { text } = await here.teacher.post(phoneOf(lesson)).expect(200)
  const [address = ''] = /http:\/\/192\.168\.7\.7:3000\/teach\/session\/[\w-]{20,}[\w?=%-]*/.exec(text) ?? []
  expect(text).toContain(toQr(address, '').path)
  const { pathname, search } = new URL(address)
  return pathname + search
}

test('a phone that scans the picture goes on with this desk, signed in; once', async () => {
  const here = await school()
  const lesson = await here.start()
  await uncover(here, lesson)
  here.at(clock('09:00'))
  expect(pageText((await here.teacher.get(phoneOf(lesson)).expect(200)).text)).toContain('Show the picture')
  const page = await here.teacher.post(phoneOf(lesson)).expect(200)
  expect(pageText(page.text)).toMatch(/It works once, until \d+:05\./)
  const path = await picture(here, lesson)
  const phone = here.browser()
  expect(pageText((await phone.get(path).expect(200)).text)).toContain('Open it here')
  await phone.post(path).expect(303).expect('Location', `/teach/lesson/${lesson.id}`)
  expect(pageText((await phone.get(`/teach/lesson/${lesson.id}`).expect(200)).text)).toContain('covered')
  const second = here.browser()
  expect(pageText((await second.post(path).expect(403)).text)).toContain('This link was used before')
  await second.get('/teach').expect(303)
})

test('a new picture replaces the old one, and none holds for more than five minutes', async () => {
  const here = await school()
  const lesson = await here.start()
  await uncover(here, lesson)
  here.at(clock('09:00'))
  const [old, now] = [await picture(here, lesson), await picture(here, lesson)]
  await here.browser().post(old).expect(403)
  here.at(clock('09:04'))
  await here.browser().get(now).expect(200)
  here.at(clock('09:05'))
  await here.browser().post(now).expect(403)
  expect(here.parts.teachers.now.links.filter(({ page }) => page !== undefined)).toEqual([])
})

test('a covered desk has no way there, and gives no picture: it may be on the wall', async () => {
  const here = await school()
  const lesson = await here.start()
  const desk = async () => (await here.teacher.get(`/teach/lesson/${lesson.id}`)).text
  expect(await desk()).not.toContain('Continue on my phone')
  for (const { text } of [
    await here.teacher.get(phoneOf(lesson)).expect(200),
    await here.teacher.post(phoneOf(lesson)).expect(422),
  ]) {
    expect(pageText(text)).toContain('Uncover them at the desk first.')
    expect(text).not.toMatch(/class="qr"|\/teach\/session\/|<button/)
  }
  expect(here.parts.teachers.now.links).toEqual([])
  await uncover(here, lesson)
  expect(await desk()).toMatch(/id="go-phone"[^>]*>Continue on my phone</)
})

test('nobody but its teacher gets a picture', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  for (const browser of [ada.browser, here.browser()]) {
    await browser.get(phoneOf(lesson)).expect(303)
    await browser.post(phoneOf(lesson)).expect(403)
  }
  expect(here.parts.teachers.now.links).toEqual([])
})
