import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { pageText } from '../../../fixtures/page-text.ts'

test('signing out is asked for first, and a page that was fetched ahead ends nothing', async () => {
  const { teacher } = await school()
  expect(pageText((await teacher.get('/teach/session/end').expect(200)).text)).toContain('Sign out')
  await teacher.get('/teach').expect(200)
})

test('signing out ends the session at the server too: a copied cookie is worth nothing', async () => {
  const { teacher, browser, parts } = await school()
  const copied = (await teacher.get('/teach')).request.cookies
  await browser().get('/teach').set('Cookie', copied).expect(200)
  await teacher.post('/teach/session/end').expect(303).expect('Location', '/')
  expect(parts.teachers.now.sessions).toEqual([])
  await teacher.get('/teach').expect(303)
  await browser().get('/teach').set('Cookie', copied).expect(303)
})

test('signing out twice, and without being signed in, is harmless', async () => {
  const { teacher, browser } = await school()
  await teacher.post('/teach/session/end').expect(303)
  await teacher.post('/teach/session/end').expect(303)
  await browser().post('/teach/session/end').expect(303)
})
