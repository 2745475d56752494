import { beforeEach, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { pinOf } from '../fixtures/lesson.ts'
import { axe, sideways, sizes, type Device } from './browser.ts'
import { room } from './room.ts'

const pin = pinOf(
  {
    title: 'Owls in the barn',
    article: 'article.md',
    questions: [
      {
        id: 'why',
        type: 'evidence',
        prompt: 'Why do farmers like the bird?',
        accept: ['Farmers like the bird, because it eats mice.'],
        explanation: 'It says “because”.',
      },
      {
        id: 'hunts',
        type: 'evidence',
        prompt: 'What does it do?',
        accept: ['A barn owl hunts at dusk.', 'It hears a mouse under the snow.'],
        need: 'all',
        explanation: 'Two sentences say so.',
      },
      {
        id: 'liked',
        type: 'true-false',
        prompt: 'Farmers dislike the bird.',
        answer: false,
        where: 'required',
        passage: 'Farmers like the bird, because it eats mice.',
        explanation: 'They like it.',
      },
    ],
  },
  `A barn owl hunts at dusk. It hears a mouse under the snow.

Its face works like a dish. Farmers like the bird, because it eats mice. The bird, they say,\\
is *co\u00ADop\u00ADer\u00ADa\u00ADtive* 🦉.
`,
)

const { begin, joined } = await room()
let lesson: LessonHandle
let ada: Page
beforeEach(async () => {
  lesson = await begin({ pin, preset: 'own-pace', feedback: 'after-close' })
})

/** Ada joins and opens a question. */
async function at(question: string, device: Device = {}): Promise<void> {
  ada = await joined(lesson, 'Ada', device)
  await ada.goto(`/lesson/${lesson.id}/question/${question}`)
}
const save = async () => {
  await ada.locator('[data-save]').click()
  await ada.locator('[data-status], .status').filter({ hasText: 'Saved at' }).first().waitFor()
}
const stored = async () => {
  const [student] = (await lesson.state()).students.values()
  return student?.answers ?? []
}
const words = ({ start, end }: { start: number; end: number }) => pin.article.text.slice(start, end)
/** The words of the last answer, by its ranges. */
async function marked(): Promise<string[]> {
  const response = (await stored()).at(-1)?.response as { passages: { start: number; end: number }[] } | undefined
  return response?.passages.map(words) ?? []
}
/** Selects from the first of these letters to the last, as a drag does. */
const select = (sentence: string, from: number, to: number) =>
  ada.evaluate(
    ([id, first, last]) => {
      const walker = document.createTreeWalker(document.querySelector(`label[for="pick-${id}"]`) ?? document, 4)
      const range = document.createRange()
      let passed = 0
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const length = node.textContent?.length ?? 0
        if (first >= passed && first <= passed + length) range.setStart(node, first - passed)
        if (last >= passed && last <= passed + length) range.setEnd(node, last - passed)
        passed += length
      }
      document.getSelection()?.removeAllRanges()
      document.getSelection()?.addRange(range)
    },
    [sentence, from, to] as const,
  )

test('a tapped sentence is the answer; another tap moves the mark, and a tap on it takes it away', async () => {
  await at('why')
  await ada.locator('label[for=pick-s2-1]').click()
  await ada.locator('label[for=pick-s2-2]').click()
  await save()
  expect(await marked()).toEqual(['Farmers like the bird, because it eats mice.'])
  await ada.locator('label[for=pick-s2-2]').click()
  expect(await ada.locator('.para input:checked').count()).toBe(0)
})

test.each([
  { script: true, because: 'the arrow keys only move' },
  { script: false, because: 'the browser’s own radio keys do it' },
])('by keyboard a sentence is marked and saved (script: $script): $because', async ({ script }) => {
  await at('why', { script })
  await ada.locator('#pick-s1-1').focus()
  for (let step = 0; step < 3; step += 1) await ada.keyboard.press('ArrowDown')
  if (script) {
    expect(await ada.locator('.para input:checked').count()).toBe(0)
    await ada.keyboard.press('Enter')
  }
  await save()
  expect(await marked()).toEqual(['Farmers like the bird, because it eats mice.'])
})

test('with Shift an arrow key marks several sentences', async () => {
  await at('hunts')
  await ada.locator('#pick-s1-1').focus()
  await ada.keyboard.press('Shift+ArrowDown')
  await save()
  expect(await marked()).toEqual(['A barn owl hunts at dusk.', 'It hears a mouse under the snow.'])
  expect((await stored()).at(-1)?.mark).toBe(1)
})

test('selected words are the answer, soft hyphens, line break and emoji and all', async () => {
  await at('why')
  await select('s2-3', 4, 33)
  await ada.getByRole('button', { name: 'Mark these words' }).click()
  await save()
  const [text = ''] = await marked()
  expect(text.startsWith('bird, they say, is')).toBe(true)
  await ada.reload()
  expect(await ada.locator('[data-marked] input:checked').count()).toBe(1)
})

test('where the page’s translation has replaced every text of the article, a tapped sentence is still stored as the original’s range', async () => {
  await at('why')
  const translate = () =>
    ada.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('.article') ?? document, 4)
      const nodes: Node[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node)
      for (const node of nodes) {
        const font = document.createElement('span')
        font.textContent = `${(node.textContent ?? '').length % 2 ? 'Übersetzt' : 'Etwas ganz anderes'} `
        node.parentNode?.replaceChild(font, node)
      }
    })
  await translate()
  await ada.locator('label[for=pick-s2-2]').click()
  await save()
  expect(await marked()).toEqual(['Farmers like the bird, because it eats mice.'])
  await select('s2-1', 1, 5)
  await ada.getByRole('button', { name: 'Mark these words' }).click()
  await save()
  expect(await marked()).toEqual(['Its face works like a dish.'])
})

test('beside a closed question the place is marked in the text, and comes with the answer', async () => {
  await at('liked', { size: 'laptop' })
  await ada.locator('input[value=false] + .cell, input[value=false]').last().click()
  await ada.locator('label[for=pick-s2-2]').click()
  await save()
  expect((await stored()).at(-1)).toMatchObject({
    response: { verdict: 'false' },
    passage: { quote: expect.any(String) as string },
  })
})

test('the way to the place opens the text beside the answer and goes nowhere', async () => {
  lesson = await begin({ pin, preset: 'own-pace', feedback: 'immediate' })
  await at('why')
  await ada.locator('label[for=pick-s2-2]').click()
  await ada.locator('[data-save]').click()
  await ada.locator('.place-ref a').first().click()
  expect(new URL(ada.url()).pathname).toBe(`/lesson/${lesson.id}/question/why`)
  expect(await ada.locator('#s2-2').isVisible()).toBe(true)
  expect(await ada.evaluate(() => document.activeElement?.id)).toBe('s2-2')
})

test.each(Object.keys(sizes).filter((size) => size !== 'projector') as ('narrow' | 'phone' | 'laptop')[])(
  'on a %s the page is accessible, light and dark, and scrolls in one direction only',
  async (size) => {
    await at('hunts', { size })
    await ada.locator('label[for=pick-s1-1]').click()
    for (const colorScheme of ['light', 'dark'] as const) {
      await ada.emulateMedia({ colorScheme })
      expect(await axe(ada)).toEqual([])
      expect(await sideways(ada)).toBe(0)
    }
  },
)
