import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { on } from '../../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../../fixtures/page-text.ts'

test('a draft is kept, found on another page, and is not handed in', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  await ada.browser
    .post(`/lesson/${lesson.id}/question/why/draft`)
    .set('Accept', 'application/json')
    .type('form')
    .send({ response: 'Because it' })
    .expect(200)
  expect((await ada.get('/question/why')).text).toContain('Because it</textarea>')
  expect((await ada.state()).answers).toEqual([])
  await ada.get('/question/why/draft').expect(303).expect('Location', `/lesson/${lesson.id}/question/why`)
})

test('a question with options keeps no draft', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  await ada.browser.post(`/lesson/${lesson.id}/question/when/draft`).type('form').send({ response: 'dusk' }).expect(422)
})

test('a draft is found on the student’s other device, and a handed-in answer takes its place', async () => {
  const { start, browser } = await school()
  const lesson = await start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const code = /return-code[^>]*>([^<]*)</.exec((await ada.get('')).text)?.[1] ?? ''
  await ada.browser
    .post(`/lesson/${lesson.id}/question/why/draft`)
    .type('form')
    .send({ form: 'form-draft-1', student: ada.id, response: 'Because it' })
    .expect(303)
  const tablet = browser()
  await tablet.get('/join/314159/return')
  await tablet.post('/join/314159/return').type('form').send({ code }).expect(303)
  const page = await tablet.get(`/lesson/${lesson.id}/question/why`).expect(200)
  expect(page.text).toContain('Because it</textarea>')
  expect(pageText(page.text)).toMatch(/Draft of \d+:\d\d\. It is not handed in yet\./)
  await tablet
    .post(`/lesson/${lesson.id}/question/why`)
    .type('form')
    .send({ ...hiddenFields(page.text), response: 'Because it eats mice.' })
    .expect(303)
  expect((await ada.state()).drafts.size).toBe(0)
  const after = await tablet.get(`/lesson/${lesson.id}/question/why`)
  expect(after.text).toContain('Because it eats mice.</textarea>')
  expect(pageText(after.text)).toContain('Saved at')
})

test('a draft sent twice is one entry, and after the vote it is refused', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  const send = (response: string) =>
    ada.browser
      .post(`/lesson/${lesson.id}/question/why/draft`)
      .set('Accept', 'application/json')
      .type('form')
      .send({ form: 'form-draft-1', student: ada.id, response })
  await lesson.move(on('why'))
  await Promise.all([send('Because it').expect(200), send('Because it').expect(200)])
  const { seq } = await lesson.state()
  await send('Because it').expect(200)
  expect((await lesson.state()).seq).toBe(seq)
  await lesson.move(on('why', 'revealed'))
  const late = await send('Because it eats').expect(422)
  expect(late.body).toHaveProperty('problem')
})
