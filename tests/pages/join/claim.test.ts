import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { class7b } from '../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'

test('"That is me" waits until the teacher lets the device in', async () => {
  const { start, browser, teacherId } = await school()
  const lesson = await start()
  const ada = await lesson.join('Ada')
  const tablet = browser()
  await tablet.get('/join/314159/claim').expect(200)
  await tablet.post('/join/314159/claim').type('form').send({ nickname: 'ada' }).expect(303)
  const waiting = await tablet.get('/join/314159/claim').expect(200).expect('Refresh', '4')
  expect(pageText(waiting.text)).toContain('Waiting for your teacher, Ada')
  await tablet.get(`/lesson/${lesson.id}`).expect(403)
  const [claim] = (await ada.state()).claims
  await lesson.ask(teacherId, { do: 'seat', claim: claim?.id ?? '' })
  await tablet.get('/join/314159/claim').expect(303).expect('Location', `/lesson/${lesson.id}`)
})

test('a name that nobody has is refused', async () => {
  const { start, browser } = await school()
  await start()
  await browser().post('/join/314159/claim').type('form').send({ nickname: 'Eve' }).expect(422)
})

test('asking twice waits once; a name of the class is asked for by its place in the list', async () => {
  const { start, browser } = await school()
  const lesson = await start({ class: class7b })
  await browser().post('/join/314159').type('form').send({ member: 'm-ben-1' }).expect(303)
  await browser().post('/join/314159').type('form').send({ member: 'm-ben-2' }).expect(303)
  const tablet = browser()
  const form = hiddenFields((await tablet.get('/join/314159/claim?member=m-ben-2').expect(200)).text)
  const send = () =>
    tablet
      .post('/join/314159/claim')
      .type('form')
      .send({ ...form, nickname: 'Ben' })
  await Promise.all([send().expect(303), send().expect(303)])
  const waiting = [...(await lesson.state()).students.values()].map(({ member, claims }) => [member, claims.length])
  expect(waiting).toEqual([
    ['m-ben-1', 0],
    ['m-ben-2', 1],
  ])
})

test('while somebody waits for a tap, another joins as ever', async () => {
  const { start, browser } = await school()
  const lesson = await start()
  await lesson.join('Ada')
  await browser().post('/join/314159/claim').type('form').send({ nickname: 'Ada' }).expect(303)
  await lesson.join('Ben')
  expect((await lesson.state()).students.size).toBe(2)
})
