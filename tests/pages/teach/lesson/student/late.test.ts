import { expect, test } from 'vitest'
import { school } from '../../../../fixtures/classroom.ts'
import { clock, on } from '../../../../fixtures/lesson.ts'
import { pageText } from '../../../../fixtures/page-text.ts'
import { teacherSends } from '../../../../fixtures/teacher-form.ts'

/** Ada's answer came at 10:47; the vote was closed at 10:45, when its answer was shown or the class began to talk. */
async function cameLate({ shown = false, uncovered = true } = {}) {
  const here = await school()
  here.at(clock('10:40'))
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  here.at(clock('10:45'))
  await lesson.move(on('when', shown ? 'revealed' : 'discussing'))
  here.at(clock('10:47'))
  await lesson.ask(ada.id, { do: 'answer', question: 'when', round: 1, form: { response: 'dusk' } })
  const [late] = (await ada.state()).late.values()
  const desk = `/teach/lesson/${lesson.id}`
  if (uncovered) await here.teacher.post(`${desk}/cover`).type('form').send({ cover: 'off' }).expect(303)
  const read = async (address: string) => pageText((await here.teacher.get(address).expect(200)).text)
  const pupil = `${desk}/student/${ada.id}`
  return { here, lesson, ada, desk, pupil, read, address: `${pupil}/late/${late?.id ?? ''}` }
}

test('desk, pupil and review say that it came, when, and that the answer was not shown yet', async () => {
  const { ada, here, desk, pupil, read, address } = await cameLate()
  const says = 'It came at 10:47, after the vote was closed at 10:45. The right answer had not been shown yet.'
  const pages = [desk, pupil, `${desk}/review/question/when`, `${desk}/review/student/${ada.id}`]
  for (const page of pages) {
    expect(await read(page), page).toContain(says)
    expect((await here.teacher.get(page)).text, page).toContain(address)
  }
  expect(await read(desk)).toContain('1 answer came late')
})

test('that the answer had been shown by then is said plainly', async () => {
  const { desk, read, address } = await cameLate({ shown: true })
  for (const page of [desk, address]) expect(await read(page)).toContain('By then the right answer had been shown.')
})

test('a covered desk says how many, and nothing of whom', async () => {
  const { desk, read } = await cameLate({ uncovered: false })
  expect(await read(desk)).toContain('1 answer came late')
  expect(await read(desk)).not.toContain('Ada')
})

test('it counts for nothing until the teacher accepts it; then it does, and is gone from the desk', async () => {
  const { here, ada, desk, pupil, read, address } = await cameLate()
  expect(await read(desk)).toContain('0 of 1 have answered')
  expect(await read(address)).toContain('Counts now No answer.')
  expect((await teacherSends(here, address)).headers.location).toBe(pupil)
  expect((await ada.state()).answers).toMatchObject([{ at: clock('10:47'), mark: 1, accepted: true }])
  expect(await read(desk)).toContain('1 of 1 have answered')
  expect(await read(desk)).not.toContain('came late')
  expect(await read(address)).toContain('You have accepted it: it counts.')
})

test('accepted twice, from two windows, is once', async () => {
  const { here, ada, address } = await cameLate()
  await teacherSends(here, address)
  await here.teacher.post(address).type('form').send({ form: 'another-window', replaces: '' }).expect(303)
  expect((await ada.state()).answers).toHaveLength(1)
})

test('over an answer that came in between it is accepted only once both were seen', async () => {
  const { here, lesson, ada, address } = await cameLate()
  await lesson.move(on('when'))
  await lesson.ask(ada.id, { do: 'answer', question: 'when', round: 1, form: { response: 'noon' } })
  await here.teacher.get(address).expect(404)
  await lesson.move({ at: 'reading' })
  await lesson.ask(ada.id, { do: 'answer', question: 'when', round: 1, form: { response: 'never' } })
  const [late] = (await ada.state()).late.values()
  const newer = address.replace(/[^/]*$/, late?.id ?? '')
  const reply = await here.teacher.post(newer).type('form').send({ form: 'older-page', replaces: '' }).expect(422)
  expect(pageText(reply.text)).toMatch(/Never.*At noon/)
  expect(pageText(reply.text)).toContain('Another answer of this pupil counts since you opened this page.')
  await teacherSends(here, newer)
  expect((await ada.state()).newest.get('when 1')?.response).toEqual({ option: 'never' })
})

test('one that is not there is a 404 with a way on; a pupil accepts nothing', async () => {
  const { here, ada, pupil, address } = await cameLate()
  expect(pageText((await here.teacher.get(`${pupil}/late/none`).expect(404)).text)).toContain('Back to the desk')
  await ada.browser.post(address).type('form').send({ replaces: '' }).expect(403)
  expect((await ada.state()).answers).toEqual([])
})

test('files have it with its words; an erased pupil’s is gone with the rest', async () => {
  const { here, lesson, ada, desk } = await cameLate()
  const json = await here.teacher.get(`${desk}/export/json`).expect(200)
  expect((JSON.parse(json.text) as { late: unknown }).late).toMatchObject([
    { student: ada.id, words: 'At dusk', at: clock('10:47'), afterKey: false, accepted: null },
  ])
  await lesson.ask(here.teacherId, { do: 'remove', student: ada.id })
  const after = await here.teacher.get(`${desk}/export/json`).expect(200)
  expect((JSON.parse(after.text) as { late: unknown }).late).toEqual([])
})
