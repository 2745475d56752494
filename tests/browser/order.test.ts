import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { school, type School } from '../fixtures/parts/school.ts'
import { launch, open, serve, type Served } from './browser.ts'

let browser: Browser
let teacher: School
let served: Served
let ada: Page
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())
beforeEach(async () => {
  teacher = await school()
  served = await serve(teacher.app)
  ada = await open(browser, { at: served.lan })
})
afterEach(async () => {
  await ada.context().close()
  await served.close()
})

const things = (page: Page) => page.locator('[data-order] label').allInnerTexts()
const places = (page: Page) =>
  page.locator('[data-order] select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))

test('by keyboard a thing goes up and down, keeps the focus, and its place is said; all places are written', async () => {
  await ada.goto('/question/in-time')
  const [first = '', second = ''] = await things(ada)
  expect(await places(ada)).toEqual(['', '', '', ''])
  await ada.getByRole('button', { name: 'Down' }).first().focus()
  await ada.keyboard.press('Enter')
  expect((await things(ada)).slice(0, 2)).toEqual([second, first])
  expect(await places(ada)).toEqual(['1', '2', '3', '4'])
  expect(await ada.locator('[data-moved]').innerText()).toBe(`${first} now has place 2.`)
  await ada.keyboard.press('Enter')
  expect((await things(ada))[2]).toBe(first)
  await ada.keyboard.press('Shift+Tab')
  await ada.keyboard.press('Enter')
  expect((await things(ada))[1]).toBe(first)
})

test('choosing a place moves the thing there, and what was chosen is found in its order again', async () => {
  await ada.goto('/question/in-time?answered')
  const right = await things(ada)
  expect(right[0]).toBe('Russia invades Ukraine.')
  await ada.locator('[data-order] select').first().selectOption('4')
  expect(await things(ada)).toEqual([...right.slice(1), right[0]])
  expect(await places(ada)).toEqual(['1', '2', '3', '4'])
})

test('without a script there are places to choose and no buttons', async () => {
  const plain = await open(browser, { script: false, at: served.lan })
  await plain.goto('/question/in-time')
  expect(await plain.locator('[data-order] select').count()).toBe(4)
  expect(await plain.locator('[data-move]').count()).toBe(0)
  await plain.context().close()
})

test('where nothing can be answered nothing can be moved', async () => {
  await ada.goto('/question/in-time?closed&answered')
  expect(await ada.locator('[data-move]').count()).toBe(0)
})
