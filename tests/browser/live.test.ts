import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { school, type School } from '../fixtures/parts/school.ts'
import { launch, open, serve, type Served } from './browser.ts'

let browser: Browser
let teacher: School
let served: Served
let ada: Page
let complaints: string[]
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())
beforeEach(async () => {
  teacher = await school()
  served = await serve(teacher.app)
  ada = await open(browser, { at: served.lan })
  complaints = []
  ada.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  ada.on('pageerror', (problem) => complaints.push(problem.message))
  await ada.goto('/question/merely-political')
  await expect.poll(() => teacher.streams()).toBe(1)
})
afterEach(async () => {
  await ada.context().close()
  await served.close()
})

const region = () => ada.locator('#stage')
const see = (seen: boolean) =>
  ada.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    },
    seen ? 'visible' : 'hidden',
  )

test('a region swaps itself when its signal comes; what is being typed, and the caret, stay', async () => {
  const text = ada.locator('textarea')
  await text.pressSequentially('Xi says')
  await text.press('Home')
  teacher.stage = 'Question 4 is ready'
  teacher.signal('stage')
  await region().getByText('Question 4 is ready').waitFor()
  await text.pressSequentially('Here ')
  expect(await text.inputValue()).toBe('Here Xi says')
  expect(await ada.title()).not.toBe('Stage')
})

test('a second signal is heard by the same region', async () => {
  teacher.stage = 'one'
  teacher.signal('stage')
  await region().getByText('one').waitFor()
  teacher.stage = 'two'
  teacher.signal('stage')
  await region().getByText('two').waitFor()
})

test('after a lost connection the region catches up with what it missed', async () => {
  teacher.stage = 'moved on meanwhile'
  teacher.hangUp()
  await region().getByText('moved on meanwhile').waitFor()
})

test('the stream closes while the page is hidden, and the region catches up when it is seen', async () => {
  await see(false)
  await expect.poll(() => teacher.streams()).toBe(0)
  teacher.stage = 'while you were away'
  await see(true)
  await region().getByText('while you were away').waitFor()
  expect(teacher.streams()).toBe(1)
})

test('an answer from another address, such as a lost seat, empties no region', async () => {
  const arrived = ada.waitForResponse('**/others')
  teacher.signal('stage')
  await (await arrived).finished()
  teacher.stage = 'after that'
  teacher.signal('stage')
  await region().getByText('after that').waitFor()
  expect(await ada.locator('#moved').innerText()).toBe('Your seat')
})

test('what was unfolded in a region, or folded again, stands so as each answer found it', async () => {
  const help = (text: string) => `<details id="help"><summary>Help</summary>${text}</details>`
  const isOpen = () =>
    region()
      .locator('details')
      .evaluate((part) => part.hasAttribute('open'))
  const hears = async (text: string) => {
    teacher.stage = help(text)
    teacher.signal('stage')
    await region().getByText(text).waitFor({ state: 'attached' })
  }
  await hears('one')
  await region().getByText('Help').click()
  await hears('two')
  expect(await isOpen()).toBe(true)
  await region().getByText('Help').click()
  await hears('three')
  expect(await isOpen()).toBe(false)
})

test('a strict content policy is kept: the browser has nothing to complain about', async () => {
  teacher.signal('stage')
  await region().getByText('Question 3').waitFor()
  expect(complaints).toEqual([])
})
