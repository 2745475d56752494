import { expect, test } from 'vitest'
import { school } from '../../../../fixtures/classroom.ts'
import { clock, on } from '../../../../fixtures/lesson.ts'
import { pageText } from '../../../../fixtures/page-text.ts'

/** Ada's answer came when the class had begun to talk. */
async function cameLate() {
  const here = await school()
  here.at(clock('10:45'))
  const lesson = await here.start({ feedback: 'after-close' })
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  await lesson.move(on('when', 'discussing'))
  await lesson.ask(ada.id, { do: 'answer', question: 'when', round: 1, form: { response: 'dusk' } })
  const [late] = (await ada.state()).late.values()
  const desk = `/teach/lesson/${lesson.id}`
  const own = `${desk}/student/${ada.id}/late/${late?.id ?? ''}`
  await here.teacher.post(`${desk}/cover`).type('form').send({ cover: 'off' }).expect(303)
  const read = async (address: string) => pageText((await here.teacher.get(address).expect(200)).text)
  const leave = (form = 'leave') =>
    here.teacher
      .post(`${desk}/late/left`)
      .type('form')
      .send({ form, at: `student ${ada.id}`, late: `${ada.id} ${late?.id ?? ''} ` })
  return { here, lesson, ada, desk, own, read, leave }
}

test('left, it asks for nothing any more, and is read in the review, from where it can still be accepted', async () => {
  const { here, ada, desk, own, read, leave } = await cameLate()
  expect(await read(own)).toContain('Leave it')
  expect((await leave().expect(303)).headers.location).toBe(`${desk}/student/${ada.id}`)
  expect(await read(`${desk}/late`)).toContain('No late answer waits for you.')
  expect(await read(desk)).not.toContain('came late')
  for (const page of [`${desk}/review/question/when`, `${desk}/review/student/${ada.id}`]) {
    expect(await read(page), page).toMatch(/At dusk.*You left it\.|You left it\..*At dusk/)
    expect((await here.teacher.get(page)).text, page).toContain(own)
  }
  expect(await read(own)).toContain('You left it: it counts for nothing.')
  expect(await read(own)).not.toContain('Leave it')
  await here.teacher.post(own).type('form').send({ form: 'accept', replaces: '' }).expect(303)
  expect((await ada.state()).answers).toMatchObject([{ accepted: true, mark: 1 }])
})

test('its pupil reads what became of it, beside the question and in the results', async () => {
  const { lesson, ada, leave } = await cameLate()
  const page = async (path: string) => pageText((await ada.get(path)).text)
  expect(await page('/question/when')).toContain('Your teacher sees it and may accept it.')
  await leave()
  expect(await page('/question/when')).toContain('Your teacher has seen it and left it: it does not count.')
  expect(await page('')).not.toContain('came late')
  await lesson.move({ at: 'closed' })
  expect(await page('/results')).toMatch(/At dusk.*Your teacher has seen it and left it/)
})

test('pressed twice, or when it is gone, it does nothing; nobody else leaves anything', async () => {
  const { here, lesson, ada, desk, leave } = await cameLate()
  await leave()
  const before = (await lesson.state()).seq
  await leave('again').expect(303)
  expect((await lesson.state()).seq).toBe(before)
  await here.teacher
    .post(`${desk}/late/left`)
    .type('form')
    .send({ late: `${ada.id} none ` })
    .expect(404)
  await ada.browser.post(`${desk}/late/left`).type('form').send({}).expect(403)
})

test('its address opens the page of all late answers', async () => {
  const { here, desk } = await cameLate()
  expect((await here.teacher.get(`${desk}/late/left`).expect(303)).headers.location).toBe(`${desk}/late`)
})
