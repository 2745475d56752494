import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { browserSchool, type BrowserSchool } from '../fixtures/browser-school.ts'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { axe, launch, open, picture, sideways, sizes, smallTargets, type Device } from './browser.ts'
import { keyboardOf } from './keyboard.ts'

let browser: Browser
let school: BrowserSchool
let codes = 500_000
beforeAll(async () => {
  ;[browser, school] = await Promise.all([launch(), browserSchool()])
})
afterAll(async () => {
  await browser.close()
  await school.close()
})

const begin = () => school.start({ preset: 'own-pace', feedback: 'immediate', code: String((codes += 1)) })

async function ada({ id, code }: LessonHandle, device: Device = {}): Promise<Page> {
  const page = await open(browser, { at: school.lan, ...device })
  onTestFinished(() => page.context().close())
  await page.goto(`/join/${code}`)
  await page.getByLabel('Your name').fill('Ada')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(`**/lesson/${id}`)
  return page
}

/** Chooses on the page of looks, by their words, and saves. */
async function set(page: Page, { id }: LessonHandle, ...choices: [group: string, choice: string | RegExp][]) {
  await page.goto(`/lesson/${id}/reading`)
  for (const [group, choice] of choices) await page.getByRole('group', { name: group }).getByText(choice).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(`**/lesson/${id}`)
}
const letterSize = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => parseFloat(getComputedStyle(one).fontSize))

test.each([
  { script: true, because: 'by script' },
  { script: false, because: 'with JavaScript off' },
])('letters grow on article, question, options, feedback and posts ($because)', async ({ script }) => {
  const lesson = await begin()
  const ben = await lesson.join('Ben')
  await lesson.ask(ben.id, { do: 'post', discussion: 'seen', replyTo: null, text: 'In our barn.' })
  const page = await ada(lesson, { script })
  const student = [...(await lesson.state()).students.values()].find(({ nickname }) => nickname === 'Ada')?.id ?? ''
  await lesson.ask(student, { do: 'answer', question: 'when', round: 1, form: { response: 'noon' } })
  const places: Record<string, string> = {
    '/article': '.para p',
    '/question/said': '.prompt',
    '/question/said#options': '.option span',
    '/question/when': '.result',
    '/discussion/seen': '.post .words',
  }
  const look = async () => {
    const found: number[] = []
    for (const [address, selector] of Object.entries(places)) {
      await page.goto(`/lesson/${lesson.id}${address}`)
      found.push(await letterSize(page, selector))
    }
    return found
  }
  const before = await look()
  await set(page, lesson, ['Size of the letters', 'Largest'])
  const after = await look()
  for (const [at, size] of after.entries()) expect(size / (before[at] ?? 0)).toBeCloseTo(1.4375, 2)
})

test('with the largest letters and the most space nothing goes sideways at 320 px, in light and dark, and axe finds nothing', async () => {
  const lesson = await begin()
  const page = await ada(lesson, { size: 'narrow' })
  const student = [...(await lesson.state()).students.values()].find(({ nickname }) => nickname === 'Ada')?.id ?? ''
  await lesson.ask(student, { do: 'answer', question: 'when', round: 1, form: { response: 'noon' } })
  await lesson.ask(student, { do: 'post', discussion: 'seen', replyTo: null, text: 'In our barn.' })
  await page.goto(`/lesson/${lesson.id}/reading`)
  await picture(page, 'reading-usual')
  await set(page, lesson, ['Size of the letters', 'Largest'], ['Space', /in plain letters/])
  const found: Record<string, unknown> = {}
  const addresses = [
    '',
    '/article',
    '/question/said',
    '/question/liked',
    '/question/why',
    '/question/when',
    '/discussion/seen',
    '/results',
    '/reading',
    '/leave',
  ]
  for (const address of addresses) {
    await page.goto(`/lesson/${lesson.id}${address}`)
    await picture(page, `reading-large${address.replaceAll('/', '-')}`)
    const light = [await sideways(page), await axe(page), await smallTargets(page)]
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize(sizes.laptop)
    const dark = [await axe(page, ['color-contrast'])]
    await picture(page, `reading-large-dark${address.replaceAll('/', '-')}`)
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(sizes.narrow)
    if (JSON.stringify([light, dark]) !== '[[0,[],[]],[[]]]') found[address] = { light, dark }
  }
  expect(found).toEqual({})
}, 120_000)

test('it is set by keyboard alone, and the page shows it before it is saved', async () => {
  const lesson = await begin()
  const page = await ada(lesson)
  const keyboard = keyboardOf(page)
  await page.goto(`/lesson/${lesson.id}/article`)
  await keyboard.enter(/^How pages look/)
  expect(await keyboard.walk()).toEqual([])
  await keyboard.tabTo(/^Usual/)
  const usual = await letterSize(page, '[data-sample]')
  await page.keyboard.press('ArrowRight')
  expect(await letterSize(page, '[data-sample]')).toBeGreaterThan(usual)
  await keyboard.enter(/^Save/)
  expect(new URL(page.url()).pathname).toBe(`/lesson/${lesson.id}/article`)
  expect(await page.locator('html').getAttribute('class')).toBe('size-large')
})
