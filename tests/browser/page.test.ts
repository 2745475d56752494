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

const post = () => ada.getByLabel('Your post')

test('a way to begin puts its words where the cursor is', async () => {
  await ada.goto('/others')
  await post().fill('Well. ')
  await ada.getByRole('button', { name: 'The text says … so …' }).click()
  expect(await post().inputValue()).toBe('Well. The text says … so … ')
})

test('without a script no button is shown that does nothing', async () => {
  const plain = await open(browser, { at: served.lan, script: false })
  await plain.goto('/others')
  expect(await plain.getByRole('button', { name: 'The text says' }).isVisible()).toBe(false)
  expect(await plain.locator('[data-copy]').isVisible()).toBe(false)
  await plain.context().close()
})

test('a post that was not sent is there again, until it stands in the discussion', async () => {
  await ada.goto('/others')
  await post().fill('A thought of my own')
  await ada.locator('[data-status]', { hasText: 'Draft kept. Nobody can read it yet.' }).waitFor()
  await ada.reload()
  expect(await post().inputValue()).toBe('A thought of my own')
  await post().fill('Two lines of words')
  await ada.reload()
  expect(await post().inputValue()).toBe('')
})

test('leaving forgets on this computer what was written', async () => {
  await ada.goto('/others')
  await post().fill('A thought of my own')
  expect(await ada.evaluate(() => Object.keys(localStorage).length)).toBe(1)
  await ada.getByRole('button', { name: 'Leave' }).click()
  await ada.goto('/others')
  expect(await ada.evaluate(() => Object.keys(localStorage))).toEqual([])
  expect(await post().inputValue()).toBe('')
})

test('leaving without a connection leaves nothing behind and forgets nothing: the page stays', async () => {
  await ada.goto('/others')
  await post().fill('A thought of my own')
  teacher.mood = 'gone'
  await ada.evaluate(() => window.dispatchEvent(new Event('offline')))
  await ada.getByRole('button', { name: 'Leave' }).click()
  await ada.getByText('This can be sent as soon as the connection is back.').waitFor()
  expect(await post().inputValue()).toBe('A thought of my own')
  expect(await ada.evaluate(() => Object.keys(localStorage).length)).toBe(1)
})

test.each([
  { host: 'here', shown: true, because: "the teacher's own computer is a secure place" },
  { host: 'lan', shown: false, because: 'plain http at an address of the school has no clipboard' },
] as const)('the copy button at $host is shown: $shown, because $because', async ({ host, shown }) => {
  await ada.goto(`${served[host]}/teach`)
  expect(await ada.getByRole('button', { name: 'Copy the link' }).isVisible()).toBe(shown)
})

test.each([
  { size: 'laptop', open: true, because: 'there is room beside the question' },
  { size: 'phone', open: false, because: 'the question comes first; the text is one tap away' },
] as const)('on a $size the text is open: $open, because $because', async ({ size, open: shown }) => {
  const page = await open(browser, { size, at: served.lan })
  await page.goto('/question/1')
  expect(await page.locator('#p1').isVisible()).toBe(shown)
  await page.context().close()
})
