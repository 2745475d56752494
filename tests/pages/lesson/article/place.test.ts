import { expect, test } from 'vitest'
import { school, type StudentHandle } from '../../../fixtures/classroom.ts'
import { clock } from '../../../fixtures/lesson.ts'
import { pageText } from '../../../fixtures/page-text.ts'

const keep = (ada: StudentHandle, lesson: string, block: string, student = ada.id) =>
  ada.browser.post(`/lesson/${lesson}/article/place`).type('form').send({ student, block })
const link = '<a class="button" href="#p2">Go on where you were: paragraph 2</a>'

test('who comes back is offered to go on where they were, and is taken nowhere by itself', async () => {
  const { start, at, browser } = await school()
  at(clock('09:00'))
  const lesson = await start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  expect((await ada.get('/article')).text).not.toContain('Go on where you were')
  await keep(ada, lesson.id, 'p2').expect(303).expect('Location', `/lesson/${lesson.id}/article`)
  expect((await ada.get('/article').expect(200)).text).toContain(link)
  await ada.get('/article/place').expect(303).expect('Location', `/lesson/${lesson.id}/article`)

  const code = /return-code[^>]*>([^<]*)</.exec((await ada.get('')).text)?.[1] ?? ''
  const tablet = browser()
  await tablet.get('/join/314159/return')
  await tablet.post('/join/314159/return').type('form').send({ code }).expect(303)
  expect((await tablet.get(`/lesson/${lesson.id}/article`)).text).toContain(link)
})

test('nobody is offered to go on at the beginning, or where they have read it', async () => {
  const { start, at } = await school()
  at(clock('09:00'))
  const lesson = await start({ preset: 'own-pace' })
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await keep(ada, lesson.id, 'p2')
  expect((await ben.get('/article')).text).not.toContain('Go on where you were')
  at(clock('09:01'))
  await keep(ada, lesson.id, 'p1').expect(303)
  expect((await ada.get('/article')).text).not.toContain('Go on where you were')
  await keep(ben, lesson.id, 'p2')
  await ben.send('/article', {})
  expect((await ben.get('/article')).text).not.toContain('Go on where you were')
})

test('a paragraph that is not there, and a page of somebody else, keep nothing', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  const reply = await keep(ada, lesson.id, 'p99').expect(404)
  expect(pageText(reply.text)).toContain('The text has no such paragraph.')
  await keep(ada, lesson.id, 'p2', ben.id).expect(403)
  expect((await ada.state()).place).toBeNull()
  expect((await ben.state()).place).toBeNull()
})
