import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { hiddenFields, pageText } from '../../../fixtures/page-text.ts'

async function talking() {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await ada.send('/discussion/seen', { text: 'In our barn.' })
  const [post = ''] = (await lesson.state()).posts.keys()
  return { lesson, ada, ben, post }
}

test('it is asked first, and looking changes nothing', async () => {
  const { lesson, ada, post } = await talking()
  const page = pageText((await ada.get(`/post/${post}/withdrawn`).expect(200)).text)
  expect(page).toContain('Take post 1 back?')
  expect(page).toContain('In our barn.')
  expect((await lesson.state()).posts.get(post)?.withdrawnAt).toBeNull()
})

test('a post that was taken back has no words; its replies stay', async () => {
  const { ada, ben, post } = await talking()
  await ben.send(`/post/${post}/reply`, { text: 'Which barn?' })
  expect((await ada.send(`/post/${post}/withdrawn`, {})).status).toBe(303)
  const page = await ben.get('/discussion/seen')
  expect(page.text).not.toContain('In our barn.')
  expect(pageText(page.text)).toContain('Its author took this post back.')
  expect(pageText(page.text)).toContain('Which barn?')
  expect(pageText((await ada.get('/discussion/seen')).text)).toContain('You took this post back.')
})

test('sent twice it ends like the first; asked anew it says that nothing is there', async () => {
  const { lesson, ada, post } = await talking()
  const form = hiddenFields((await ada.get(`/post/${post}/withdrawn`)).text)
  const send = (fields: object) =>
    ada.browser.post(`/lesson/${lesson.id}/post/${post}/withdrawn`).type('form').send(fields)
  await Promise.all([send(form).expect(303), send(form).expect(303)])
  await send({ ...form, form: 'another-form' }).expect(404)
  await ada.get(`/post/${post}/withdrawn`).expect(404)
})

test('nobody takes another’s post back', async () => {
  const { lesson, ben, post } = await talking()
  await ben.get(`/post/${post}/withdrawn`).expect(403)
  await ben.browser.post(`/lesson/${lesson.id}/post/${post}/withdrawn`).type('form').send({}).expect(403)
  expect((await lesson.state()).posts.get(post)?.withdrawnAt).toBeNull()
})
