import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { hiddenFields, pageText } from '../../../fixtures/page-text.ts'

async function talking() {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await ben.send('/discussion/seen', { text: 'In our barn.' })
  const posts = async () => [...(await lesson.state()).posts.values()]
  const post = (await posts())[0]?.id ?? ''
  return { here, lesson, ada, ben, posts, post }
}

test('a reply stands under what it replies to', async () => {
  const { lesson, ada, posts, post } = await talking()
  const page = await ada.get(`/post/${post}/reply`).expect(200)
  expect(pageText(page.text)).toContain('In our barn.')
  const reply = await ada.send(`/post/${post}/reply`, { text: 'Which barn?' })
  const [first, second] = await posts()
  expect(reply.headers.location).toBe(`/lesson/${lesson.id}/discussion/seen#post-${second?.id}`)
  expect(second).toMatchObject({ text: 'Which barn?', replyTo: first?.id })
})

test('a reply to a reply joins its thread, and sent twice it stands once', async () => {
  const { lesson, ada, ben, posts, post } = await talking()
  await ada.send(`/post/${post}/reply`, { text: 'Which barn?' })
  const reply = (await posts())[1]?.id ?? ''
  const form = hiddenFields((await ben.get(`/post/${reply}/reply`)).text)
  const send = () =>
    ben.browser
      .post(`/lesson/${lesson.id}/post/${reply}/reply`)
      .type('form')
      .send({ ...form, text: 'The old one.' })
  await Promise.all([send().expect(303), send().expect(303)])
  expect((await posts()).map(({ replyTo }) => replyTo)).toEqual([null, post, post])
})

test('a reply to a post that the teacher has hidden meanwhile keeps its words', async () => {
  const { here, lesson, ada, posts, post } = await talking()
  const form = hiddenFields((await ada.get(`/post/${post}/reply`)).text)
  await lesson.ask(here.teacherId, { do: 'hide', post, reason: 'It names a pupil.' })
  const late = await ada.browser
    .post(`/lesson/${lesson.id}/post/${post}/reply`)
    .type('form')
    .send({ ...form, text: 'Which barn?' })
    .expect(404)
  expect(pageText(late.text)).toContain('This post is no longer there.')
  expect(late.text).toContain('Which barn?</textarea>')
  expect(late.text).not.toContain('In our barn.')
  expect(await posts()).toHaveLength(1)
  await ada.get(`/post/${post}/reply`).expect(404)
})

test('nobody replies before their own post where that comes first, nor to a post of nowhere', async () => {
  const { lesson, ada, ben, posts } = await talking()
  await ben.send('/discussion/build', { text: 'canary of Ben' })
  const build = (await posts()).find(({ discussion }) => discussion === 'build')?.id ?? ''
  const page = await ada.get(`/post/${build}/reply`).expect(404)
  expect(page.text).not.toContain('canary')
  await ada.browser.post(`/lesson/${lesson.id}/post/${build}/reply`).type('form').send({ text: 'Hm.' }).expect(404)
  await ada.get('/post/nowhere/reply').expect(404)
  expect(await posts()).toHaveLength(2)
})

test('after the lesson nobody replies', async () => {
  const { lesson, ada, post } = await talking()
  await lesson.move({ at: 'closed' })
  expect(pageText((await ada.get(`/post/${post}/reply`).expect(403)).text)).toContain('ended this lesson')
})
