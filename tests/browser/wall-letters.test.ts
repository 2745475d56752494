import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { typeOf } from '../../server/quiz/questions.ts'
import { browserSchool, type BrowserSchool } from '../fixtures/browser-school.ts'
import { callPin } from '../fixtures/call-pin.ts'
import { on } from '../fixtures/lesson.ts'
import { launch, open, picture } from './browser.ts'

let browser: Browser
let school: BrowserSchool
let wall: Page
beforeAll(async () => {
  ;[browser, school] = await Promise.all([launch(), browserSchool()])
  wall = await open(browser, { at: school.lan, size: 'projector' })
  // The teacher's own wall has a line more than the others.
  await wall.goto(await school.link())
  await wall.getByRole('button').click()
  await wall.waitForURL(/\/teach$/)
})
afterAll(async () => {
  await browser.close()
  await school.close()
})

/** Letters that are too small for the back row, words below the line over the foot, and what of the page lies below the picture. */
const faults = (): Promise<string[]> =>
  wall.evaluate(() => {
    const least = (25 * window.innerWidth) / 1920
    const found: string[] = []
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const foot = document.querySelector('.wall-foot')?.getBoundingClientRect().top ?? 0
    while (words.nextNode()) {
      const { parentElement: around, textContent: text } = words.currentNode
      if (!around || !/\S/.test(text ?? '') || around.closest('noscript, .visually-hidden')) continue
      const size = parseFloat(getComputedStyle(around).fontSize)
      if (size < least - 0.1) found.push(`${size.toFixed(1)} px: ${text}`)
      const below = around.getBoundingClientRect().bottom - foot
      if (around.closest('main') && below > 1) found.push(`${Math.round(below)} px below the line: ${text}`)
    }
    const page = document.documentElement
    if (page.scrollHeight > window.innerHeight) found.push(`scrolls ${page.scrollHeight - window.innerHeight} px`)
    if (page.scrollWidth > window.innerWidth) found.push(`scrolls sideways`)
    return found
  })

const screens = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const

test.each([
  { answers: 6, because: 'with both votes' },
  { answers: 0, because: 'with the key alone, where nobody answered' },
])('each answer of the sample is read from the back row, whole, $because', async ({ answers }) => {
  const lesson = await school.start({ code: String(700_000 + answers), pin: callPin })
  const pupils: string[] = []
  for (let at = 0; at < answers; at += 1) pupils.push((await lesson.join(`Pupil ${at}`)).id)
  const found: string[] = []
  for (const [at, question] of callPin.questions.entries()) {
    const forms = typeOf(question, callPin.article).examples(question)
    // No answer is right to these, so nobody talks them over.
    const twice = answers > 0 && question.type !== 'essay' && question.type !== 'poll'
    for (const round of twice ? ([1, 2] as const) : ([1] as const)) {
      if (round === 2) await lesson.move(on(question.id, 'discussing'))
      await lesson.move(on(question.id, 'voting', round))
      for (const [place, pupil] of pupils.entries()) {
        const form = { certainty: '1', ...forms[(place + round) % forms.length] }
        await lesson.ask(pupil, { do: 'answer', question: question.id, round, form })
      }
    }
    await lesson.move(on(question.id, 'revealed', twice ? 2 : 1))
    // The smallest picture has the least room; the others are looked at where somebody wants to see them.
    for (const [width, height] of process.env.READOUT_PICTURES ? screens : screens.slice(0, 1)) {
      await wall.setViewportSize({ width, height })
      await wall.goto(`/wall/${lesson.id}`)
      await picture(wall, `letters-${answers}-${String(at + 1).padStart(2, '0')}-${width}`)
      found.push(...(await faults()).map((fault) => `question ${at + 1}, ${width}: ${fault}`))
    }
  }
  expect(found).toEqual([])
})
