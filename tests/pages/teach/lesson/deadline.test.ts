import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { clock } from '../../../fixtures/lesson.ts'
import { pageText } from '../../../fixtures/page-text.ts'
import { teacherSends } from '../../../fixtures/teacher-form.ts'
import { toLocalField } from '../../../../server/web/local-time.ts'

async function ownPace(closes: string | null = clock('10:00')) {
  const here = await school()
  here.at(clock('09:30'))
  const lesson = await here.start({ preset: 'own-pace', closes })
  return { here, lesson, address: `/teach/lesson/${lesson.id}/deadline` }
}

test('ten minutes more count from the closing time; after it from now', async () => {
  const { here, lesson, address } = await ownPace()
  await teacherSends(here, address, { minutes: '10' })
  expect((await lesson.state()).closes).toBe(clock('10:10'))
  here.at(clock('10:30'))
  await teacherSends(here, address, { minutes: '10' })
  expect((await lesson.state()).closes).toBe(clock('10:40'))
})

test('minutes more end with a whole minute: what is sent while the page says "until 9:36" is in time', async () => {
  const { here, lesson, address } = await ownPace(null)
  here.at('2026-03-02T09:30:42.000Z')
  await teacherSends(here, address, { minutes: '5' })
  expect((await lesson.state()).closes).toBe(clock('09:36'))
})

test('a closing time can be taken away again; where there is none, nothing offers that', async () => {
  const { here, lesson, address } = await ownPace()
  const offers = async () => (await here.teacher.get(address).expect(200)).text.includes('No closing time any more')
  expect(await offers()).toBe(true)
  await teacherSends(here, address, { none: 'yes' }).then((reply) => expect(reply.status).toBe(303))
  expect((await lesson.state()).closes).toBeNull()
  expect(await offers()).toBe(false)
})

test('a lesson without a closing time gets one, as a day and a time of this computer', async () => {
  const { here, lesson, address } = await ownPace(null)
  const reply = await teacherSends(here, address, { until: toLocalField(new Date(clock('10:20'))) })
  expect(reply.status).toBe(303)
  expect((await lesson.state()).closes).toBe(clock('10:20'))
})

test.each([
  ['', 'Give a day and a time'],
  ['tomorrow', 'Give a day and a time'],
  ['2026-02-31T10:00', 'Give a day and a time'],
  ['2020-01-01T10:00', 'This time has passed.'],
])('"%s" is refused, what was typed stays, and nothing changes', async (until, why) => {
  const { here, lesson, address } = await ownPace()
  const reply = await teacherSends(here, address, { until })
  expect(reply.status).toBe(422)
  expect(pageText(reply.text)).toContain(why)
  expect(reply.text).toContain(`value="${until}"`)
  expect((await lesson.state()).closes).toBe(clock('10:00'))
})

test('minutes that no button offers, and a pupil, change nothing', async () => {
  const { here, lesson, address } = await ownPace()
  const ada = await lesson.join('Ada')
  await teacherSends(here, address, { minutes: '100000' }).then((reply) => expect(reply.status).toBe(422))
  await ada.browser.post(address).type('form').send({ minutes: '30' }).expect(403)
  expect((await lesson.state()).closes).toBe(clock('10:00'))
})
