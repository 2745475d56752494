import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { school, type School } from '../fixtures/parts/school.ts'
import { axe, launch, open, picture, serve, type Served } from './browser.ts'

let browser: Browser
let teacher: School
let served: Served
let ada: Page
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())
beforeEach(async () => {
  teacher = await school()
  served = await serve(teacher.app)
  ada = await open(browser, { at: served.lan })
})
afterEach(async () => {
  await ada.context().close()
  await served.close()
})

const status = (page: Page) => page.locator('[data-status]')
const band = (page: Page) => page.locator('[data-band]')
const save = (page: Page) => page.getByRole('button', { name: 'Save' })
const choose = (page: Page, letter: string) =>
  page.locator('.option', { has: page.locator('b', { hasText: letter }) }).click()
const responses = () => teacher.taken.map(({ response }) => response.join())
/** Waits for the words; Playwright tries until they are there. */
const says = (page: Page, words: string) => status(page).filter({ hasText: words }).waitFor()

describe('an answer', () => {
  test('is "saved" in the words of the teacher\'s computer, and the blue button goes on', async () => {
    await ada.goto('/question/1')
    await choose(ada, 'B')
    await says(ada, 'Not saved yet.')
    await save(ada).click()
    await says(ada, 'Saved at 10:14. You can still change it.')
    expect(await save(ada).isHidden()).toBe(true)
    expect(await ada.locator('.button--main').allInnerTexts()).toEqual(['Go on to question 2'])
    expect(responses()).toEqual(['xi-second'])
  })

  test('changed twice and back is three answers, each over the one before', async () => {
    await ada.goto('/question/1')
    for (const letter of ['A', 'B', 'A']) {
      await choose(ada, letter)
      await save(ada).click()
      await says(ada, 'Saved at 10:14.')
    }
    expect(responses()).toEqual(['putin-first', 'xi-second', 'putin-first'])
  })

  test('sent by an impatient finger is one answer', async () => {
    await ada.goto('/question/1')
    await choose(ada, 'B')
    await save(ada).dblclick()
    await says(ada, 'Saved at 10:14.')
    expect(responses()).toEqual(['xi-second'])
  })

  test('in a vote is sent with each tap, without a button', async () => {
    await ada.goto('/question/1?vote')
    expect(await save(ada).isHidden()).toBe(true)
    await choose(ada, 'A')
    await says(ada, 'Saved at 10:14.')
    await choose(ada, 'B')
    await expect.poll(responses).toEqual(['putin-first', 'xi-second'])
  })

  test.each([
    { where: 'in a vote', page: '/question/1?vote', send: () => Promise.resolve() },
    { where: 'elsewhere', page: '/question/1', send: () => save(ada).click() },
  ])('changed back $where, while the one between waits, is what the server has last', async ({ page, send }) => {
    await ada.goto(page)
    await choose(ada, 'A')
    await send()
    await says(ada, 'Saved at 10:14.')
    teacher.mood = 'deaf'
    await choose(ada, 'B')
    await send()
    await says(ada, 'Not sent yet')
    await choose(ada, 'A')
    await send()
    await says(ada, 'Not sent yet')
    teacher.mood = 'well'
    await says(ada, 'Saved at 10:14.')
    expect(responses().at(-1)).toBe('putin-first')
  })

  test('elsewhere is never sent by a tap alone', async () => {
    await ada.goto('/question/1')
    await choose(ada, 'A')
    await ada.goto('/question/2')
    await ada.locator('.option').first().waitFor()
    expect(responses()).toEqual([])
  })

  test('whose reply was lost is sent again and makes no second entry', async () => {
    await ada.goto('/question/1')
    teacher.mood = 'deaf'
    await choose(ada, 'B')
    await save(ada).click()
    await says(ada, 'Not sent yet: 1 answer, kept on this phone.')
    teacher.mood = 'well'
    await says(ada, 'Saved at 10:14.')
    expect(responses()).toEqual(['xi-second'])
  })

  test('refused for good says why, and is not called saved', async () => {
    await ada.goto('/question/1')
    teacher.mood = 'closed'
    await choose(ada, 'B')
    await save(ada).click()
    await says(ada, 'The vote is closed. What you saved before counts.')
    expect(responses()).toEqual([])
    expect(await status(ada).getAttribute('class')).toContain('status--problem')
  })

  test('on a full disk waits, with the reason in plain sight', async () => {
    await ada.goto('/question/1')
    teacher.mood = 'full'
    await choose(ada, 'B')
    await save(ada).click()
    await says(ada, 'The disk of this computer is full')
    teacher.mood = 'well'
    await says(ada, 'Saved at 10:14.')
  })
})

describe('without a connection', () => {
  test('answers are kept on the phone and sent by themselves', async () => {
    await ada.goto('/question/1')
    teacher.mood = 'gone'
    await choose(ada, 'B')
    await save(ada).click()
    await says(ada, 'Not sent yet: 1 answer, kept on this phone.')
    await band(ada).getByText('No connection to your teacher’s computer.').waitFor()
    await picture(ada, 'outbox-offline')
    expect(await axe(ada)).toEqual([])
    teacher.mood = 'well'
    await says(ada, 'Saved at 10:14.')
    await band(ada).locator('.band').waitFor({ state: 'detached' })
    expect(responses()).toEqual(['xi-second'])
  })

  test('an answer outlives the page: the next page of the lesson sends it', async () => {
    await ada.goto('/question/1')
    teacher.mood = 'gone'
    await choose(ada, 'B')
    await save(ada).click()
    await says(ada, 'Not sent yet')
    await ada.close()
    teacher.mood = 'well'
    const later = await browser.contexts()[0]?.newPage()
    await later?.goto('/question/2')
    await expect.poll(responses).toEqual(['xi-second'])
  })

  test("Ben's page on the same computer leaves Ada's answer alone", async () => {
    await ada.goto('/question/1')
    teacher.mood = 'gone'
    await choose(ada, 'B')
    await save(ada).click()
    await says(ada, 'Not sent yet')
    await ada.close()
    teacher.mood = 'well'
    const ben = await browser.contexts()[0]?.newPage()
    if (!ben) throw new Error('the computer is gone')
    await ben.goto('/question/1?student=ben')
    await choose(ben, 'A')
    await save(ben).click()
    await says(ben, 'Saved at 10:14.')
    expect(responses()).toEqual(['putin-first'])
  })

  test('a link stays on the page, says so, and opens when the connection is back', async () => {
    await ada.goto('/question/1')
    teacher.mood = 'gone'
    await choose(ada, 'B')
    await save(ada).click()
    await says(ada, 'Not sent yet')
    await ada.getByRole('link', { name: 'Go on to question 2' }).click()
    await band(ada).getByText('That page opens as soon as the connection is back.').waitFor()
    expect(new URL(ada.url()).pathname).toBe('/question/1')
    teacher.mood = 'well'
    await ada.waitForURL('**/question/2')
    expect(responses()).toEqual(['xi-second'])
  })

  test('a browser that keeps nothing says to keep the page open, and still sends', async () => {
    await ada.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError')
        },
      })
    })
    await ada.goto('/question/1')
    teacher.mood = 'gone'
    await choose(ada, 'B')
    await save(ada).click()
    await says(ada, 'Not sent yet. Keep this page open.')
    teacher.mood = 'well'
    await says(ada, 'Saved at 10:14.')
    expect(responses()).toEqual(['xi-second'])
  })
})

describe('an answer that was refused while another page was open', () => {
  const refusedElsewhere = async () => {
    await ada.goto('/question/1')
    teacher.mood = 'gone'
    await choose(ada, 'B')
    await save(ada).click()
    await says(ada, 'Not sent yet')
    await ada.close()
    teacher.mood = 'closed'
    const later = await browser.contexts()[0]?.newPage()
    if (!later) throw new Error('the phone is gone')
    await later.goto('/question/2')
    return later
  }

  test('is told there, with the way to its question, where it stands in the form again', async () => {
    const page = await refusedElsewhere()
    await band(page).getByText('The vote is closed.').waitFor()
    await page.getByRole('link', { name: 'Open question 1' }).click()
    await says(page, 'The vote is closed. What you saved before counts.')
    expect(await page.locator(':checked').getAttribute('value')).toBe('xi-second')
    teacher.mood = 'well'
    await save(page).click()
    await says(page, 'Saved at 10:14.')
    expect(responses()).toEqual(['xi-second'])
  })
})

/** The region of the band says how the vote stands. */
const hearVote = (page: Page, vote: object) =>
  page.evaluate((now) => {
    const place = document.querySelector('[data-vote]') ?? document.body.appendChild(document.createElement('span'))
    place.setAttribute('data-vote', now)
    document.dispatchEvent(new Event('htmx:afterSwap'))
  }, JSON.stringify(vote))

describe('a vote that ends and is on again', () => {
  const noLate = { led: true, takesLate: false, accepted: null }
  const over = { ...noLate, round: null, status: { kind: 'none', text: 'The vote is over.' }, takesLate: true }
  const open = { ...noLate, round: 1, status: { kind: 'none', text: 'No answer yet.' } }

  test('leaves written words to be selected, and gives the focus back to the option that had it', async () => {
    await ada.goto('/question/limits?vote')
    await ada.locator('main input[type=text]').first().fill('trade')
    await hearVote(ada, over)
    await says(ada, 'The vote is over.')
    expect(
      await ada.locator('main input[type=text]').evaluateAll((gaps) => gaps.map((gap) => gap.matches(':disabled'))),
    ).not.toContain(true)
    expect(await ada.locator('main input[type=text]').first().isEditable()).toBe(false)
    await ada.goto('/question/1?vote')
    await choose(ada, 'B')
    await says(ada, 'Saved at 10:14.')
    await hearVote(ada, over)
    await ada.waitForFunction(() => document.activeElement === document.body)
    await hearVote(ada, open)
    expect(await ada.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('xi-second')
  })

  test('takes an answer that came late by the button, for its option hears no second tap', async () => {
    await ada.goto('/question/1?vote')
    teacher.mood = 'late'
    await choose(ada, 'B')
    await expect.poll(responses).toEqual([])
    await hearVote(ada, over)
    await says(ada, 'The vote is over.')
    await hearVote(ada, open)
    await says(ada, 'Not saved yet.')
    teacher.mood = 'well'
    await save(ada).click()
    await says(ada, 'Saved at 10:14.')
    expect(await save(ada).isHidden()).toBe(true)
    expect(responses()).toEqual(['xi-second'])
  })

  test('shows what came late and was accepted as what counts', async () => {
    await ada.goto('/question/1?vote')
    teacher.mood = 'late'
    await choose(ada, 'B')
    await says(ada, 'Not saved yet.')
    await save(ada).waitFor()
    await hearVote(ada, over)
    const status = { kind: 'saved', text: 'Your answer from 10:15 counts.' }
    await hearVote(ada, { ...open, status, accepted: 'late-1' })
    await says(ada, 'Your answer from 10:15 counts.')
    expect(await save(ada).isHidden()).toBe(true)
    expect(await ada.locator('input[name=replaces]').inputValue()).toBe('late-1')
  })

  test('offers to send words late only where they would be taken, and leaves them to be selected', async () => {
    await ada.goto('/question/merely-political')
    await ada.locator('textarea').fill('It eats mice.')
    await hearVote(ada, over)
    await says(ada, 'may still accept it')
    await hearVote(ada, { ...over, takesLate: false })
    await says(ada, 'The vote is over.')
    expect(await ada.getByRole('button', { name: 'Send it late' }).isHidden()).toBe(true)
    expect(await ada.locator('textarea').isEnabled()).toBe(true)
    expect(await ada.locator('textarea').isEditable()).toBe(false)
    expect(await ada.locator('textarea').inputValue()).toBe('It eats mice.')
  })

  test('leaves what came late out of the form when the page is loaded again: there stands what counts', async () => {
    await ada.goto('/question/1?vote')
    teacher.mood = 'late'
    await choose(ada, 'B')
    await says(ada, 'Not saved yet.')
    await save(ada).waitFor()
    await ada.reload()
    await says(ada, 'No answer yet.')
    expect(await ada.locator(':checked').count()).toBe(0)
  })
})

describe('a newer answer from another device', () => {
  beforeEach(async () => {
    await ada.goto('/question/1')
    teacher.taken.push({ id: 'entry-1', form: 'tablet', question: '1', response: ['xi-first'] })
    await choose(ada, 'B')
    await save(ada).click()
    await ada.locator('.versions').waitFor()
  })

  test('is never overwritten: both are shown', async () => {
    expect(responses()).toEqual(['xi-first'])
    expect(await ada.locator('.versions dd').allInnerTexts()).toEqual([
      'xi-first',
      "On Xi's birthday; it was the second.",
    ])
    await picture(ada, 'outbox-versions')
    expect(await axe(ada)).toEqual([])
  })

  test('is replaced when Ada says so', async () => {
    await ada.getByRole('button', { name: 'Send mine instead' }).click()
    await says(ada, 'Saved at 10:14.')
    expect(responses()).toEqual(['xi-first', 'xi-second'])
    expect(await ada.locator('.versions').count()).toBe(0)
  })

  test('stays when Ada keeps it', async () => {
    await ada.getByRole('button', { name: 'Keep the saved one' }).click()
    await ada.waitForLoadState()
    expect(responses()).toEqual(['xi-first'])
    expect(await ada.locator('.versions').count()).toBe(0)
  })
})

describe('a text that is being written', () => {
  const text = (page: Page) => page.locator('textarea')

  test("reaches the teacher's computer by itself and is not called handed in", async () => {
    await ada.goto('/question/merely-political')
    await text(ada).pressSequentially('Xi says kind words')
    await says(ada, 'Draft kept. It is not handed in yet.')
    expect(teacher.drafts).toEqual(['Xi says kind words'])
    expect(teacher.taken).toEqual([])
    expect(await ada.locator('.count').innerText()).toBe('4 of about 120 words')
  })

  test('is still there after the page was closed without a connection', async () => {
    await ada.goto('/question/merely-political')
    teacher.mood = 'gone'
    await text(ada).pressSequentially('China stands next to Russia')
    await ada.close()
    teacher.mood = 'well'
    const later = await browser.contexts()[0]?.newPage()
    if (!later) throw new Error('the phone is gone')
    await later.goto('/question/merely-political')
    expect(await text(later).inputValue()).toBe('China stands next to Russia')
    await says(later, 'This is your draft from this phone.')
  })

  test('is forgotten on the phone once it is handed in', async () => {
    await ada.goto('/question/merely-political')
    await text(ada).fill('A whole text')
    await save(ada).click()
    await says(ada, 'Saved at 10:14.')
    expect(await ada.evaluate(() => Object.keys(localStorage))).toEqual([])
    expect(responses()).toEqual(['A whole text'])
  })

  test('meets other words from the server: both stay, and Ada takes one', async () => {
    await ada.goto('/question/merely-political')
    teacher.mood = 'gone'
    await text(ada).fill('Written on the bus')
    await ada.close()
    teacher.mood = 'well'
    const later = await browser.contexts()[0]?.newPage()
    if (!later) throw new Error('the phone is gone')
    await later.goto('/question/merely-political?answered')
    expect(await text(later).inputValue()).toContain('a summary')
    await later.getByText('Written on the bus').waitFor()
    await later.getByRole('button', { name: 'Use that draft' }).click()
    expect(await text(later).inputValue()).toBe('Written on the bus')
  })
})
