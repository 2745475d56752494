import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'

test('leaving is asked about, with the code to come back, and looking changes nothing', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  const page = pageText((await ada.get('/leave').expect(200)).text)
  expect(page).toContain('Not Ada?')
  const code = /[A-Z2-9]{4} [A-Z2-9]{4}/.exec(page)?.[0] ?? ''
  expect(pageText((await ada.get('')).text)).toContain(code)
  expect((await ada.state()).seat?.tokenHash).not.toBe('')
})

test('who left is nobody in this browser; the code on the page brings them back elsewhere', async () => {
  const { start, browser } = await school()
  const lesson = await start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  await ada.send('/question/when', { response: 'dusk' })
  const page = await ada.get('/leave')
  const code = /[A-Z2-9]{4} [A-Z2-9]{4}/.exec(pageText(page.text))?.[0] ?? ''
  const left = await ada.browser.post(`/lesson/${lesson.id}/leave`).type('form').send(hiddenFields(page.text))
  expect(left.headers.location).toBe('/')
  expect(String(left.headers['set-cookie'])).toMatch(/readout-student-\w+=;.*Expires=Thu, 01 Jan 1970/)
  await ada.get('').expect(403)
  expect(pageText((await ada.browser.get('/join/314159').expect(200)).text)).not.toContain('Ada')
  const phone = browser()
  const form = hiddenFields((await phone.get('/join/314159/return')).text)
  await phone
    .post('/join/314159/return')
    .type('form')
    .send({ ...form, code })
    .expect(303)
  expect((await phone.get(`/lesson/${lesson.id}/question/when`).expect(200)).text).toMatch(/value="dusk" checked/)
})

test('a stolen cookie of who left opens nothing', async () => {
  const { start, browser } = await school()
  const lesson = await start()
  const phone = browser()
  const ada = await lesson.join('Ada', phone)
  const joined = await phone.get(`/lesson/${lesson.id}`)
  const cookie = (joined.request as unknown as { cookies: string }).cookies
  await browser().get(`/lesson/${lesson.id}`).set('Cookie', cookie).expect(200)
  await ada.send('/leave', {})
  await browser().get(`/lesson/${lesson.id}`).set('Cookie', cookie).expect(403)
})

test('a double click ends like a single one', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  const form = hiddenFields((await ada.get('/leave')).text)
  const send = () => ada.browser.post(`/lesson/${lesson.id}/leave`).type('form').send(form)
  for (const reply of await Promise.all([send(), send()])) {
    expect(reply.status).toBe(303)
    expect(reply.headers.location).toBe('/')
  }
  await send().expect(303)
})

test('the page that Ada left open does not make Ben leave', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  const form = hiddenFields((await ada.get('/leave')).text)
  await ada.send('/leave', {})
  const ben = await lesson.join('Ben', ada.browser)
  const reply = await ada.browser.post(`/lesson/${lesson.id}/leave`).type('form').send(form).expect(403)
  expect(pageText(reply.text)).toContain('This page was opened by somebody else in this browser')
  await ben.get('').expect(200)
})

test('after the lesson one can leave too', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  await lesson.move({ at: 'closed' })
  await ada.send('/leave', {}).then((reply) => expect(reply.status).toBe(303))
  await ada.get('').expect(403)
})

test('the other open lessons of this browser are forgotten too, so their codes stand there as well', async () => {
  const { start, browser } = await school()
  const [today, homework] = [await start(), await start({ preset: 'own-pace', code: '271828' })]
  const ada = await today.join('Ada')
  const alone = pageText((await ada.get('/leave')).text)
  expect(alone).not.toContain('other lessons')
  await homework.join('Ada', ada.browser)
  const page = pageText((await ada.get('/leave')).text)
  const code = /The codes for the other lessons Owls in the barn ([A-Z2-9]{4} [A-Z2-9]{4})/.exec(page)?.[1] ?? ''
  await ada.send('/leave', {})
  await ada.browser.get(`/lesson/${homework.id}`).expect(403)
  const phone = browser()
  await phone.get('/join/271828/return')
  await phone.post('/join/271828/return').type('form').send({ code }).expect(303)
  await phone.get(`/lesson/${homework.id}`).expect(200)
})
