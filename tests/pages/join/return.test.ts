import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { pageText } from '../../fixtures/page-text.ts'

const codeOn = (html: string): string => /return-code[^>]*>([A-Z0-9]{4} [A-Z0-9]{4})</.exec(html)?.[1] ?? ''

test('with the code that one device shows a pupil goes on from another, and the first is out', async () => {
  const { start, browser } = await school()
  const lesson = await start()
  const ada = await lesson.join('Ada')
  const code = codeOn((await ada.get('')).text)
  expect(code).toMatch(/^\S{4} \S{4}$/)
  const tablet = browser()
  await tablet.get('/join/314159/return').expect(200)
  await tablet.post('/join/314159/return').type('form').send({ code: code.toLowerCase() }).expect(303)
  expect(pageText((await tablet.get(`/lesson/${lesson.id}`).expect(200)).text)).toContain('You are Ada')
  await ada.get('').expect(403)
  expect((await lesson.state()).students.size).toBe(1)
})

test('a wrong code lets nobody in, and stays in its field', async () => {
  const { start, browser } = await school()
  const lesson = await start()
  await lesson.join('Ada')
  const page = await browser().post('/join/314159/return').type('form').send({ code: 'AAAA BBBB' }).expect(422)
  expect(pageText(page.text)).toContain('Nobody in this lesson has this code.')
  expect(page.text).toContain('value="AAAA BBBB"')
})

test('the form sent twice ends where the first one did; a browser that sits already is led to its own lesson', async () => {
  const { start, browser } = await school()
  const lesson = await start()
  const ada = await lesson.join('Ada')
  const code = codeOn((await ada.get('')).text)
  const tablet = browser()
  await tablet.get('/join/314159/return')
  const send = () => tablet.post('/join/314159/return').type('form').send({ code })
  await send().expect(303).expect('Location', `/lesson/${lesson.id}`)
  await tablet.get('/join/314159/return').expect(303).expect('Location', `/lesson/${lesson.id}`)
  const ben = await lesson.join('Ben')
  const held = await ben.browser
    .post('/join/314159/return')
    .type('form')
    .send({ code: codeOn((await tablet.get(`/lesson/${lesson.id}`)).text) })
    .expect(422)
  expect(pageText(held.text)).toContain('Somebody has joined this lesson with this browser already.')
})

test('a code is spent: who went on elsewhere has a new one', async () => {
  const { start, browser } = await school()
  const lesson = await start()
  const ada = await lesson.join('Ada')
  const code = codeOn((await ada.get('')).text)
  const tablet = browser()
  await tablet.get('/join/314159/return')
  await tablet.post('/join/314159/return').type('form').send({ code }).expect(303)
  expect(codeOn((await tablet.get(`/lesson/${lesson.id}`)).text)).not.toBe(code)
  await browser().post('/join/314159/return').type('form').send({ code }).expect(422)
})
