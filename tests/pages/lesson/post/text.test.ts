import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { hiddenFields, pageText } from '../../../fixtures/page-text.ts'

async function talking() {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await ada.send('/discussion/seen', { text: 'In our bran.' })
  const [post = ''] = (await lesson.state()).posts.keys()
  const text = async () => (await lesson.state()).posts.get(post)?.text
  return { here, lesson, ada, ben, post, text }
}

test('an author mends a post; the others see that it was changed', async () => {
  const { lesson, ada, ben, post, text } = await talking()
  expect((await ada.get(`/post/${post}/text`).expect(200)).text).toContain('In our bran.</textarea>')
  const reply = await ada.send(`/post/${post}/text`, { text: 'In our barn.' })
  expect(reply.headers.location).toBe(`/lesson/${lesson.id}/discussion/seen#post-${post}`)
  expect(await text()).toBe('In our barn.')
  expect(pageText((await ben.get('/discussion/seen')).text)).toMatch(/changed \d+:\d\d/)
})

test('sent twice, and sent unchanged, it makes no second entry', async () => {
  const { lesson, ada, post } = await talking()
  const form = { ...hiddenFields((await ada.get(`/post/${post}/text`)).text), text: 'In our barn.' }
  const send = (fields: object) => ada.browser.post(`/lesson/${lesson.id}/post/${post}/text`).type('form').send(fields)
  await Promise.all([send(form).expect(303), send(form).expect(303)])
  const { seq } = await lesson.state()
  await send({ ...form, form: 'another-form' }).expect(303)
  expect((await lesson.state()).seq).toBe(seq)
})

test('an emptied post is refused with the reason, and stands as it was', async () => {
  const { ada, post, text } = await talking()
  const reply = await ada.send(`/post/${post}/text`, { text: '' })
  expect(reply.status).toBe(422)
  expect(pageText(reply.text)).toContain('Nothing is written yet.')
  expect(await text()).toBe('In our bran.')
})

test('nobody mends another’s post, nor one that the teacher has hidden; the words are kept', async () => {
  const { here, lesson, ada, ben, post, text } = await talking()
  expect(pageText((await ben.get(`/post/${post}/text`).expect(403)).text)).toContain('only what you wrote yourself')
  await ben.browser.post(`/lesson/${lesson.id}/post/${post}/text`).type('form').send({ text: 'Ha.' }).expect(403)
  const form = hiddenFields((await ada.get(`/post/${post}/text`)).text)
  await lesson.ask(here.teacherId, { do: 'hide', post, reason: 'It names a pupil.' })
  const late = await ada.browser
    .post(`/lesson/${lesson.id}/post/${post}/text`)
    .type('form')
    .send({ ...form, text: 'In our barn.' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('In our barn.</textarea>')
  expect(pageText(late.text)).toContain('Ms Okafor has hidden this post')
  await ada.get(`/post/${post}/text`).expect(403)
  expect(await text()).toBe('In our bran.')
})

test('after the lesson nothing is mended, and what was typed is kept', async () => {
  const { lesson, ada, post } = await talking()
  const form = hiddenFields((await ada.get(`/post/${post}/text`)).text)
  await lesson.move({ at: 'closed' })
  await ada.get(`/post/${post}/text`).expect(403)
  const late = await ada.browser
    .post(`/lesson/${lesson.id}/post/${post}/text`)
    .type('form')
    .send({ ...form, text: 'In our barn.' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('In our barn.</textarea>')
})
