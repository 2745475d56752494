import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'
import { failingDisk } from '../../fixtures/failing-disk.ts'
import { nodeDisk } from '../../../server/store/node-disk.ts'

async function talking() {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const posts = async () => [...(await lesson.state()).posts.values()]
  return { here, lesson, posts, ada: await lesson.join('Ada'), ben: await lesson.join('Ben') }
}

test('a post stands under an animal; the class never reads the name, the author reads "you"', async () => {
  const { lesson, posts, ada, ben } = await talking()
  const reply = await ada.send('/discussion/seen', { text: 'In our barn.' })
  expect(reply.status).toBe(303)
  const [post] = await posts()
  expect(reply.headers.location).toBe(`/lesson/${lesson.id}/discussion/seen#post-${post?.id}`)
  const seen = await ben.get('/discussion/seen').expect(200)
  expect(pageText(seen.text)).toContain(`${post?.alias}`)
  expect(pageText(seen.text)).toContain('In our barn.')
  expect(pageText(seen.text)).toContain('1 post by 1 person')
  expect(seen.text).not.toContain('Ada')
  expect(pageText((await ada.get('/discussion/seen')).text)).toContain(`${post?.alias} you`)
})

test('a post sent twice, by a double click or Back, stands once and leads to the same place', async () => {
  const { lesson, posts, ada } = await talking()
  const form = hiddenFields((await ada.get('/discussion/seen')).text)
  const send = (text: string) =>
    ada.browser
      .post(`/lesson/${lesson.id}/discussion/seen`)
      .type('form')
      .send({ ...form, text })
  const replies = await Promise.all([send('In our barn.'), send('In our barn.'), send('In our barn.')])
  await send('In our barn.')
  expect((await posts()).map(({ text }) => text)).toEqual(['In our barn.'])
  expect(new Set(replies.map(({ headers }) => headers.location)).size).toBe(1)
  await send('And in the church.')
  expect((await posts()).map(({ text }) => text)).toEqual(['In our barn.', 'And in the church.'])
})

test('an empty or endless post is refused beside its field, with its words kept', async () => {
  const { posts, ada } = await talking()
  const empty = await ada.send('/discussion/seen', { text: ' ' })
  expect(empty.status).toBe(422)
  expect(pageText(empty.text)).toContain('Nothing is written yet.')
  const long = await ada.send('/discussion/seen', { text: `${'owl '.repeat(600)}at dusk` })
  expect(long.status).toBe(422)
  expect(pageText(long.text)).toContain('This has 2,407 letters, and there is room for 2,000. Make it shorter.')
  expect(long.text).toContain('owl at dusk</textarea>')
  expect(long.text).toContain('aria-invalid="true"')
  expect(await posts()).toEqual([])
})

test('on a full disk a post is not there, and its words are shown to be copied', async () => {
  const disk = failingDisk(nodeDisk)
  const lesson = await (await school({ disk })).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const form = hiddenFields((await ada.get('/discussion/seen')).text)
  const send = () =>
    ada.browser
      .post(`/lesson/${lesson.id}/discussion/seen`)
      .type('form')
      .send({ ...form, text: 'In our barn.' })
  disk.failure = 'ENOSPC'
  const reply = await send().expect(503)
  expect(pageText(reply.text)).toContain('The disk of the teacher’s computer is full')
  expect(pageText(reply.text)).toContain('In our barn.')
  expect((await lesson.state()).posts.size).toBe(0)
  disk.failure = null
  await send().expect(303)
  expect((await lesson.state()).posts.size).toBe(1)
})

test('where one writes first, the others come after one’s own', async () => {
  const { lesson, ada, ben } = await talking()
  await ben.send('/discussion/build', { text: 'canary of Ben' })
  const before = await ada.get('/discussion/build').expect(200)
  expect(before.text).not.toContain('canary')
  expect(pageText(before.text)).toContain('Then you see what the others wrote: 1 post so far.')
  const [post] = (await lesson.state()).posts.keys()
  await ada.get(`/post/${post}/reply`).expect(404)
  await ada.send('/discussion/build', { text: 'Yes, they should.' })
  expect((await ada.get('/discussion/build')).text).toContain('canary of Ben')
})

test('where one need not, they are there at once', async () => {
  const { ada, ben } = await talking()
  await ben.send('/discussion/seen', { text: 'canary of Ben' })
  expect((await ada.get('/discussion/seen')).text).toContain('canary of Ben')
})

test('a hidden post is gone for the class; its author reads why', async () => {
  const { here, lesson, posts, ada, ben } = await talking()
  await ben.send('/discussion/seen', { text: 'canary of Ben' })
  const [post] = await posts()
  await lesson.ask(here.teacherId, { do: 'hide', post: post?.id ?? '', reason: 'It names a pupil.' })
  const seen = await ada.get('/discussion/seen')
  expect(seen.text).not.toMatch(/canary|It names a pupil/)
  expect(pageText(seen.text)).toContain('Ms Okafor has hidden this post.')
  const own = pageText((await ben.get('/discussion/seen')).text)
  expect(own).toContain('canary of Ben')
  expect(own).toContain('The reason: It names a pupil.')
})

test('a removed student’s posts have no words and no name', async () => {
  const { here, lesson, ada, ben } = await talking()
  await ben.send('/discussion/seen', { text: 'canary of Ben' })
  const alias = [...(await lesson.state()).posts.values()][0]?.alias ?? '?'
  await lesson.ask(here.teacherId, { do: 'remove', student: ben.id })
  const seen = await ada.get('/discussion/seen')
  expect(seen.text).not.toMatch(new RegExp(`canary|Ben|${alias}`))
  expect(pageText(seen.text)).toContain('Somebody who has left')
})

test('the teacher’s post carries the teacher’s name', async () => {
  const { here, lesson, ada } = await talking()
  await lesson.ask(here.teacherId, { do: 'post', discussion: 'seen', replyTo: null, text: 'Look up at dusk.' })
  const page = pageText((await ada.get('/discussion/seen')).text)
  expect(page).toContain('Ms Okafor, teacher')
  expect(page).toContain('Reply to Ms Okafor')
})

test('in a led lesson a discussion opens with its step, and takes nothing after it', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  expect(pageText((await ada.get('/discussion/seen').expect(403)).text)).toContain('not open yet')
  await ada.get('/discussion/nowhere').expect(404)
  await lesson.move({ at: 'discussion', discussion: 'seen' })
  const form = hiddenFields((await ada.get('/discussion/seen').expect(200)).text)
  await lesson.move({ at: 'discussion', discussion: 'build' })
  const after = await ada.get('/discussion/seen').expect(200)
  expect(after.text).not.toContain('<textarea')
  expect(pageText(after.text)).toContain('Nobody can write here now. You can still read it.')
  const late = await ada.browser
    .post(`/lesson/${lesson.id}/discussion/seen`)
    .type('form')
    .send({ ...form, text: 'In our barn.' })
    .expect(422)
  expect(late.text).toContain('In our barn.</textarea>')
  expect((await lesson.state()).posts.size).toBe(0)
})

test('a closed lesson says so, and can be read', async () => {
  const { lesson, ada } = await talking()
  await ada.send('/discussion/build', { text: 'Yes, they should.' })
  await lesson.move({ at: 'closed' })
  const page = await ada.get('/discussion/build').expect(200)
  expect(page.text).not.toContain('<textarea')
  expect(pageText(page.text)).toMatch(/Ms Okafor ended this lesson at \d+:\d\d\. It takes nothing more\./)
  expect(pageText(page.text)).toContain('Yes, they should.')
})
