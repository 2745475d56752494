import { beforeEach, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { on } from '../fixtures/lesson.ts'
import { axe, picture } from './browser.ts'
import { room } from './room.ts'

const { school, begin, device, joined, teacherAt } = await room()
let lesson: LessonHandle
beforeEach(async () => {
  lesson = await begin()
})

const limit = async (limited: { minutes: number } | { more: number } | null) =>
  lesson.ask(school.teacherId, { do: 'time', from: (await lesson.state()).movedBy, student: null, limit: limited })
const line = (page: Page) => page.locator('.clock')
const says = (page: Page, words: string) => line(page).filter({ hasText: words }).waitFor()
const said = (page: Page) => page.locator('[data-clock-said]').innerText()

/** The vote on the first question, with Ada on its page on a clock that the test moves. */
async function adaVotes(): Promise<Page> {
  const ada = await joined(lesson, 'Ada')
  await lesson.move({ at: 'reading' })
  await lesson.move(on('when'))
  await ada.clock.install()
  await ada.goto(`/lesson/${lesson.id}/question/when`)
  return ada
}

test('a time that is set comes to an open page by itself, without touching what was chosen, and is said aloud', async () => {
  const ada = await adaVotes()
  await ada.locator('.option').first().click()
  await limit({ minutes: 10 })
  await says(ada, 'Until ')
  await says(ada, '10 minutes left.')
  expect(await ada.locator('.option input').first().isChecked()).toBe(true)
  expect(await said(ada)).toMatch(/^Until \d+:\d\d\.$/)
})

test('whole minutes go down, no seconds; it is said aloud at five minutes, one minute and twenty seconds, and never else', async () => {
  const ada = await adaVotes()
  await limit({ minutes: 6 })
  await ada.reload()
  await says(ada, '6 minutes left.')
  const heard: string[] = []
  await ada.exposeFunction('heard', (text: string) => {
    if (text !== '') heard.push(text)
  })
  await ada.evaluate(() => {
    const place = document.querySelector('[data-clock-said]')
    const told = (window as unknown as { heard: (text: string) => void }).heard
    if (place) new MutationObserver(() => told(place.textContent)).observe(place, { childList: true })
  })
  // Its own clock goes on alone; a page that hears from the school would ask what time it is there.
  await ada.context().setOffline(true)
  const seen = new Set<string>()
  for (let second = 0; second < 490; second += 5) {
    await ada.clock.runFor(5000)
    seen.add((await line(ada).innerText()).replace(/\d+:\d\d/, 'then').replace(/ What comes.*/, ''))
  }
  expect([...seen]).toEqual([
    'Until then. 6 minutes left.',
    'Until then. 5 minutes left.',
    'Until then. 4 minutes left.',
    'Until then. 3 minutes left.',
    'Until then. 2 minutes left.',
    'Until then. 1 minute left.',
    'Until then. Less than a minute left. Tell your teacher if you need more time.',
    'The time was over at then.',
  ])
  expect(heard).toEqual([
    '5 minutes left.',
    '1 minute left.',
    '20 seconds left. Tell your teacher if you need more time.',
  ])
  expect(await ada.locator('[data-note]').count()).toBe(0)
  expect(await said(ada)).toBe('')
})

test('a phone whose clock is an hour wrong shows what the teacher’s computer says', async () => {
  const ada = await adaVotes()
  await limit({ minutes: 10 })
  await ada.clock.setSystemTime(Date.now() + 3_600_000)
  await ada.reload()
  await says(ada, '10 minutes left.')
})

test('with JavaScript off the end stands as a clock time', async () => {
  const ben = await joined(lesson, 'Ben', { script: false })
  await lesson.move({ at: 'reading' })
  await limit({ minutes: 10 })
  await ben.goto(`/lesson/${lesson.id}/article`)
  expect((await line(ben).innerText()).trim()).toMatch(/^Until \d+:\d\d\.$/)
})

test('the desk sets a time and adds a minute; phone, wall and desk show it, and pass for every reader', async () => {
  const ada = await joined(lesson, 'Ada')
  await joined(lesson, 'Bo')
  await lesson.move({ at: 'reading' })
  await lesson.move(on('when'))
  await ada.goto(`/lesson/${lesson.id}/question/when`)
  const [desk, wall] = [await teacherAt(`/teach/lesson/${lesson.id}`), await device({ size: 'projector' })]
  await wall.goto(`/wall/${lesson.id}`)
  await picture(desk, 'clock-desk-none')
  await desk.getByRole('link', { name: 'Set a time' }).click()
  await picture(desk, 'clock-set')
  await desk.getByRole('button', { name: '3 minutes' }).click()
  for (const page of [desk, ada, wall]) await says(page, '3 minutes left.')
  await desk.getByRole('button', { name: 'Add a minute' }).click()
  for (const page of [desk, ada, wall]) await says(page, '4 minutes left.')
  await desk.getByRole('button', { name: 'Only I can see this screen' }).click()
  await desk.getByRole('button', { name: 'Add a minute for Ada' }).click()
  await says(ada, '5 minutes left.')
  await says(wall, '4 minutes left.')
  await desk.getByText('1 pupil has until').waitFor()
  for (const page of [desk, ada, wall]) expect(await axe(page)).toEqual([])
  const dark = { colorScheme: 'dark' } as const
  await picture(ada, 'clock-phone')
  await picture(wall, 'clock-wall')
  await picture(desk, 'clock-desk')
  await ada.emulateMedia(dark)
  await desk.emulateMedia(dark)
  await picture(ada, 'clock-phone-dark')
  await picture(desk, 'clock-desk-dark')
  await ada.setViewportSize({ width: 1280, height: 800 })
  await picture(ada, 'clock-phone-wide')
  await desk.emulateMedia({ colorScheme: 'light' })
  await desk.setViewportSize({ width: 360, height: 740 })
  await picture(desk, 'clock-desk-360')
  await desk.goto(`/teach/lesson/${lesson.id}/clock`)
  await picture(desk, 'clock-set-360')
  await wall.setViewportSize({ width: 1280, height: 720 })
  await picture(wall, 'clock-wall-1280')
  await ada.setViewportSize({ width: 360, height: 740 })
  await ada.goto(`/lesson/${lesson.id}`)
  await picture(ada, 'clock-home')
})
