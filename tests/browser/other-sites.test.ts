import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { browserSchool, type BrowserSchool } from '../fixtures/browser-school.ts'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { launch, open, serve, type Served } from './browser.ts'

let browser: Browser
let school: BrowserSchool
/** A site of somebody else on the same computer: for a browser the same site, since a port is no other site. */
let stranger: Served
let page = ''
let lesson: LessonHandle

beforeAll(async () => {
  ;[browser, school] = await Promise.all([launch(), browserSchool()])
  stranger = await serve((_req, res) => res.setHeader('Content-Type', 'text/html').end(page))
  lesson = await school.start({ preset: 'lead' })
})
afterAll(async () => {
  await browser.close()
  await stranger.close()
  await school.close()
})

/** The teacher's browser, signed in, on the strange page. */
async function teacherAt(html: string, from: 'here' | 'lan'): Promise<Page> {
  const teacher = await open(browser, { size: 'laptop', at: school.lan })
  onTestFinished(() => teacher.context().close())
  await teacher.goto(await school.link())
  await teacher.getByRole('button', { name: 'Open it here' }).click()
  await teacher.getByRole('heading', { name: 'Quizzes and lessons' }).waitFor()
  page = `<!doctype html><html lang="en"><title>Prizes</title>${html}`
  await teacher.goto(stranger[from])
  return teacher
}

const trap = (action: string) =>
  `<form method="post" action="${action}"><input name="to" value="reading"><input name="from" value="${lesson.id}"><button>Win</button></form>`

describe('a form on a strange site', () => {
  test.each(['here', 'lan'] as const)(
    'moves no lesson of the teacher who presses its button, from %s',
    async (from) => {
      const teacher = await teacherAt(trap(`${school.lan}/teach/lesson/${lesson.id}/stage`), from)
      const [reply] = await Promise.all([
        teacher.waitForResponse((response) => response.url().endsWith('/stage')),
        teacher.getByRole('button', { name: 'Win' }).click(),
      ])
      expect(reply.status()).toBe(403)
      expect((await lesson.state()).stage).toEqual({ at: 'lobby' })
    },
  )

  test('deletes nothing either', async () => {
    const teacher = await teacherAt(trap(`${school.lan}/teach/lesson/${lesson.id}/removed`), 'lan')
    const [reply] = await Promise.all([
      teacher.waitForResponse((response) => response.url().endsWith('/removed')),
      teacher.getByRole('button', { name: 'Win' }).click(),
    ])
    expect(reply.status()).toBe(403)
    expect((await lesson.state()).stage).toEqual({ at: 'lobby' })
  })

  test('and the same form on our own page moves it', async () => {
    const teacher = await teacherAt('', 'lan')
    await teacher.goto(`${school.lan}/teach/lesson/${lesson.id}`)
    await teacher.locator('main button.button--step').first().click()
    await expect.poll(async () => (await lesson.state()).stage).toEqual({ at: 'reading' })
  })
})

test.each(['/', '/teach', '/teach/session'])('no strange page can show %s inside of itself', async (address) => {
  const teacher = await teacherAt(`<iframe title="Game" src="${school.lan}${address}"></iframe>`, 'lan')
  const frame = teacher.frames().find((one) => one !== teacher.mainFrame())
  await frame?.waitForLoadState()
  expect(frame?.url()).not.toContain(new URL(school.lan).host)
  expect(await frame?.locator('main').count()).toBe(0)
})

test('a script on a strange page reads nothing of the teacher', async () => {
  const teacher = await teacherAt('<p>Prizes', 'lan')
  const read = await teacher.evaluate(
    (address) =>
      fetch(address, { credentials: 'include' }).then(
        (reply) => reply.text(),
        () => 'refused by the browser',
      ),
    `${school.lan}/teach`,
  )
  expect(read).toBe('refused by the browser')
})
