import { expect, test } from 'vitest'
import { school } from '../../../../fixtures/classroom.ts'
import { pageText } from '../../../../fixtures/page-text.ts'

test('a discussion is read with names beside the aliases, hidden and withdrawn words too', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  const say = (by: string, text: string) => lesson.ask(by, { do: 'post', discussion: 'seen', replyTo: null, text })
  await say(ada.id, 'In the barn.')
  await say(ben.id, 'You are stupid.')
  await say(ben.id, 'Never.')
  await say(here.teacherId, 'Look up.')
  const [, second = '', third = ''] = [...(await lesson.state()).posts.keys()]
  await lesson.ask(here.teacherId, { do: 'hide', post: second, reason: 'Be kind.' })
  await lesson.ask(ben.id, { do: 'withdraw', post: third })
  const { text: html } = await here.teacher.get(`/teach/lesson/${lesson.id}/review/discussion/seen`).expect(200)
  const text = pageText(html)
  expect(text).toContain('2 posts by 2 pupils, 1 of yours, 1 withdrawn.')
  expect(text).toMatch(/Ada writes as \w+ \w+ \S+ In the barn\. Hide post 1/)
  expect(text).toMatch(/Ben writes as .*, hidden \S+ You hid this post: Be kind\. You are stupid\. Show post 2 again/)
  expect(text).toMatch(/Ben writes as .*, withdrawn by its author \S+ Never\. 4 You/)
  expect(html).toContain(`/teach/lesson/${lesson.id}/post/${second}/hidden`)
  expect(html).not.toContain(`/teach/lesson/${lesson.id}/post/${third}/hidden`)
})

test('somebody who was removed leaves a place in the thread, and no name or word', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  await lesson.ask(ada.id, { do: 'post', discussion: 'seen', replyTo: null, text: 'In the barn.' })
  await lesson.ask(here.teacherId, { do: 'remove', student: ada.id })
  const page = await here.teacher.get(`/teach/lesson/${lesson.id}/review/discussion/seen`).expect(200)
  expect(pageText(page.text)).toContain('Somebody who was removed')
  expect(page.text).not.toMatch(/Ada|In the barn/)
})

test('a discussion that is not there has no page', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  await here.teacher.get(`/teach/lesson/${lesson.id}/review/discussion/nowhere`).expect(404)
})
