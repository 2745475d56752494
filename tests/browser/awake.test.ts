import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { room } from './room.ts'

const { school, begin, teacherAt } = await room()

/** What the page's screen would do: counts what it asks of the browser, which has no screen here. */
interface Screen {
  asked: number
  on: boolean
}

/** A page in the teacher's browser that has, or has not, a screen that can be kept on. */
async function seen(at: string, path: string, can: boolean): Promise<{ page: Page; complaints: string[] }> {
  const page = await teacherAt('/teach', { at })
  const complaints: string[] = []
  page.on('pageerror', (problem) => complaints.push(problem.message))
  if (can)
    await page.addInitScript(() => {
      const screen = { asked: 0, on: false }
      const sentinel = () => {
        let released = false
        screen.on = true
        const letGo = () => {
          released = true
          screen.on = false
          return Promise.resolve()
        }
        // Browsers let go by themselves when the page is hidden.
        document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && void letGo())
        return Object.defineProperty({ release: letGo }, 'released', { get: () => released })
      }
      Object.assign(window, { screenOfTest: screen })
      Object.defineProperty(navigator, 'wakeLock', {
        value: {
          request: () => {
            screen.asked += 1
            return Promise.resolve(sentinel())
          },
        },
      })
    })
  await page.goto(path)
  return { page, complaints }
}

const screenOf = (page: Page) => page.evaluate(() => (window as unknown as { screenOfTest: Screen }).screenOfTest)
const see = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

test.each(['/teach/lesson/', '/wall/'])(
  'the screen stays on at %s, again after it was hidden, until the lesson ends',
  async (path) => {
    const lesson = await begin()
    const { page, complaints } = await seen(school.here, `${path}${lesson.id}`, true)
    await expect.poll(() => screenOf(page)).toEqual({ asked: 1, on: true })
    await see(page, 'hidden')
    await expect.poll(async () => (await screenOf(page)).on).toBe(false)
    await see(page, 'visible')
    await expect.poll(() => screenOf(page)).toEqual({ asked: 2, on: true })
    await lesson.move({ at: 'closed' })
    await expect.poll(async () => (await screenOf(page)).on).toBe(false)
    expect(complaints).toEqual([])
  },
)

test('where the browser does not allow it, on plain http, nothing is said', async () => {
  const lesson = await begin()
  const { page, complaints } = await seen(school.lan, `/teach/lesson/${lesson.id}`, false)
  await page.getByRole('heading', { name: 'Waiting for the class' }).waitFor()
  expect(await page.evaluate(() => 'wakeLock' in navigator)).toBe(false)
  expect(complaints).toEqual([])
})
