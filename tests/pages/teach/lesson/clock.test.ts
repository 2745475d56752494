import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { clock, on } from '../../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../../fixtures/page-text.ts'
import { teacherSends } from '../../../fixtures/teacher-form.ts'

async function voting() {
  const here = await school()
  here.at(clock('10:00'))
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await lesson.move({ at: 'reading' })
  await lesson.move(on('when'))
  const desk = `/teach/lesson/${lesson.id}`
  const read = async (address: string) => pageText((await here.teacher.get(address).expect(200)).text)
  return { here, lesson, ada, desk, read, address: `${desk}/clock` }
}

test('no time runs unless it is asked for: the desk offers one, phones and wall say nothing of it', async () => {
  const { here, lesson, ada, desk, read } = await voting()
  expect(await read(desk)).toContain('Set a time')
  const pages = [await ada.get('/question/when'), await ada.get(''), await here.browser().get(`/wall/${lesson.id}`)]
  for (const page of pages) expect(page.text).not.toMatch(/class="clock tabular|Until 10/)
})

test('three minutes stand on the phone, the wall and the desk as a clock time, with the grace of a vote', async () => {
  const { here, lesson, ada, desk, read, address } = await voting()
  expect((await teacherSends(here, address, { minutes: '3' })).headers.location).toBe(desk)
  const says = 'Until 10:03. What comes up to 5 seconds later still counts.'
  expect(await read(desk)).toContain(says)
  for (const path of ['/question/when', '', '/article'])
    expect(pageText((await ada.get(path).expect(200)).text), path).toContain(says)
  expect(pageText((await here.browser().get(`/wall/${lesson.id}`).expect(200)).text)).toContain('Until 10:03.')
})

test('what is left is measured by the server’s clock, to the millisecond', async () => {
  const { here, ada, address } = await voting()
  await teacherSends(here, address, { minutes: '3' })
  here.at('2026-03-02T10:01:30.250Z')
  expect((await ada.get('/question/when')).text).toContain('data-clock="89750"')
})

test('what comes later still counts for five seconds, and is promised no longer: on phone and desk', async () => {
  const { here, ada, desk, read, address } = await voting()
  await teacherSends(here, address, { minutes: '3' })
  const grace = 'What comes up to 5 seconds later still counts.'
  const all = async () => [pageText((await ada.get('/question/when')).text), await read(desk)]
  here.at('2026-03-02T10:03:05.000Z')
  for (const page of await all()) expect(page).toContain(grace)
  here.at('2026-03-02T10:03:05.001Z')
  for (const page of await all()) expect(page).not.toContain(grace)
})

test('a minute more is one tap on the desk; the same tap twice, and two desks at once, are one', async () => {
  const { here, lesson, desk, address } = await voting()
  await teacherSends(here, address, { minutes: '3' })
  const [one, other] = [await here.teacher.get(desk), await here.teacher.get(desk)]
  expect(pageText(one.text)).toContain('Add a minute')
  const from = (await lesson.state()).movedBy
  for (const page of [one, one, other]) {
    const form = /name="form" value="(clock-at-\d+-all)"/.exec(page.text)?.[1]
    await here.teacher.post(address).type('form').send({ form, from, more: '1' }).expect(303)
  }
  expect((await lesson.state()).clock).toBe(clock('10:04'))
  await teacherSends(here, address, { more: '1' })
  expect((await lesson.state()).clock).toBe(clock('10:05'))
})

test('the limit can be taken away, and set again', async () => {
  const { here, lesson, read, address } = await voting()
  await teacherSends(here, address, { minutes: '3' })
  expect(await read(address)).toContain('No time limit')
  await teacherSends(here, address, { none: 'yes' })
  expect((await lesson.state()).clock).toBeNull()
  await teacherSends(here, address, { minutes: '3' })
  expect((await lesson.state()).clock).toBe(clock('10:03'))
})

test.each([
  ['0', 'Give whole minutes, from 1 to 180.'],
  ['soon', 'Give whole minutes, from 1 to 180.'],
  ['', 'Give whole minutes, from 1 to 180.'],
  ['181', 'Give whole minutes, from 1 to 180.'],
])('"%s" minutes are refused, what was typed stays, and nothing changes', async (minutes, why) => {
  const { here, lesson, address } = await voting()
  const reply = await teacherSends(here, address, { minutes })
  expect(reply.status).toBe(422)
  expect(pageText(reply.text)).toContain(why)
  expect(reply.text).toContain(`value="${minutes}"`)
  expect((await lesson.state()).clock).toBeNull()
  await teacherSends(here, address, { minutes: ' 12 ' })
  expect((await lesson.state()).clock).toBe(clock('10:12'))
})

test('minutes for a step that is over go to no other step', async () => {
  const { here, lesson, address } = await voting()
  const form = hiddenFields((await here.teacher.get(address)).text)
  await lesson.move(on('when', 'discussing'))
  const reply = await here.teacher
    .post(address)
    .type('form')
    .send({ ...form, minutes: '3' })
    .expect(422)
  expect(pageText(reply.text)).toContain('The lesson has moved on meanwhile')
  expect((await lesson.state()).clock).toBeNull()
})

test('where nobody works by themselves the page says so and offers nothing', async () => {
  const { here, lesson, desk, read, address } = await voting()
  await lesson.move(on('when', 'revealed'))
  expect(await read(address)).toContain('This step has no time')
  expect((await here.teacher.get(address)).text).not.toContain('<form')
  expect(await read(desk)).not.toContain('Set a time')
})

test('when it is over the step stays; a vote takes nothing more and says since when', async () => {
  const { here, lesson, ada, desk, read, address } = await voting()
  await teacherSends(here, address, { minutes: '1' })
  const form = await ada.get('/question/when')
  here.at(clock('10:05'))
  expect(await read(desk)).toContain('The time is over. Nothing moves by itself: go on when you like.')
  expect(await read(desk)).toContain('Show the answer')
  expect((await lesson.state()).stage).toEqual(on('when'))
  const page = pageText((await ada.get('/question/when')).text)
  expect(page).toContain('The time was over at 10:01')
  expect(form.text).toContain('data-save')
  expect(page).not.toContain('data-save')
})

test('while all phones are paused the time stands still, and says how much is left', async () => {
  const { here, lesson, ada, desk, read, address } = await voting()
  await teacherSends(here, address, { minutes: '3' })
  await lesson.ask(here.teacherId, { do: 'pause', on: true })
  here.at(clock('10:30'))
  expect(await read(desk)).toContain('The time stands still, with 3 minutes left.')
  expect((await ada.get('/question/when')).text).not.toContain('data-clock=')
  await lesson.ask(here.teacherId, { do: 'pause', on: false })
  expect(await read(desk)).toContain('Until 10:33.')
})

test('a phone whose vote was over hears of more time, and is led back to its form', async () => {
  const { here, ada, address } = await voting()
  await teacherSends(here, address, { minutes: '1' })
  here.at(clock('10:05'))
  const region = async () => {
    const from = /hx-get="(\/lesson\/[^"]*\/now\?[^"]*)"/.exec((await ada.get('/question/when')).text)?.[1] ?? ''
    return from.replaceAll('&amp;', '&').replace(/^\/lesson\/[^/]*/, '')
  }
  const from = await region()
  expect(pageText((await ada.get(from)).text)).not.toContain('You have more time')
  await teacherSends(here, address, { more: '2' })
  expect(pageText((await ada.get(from)).text)).toContain('You have more time, until 10:07. Show what to do now')
  expect(pageText((await ada.get(await region())).text)).not.toContain('You have more time')
})

test('a pupil sets no time', async () => {
  const { lesson, ada, address } = await voting()
  const from = (await lesson.state()).movedBy
  await ada.browser.post(address).type('form').send({ from, minutes: '3' }).expect(403)
  expect((await lesson.state()).clock).toBeNull()
})
