import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { axe, picture } from './browser.ts'
import { room } from './room.ts'

const { school, begin, device, joined, teacherAt } = await room()

const gone = 'There is no lesson at this address. It may have been deleted.'

function watched(page: Page): Page {
  page.on('pageerror', (problem) => expect.unreachable(problem.message))
  return page
}
const ada = async (lesson: LessonHandle) => watched(await joined(lesson, 'Ada'))

/** Deletes the lesson once the page listens. */
async function remove({ id }: LessonHandle, who: 'student' | 'desk' | 'wall'): Promise<void> {
  await expect.poll(() => school.parts.live.count(id, who)).toBe(1)
  await school.parts.store.remove(id)
}

/** It is said once, nothing says that the connection is lost, and the page asks for no stream any more. */
async function told(page: Page, way: string, name: string): Promise<void> {
  await page.getByText(gone).first().waitFor()
  expect(await page.getByText(gone).count()).toBe(1)
  expect(await page.getByRole('link', { name: way }).isVisible()).toBe(true)
  expect(await page.locator('[sse-connect]').count()).toBe(0)
  expect(await page.locator('h1').count()).toBe(1)
  expect(await axe(page)).toEqual([])
  await picture(page, `gone-${name}`)
}

test('an open page of a pupil says that its lesson is deleted, and leads on', async () => {
  const lesson = await begin()
  const page = await ada(lesson)
  await remove(lesson, 'student')
  await told(page, 'Enter the code of a lesson', 'lesson')
})

test('a page with a form says so in its band, calls no connection lost, and keeps the words that are being written', async () => {
  const lesson = await begin({ preset: 'own-pace' })
  const page = await ada(lesson)
  // Whoever takes the connection for lost looks whether the computer answers at all.
  const looks: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/healthz')) looks.push(request.url())
  })
  await page.clock.install()
  await page.goto(`/lesson/${lesson.id}/question/why`)
  await page.getByLabel('Your text').fill('Because it eats the mice.')
  await remove(lesson, 'student')
  await told(page, 'Enter the code of a lesson', 'question')
  expect(await page.getByLabel('Your text').inputValue()).toBe('Because it eats the mice.')
  await page.clock.runFor('00:30')
  expect([looks, await page.getByText('No connection').count()]).toEqual([[], 0])
})

test('a phone that was in a pocket is told when it is looked at again', async () => {
  const lesson = await begin()
  const page = await ada(lesson)
  await expect.poll(() => school.parts.live.count(lesson.id, 'student')).toBe(1)
  const see = (seen: boolean) =>
    page.evaluate(
      (value) => {
        Object.defineProperty(document, 'visibilityState', { value, configurable: true })
        document.dispatchEvent(new Event('visibilitychange'))
      },
      seen ? 'visible' : 'hidden',
    )
  await see(false)
  await expect.poll(() => school.parts.live.count(lesson.id, 'student')).toBe(0)
  await school.parts.store.remove(lesson.id)
  await see(true)
  await told(page, 'Enter the code of a lesson', 'pocket')
})

test('an open desk says so, and leads to the other lessons', async () => {
  const lesson = await begin()
  const page = watched(await teacherAt(`/teach/lesson/${lesson.id}`))
  await remove(lesson, 'desk')
  await told(page, 'All lessons', 'desk')
})

test('a teacher who writes a post keeps the words', async () => {
  const lesson = await begin()
  await lesson.move({ at: 'discussion', discussion: 'seen' })
  const page = watched(await teacherAt(`/teach/lesson/${lesson.id}/discussion/seen`))
  await page.getByLabel('Your post').fill('Look up at dusk.')
  await remove(lesson, 'desk')
  await told(page, 'All lessons', 'post')
  expect(await page.getByLabel('Your post').inputValue()).toBe('Look up at dusk.')
})

test('the wall says so too', async () => {
  const lesson = await begin()
  const page = watched(await device({ size: 'projector' }))
  await page.goto(`/wall/${lesson.id}`)
  await remove(lesson, 'wall')
  await told(page, 'Enter the code of a lesson', 'wall')
})
