import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { on } from '../../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../../fixtures/page-text.ts'
import { statics } from '../../../fixtures/statics.ts'

/** Ada and Ben write in one group, Cem and Dua in another. */
async function writing() {
  const here = await school({ statics: await statics() })
  const lesson = await here.start({ talk: 'threads' })
  const cast = await Promise.all(['Ada', 'Ben', 'Cem', 'Dua'].map((name) => lesson.join(name)))
  await lesson.move(on('when'))
  for (const [at, pupil] of cast.entries())
    await lesson.ask(pupil.id, {
      do: 'answer',
      question: 'when',
      round: 1,
      form: { response: at < 2 ? 'dusk' : 'noon' },
    })
  await lesson.move(on('when', 'discussing'))
  const groups = (await lesson.state()).groups.get('when') ?? []
  const ada = cast[0]
  const group = groups.find((some) => some.includes(ada?.id ?? ''))
  const partner = cast.find(({ id }) => id !== ada?.id && group?.includes(id))
  const other = cast.find(({ id }) => !group?.includes(id))
  if (!ada || !partner || !other) throw new Error('no groups were drawn')
  return { here, lesson, ada, partner, other }
}

test('a line stands on the question’s page of the whole group, and in no byte of the others’', async () => {
  const { lesson, ada, partner, other } = await writing()
  const home = pageText((await ada.get('')).text)
  expect(home).toContain('Write about question 1 with one other: what you think, and why.')
  const reply = await ada.send('/question/when/talk', { text: 'The first sentence says so.' })
  expect(reply.headers.location).toMatch(new RegExp(`^/lesson/${lesson.id}/question/when#post-`))
  for (const path of ['/question/when', '/question/when/talk']) {
    const read = pageText((await partner.get(path).expect(200)).text)
    expect(read).toContain('The first sentence says so.')
    expect(read).not.toContain('Ada')
    expect((await other.get(path).expect(200)).text).not.toContain('The first sentence')
  }
  const [post] = (await lesson.state()).posts.keys()
  for (const path of ['text', 'withdrawn', 'reply']) await other.get(`/post/${post}/${path}`).expect(404)
  await partner.get(`/post/${post}/text`).expect(403)
  await partner.get(`/post/${post}/reply`).expect(404)
})

test('a line that is refused keeps its words, with the reason', async () => {
  const { ada } = await writing()
  const long = 'x'.repeat(2001)
  const reply = await ada.send('/question/when/talk', { text: long })
  expect(reply.status).toBe(422)
  expect(reply.text).toContain(`${long}</textarea>`)
  expect(pageText(reply.text)).toContain('This has 2,001 letters, and there is room for 2,000.')
})

test('a line that comes when the class votes again keeps its words too', async () => {
  const { lesson, ada, partner } = await writing()
  const form = hiddenFields((await ada.get('/question/when/talk')).text)
  await lesson.move(on('when', 'voting', 2))
  const late = await ada.browser
    .post(`/lesson/${lesson.id}/question/when/talk`)
    .type('form')
    .send({ ...form, text: 'One more thing.' })
  expect(late.status).toBe(422)
  expect(late.text).toContain('One more thing.</textarea>')
  expect((await partner.get('/question/when')).text).not.toContain('One more thing.')
})

test('sent twice it is one line', async () => {
  const { lesson, ada } = await writing()
  const form = { ...hiddenFields((await ada.get('/question/when/talk')).text), text: 'Twice.' }
  const send = () => ada.browser.post(`/lesson/${lesson.id}/question/when/talk`).type('form').send(form).expect(303)
  await Promise.all([send(), send()])
  expect((await lesson.state()).posts.size).toBe(1)
})

test('in the second vote and after, the thread is there to be read', async () => {
  const { lesson, ada, partner } = await writing()
  await ada.send('/question/when/talk', { text: 'The first sentence says so.' })
  for (const stage of [on('when', 'voting', 2), on('when', 'revealed', 2)]) {
    await lesson.move(stage)
    const page = (await partner.get('/question/when')).text
    expect(pageText(page)).toContain('What your group wrote (1)')
    expect(page).toContain('The first sentence says so.')
    expect(page).not.toContain('/question/when/talk" autocomplete')
  }
})

test('an author mends and takes back a line by the pages of a post', async () => {
  const { lesson, ada, partner } = await writing()
  await ada.send('/question/when/talk', { text: 'The frist sentence.' })
  const [post] = (await lesson.state()).posts.keys()
  const mended = await ada.send(`/post/${post}/text`, { text: 'The first sentence.' })
  expect(mended.headers.location).toBe(`/lesson/${lesson.id}/question/when#post-${post}`)
  expect(pageText((await partner.get('/question/when')).text)).toContain('The first sentence.')
  await ada.send(`/post/${post}/withdrawn`, {})
  expect(pageText((await partner.get('/question/when')).text)).toContain('Its author took this post back.')
})

test('their teacher reads every thread by name and hides a line, which the group then does not read', async () => {
  const { here, lesson, ada, partner, other } = await writing()
  await ada.send('/question/when/talk', { text: 'Stupid.' })
  await other.send('/question/when/talk', { text: 'At noon it sleeps.' })
  const address = `/teach/lesson/${lesson.id}/review/question/when/threads`
  expect((await here.teacher.get(`/teach/lesson/${lesson.id}`)).text).toContain(`href="${address}"`)
  const read = pageText((await here.teacher.get(address).expect(200)).text)
  for (const words of ['2 posts; 2 of 2 groups wrote.', 'Stupid.', 'At noon it sleeps.', 'Ada'])
    expect(read).toContain(words)
  const [post] = (await lesson.state()).posts.keys()
  const hidden = await here.teacher
    .post(`/teach/lesson/${lesson.id}/post/${post}/hidden`)
    .type('form')
    .send({ reason: 'Be kind.' })
  expect(hidden.headers.location).toBe(`${address}#post-${post}`)
  expect((await partner.get('/question/when')).text).not.toContain('Stupid.')
  expect(pageText((await ada.get('/question/when')).text)).toContain('The reason: Be kind.')
  expect((await here.teacher.get(`/teach/lesson/${lesson.id}/review/question/when`)).text).toContain(address)
})

test('a pupil’s own results and the teacher’s files have what was written to the group', async () => {
  const { here, lesson, ada, other } = await writing()
  await ada.send('/question/when/talk', { text: 'The first sentence says so.' })
  await lesson.move({ at: 'closed' })
  for (const path of ['/results', '/results/file']) {
    expect(pageText((await ada.get(path)).text)).toContain('To your group, question 1')
    expect((await other.get(path)).text).not.toContain('The first sentence says so.')
  }
  const csv = (await here.teacher.get(`/teach/lesson/${lesson.id}/export/log-csv`)).text
  expect(csv).toMatch(/to the group.*Ada.*Question 1.*The first sentence says so\./)
  const json = JSON.parse((await here.teacher.get(`/teach/lesson/${lesson.id}/export/json`)).text) as {
    posts: object[]
    groups: object[]
  }
  expect(json.posts).toMatchObject([{ discussion: null, question: 'when', text: 'The first sentence says so.' }])
  expect(json.groups).toHaveLength(2)
  const review = await here.teacher.get(`/teach/lesson/${lesson.id}/review/student/${ada.id}`)
  expect(pageText(review.text)).toContain('To the group, question 1')
})

test('no thread is there where the class talks in one room', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  await lesson.move(on('when', 'discussing'))
  expect(pageText((await ada.get('/question/when')).text)).toContain('Talk about question 1 with a neighbour')
  expect((await ada.get('/question/when/talk')).text).not.toContain('<textarea')
  await lesson.move(on('when', 'voting', 2))
  expect(pageText((await ada.get('/question/when/talk')).text)).toContain('does not write about this question now')
  await ada.get('/question/face/talk').expect(403)
  await ada.get('/question/none/talk').expect(404)
})
