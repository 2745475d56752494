import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { parts } from '../fixtures/parts/parts.ts'
import { axe, launch, open, picture, serve, sideways, sizes, smallTargets, type Served } from './browser.ts'

let browser: Browser
let served: Served
beforeAll(async () => {
  ;[browser, served] = await Promise.all([launch(), parts().then(serve)])
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

const pages = {
  choice: '/question/1',
  'choices-problem': '/question/2?problem&answered',
  'true-false': '/question/recording?answered',
  'true-false-closed': '/question/recording?closed&answered',
  'short-text': '/question/own-summary?problem',
  number: '/question/on-the-line?answered',
  blanks: '/question/limits?answered',
  'blanks-problem': '/question/limits?problem',
  'blanks-closed': '/question/limits?closed&answered',
  match: '/question/who-said-what?answered',
  'match-problem': '/question/who-said-what?problem',
  'match-closed': '/question/who-said-what?closed&answered',
  order: '/question/in-time?answered',
  'order-problem': '/question/in-time?problem',
  'order-closed': '/question/in-time?closed&answered',
  classify: '/question/whose-account?answered',
  'classify-problem': '/question/whose-account?problem',
  'classify-closed': '/question/whose-account?closed&answered',
  'choice-closed': '/question/from-both?closed&answered',
  poll: '/question/close-partners?answered',
  essay: '/question/merely-political?answered',
  shown: '/shown',
  others: '/others',
}
const devices = [
  { size: 'phone', dark: false },
  { size: 'laptop', dark: true },
] as const

test.each(Object.entries(pages))('%s can be used by everybody', async (name, address) => {
  const page = await open(browser, { at: served.lan })
  const answer = await page.goto(address)
  expect(answer?.status()).toBe(200)
  for (const { size, dark } of devices) {
    await page.setViewportSize(sizes[size])
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    const device = `${size}${dark ? '-dark' : ''}`
    await picture(page, `parts-${name}-${device}`)
    expect(await axe(page), device).toEqual([])
    expect(await sideways(page), device).toBe(0)
    expect(await smallTargets(page), device).toEqual([])
  }
  await page.context().close()
})

test('without a script the row that is tapped shows that it is chosen', async () => {
  const page = await open(browser, { script: false, at: served.lan })
  await page.goto('/question/1')
  const chosen = page.locator('.option').nth(1)
  const ground = () => chosen.locator('span').evaluate((row) => getComputedStyle(row, '::after').backgroundColor)
  expect(await ground()).toBe('rgba(0, 0, 0, 0)')
  await chosen.tap()
  expect(await ground()).toBe('rgb(230, 237, 247)')
  await page.context().close()
})

test('a place in the address is marked in the text', async () => {
  const page = await open(browser, { at: served.lan })
  await page.goto('/question/1#s1-2')
  expect(await page.locator('#s1-2').evaluate((sentence) => getComputedStyle(sentence).textDecorationLine)).toBe(
    'underline',
  )
  expect(await page.locator('#s1-1').evaluate((sentence) => getComputedStyle(sentence).textDecorationLine)).toBe('none')
  await page.context().close()
})
