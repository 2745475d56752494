import { expect, test } from 'vitest'
import { school } from '../../../../fixtures/classroom.ts'
import { clock } from '../../../../fixtures/lesson.ts'
import { pageText } from '../../../../fixtures/page-text.ts'
import { teacherSends } from '../../../../fixtures/teacher-form.ts'

async function ownPace(closes: string | null) {
  const here = await school()
  here.at(clock('09:30'))
  const lesson = await here.start({ preset: 'own-pace', closes })
  const ada = await lesson.join('Ada')
  return { here, lesson, ada, address: `/teach/lesson/${lesson.id}/student/${ada.id}/deadline` }
}

test('one pupil gets more time; the others keep theirs', async () => {
  const { here, lesson, ada, address } = await ownPace(clock('10:00'))
  await teacherSends(here, address, { minutes: '15' }).then((reply) => expect(reply.status).toBe(303))
  expect((await ada.state()).until).toBe(clock('10:15'))
  expect((await lesson.state()).closes).toBe(clock('10:00'))
  await teacherSends(here, address, { minutes: '15' })
  expect((await ada.state()).until).toBe(clock('10:30'))
})

test('without a closing time for everybody the page says that there is nothing to extend', async () => {
  const { here, address } = await ownPace(null)
  expect(pageText((await here.teacher.get(address)).text)).toContain('so there is nothing to extend')
})

test('a time that cannot be is refused; a pupil gives nobody time', async () => {
  const { here, ada, address } = await ownPace(clock('10:00'))
  await teacherSends(here, address, { until: 'later' }).then((reply) => expect(reply.status).toBe(422))
  await ada.browser.post(address).type('form').send({ minutes: '15' }).expect(403)
  expect((await ada.state()).until).toBeNull()
})
