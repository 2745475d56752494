import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { pageText } from '../../../fixtures/page-text.ts'
import { teacherSends } from '../../../fixtures/teacher-form.ts'

test('the teacher reads names beside aliases, writes, and replies; the class sees the teacher', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  await ada.send('/discussion/seen', { text: 'In our barn.' })
  const address = `/teach/lesson/${lesson.id}/discussion/seen`
  const page = pageText((await here.teacher.get(address).expect(200)).text)
  expect(page).toMatch(/Ada.*In our barn\./)
  const [post] = [...(await lesson.state()).posts.values()]
  await teacherSends(here, `${address}?reply=${post?.id ?? ''}`, { text: 'Which barn?' })
  await teacherSends(here, address, { text: 'Go on.' })
  const posts = [...(await lesson.state()).posts.values()]
  expect(posts.map(({ text, replyTo, student }) => [text, replyTo, student === null])).toEqual([
    ['In our barn.', null, false],
    ['Which barn?', post?.id, true],
    ['Go on.', null, true],
  ])
  expect((await ada.get('/discussion/seen')).text).not.toContain('>Ada<')
})

test('an open page hears of new posts as a button, and nothing jumps', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  await ada.send('/discussion/seen', { text: 'In our barn.' })
  const news = async (seen: number) =>
    pageText((await here.teacher.get(`/teach/lesson/${lesson.id}/discussion/seen?seen=${seen}`).expect(200)).text)
  expect(await news(0)).toContain('Show 1 new post')
  expect(await news(1)).not.toContain('new post')
})

test('nothing is no post, a closed lesson takes none, and what was typed stays', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const address = `/teach/lesson/${lesson.id}/discussion/seen`
  expect((await teacherSends(here, address, { text: '  ' })).status).toBe(422)
  await lesson.move({ at: 'closed' })
  const late = await here.teacher.post(address).type('form').send({ text: 'Too late' }).expect(422)
  expect(pageText(late.text)).toContain('Too late')
  await here.teacher.get(`/teach/lesson/${lesson.id}/discussion/none`).expect(404)
})

test('a pupil neither reads nor writes there', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const address = `/teach/lesson/${lesson.id}/discussion/seen`
  await ada.browser.get(address).expect(303)
  await ada.browser.post(address).type('form').send({ text: 'I am the teacher' }).expect(403)
  expect((await lesson.state()).posts.size).toBe(0)
})
