import type { Browser, Page } from 'playwright-core'
import { afterAll, onTestFinished } from 'vitest'
import { browserSchool, type BrowserSchool } from '../fixtures/browser-school.ts'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { launch, open, type Device } from './browser.ts'

/** The real application and one Chromium, for all tests of a file, with the devices that come into a lesson. */
export interface Room {
  browser: Browser
  school: BrowserSchool
  /** Starts a lesson with a code of its own. */
  begin: BrowserSchool['start']
  /** A device that is taken away at the end of the running test. */
  device: (more?: Device) => Promise<Page>
  /** A device that has joined by the real pages, on the page of the lesson: a phone unless said otherwise. */
  joined: (lesson: LessonHandle, nickname: string, more?: Device) => Promise<Page>
  /** A device on which the teacher has signed in by a link, at an address: a laptop unless said otherwise. */
  teacherAt: (address: string, more?: Device) => Promise<Page>
}

/** To be awaited where a file begins; it is closed when all tests of the file are over. */
export async function room(start: Parameters<typeof browserSchool>[0] = {}): Promise<Room> {
  const [browser, school] = await Promise.all([launch(), browserSchool(start)])
  afterAll(async () => {
    await browser.close()
    await school.close()
  })
  let codes = 100_000
  const device = async (more: Device = {}) => {
    const page = await open(browser, { at: school.lan, ...more })
    onTestFinished(() => page.context().close())
    return page
  }
  return {
    browser,
    school,
    begin: (more = {}) => school.start({ code: String((codes += 1)), ...more }),
    device,
    joined: async ({ id, code }, nickname, more = {}) => {
      const page = await device(more)
      await page.goto(`/join/${code}`)
      await page.getByLabel('Your name', { exact: true }).fill(nickname)
      await page.getByRole('button', { name: 'Join', exact: true }).click()
      await page.waitForURL(`**/lesson/${id}`)
      return page
    },
    teacherAt: async (address, more = {}) => {
      const page = await device({ size: 'laptop', ...more })
      await page.goto(await school.link())
      await page.getByRole('button', { name: 'Open it here' }).click()
      await page.waitForURL('**/teach')
      if (address !== '/teach') await page.goto(address)
      return page
    },
  }
}
