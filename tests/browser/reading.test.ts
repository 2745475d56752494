import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { glossaryPin, owlArticle, owlQuiz, pinOf } from '../fixtures/lesson.ts'
import { axe, picture, sideways, sizes, smallTargets, type Device } from './browser.ts'
import { keyboardOf } from './keyboard.ts'
import { room } from './room.ts'

const { begin, device, joined } = await room()

const talking = () => begin({ preset: 'own-pace', feedback: 'immediate' })

const ada = (lesson: LessonHandle, more: Device = {}) => joined(lesson, 'Ada', more)

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
  const lesson = await talking()
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
  const lesson = await talking()
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
  const lesson = await talking()
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

describe('the ruler', () => {
  const band = (page: Page) => page.locator('.ruler').evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect)

  test('is not there, and not loaded, for whoever has not asked for it', async () => {
    const lesson = await talking()
    const page = await ada(lesson)
    await page.goto(`/lesson/${lesson.id}/article`)
    expect(await page.locator('.ruler').count()).toBe(0)
    expect(await page.locator('script[src*=reading]').count()).toBe(0)
  })

  test('goes line by line by keyboard through text and question, and keeps the line in sight', async () => {
    const lesson = await talking()
    const page = await ada(lesson, { size: 'narrow' })
    await set(page, lesson, ['To keep to the line', 'A ruler under the line'], ['Size of the letters', 'Largest'])
    await page.goto(`/lesson/${lesson.id}/article`)
    const tops: number[] = []
    for (let step = 0; step < 9; step += 1) {
      await page.keyboard.press('Alt+ArrowDown')
      const { top, bottom } = await band(page)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(bottom).toBeLessThanOrEqual(sizes.narrow.height)
      tops.push(top + (await page.evaluate(() => scrollY)))
    }
    expect([...tops].sort((a, b) => a - b)).toEqual(tops)
    expect(new Set(tops).size).toBe(tops.length)
    await page.keyboard.press('Alt+ArrowUp')
    expect((await band(page)).top + (await page.evaluate(() => scrollY))).toBeCloseTo(tops[7] ?? 0, 0)
    await picture(page, 'reading-ruler')

    await page.goto(`/lesson/${lesson.id}/question/when`)
    await page.keyboard.press('Alt+ArrowDown')
    const prompt = await page.locator('.prompt').boundingBox()
    expect(Math.abs((await band(page)).top - (prompt?.y ?? 0))).toBeLessThan(12)
  })

  test('follows the mouse, a tap and the focus, and stays with its line when the page moves', async () => {
    const lesson = await talking()
    const page = await ada(lesson, { size: 'laptop' })
    await set(page, lesson, ['To keep to the line', 'All but the line is pale'])
    await page.goto(`/lesson/${lesson.id}/question/said`)
    const inside = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox()
      const { top, left } = await band(page)
      return top > (box?.y ?? 0) - 12 && top < (box?.y ?? 0) + (box?.height ?? 0) && left > (box?.x ?? 0) - 20
    }
    // The page knows where the mouse is only once it has moved.
    await page.mouse.move(1, 1)
    await page.locator('#s1-1').hover()
    expect(await inside('#p1')).toBe(true)
    await picture(page, 'reading-line')
    await page.locator('.option').first().hover()
    expect(await inside('.option')).toBe(true)
    await page.getByRole('button', { name: 'Save' }).focus()
    expect(await inside('[data-save]')).toBe(true)
    await page.locator('#s2-1').hover()
    await page.setViewportSize({ width: 1100, height: 500 })
    await expect.poll(() => inside('#p2')).toBe(true)
    expect(await axe(page)).toEqual([])
  })
})

describe('reading aloud', () => {
  /** A browser with these voices, whose speech goes on when the test says so. */
  async function voiced(page: Page, voices: { lang: string; localService: boolean }[]): Promise<void> {
    await page.addInitScript((all) => {
      let on: SpeechSynthesisUtterance | null = null
      const spoken: string[] = []
      const speech = {
        getVoices: () => all,
        speak: (one: SpeechSynthesisUtterance) => {
          on = one
          spoken.push(`${one.lang}: ${one.text}`)
        },
        cancel: () => {
          on = null
        },
        spoken,
        goOn: () => {
          on?.onend?.(new Event('end') as SpeechSynthesisEvent)
        },
      }
      Object.defineProperty(window, 'speechSynthesis', { value: speech })
      // A voice that is no object of the browser's own is refused by the real one.
      Object.defineProperty(window, 'SpeechSynthesisUtterance', {
        value: class {
          readonly text: string
          constructor(text: string) {
            this.text = text
          }
        },
      })
    }, voices)
  }
  type Fake = { speechSynthesis: { spoken: string[]; goOn: () => void } }
  const spoken = (page: Page) => page.evaluate(() => (window as unknown as Fake).speechSynthesis.spoken)
  const goOn = (page: Page) => page.evaluate(() => (window as unknown as Fake).speechSynthesis.goOn())
  const here = { lang: 'en_US', localService: true }

  test('goes from a paragraph to the end, sentence by sentence, and shows where it is', async () => {
    const lesson = await talking()
    const page = await ada(lesson)
    await voiced(page, [here])
    await set(page, lesson, ['Reading aloud', /Show buttons/])
    await page.goto(`/lesson/${lesson.id}/article`)
    await page.getByRole('button', { name: /^Listen: It/ }).click()
    expect(await spoken(page)).toEqual(['en: Its face works like a dish.'])
    expect(await page.locator('.is-aloud').innerText()).toContain('Its face works like a dish.')
    await picture(page, 'reading-aloud')
    expect(await axe(page)).toEqual([])
    await goOn(page)
    expect(await spoken(page)).toHaveLength(2)
    await goOn(page)
    expect(await page.locator('.is-aloud').count()).toBe(0)
    expect(await spoken(page)).toHaveLength(2)
    expect(await page.getByRole('button', { name: 'Stop reading' }).count()).toBe(0)
  })

  test('is stopped by its button, also by keyboard, and another one begins afresh', async () => {
    const lesson = await talking()
    const page = await ada(lesson)
    await voiced(page, [here])
    await set(page, lesson, ['Reading aloud', /Show buttons/])
    await page.goto(`/lesson/${lesson.id}/article`)
    const keyboard = keyboardOf(page)
    await keyboard.tabTo(/^Listen: A barn/)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    expect(await page.getByRole('button', { name: 'Stop reading' }).count()).toBe(0)
    await goOn(page)
    expect(await spoken(page)).toHaveLength(1)
    await page.getByRole('button', { name: /^Listen: A barn/ }).click()
    await page.getByRole('button', { name: /^Listen: Its/ }).click()
    expect((await spoken(page)).at(-1)).toContain('Its face')
    expect(await page.getByRole('button', { name: 'Stop reading' }).count()).toBe(1)
  })

  test('reads a question with its options, feedback and posts too', async () => {
    const lesson = await talking()
    const ben = await lesson.join('Ben')
    await lesson.ask(ben.id, { do: 'post', discussion: 'seen', replyTo: null, text: 'In our barn.' })
    const page = await ada(lesson)
    await voiced(page, [here])
    await set(page, lesson, ['Reading aloud', /Show buttons/])
    const read = async (address: string, name: RegExp) => {
      await page.goto(`/lesson/${lesson.id}${address}`)
      await page.getByRole('button', { name }).click()
      for (let more = 0; more < 12; more += 1) await goOn(page)
      return (await spoken(page)).join(' | ')
    }
    expect(await read('/question/when', /^Listen: When does/)).toMatch(/When does.*At noon.*At dusk.*Never/s)
    await page.getByText('At noon').click()
    await page.getByRole('button', { name: 'Save and see' }).click()
    await page.getByText('Read the first sentence again.').waitFor()
    expect(await read('/question/when', /^Listen: A At noon/)).toContain('Read the first sentence again.')
    expect(await read('/discussion/seen', /^Listen: In our/)).toContain('In our barn.')
  })

  test.each([
    { voices: [], because: 'there is no voice' },
    { voices: [{ lang: 'de-DE', localService: true }], because: 'there is none of the language' },
    { voices: [{ lang: 'en-GB', localService: false }], because: 'the only voice is on another computer' },
  ])('is not offered where $because', async ({ voices }) => {
    const lesson = await talking()
    const page = await ada(lesson)
    await voiced(page, voices)
    await set(page, lesson, ['Reading aloud', /Show buttons/])
    await page.goto(`/lesson/${lesson.id}/article`)
    expect(await page.getByRole('button', { name: /^Listen/ }).count()).toBe(0)
  })
})

describe('a word of the glossary', () => {
  const withWords = () => begin({ preset: 'own-pace', pin: glossaryPin })

  test('shows its meaning on a tap, and hides it on the next, by its button or by Escape', async () => {
    const lesson = await withWords()
    const page = await ada(lesson, { size: 'narrow' })
    await page.goto(`/lesson/${lesson.id}/article`)
    const [dusk, mouse] = [page.getByRole('link', { name: 'dusk' }), page.getByRole('link', { name: 'mouse' })]
    const meaning = page.locator('.meaning')
    await dusk.tap()
    expect(await meaning.innerText()).toContain('The time when it is not yet dark.')
    expect(await dusk.getAttribute('aria-expanded')).toBe('true')
    await picture(page, 'reading-glossary')
    expect([await axe(page), await sideways(page), await smallTargets(page)]).toEqual([[], 0, []])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axe(page, ['color-contrast'])).toEqual([])
    await mouse.tap()
    expect(await meaning.allInnerTexts()).toEqual([expect.stringContaining('Small animals')])
    await mouse.tap()
    expect(await meaning.count()).toBe(0)
    await dusk.tap()
    await page.getByRole('button', { name: 'Hide' }).tap()
    expect(await meaning.count()).toBe(0)
    expect(new URL(page.url()).hash).toBe('')
  })

  test('by keyboard, where the focus comes back to it', async () => {
    const lesson = await withWords()
    const page = await ada(lesson)
    await page.goto(`/lesson/${lesson.id}/article`)
    const keyboard = keyboardOf(page)
    expect(await keyboard.walk()).toEqual([])
    await keyboard.tabTo(/^mouse$/)
    await page.keyboard.press('Enter')
    expect(await page.locator('.meaning').innerText()).toContain('Small animals')
    await keyboard.tabTo(/^Hide$/)
    await page.keyboard.press('Escape')
    expect(await page.locator('.meaning').count()).toBe(0)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('mouse')
  })

  test('with JavaScript off leads to its meaning and from there back to the text', async () => {
    const lesson = await withWords()
    const page = await ada(lesson, { script: false })
    await page.goto(`/lesson/${lesson.id}/article`)
    await page.getByRole('link', { name: 'dusk' }).click()
    expect(new URL(page.url()).hash).toBe('#term-1')
    await page.getByRole('link', { name: 'Paragraph 1' }).nth(1).click()
    expect(new URL(page.url()).hash).toBe('#s1-1')
  })
})

describe('the place in the text', () => {
  const longPin = pinOf(
    owlQuiz,
    Array.from({ length: 30 }, (_, at) => `Owl ${at + 1} sits in the barn. `.repeat(8)).join('\n\n') +
      '\n\n' +
      owlArticle.slice(2),
  )

  test('is kept when the page is left, and gone on with by keyboard, on another device too', async () => {
    const lesson = await begin({ preset: 'own-pace', pin: longPin })
    const page = await ada(lesson)
    const code = await page.locator('.return-code').textContent()
    await page.goto(`/lesson/${lesson.id}/article`)
    expect(await page.getByRole('link', { name: /^Go on where/ }).count()).toBe(0)
    // The page hears of it with the next frame, which a busy computer may be late with.
    await page.locator('#p12').evaluate(
      (paragraph) =>
        new Promise<void>((heard) => {
          window.addEventListener('scroll', () => heard(), { once: true })
          paragraph.scrollIntoView()
        }),
    )
    await page.goto(`/lesson/${lesson.id}`)
    const place = async () => [...(await lesson.state()).students.values()][0]?.place?.block
    await expect.poll(place).toBe('p12')

    const laptop = await device({ size: 'laptop' })
    await laptop.goto(`/join/${lesson.code}/return`)
    await laptop.getByRole('textbox').fill(code ?? '')
    await laptop.getByRole('textbox').press('Enter')
    await laptop.waitForURL(`**/lesson/${lesson.id}`)
    await laptop.goto(`/lesson/${lesson.id}/article`)
    await picture(laptop, 'reading-go-on')
    expect(await laptop.evaluate(() => scrollY)).toBe(0)
    expect(await axe(laptop)).toEqual([])
    await keyboardOf(laptop).tabTo(/^Go on where you were: paragraph 12$/)
    await laptop.keyboard.press('Enter')
    await expect.poll(() => laptop.evaluate(() => scrollY)).toBeGreaterThan(500)
    expect(new URL(laptop.url()).hash).toBe('#p12')
  })
})
