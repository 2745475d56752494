import { expect, test } from 'vitest'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { on } from '../fixtures/lesson.ts'
import { picture, type Device } from './browser.ts'
import { faultsOf } from './page-faults.ts'
import { room } from './room.ts'

const { begin, device, joined, teacherAt } = await room()

/** The wall in the browser in which the teacher is signed in. */
const ownWall = ({ id }: LessonHandle, more: Device = {}) => teacherAt(`/wall/${id}`, { size: 'projector', ...more })

const stageOf = (lesson: LessonHandle) => expect.poll(async () => (await lesson.state()).stage)

test('a teacher leads a lesson with the keys of a clicker on the wall alone, and a phone follows', async () => {
  const lesson = await begin()
  const wall = await ownWall(lesson)
  const loads: string[] = []
  wall.on('framenavigated', (frame) => void loads.push(frame.url()))
  const phone = await joined(lesson, 'Ada')
  const ben = await lesson.join('Ben')
  await wall.getByText('Ben').waitFor()
  await wall.keyboard.press('PageDown')
  await phone.getByText('The class is reading the text.').waitFor()
  await wall.getByRole('heading', { name: 'Read the text' }).waitFor()
  await wall.keyboard.press('PageDown')
  await phone.getByText('Question 1 is open.').waitFor()
  await wall.getByRole('heading', { name: 'When does a barn owl hunt?' }).waitFor()
  await phone.goto(`/lesson/${lesson.id}/question/when`)
  await phone.getByText('At noon').click()
  await wall.getByText('1 of 2 have answered').waitFor()
  await lesson.ask(ben.id, { do: 'answer', question: 'when', round: 1, form: { response: 'dusk' } })
  await wall.getByText('2 of 2 have answered').waitFor()
  await picture(wall, 'clicker-vote')
  await wall.keyboard.press('PageDown')
  await wall.getByText('Talk with a neighbour').waitFor()
  await phone.getByText('talk with a neighbour').waitFor()
  await wall.keyboard.press('PageUp')
  await stageOf(lesson).toEqual(on('when'))
  await wall.getByText('Talk with a neighbour').waitFor({ state: 'detached' })
  await wall.keyboard.press('t')
  await stageOf(lesson).toEqual(on('when', 'discussing'))
  await wall.getByText('Talk with a neighbour').waitFor()
  for (const key of ['b', '.']) {
    await wall.keyboard.press(key)
    await wall.getByRole('heading', { name: 'Eyes up' }).waitFor()
    await phone.getByText('Your teacher is speaking').waitFor()
    await picture(wall, 'clicker-eyes-up')
    await wall.keyboard.press(key)
    await wall.getByText('Talk with a neighbour').waitFor()
    await phone.getByText('Your teacher is speaking').waitFor({ state: 'detached' })
  }
  await wall.keyboard.press('ArrowRight')
  await wall.getByText('Second vote').waitFor()
  await wall.keyboard.press('Space')
  await wall.getByText('The first sentence says so.').waitFor()
  await stageOf(lesson).toEqual(on('when', 'revealed', 2))
  await wall.keyboard.press('ArrowLeft')
  await wall.getByRole('heading', { name: 'Read the text' }).waitFor()
  await picture(wall, 'clicker-reading')
  // Never a page of its own: the projector does not flash.
  expect(loads).toEqual([])
}, 60_000)

test('a key that is held, that comes with another, or that belongs to a link is nobody’s press; a double press is one', async () => {
  const lesson = await begin()
  const wall = await ownWall(lesson)
  await wall.getByRole('button', { name: 'Next' }).waitFor()
  for (const keys of ['Control+PageDown', 'Shift+ArrowRight', 'Alt+t', 'Control+Space']) await wall.keyboard.press(keys)
  await wall.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', repeat: true, bubbles: true })),
  )
  await wall.getByRole('button', { name: 'Next' }).focus()
  await wall.keyboard.press('ArrowRight')
  await wall.evaluate(() => (document.activeElement as HTMLElement).blur())
  await wall.evaluate(() => {
    const field = document.createElement('input')
    field.id = 'somewhere'
    document.body.append(field)
    field.focus()
  })
  for (const key of ['PageDown', 'Space', 't']) await wall.keyboard.press(key)
  await wall.evaluate(() => document.getElementById('somewhere')?.remove())
  expect((await lesson.state()).moves).toHaveLength(1)
  await wall.evaluate(() => {
    for (let time = 0; time < 3; time += 1)
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true }))
  })
  await wall.getByRole('heading', { name: 'Read the text' }).waitFor()
  expect((await lesson.state()).moves).toHaveLength(2)
})

test('the focus stays on the button that was pressed, and the wall can be used by everybody', async () => {
  const lesson = await begin()
  const wall = await ownWall(lesson)
  await wall.getByRole('button', { name: 'Next' }).focus()
  for (const heading of ['Read the text', 'When does a barn owl hunt?']) {
    await wall.keyboard.press('Enter')
    await wall.getByRole('heading', { name: heading }).waitFor()
    expect(await wall.evaluate(() => document.activeElement?.id)).toBe('press-next')
  }
  expect(await faultsOf(wall)).toEqual([])
})

test('a press that does not get through is said, and changes nothing', async () => {
  const lesson = await begin()
  const wall = await ownWall(lesson)
  await wall.context().setOffline(true)
  await wall.keyboard.press('PageDown')
  await wall.getByText('That did not get through.').waitFor()
  await wall.context().setOffline(false)
  await wall.keyboard.press('PageDown')
  await wall.getByRole('heading', { name: 'Read the text' }).waitFor()
  expect((await lesson.state()).moves).toHaveLength(2)
})

test('a press that the server cannot take is said, and the next one goes through', async () => {
  const lesson = await begin()
  const wall = await ownWall(lesson)
  const isPress = (url: URL) => url.pathname.endsWith('/stage')
  await wall.route(isPress, (route) => route.fulfill({ status: 503 }))
  await wall.keyboard.press('PageDown')
  await wall.getByText('That did not get through.').waitFor()
  await wall.unroute(isPress)
  await wall.keyboard.press('PageDown')
  await wall.getByRole('heading', { name: 'Read the text' }).waitFor()
  expect((await lesson.state()).moves).toHaveLength(2)
})

test('that a press was lost is still said when the wall has swapped itself meanwhile, until a press gets through', async () => {
  const lesson = await begin()
  const wall = await ownWall(lesson)
  const isPress = (url: URL) => url.pathname.endsWith('/stage')
  await wall.route(isPress, (route) => route.fulfill({ status: 503 }))
  await wall.keyboard.press('PageDown')
  const lost = wall.getByText('That did not get through.')
  await lost.waitFor()
  await lesson.join('Ben')
  await wall.getByText('Ben').waitFor()
  expect(await lost.isVisible()).toBe(true)
  await wall.unroute(isPress)
  await wall.keyboard.press('PageDown')
  await lost.waitFor({ state: 'detached' })
})

test('a press that gets no answer for five seconds is said, and the next one goes through', async () => {
  const lesson = await begin()
  const wall = await ownWall(lesson)
  await wall.clock.install()
  const isPress = (url: URL) => url.pathname.endsWith('/stage')
  const asked = wall.waitForRequest((request) => isPress(new URL(request.url())))
  await wall.route(isPress, () => undefined)
  await wall.keyboard.press('PageDown')
  await asked
  await wall.clock.fastForward(4_000)
  expect(await wall.getByText('That did not get through.').count()).toBe(0)
  await wall.clock.fastForward(1_000)
  await wall.getByText('That did not get through.').waitFor()
  await wall.unroute(isPress)
  await wall.keyboard.press('PageDown')
  await wall.getByRole('heading', { name: 'Read the text' }).waitFor()
})

test('with JavaScript off the buttons of the wall lead the lesson, too', async () => {
  const lesson = await begin()
  const wall = await ownWall(lesson, { script: false })
  for (const heading of ['Read the text', 'When does a barn owl hunt?']) {
    await wall.getByRole('button', { name: 'Next' }).click()
    await wall.getByRole('heading', { name: heading }).waitFor()
  }
  await wall.getByRole('button', { name: 'Back' }).click()
  await wall.getByRole('heading', { name: 'Read the text' }).waitFor()
})

test('the keys do nothing on a wall that somebody else has opened', async () => {
  const lesson = await begin()
  const wall = await device({ size: 'laptop' })
  await wall.goto(`/wall/${lesson.id}`)
  for (const key of ['PageDown', 'Space', 'b']) await wall.keyboard.press(key)
  expect(await wall.locator('button, form').count()).toBe(0)
  expect((await lesson.state()).moves).toHaveLength(1)
})
