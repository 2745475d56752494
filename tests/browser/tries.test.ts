import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { certaintyPin, triesPin } from '../fixtures/lesson.ts'
import { axe } from './browser.ts'
import { room } from './room.ts'

const { begin, joined } = await room()

/** Ada's browser in a lesson at her own pace. */
async function ada(start: object): Promise<{ page: Page; lesson: LessonHandle; answers: () => Promise<object[]> }> {
  const lesson = await begin({ preset: 'own-pace', ...start })
  const page = await joined(lesson, 'Ada')
  const answers = async () => [...(await lesson.state()).students.values()].flatMap((student) => student.answers)
  return { page, lesson, answers }
}

test('a wrong try opens the page again with its hint, and the next one is sent by keyboard alone', async () => {
  const { page, lesson, answers } = await ada({ pin: triesPin, feedback: 'immediate' })
  await page.goto(`/lesson/${lesson.id}/question/when`)
  await page.getByLabel('At noon').focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.getByText('Not right yet. You have 2 tries left.').waitFor()
  await page.getByText('It is getting dark.').waitFor()
  expect(await axe(page)).toEqual([])
  await page.getByLabel('At noon').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByText('Right at try 2').waitFor()
  expect(await answers()).toMatchObject([{ tried: { number: 1 } }, { mark: 0.75, tried: { number: 2, last: true } }])
})

test('how sure one is has to be said, and may be changed alone', async () => {
  const { page, lesson, answers } = await ada({ pin: certaintyPin, feedback: 'after-close' })
  await page.goto(`/lesson/${lesson.id}/question/when`)
  expect(await axe(page)).toEqual([])
  const save = page.getByRole('button', { name: 'Save' })
  await page.getByLabel('At dusk').check()
  await save.click()
  await page.getByText('Nothing is saved yet: say how sure you are, too.').waitFor()
  await page.getByLabel('1, not very').check({ force: true })
  await save.click()
  await page.getByText('You can still change it.').waitFor()
  await page.getByLabel('3, very').check({ force: true })
  await save.click()
  await expect.poll(answers).toMatchObject([{ certainty: 1 }, { certainty: 3 }])
})
