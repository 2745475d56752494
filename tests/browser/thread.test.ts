import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserSchool, type BrowserSchool } from '../fixtures/browser-school.ts'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { on } from '../fixtures/lesson.ts'
import { launch, open } from './browser.ts'

let browser: Browser
let school: BrowserSchool
beforeAll(async () => {
  ;[browser, school] = await Promise.all([launch(), browserSchool()])
})
afterAll(async () => {
  await browser.close()
  await school.close()
})

/** Joins by the real pages, on a phone of their own. */
async function phone({ code }: LessonHandle, nickname: string): Promise<Page> {
  const page = await open(browser, { at: school.lan })
  await page.goto(`/join/${code}`)
  await page.getByLabel('Your name').fill(nickname)
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByText('You are in.').waitFor()
  return page
}

test('two phones write to each other between two votes, and what one is typing stays', async () => {
  const lesson = await school.start({ talk: 'threads' })
  const [ada, ben] = [await phone(lesson, 'Ada'), await phone(lesson, 'Ben')]
  await lesson.move(on('when'))
  const address = `/lesson/${lesson.id}/question/when`
  for (const [page, option] of [
    [ada, 'At noon'],
    [ben, 'At dusk'],
  ] as const) {
    await page.goto(address)
    await page.getByLabel(option).check()
    await page.getByText('Saved at').waitFor()
  }
  await lesson.move(on('when', 'discussing'))
  for (const page of [ada, ben]) {
    await page.goto(address)
    await page.getByText('Write about question 1 with one other').waitFor()
  }

  // Ben is typing while Ada's words arrive.
  const bens = ben.getByLabel('To your group')
  await bens.pressSequentially('The first sen')
  await ada.getByLabel('To your group').fill('It sleeps at dusk.')
  await ada.getByRole('button', { name: 'Send' }).click()
  await ben.getByText('It sleeps at dusk.').waitFor()
  await bens.pressSequentially('tence says at dusk.')
  expect(await bens.inputValue()).toBe('The first sentence says at dusk.')

  // A closed page costs no words.
  await ben.goto(address)
  expect(await bens.inputValue()).toBe('The first sentence says at dusk.')
  await ben.getByRole('button', { name: 'Send' }).click()
  await ada.getByText('The first sentence says at dusk.').waitFor()
  await ben.goto(address)
  expect(await bens.inputValue()).toBe('')

  // The second vote: the thread to read, the first answer, and why.
  await lesson.move(on('when', 'voting', 2))
  await ada.getByRole('link', { name: 'Open question 1' }).click()
  await ada.getByText('You chose: At noon').waitFor()
  await ada.getByText('What your group wrote (2)').click()
  await ada.getByText('The first sentence says at dusk.').waitFor()
  await ada.getByLabel('At dusk').check()
  const why = ada.getByLabel('Why do you keep your answer, or change it?')
  await why.fill('Ben showed me the sentence.')
  await ada.goto(address)
  expect(await why.inputValue()).toBe('Ben showed me the sentence.')
  // And reaches the server, from where another device has it: here the same one, which has forgotten.
  const reasons = async () =>
    [...(await lesson.state()).students.values()].flatMap(({ reasons }) => [...reasons.values()])
  await expect.poll(reasons, { timeout: 10_000 }).toMatchObject([{ text: 'Ben showed me the sentence.' }])
  await ada.evaluate(() => localStorage.clear())
  await ada.goto(address)
  expect(await why.inputValue()).toBe('Ben showed me the sentence.')
  await ada.getByLabel('At dusk').check()
  await ada.getByRole('button', { name: 'Save' }).click()
  await ada.getByText('Saved at').waitFor()
  const state = await lesson.state()
  const said = [...state.students.values()].find(({ nickname }) => nickname === 'Ada')?.newest.get('when 2')
  expect(said).toMatchObject({ response: { option: 'dusk' }, because: 'Ben showed me the sentence.' })
}, 60_000)
