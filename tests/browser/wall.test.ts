import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { browserSchool, type BrowserSchool } from '../fixtures/browser-school.ts'
import { on } from '../fixtures/lesson.ts'
import { launch, open, picture } from './browser.ts'

let browser: Browser
let school: BrowserSchool
let wall: Page
beforeAll(async () => {
  ;[browser, school] = await Promise.all([launch(), browserSchool()])
  wall = await open(browser, { at: school.lan, size: 'projector' })
})
afterAll(async () => {
  await browser.close()
  await school.close()
})

/** How far what the wall says reaches below the line over its foot, and below the picture: expected to be at most 0. */
const overlap = (): Promise<number> =>
  wall.evaluate(() => {
    const foot = document.querySelector('.wall-foot')?.getBoundingClientRect()
    const said = [...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().bottom)
    return Math.round(Math.max(Math.max(...said) - (foot?.top ?? 0), (foot?.bottom ?? 0) - window.innerHeight))
  })

test.each([1, 2, 30, 300])('with a class of %i the wall is read whole, without scrolling', async (size) => {
  const lesson = await school.start({ code: String(200_000 + size) })
  for (let at = 0; at < size; at += 1)
    await lesson.ask('program', {
      ...{ do: 'join', nickname: `Pupil ${at}`, member: null },
      ...{ tokenHash: `token ${at}`, returnHash: `code ${at}` },
    })
  await lesson.move(on('when'))
  const [first = ''] = (await lesson.state()).students.keys()
  await lesson.ask(first, { do: 'answer', question: 'when', round: 1, form: { response: 'dusk' } })
  for (const phase of ['voting', 'revealed'] as const) {
    if (phase === 'revealed') await lesson.move(on('when', phase))
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [3840, 2160],
    ] as const) {
      await wall.setViewportSize({ width, height })
      await wall.goto(`/wall/${lesson.id}`)
      await picture(wall, `wall-${phase}-${size}-${width}`)
      expect(await overlap(), `${phase} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
})
