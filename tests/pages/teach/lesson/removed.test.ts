import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { hashToken } from '../../../../server/web/token.ts'
import { school } from '../../../fixtures/classroom.ts'
import { byHand, damaged } from '../../../fixtures/damaged.ts'
import { pageText } from '../../../fixtures/page-text.ts'

test('a lesson is deleted when asked twice, and nothing of it stays in the data folder', async () => {
  const { start, teacher, folder, parts } = await school()
  const lesson = await start({ preset: 'own-pace' })
  const ada = await lesson.join('Wilhelmina')
  await ada.send('/question/why', { response: 'Because of the canary.' })
  const page = await teacher.get(`/teach/lesson/${lesson.id}/removed`).expect(200)
  expect(pageText(page.text)).toContain('1 pupil, 1 answer and 0 posts')
  const unsure = await teacher.post(`/teach/lesson/${lesson.id}/removed`).type('form').send({}).expect(422)
  expect(pageText(unsure.text)).toContain('Nothing was deleted yet.')
  expect(await parts.store.open(lesson.id)).toBeDefined()
  await teacher.post(`/teach/lesson/${lesson.id}/removed`).type('form').send({ sure: 'yes' }).expect(303)
  expect(await parts.store.open(lesson.id)).toBeUndefined()
  const bytes = execFileSync('find', [folder, '-type', 'f', '-exec', 'cat', '{}', '+'], { encoding: 'utf8' })
  expect(bytes).not.toMatch(/Wilhelmina|canary/)
})

test('a double click, and the same form sent again later, end at the teacher’s home, which says that it is deleted', async () => {
  const { start, teacher } = await school()
  const lesson = await start()
  const press = () => teacher.post(`/teach/lesson/${lesson.id}/removed`).type('form').send({ sure: 'yes' })
  const replies = [...(await Promise.all([press(), press()])), await press()]
  expect(replies.map(({ status, headers }) => [status, headers.location])).toEqual(
    replies.map(() => [303, '/teach?deleted']),
  )
  expect(pageText((await teacher.get('/teach?deleted').expect(200)).text)).toContain('The lesson is deleted')
  expect(pageText((await teacher.get('/teach').expect(200)).text)).not.toContain('The lesson is deleted')
})

test('a page of a deleted lesson that is opened or sent again says so, and leads on', async () => {
  const { start, teacher } = await school()
  const lesson = await start()
  const ada = await lesson.join('Ada')
  await teacher.post(`/teach/lesson/${lesson.id}/removed`).type('form').send({ sure: 'yes' }).expect(303)
  for (const path of ['', '/removed', '/review', '/stage']) {
    const page = await teacher.get(`/teach/lesson/${lesson.id}${path}`).expect(404)
    expect(pageText(page.text)).toContain('There is no lesson at this address. It may have been deleted. All lessons')
    expect(page.text).toContain('href="/teach"')
  }
  await teacher.post(`/teach/lesson/${lesson.id}/removed`).type('form').send({}).expect(404)
  await teacher.post(`/teach/lesson/${lesson.id}/stage`).type('form').send({ stage: '{"at":"reading"}' }).expect(404)
  for (const [address, browser] of [
    [`/lesson/${lesson.id}`, ada.browser],
    [`/wall/${lesson.id}`, teacher],
  ] as const) {
    const page = await browser.get(address).expect(404)
    expect(pageText(page.text)).toContain('It may have been deleted. Enter the code of a lesson')
  }
})

test('what is sent while the lesson is being deleted is told that it is gone, not that something broke', async () => {
  const { start, parts, log } = await school()
  const lesson = await start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const change = parts.store.change.bind(parts.store)
  parts.store.change = async (id, decide) => {
    await parts.store.remove(id)
    return change(id, decide)
  }
  const reply = await ada.send('/question/why', { response: 'Because it eats the mice.' })
  expect(reply.status).toBe(404)
  expect(pageText(reply.text)).toContain('It may have been deleted.')
  expect(pageText(reply.text)).toContain('Because it eats the mice.')
  expect(log.join()).not.toContain('a page broke')
})

test('another teacher’s lesson is not there for deleting, and stays; a damaged one is not called deleted', async () => {
  const here = await school()
  const [lesson, spoilt] = [await here.start(), await here.start({ code: '271828' })]
  await damaged(here, spoilt, byHand)
  await here.parts.teachers.change((all) => {
    all.teachers.push({ id: 'mr-lee', name: 'Mr Lee', passwordHash: '' })
    all.links.push({ hash: hashToken('his-link'), teacher: 'mr-lee', until: '2999-01-01T00:00:00.000Z' })
  })
  const mrLee = here.browser()
  await mrLee.post('/teach/session/his-link').expect(303)
  await mrLee.post(`/teach/lesson/${lesson.id}/removed`).type('form').send({ sure: 'yes' }).expect(404)
  expect(await here.parts.store.open(lesson.id)).toBeDefined()
  await here.teacher
    .post(`/teach/lesson/${spoilt.id}/removed`)
    .type('form')
    .send({ sure: 'yes' })
    .expect(303)
    .expect('Location', `/teach/damaged/${spoilt.id}`)
})

test('a pupil deletes no lesson', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  await ada.browser.post(`/teach/lesson/${lesson.id}/removed`).type('form').send({ sure: 'yes' }).expect(403)
  expect((await lesson.state()).students.size).toBe(1)
})
