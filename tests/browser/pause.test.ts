import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { on } from '../fixtures/lesson.ts'
import { picture, type Device } from './browser.ts'
import { faultsOf } from './page-faults.ts'
import { room } from './room.ts'

const { school, begin, joined } = await room()

const pause = (lesson: LessonHandle, onNow: boolean) => lesson.ask(school.teacherId, { do: 'pause', on: onNow })
const covered = (page: Page) => page.evaluate(() => document.documentElement.classList.contains('is-paused'))

/** Ada's phone on the question she writes about. */
async function writing(more: Device = {}) {
  const lesson = await begin()
  const page = await joined(lesson, 'Ada', more)
  await lesson.move(on('why'))
  await page.goto(`/lesson/${lesson.id}/question/why`)
  return { lesson, page }
}

test('eyes up covers a phone at once and lets go of it by itself: words, caret and place stay', async () => {
  const { lesson, page } = await writing()
  const text = page.getByRole('textbox')
  await text.pressSequentially('It mice.')
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowLeft')
  await pause(lesson, true)
  await page.getByText('Eyes up').waitFor({ timeout: 2000 })
  await expect.poll(() => covered(page)).toBe(true)
  // Nothing behind the cover can be seen, reached or typed into.
  expect(await text.isVisible()).toBe(false)
  await page.keyboard.type('xyz')
  for (let time = 0; time < 5; time += 1) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('main, header, footer') ?? null)).toBeNull()
  }
  const box = await page.locator('.pause').boundingBox()
  expect(box).toEqual({ x: 0, y: 0, width: 360, height: 740 })
  await picture(page, 'eyes-up-phone')
  expect(await faultsOf(page)).toEqual([])
  await pause(lesson, false)
  await text.waitFor()
  expect(await covered(page)).toBe(false)
  await page.keyboard.type('eats ')
  expect(await text.inputValue()).toBe('It eats mice.')
})

test('the next step lets go of it, too, and says where the class is', async () => {
  const { lesson, page } = await writing()
  await pause(lesson, true)
  await expect.poll(() => covered(page)).toBe(true)
  await lesson.move(on('liked'))
  await page.getByText('Question 3 is ready.').waitFor()
  await expect.poll(() => covered(page)).toBe(false)
})

test('a page that is opened meanwhile is covered from the start, and one without a connection says so', async () => {
  const { lesson, page } = await writing()
  await pause(lesson, true)
  await page.reload()
  await expect.poll(() => covered(page)).toBe(true)
  await page.context().setOffline(true)
  await page.locator('#outbox .band').waitFor()
  expect(await page.locator('#outbox .band').isVisible()).toBe(true)
  await page.context().setOffline(false)
  await pause(lesson, false)
  await expect.poll(() => covered(page)).toBe(false)
})

test('with JavaScript off the next page says it on top, and the form still works', async () => {
  const { lesson, page } = await writing({ script: false })
  await page.getByRole('textbox').fill('It eats mice.')
  await pause(lesson, true)
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByText('Eyes up').waitFor()
  expect(await page.getByRole('textbox').isVisible()).toBe(true)
  await picture(page, 'eyes-up-no-script')
  expect([...(await lesson.state()).students.values()][0]?.answers).toHaveLength(1)
})
