import { expect, test } from 'vitest'
import { school } from '../../../../fixtures/classroom.ts'
import { pageText } from '../../../../fixtures/page-text.ts'
import { teacherSends } from '../../../../fixtures/teacher-form.ts'
import { listen } from '../../../../fixtures/stream.ts'

test('from the line of a pupil at the desk the teacher mends the table; the pupil reads it at once, and can say another', async () => {
  const here = await school()
  const lesson = await here.start({ talk: 'groups' })
  const ada = await lesson.join('Ada')
  const address = `/teach/lesson/${lesson.id}/student/${ada.id}/table`
  await here.teacher.post(`/teach/lesson/${lesson.id}/cover`).type('form').send({ cover: 'off' })
  const desk = async () => (await here.teacher.get(`/teach/lesson/${lesson.id}`).expect(200)).text
  expect(await desk()).toContain(`href="${address}" aria-label="No table yet: change where Ada sits"`)
  const phone = await listen(here, `/lesson/${lesson.id}/events`, ada.browser)
  const { headers } = await teacherSends(here, address, { table: ' Oak ' })
  expect(headers.location).toBe(`/teach/lesson/${lesson.id}#pupil-${ada.id}`)
  await phone.heard('stage')
  expect(pageText((await ada.get('')).text)).toContain('You sit at table Oak.')
  expect(await desk()).toContain('Table Oak')
  expect((await here.teacher.get(address)).text).toContain('value="Oak"')
  await ada.send('/table', { table: '4' })
  expect(await desk()).toContain('Table 4')
})

test('a pupil without a phone gets a table from the list of those, too', async () => {
  const here = await school()
  const lesson = await here.start({ talk: 'groups' })
  await teacherSends(here, `/teach/lesson/${lesson.id}/paper`, { nickname: 'Pia' })
  const list = async () => pageText((await here.teacher.get(`/teach/lesson/${lesson.id}/paper`).expect(200)).text)
  expect(await list()).toContain('No table yet')
  const [pia] = (await lesson.state()).students.keys()
  await teacherSends(here, `/teach/lesson/${lesson.id}/student/${pia ?? ''}/table`, { table: '3' })
  expect(await list()).toContain('Table 3')
  expect(pageText((await here.teacher.get(`/teach/lesson/${lesson.id}/student/${pia ?? ''}`)).text)).toContain(
    'Table 3',
  )
})

test('a table that is refused is shown again with its reason', async () => {
  const here = await school()
  const lesson = await here.start({ talk: 'groups' })
  const ada = await lesson.join('Ada')
  const reply = await teacherSends(here, `/teach/lesson/${lesson.id}/student/${ada.id}/table`, { table: ' ' })
  expect(reply.status).toBe(422)
  expect(pageText(reply.text)).toContain('Write the number or the name of the table.')
})

test('where nobody is asked for tables there is no such page; after the lesson there is no way to it', async () => {
  const here = await school()
  const neighbours = await here.start()
  const ben = await neighbours.join('Ben')
  await here.teacher.get(`/teach/lesson/${neighbours.id}/student/${ben.id}/table`).expect(404)
  expect((await here.teacher.get(`/teach/lesson/${neighbours.id}/student/${ben.id}`)).text).not.toContain('/table"')
  const lesson = await here.start({ talk: 'groups', code: '271828' })
  const ada = await lesson.join('Ada')
  await lesson.move({ at: 'closed' })
  expect((await here.teacher.get(`/teach/lesson/${lesson.id}/student/${ada.id}`)).text).not.toContain('/table"')
})
