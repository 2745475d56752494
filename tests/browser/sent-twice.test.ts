import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Disk } from '../../server/store/disk.ts'
import { nodeDisk } from '../../server/store/node-disk.ts'
import { cutProxy } from '../fixtures/cut-proxy.ts'
import { lanHost, type Device } from './browser.ts'
import { room } from './room.ts'

/** A disk that takes nothing while it is full. */
let isFull = false
const disk: Disk = {
  ...nodeDisk,
  write: (file, bytes) => (isFull ? fullDisk() : nodeDisk.write(file, bytes)),
  append: (file, bytes) => (isFull ? fullDisk() : nodeDisk.append(file, bytes)),
}
const fullDisk = () => Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }))

const { school, begin, device, joined, teacherAt } = await room({ disk })
const network = await cutProxy(Number(new URL(school.here).port))
afterAll(() => network.close())
const throughNetwork = `http://${lanHost}:${network.port}`
const lesson = await begin({ preset: 'own-pace' })
afterEach(() => {
  isFull = false
  network.cut = 'none'
})

/** Ada's phone, in the lesson; each test has an Ada of its own. @param address path after `/lesson/<id>` */
async function ada(address: string, more: Device = {}, to = lesson) {
  const nickname = `Ada ${randomUUID().slice(0, 8)}`
  const page = await joined(to, nickname, { at: throughNetwork, ...more })
  await page.goto(`/lesson/${to.id}${address}`)
  const answers = async (question = 'when') => {
    const all = [...(await to.state()).students.values()].filter((student) => student.nickname === nickname)
    expect(all).toHaveLength(1)
    return (
      all[0]?.answers
        .filter((answer) => answer.question === question)
        .map(({ response }) => Object.values(response as object).join()) ?? []
    )
  }
  return { page, nickname, answers }
}

const choose = (page: Page, words: string) => page.locator('.option', { hasText: words }).click()
const chosen = (page: Page) => page.locator('input[name=response]:checked').getAttribute('value')
const save = (page: Page) => page.getByRole('button', { name: 'Save' })
/** Waits for the words in the status line; Playwright tries until they are there. */
const says = (page: Page, words: string | RegExp) =>
  page.locator('[data-status]').filter({ hasText: words }).first().waitFor()
const saved = /Saved at \d+:\d\d\. You can still change it\./
const online = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event('online')))

describe('joining', () => {
  test('by an impatient finger is joining once', async () => {
    const page = await device()
    await page.goto(`/join/${lesson.code}`)
    await page.getByLabel('Your name').fill('Impatient')
    await page.getByRole('button', { name: 'Join' }).dblclick()
    await page.waitForURL(`**/lesson/${lesson.id}`)
    await page.getByText('You are Impatient').waitFor()
    const { students } = await lesson.state()
    expect([...students.values()].filter(({ nickname }) => nickname === 'Impatient')).toHaveLength(1)
  })

  test('and going Back to the form leads into the lesson, not to a second seat', async () => {
    const { page, nickname } = await ada('')
    await page.goBack()
    await page.goto(`/join/${lesson.code}`)
    await page.waitForURL(`**/lesson/${lesson.id}`)
    await page.getByText(`You are ${nickname}`).waitFor()
  })
})

describe.each([
  { script: true, way: 'with scripts' },
  { script: false, way: 'with JavaScript off' },
])('an answer, $way,', ({ script }) => {
  test('that was saved is there after a reload, and reloading sends nothing again', async () => {
    const { page, answers } = await ada('/question/when', { script })
    await choose(page, 'At dusk')
    await save(page).click()
    await says(page, saved)
    await page.reload()
    await says(page, saved)
    expect(await chosen(page)).toBe('dusk')
    expect(await answers()).toEqual(['dusk'])
  })

  test('is saved once by a double click', async () => {
    const { page, answers } = await ada('/question/when', { script })
    await choose(page, 'Never')
    await save(page).dblclick()
    await says(page, saved)
    expect(await answers()).toEqual(['never'])
  })

  test('is shown as it stands when Back leads to its page, and is not sent by that', async () => {
    const { page, answers } = await ada('/question/when', { script })
    await choose(page, 'At dusk')
    await save(page).click()
    await says(page, saved)
    await page.getByRole('link', { name: 'Go on to question 2' }).click()
    await page.waitForURL('**/question/said')
    await page.goBack()
    await page.waitForURL('**/question/when')
    await says(page, saved)
    expect(await chosen(page)).toBe('dusk')
    expect(await answers()).toEqual(['dusk'])
  })

  test('changed in a second tab is never overwritten by the first: both are shown', async () => {
    const { page, answers } = await ada('/question/when', { script })
    const second = await page.context().newPage()
    await second.goto(page.url())
    await choose(second, 'Never')
    await save(second).click()
    await says(second, saved)
    await choose(page, 'At noon')
    await save(page).click()
    await page.locator('.versions').getByText('Never').waitFor()
    expect(await page.locator('[data-status]', { hasText: /^\s*Saved/ }).count()).toBe(0)
    expect(await answers()).toEqual(['never'])
    // Now that both are in plain sight, the student's word counts.
    await (script ? page.getByRole('button', { name: 'Send mine instead' }) : save(page)).click()
    await says(page, saved)
    expect(await chosen(page)).toBe('noon')
    expect(await answers()).toEqual(['never', 'noon'])
  })

  test('from a page that stayed open while the lesson ended is refused, and its words are not lost', async () => {
    const own = await begin({ preset: 'own-pace' })
    const { page, answers } = await ada('/question/why', { script }, own)
    await page.getByLabel('Your text').fill('They eat mice.')
    // A page that hears of the end shuts its form by itself.
    await page.route('**/now?*', (route) => route.abort())
    await own.move({ at: 'closed' })
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page
      .getByText(/ended this lesson at .* It takes nothing more\./)
      .first()
      .waitFor()
    const written = () =>
      page.evaluate(() => [document.querySelector('textarea')?.value, document.body.innerText].join())
    expect(await written()).toContain('They eat mice.')
    expect(await page.getByText(saved).count()).toBe(0)
    expect(await answers('why')).toEqual([])
  })
})

describe('a form from an old page', () => {
  test('posted again makes no entry and gets the same reply', async () => {
    const { page, answers } = await ada('/question/when', { script: false })
    const fields = await page
      .locator('input[type=hidden]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('name'), one.getAttribute('value')].map(String)))
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const path = new URL(page.url()).pathname
    const body = new URLSearchParams([...fields, ['response', 'dusk']]).toString()
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
    const post = () => fetch(`${school.here}${path}`, { method: 'POST', redirect: 'manual', headers, body })
    const replies = [await post(), await post(), ...(await Promise.all([post(), post(), post()]))]
    expect(new Set(replies.map((reply) => `${reply.status} ${reply.headers.get('location')}`))).toEqual(
      new Set([`303 /lesson/${lesson.id}/question/when`]),
    )
    expect(await answers()).toEqual(['dusk'])
  })

  test('of somebody who sat at this computer before is not sent in the name of who sits there now', async () => {
    const { page, nickname } = await ada('/question/when', { script: false })
    const old = await page.context().newPage()
    await old.goto(page.url())
    await page.context().clearCookies()
    await page.goto(`/join/${lesson.code}`)
    await page.getByLabel('Your name').fill(`Ben after ${nickname}`)
    await page.getByRole('button', { name: 'Join' }).click()
    await page.waitForURL(`**/lesson/${lesson.id}`)
    await choose(old, 'Never')
    await save(old).click()
    await old.getByText('This page was opened by somebody else in this browser, so nothing was sent.').waitFor()
    const { students } = await lesson.state()
    expect([...students.values()].find((one) => one.nickname === `Ben after ${nickname}`)?.answers).toEqual([])
  })
})

test.each([
  { script: true, way: 'with scripts' },
  { script: false, way: 'with JavaScript off' },
])(
  'a lesson that is deleted by a double click ends at the teacher’s home, and Back is no dead end, $way',
  async ({ script }) => {
    const own = await begin()
    const page = await teacherAt(`/teach/lesson/${own.id}/removed`, { size: 'phone', script })
    await page.getByLabel('Yes, delete it').check()
    await page.getByRole('button', { name: 'Delete the lesson' }).dblclick()
    await page.waitForURL('**/teach?deleted')
    await page.getByText('The lesson is deleted, with everything in it.').waitFor()
    expect(await school.parts.store.open(own.id)).toBeUndefined()
    await page.goBack()
    await page.getByText('There is no lesson at this address. It may have been deleted.').waitFor()
    await page.getByRole('link', { name: 'All lessons' }).click()
    await page.waitForURL('**/teach')
  },
)

describe('a network that fails', () => {
  test.each([
    { cut: 'before', happens: 'before a form arrives' },
    { cut: 'after', happens: 'after it was saved, so that the phone never hears of it' },
  ] as const)('$happens costs nothing and doubles nothing: 20 answers are 20 entries', async ({ cut }) => {
    const { page, answers } = await ada('/question/when')
    const given: string[] = []
    for (let round = 0; round < 20; round += 1) {
      const [words, id] = round % 2 === 0 ? (['At dusk', 'dusk'] as const) : (['At noon', 'noon'] as const)
      given.push(id)
      network.cut = cut
      const before = network.cuts
      await choose(page, words)
      await save(page).click()
      await says(page, 'Not sent yet: 1 answer, kept on this phone.')
      expect(network.cuts).toBeGreaterThan(before)
      expect(await page.getByText(saved).count()).toBe(0)
      network.cut = 'none'
      await online(page)
      await says(page, saved)
    }
    expect(await answers()).toEqual(given)
  })

  test('keeps an answer that was given offline; it is sent when the phone is online again', async () => {
    const { page, answers } = await ada('/question/when')
    await page.context().setOffline(true)
    await page.getByText('No connection to your teacher’s computer.').waitFor()
    await choose(page, 'At dusk')
    await save(page).click()
    await says(page, 'Not sent yet: 1 answer, kept on this phone.')
    expect(await answers()).toEqual([])
    await page.context().setOffline(false)
    await says(page, saved)
    await page.getByText('No connection to your teacher’s computer.').waitFor({ state: 'detached' })
    expect(await answers()).toEqual(['dusk'])
  })

  test('is not called saved on the lesson page while an answer waits; once it is sent, that page says so and counts it', async () => {
    const { page } = await ada('/question/when')
    network.cut = 'before'
    await choose(page, 'At dusk')
    await save(page).click()
    await says(page, 'Not sent yet: 1 answer, kept on this phone.')
    await page.goto(`/lesson/${lesson.id}`)
    await says(page, 'Not sent yet: 1 answer, kept on this phone.')
    expect(await page.getByText('Everything you sent is saved.').count()).toBe(0)
    await page.getByText('0 of 5 answered').waitFor()
    network.cut = 'none'
    await online(page)
    await says(page, 'Everything you sent is saved.')
    await page.getByText('1 of 5 answered').waitFor()
  })

  test('ends well by itself, without any news from the browser', async () => {
    const { page, answers } = await ada('/question/when')
    network.cut = 'before'
    await choose(page, 'Never')
    await save(page).click()
    await says(page, 'Not sent yet')
    network.cut = 'none'
    await says(page, saved)
    expect(await answers()).toEqual(['never'])
  })
})

describe('two devices with one seat', () => {
  test('an older answer that waited on the phone never overwrites the newer one: both are shown', async () => {
    const { page: phone, answers } = await ada('/question/when')
    const tablet = await device({ at: throughNetwork })
    await tablet.context().addCookies(await phone.context().cookies())
    await phone.context().setOffline(true)
    await choose(phone, 'At noon')
    await save(phone).click()
    await says(phone, 'Not sent yet: 1 answer')
    await tablet.goto(`/lesson/${lesson.id}/question/when`)
    await choose(tablet, 'At dusk')
    await save(tablet).click()
    await says(tablet, saved)
    await phone.context().setOffline(false)
    await phone.locator('.versions').getByText('At dusk').waitFor()
    expect(await phone.locator('.versions dd').allInnerTexts()).toEqual(['At dusk', 'At noon'])
    expect(await answers()).toEqual(['dusk'])
    await phone.getByRole('button', { name: 'Keep the saved one' }).click()
    await says(phone, saved)
    expect(await chosen(phone)).toBe('dusk')
    expect(await answers()).toEqual(['dusk'])
  })

  test('who goes on elsewhere by the code ends the seat here, and what waited here is not called saved', async () => {
    const { page: phone, nickname, answers } = await ada('')
    const code = await phone.locator('.return-code').textContent()
    await phone.goto(`/lesson/${lesson.id}/question/when`)
    await phone.context().setOffline(true)
    await choose(phone, 'At noon')
    await save(phone).click()
    await says(phone, 'Not sent yet: 1 answer')
    const tablet = await device()
    await tablet.goto(`/join/${lesson.code}`)
    await tablet.getByRole('link', { name: 'I was here before' }).click()
    await tablet.getByLabel('Your code to come back').fill(String(code).toLowerCase())
    await tablet.getByRole('button', { name: 'Come back' }).click()
    await tablet.getByText(`You are ${nickname}`).waitFor()
    await phone.context().setOffline(false)
    await phone.getByText('This browser has no place in this lesson now').first().waitFor()
    expect(await phone.getByText(saved).count()).toBe(0)
    expect(await answers()).toEqual([])
    // The words are still there, in the form.
    expect(await chosen(phone)).toBe('noon')
  })
})

describe('a computer that keeps nothing', () => {
  test('a browser without storage saves as every other one, and says to keep the page open while it cannot', async () => {
    const { page, answers } = await ada('')
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    })
    await page.goto(`/lesson/${lesson.id}/question/when`)
    network.cut = 'after'
    await choose(page, 'At dusk')
    await save(page).click()
    await says(page, 'Not sent yet. Keep this page open.')
    network.cut = 'none'
    await online(page)
    await says(page, saved)
    expect(await answers()).toEqual(['dusk'])
  })

  test("the teacher's full disk is never called saved; when there is room again, it is saved once", async () => {
    const { page, answers } = await ada('/question/when')
    isFull = true
    await choose(page, 'At dusk')
    await save(page).click()
    await says(page, 'The disk of the teacher’s computer is full, so this is not saved yet.')
    expect(await page.getByText(saved).count()).toBe(0)
    expect(await answers()).toEqual([])
    const reading = await page.context().newPage()
    expect((await reading.goto(`/lesson/${lesson.id}`))?.status()).toBe(200)
    isFull = false
    await online(page)
    await says(page, saved)
    expect(await answers()).toEqual(['dusk'])
  })

  test('what a second tab got through is called saved in the first one too', async () => {
    const { page, answers } = await ada('/question/when')
    isFull = true
    await choose(page, 'At dusk')
    await save(page).click()
    await says(page, 'The disk of the teacher’s computer is full, so this is not saved yet.')
    // A page that is loaded sends at once what waits; the first one does not get through meanwhile.
    await page.evaluate(() => {
      const fetch = window.fetch.bind(window)
      window.fetch = () => Promise.reject(new TypeError('no connection'))
      window.addEventListener('online', () => (window.fetch = fetch), { once: true, capture: true })
    })
    isFull = false
    const second = await page.context().newPage()
    const reply = second.waitForResponse((response) => response.request().method() === 'POST')
    await second.goto(`/lesson/${lesson.id}`)
    expect((await reply).status()).toBe(200)
    expect(await answers()).toEqual(['dusk'])
    await online(page)
    await says(page, saved)
  })

  test('with JavaScript off the full disk has a page that says so, with what was written', async () => {
    const { page, answers } = await ada('/question/why', { script: false })
    isFull = true
    await page.getByLabel('Your text').fill('Because it eats the mice.')
    await page.getByRole('button', { name: 'Hand in' }).click()
    await page.getByText('The disk of the teacher’s computer is full, so this is not saved yet.').waitFor()
    await page.getByText('Because it eats the mice.').waitFor()
    isFull = false
    await page.reload()
    await says(page, saved)
    expect(await answers('why')).toHaveLength(1)
  })
})
