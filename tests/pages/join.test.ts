import { expect, test } from 'vitest'
import { school } from '../fixtures/classroom.ts'
import { class7b } from '../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../fixtures/page-text.ts'

test('Ada joins with a nickname and lands on the lesson page', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  const home = await ada.get('').expect(200)
  expect(pageText(home.text)).toContain('You are Ada')
  expect((await lesson.state()).students.size).toBe(1)
})

test('a double click, Back and a second tab make one student', async () => {
  const { start, browser } = await school()
  const lesson = await start()
  const phone = browser()
  const form = hiddenFields((await phone.get('/join/314159').expect(200)).text)
  const post = () =>
    phone
      .post('/join/314159')
      .type('form')
      .send({ ...form, nickname: 'Ada' })
      .expect(303)
  await Promise.all([post(), post(), post()])
  await post()
  expect((await lesson.state()).students.size).toBe(1)
  await phone.get('/join/314159').expect(303).expect('Location', `/lesson/${lesson.id}`)
})

test('a name that is taken is refused with what to do, and what was typed stays', async () => {
  const { start, browser } = await school()
  const lesson = await start()
  await lesson.join('Ada')
  const page = await browser().post('/join/314159').type('form').send({ nickname: ' ada ' }).expect(422)
  expect(pageText(page.text)).toContain('Somebody in this lesson is called Ada.')
  expect(page.text).toContain('value=" ada "')
  expect(page.text).toContain('/join/314159/claim?nickname=Ada')
})

test('pupils of a class tap their own names; two of one name are two', async () => {
  const { start, browser } = await school()
  const lesson = await start({ class: class7b })
  for (const member of ['m-ben-1', 'm-ben-2'])
    await browser().post('/join/314159').type('form').send({ member }).expect(303)
  const page = await browser().get('/join/314159').expect(200)
  expect(pageText(page.text)).toContain('Ben has joined Ben has joined')
  expect((await lesson.state()).students.size).toBe(2)
  await browser().post('/join/314159').type('form').send({ nickname: 'Eve' }).expect(422)
})

test('no lesson has this code, and no browser gets in by a token of its own making', async () => {
  const { start, browser } = await school()
  const lesson = await start()
  expect(pageText((await browser().get('/join/999999').expect(404)).text)).toContain('No lesson has this code.')
  await browser().get(`/lesson/${lesson.id}`).expect(403)
  await browser().get(`/lesson/${lesson.id}`).set('Cookie', 'readout-student=made.up').expect(403)
})
