import { afterAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { serve } from './browser.ts'
import { room } from './room.ts'

const { school, begin, teacherAt } = await room()
let page = ''
/** A site of somebody else on the same computer: for a browser the same site, since a port is no other site. */
const stranger = await serve((_req, res) => res.setHeader('Content-Type', 'text/html').end(page))
afterAll(() => stranger.close())
const lesson = await begin({ preset: 'lead' })

/** The teacher's browser, signed in, on the strange page. */
async function lured(html: string, from: 'here' | 'lan'): Promise<Page> {
  const teacher = await teacherAt('/teach')
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
      const teacher = await lured(trap(`${school.lan}/teach/lesson/${lesson.id}/stage`), from)
      const [reply] = await Promise.all([
        teacher.waitForResponse((response) => response.url().endsWith('/stage')),
        teacher.getByRole('button', { name: 'Win' }).click(),
      ])
      expect(reply.status()).toBe(403)
      expect((await lesson.state()).stage).toEqual({ at: 'lobby' })
    },
  )

  test('deletes nothing either', async () => {
    const teacher = await lured(trap(`${school.lan}/teach/lesson/${lesson.id}/removed`), 'lan')
    const [reply] = await Promise.all([
      teacher.waitForResponse((response) => response.url().endsWith('/removed')),
      teacher.getByRole('button', { name: 'Win' }).click(),
    ])
    expect(reply.status()).toBe(403)
    expect((await lesson.state()).stage).toEqual({ at: 'lobby' })
  })

  test('and the same form on our own page moves it', async () => {
    const teacher = await lured('', 'lan')
    await teacher.goto(`${school.lan}/teach/lesson/${lesson.id}`)
    await teacher.locator('main button.button--step').first().click()
    await expect.poll(async () => (await lesson.state()).stage).toEqual({ at: 'reading' })
  })
})

test.each(['/', '/teach', '/teach/session'])('no strange page can show %s inside of itself', async (address) => {
  const teacher = await lured(`<iframe title="Game" src="${school.lan}${address}"></iframe>`, 'lan')
  const frame = teacher.frames().find((one) => one !== teacher.mainFrame())
  await frame?.waitForLoadState()
  expect(frame?.url()).not.toContain(new URL(school.lan).host)
  expect(await frame?.locator('main').count()).toBe(0)
})

test('a script on a strange page reads nothing of the teacher', async () => {
  const teacher = await lured('<p>Prizes', 'lan')
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
