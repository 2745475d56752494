import { expect, test } from 'vitest'
import { school } from '../../../../fixtures/classroom.ts'
import { pageText } from '../../../../fixtures/page-text.ts'
import { teacherSends } from '../../../../fixtures/teacher-form.ts'

async function discussing() {
  const here = await school()
  const lesson = await here.start()
  for (const nickname of ['Pia', 'Rob']) await lesson.ask(here.teacherId, { do: 'enrol', nickname, member: null })
  const [pia = '', rob = ''] = [...(await lesson.state()).students.keys()]
  const ada = await lesson.join('Ada')
  await lesson.move({ at: 'discussion', discussion: 'build' })
  const desk = `/teach/lesson/${lesson.id}`
  const pageOf = (student: string) => `${desk}/student/${student}/post/build`
  return { here, lesson, pia, rob, ada, desk, pageOf }
}

test('from the list of those without a phone posts are typed in, one pupil after the other', async () => {
  const { here, pia, rob, desk, pageOf } = await discussing()
  expect((await here.teacher.get(`${desk}/paper`)).text).toContain(`href="${pageOf(pia)}"`)
  expect(pageText((await here.teacher.get(pageOf(pia))).text)).toContain('Pia, discussion 1 of 2')
  const first = await teacherSends(here, pageOf(pia), { text: 'Yes, they should.' })
  expect(first.headers.location).toBe(pageOf(rob))
  const second = await teacherSends(here, pageOf(rob), { text: 'No.' })
  expect(second.headers.location).toBe(`${desk}/paper`)
})

test('the class reads it under an animal, without a name; the teacher reads whose it is and who typed it', async () => {
  const { here, lesson, pia, ada, desk, pageOf } = await discussing()
  await teacherSends(here, pageOf(pia), { text: 'Yes, they should.' })
  await ada.send('/discussion/build', { text: 'No.' })
  const { text } = await ada.get('/discussion/build').expect(200)
  const [post] = (await lesson.state()).posts.values()
  expect(pageText(text)).toContain('Yes, they should.')
  expect(text).toContain(post?.alias ?? 'no alias')
  expect(text).not.toMatch(/Pia|typed in/)
  for (const page of [`${desk}/discussion/build`, `${desk}/review/discussion/build`])
    expect(pageText((await here.teacher.get(page)).text), page).toMatch(/Pia.*typed in by you/)
  expect((await here.teacher.get(`${desk}/export/log-csv`)).text).toContain('typed in by the teacher')
  expect((await here.teacher.get(`${desk}/discussion/build`)).text).toContain(`href="${pageOf(pia)}"`)
})

test('once they have written, a reply to somebody can be typed in', async () => {
  const { here, lesson, pia, ada, pageOf } = await discussing()
  await ada.send('/discussion/build', { text: 'Owls do not need us.' })
  const [theirs] = (await lesson.state()).posts.keys()
  expect((await here.teacher.get(pageOf(pia))).text).not.toContain('Owls do not need us.')
  await teacherSends(here, pageOf(pia), { text: 'Yes.' })
  expect((await here.teacher.get(pageOf(pia))).text).toContain('Owls do not need us.')
  await teacherSends(here, pageOf(pia), { text: 'They do.', replyTo: theirs ?? '' })
  expect([...(await lesson.state()).posts.values()].at(-1)).toMatchObject({ student: pia, replyTo: theirs })
})

test('what is refused is shown again; who has a phone writes alone; a discussion that there is not is not found', async () => {
  const { here, pia, ada, desk, pageOf } = await discussing()
  const long = await teacherSends(here, pageOf(pia), { text: 'x'.repeat(6000) })
  expect([long.status, long.text.includes('xxxx')]).toEqual([422, true])
  await here.teacher.get(pageOf(ada.id)).expect(403)
  await here.teacher.post(pageOf(ada.id)).type('form').send({ text: 'I am Ada.' }).expect(403)
  await here.teacher.get(`${desk}/student/${pia}/post/nothing`).expect(404)
  await ada.browser.post(pageOf(pia)).type('form').send({ text: 'I am Pia.' }).expect(403)
})
