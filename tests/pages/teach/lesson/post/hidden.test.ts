import { expect, test } from 'vitest'
import { school } from '../../../../fixtures/classroom.ts'
import { pageText } from '../../../../fixtures/page-text.ts'
import { teacherSends } from '../../../../fixtures/teacher-form.ts'

const hiddenPost = async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await ada.send('/discussion/seen', { text: 'Words about Ben.' })
  const [post] = [...(await lesson.state()).posts.values()]
  return { here, lesson, ada, ben, address: `/teach/lesson/${lesson.id}/post/${post?.id ?? ''}/hidden` }
}

test('a hidden post is gone for the class; its author reads why; it can be shown again', async () => {
  const { here, ada, ben, address } = await hiddenPost()
  expect((await teacherSends(here, address, { reason: 'It names a pupil.' })).status).toBe(303)
  expect(pageText((await ben.get('/discussion/seen')).text)).not.toContain('Words about Ben.')
  expect(pageText((await ada.get('/discussion/seen')).text)).toContain('It names a pupil.')
  await here.teacher.post(address).type('form').send({ shown: 'yes' }).expect(303)
  expect(pageText((await ben.get('/discussion/seen')).text)).toContain('Words about Ben.')
})

test('without a reason nothing is hidden, and no pupil hides a post', async () => {
  const { here, ben, lesson, address } = await hiddenPost()
  await here.teacher.post(address).type('form').send({ reason: ' ' }).expect(422)
  await ben.browser.post(address).type('form').send({ reason: 'I do not like it' }).expect(403)
  expect([...(await lesson.state()).posts.values()].map(({ hidden }) => hidden)).toEqual([null])
})
