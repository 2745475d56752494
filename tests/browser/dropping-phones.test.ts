import { beforeEach, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { nextStep } from '../../server/lesson/steps.ts'
import type { Stage } from '../../server/lesson/stage.ts'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { on } from '../fixtures/lesson.ts'
import { picture } from './browser.ts'
import { room } from './room.ts'

const { school, begin, device, joined, teacherAt } = await room()
let lesson: LessonHandle
beforeEach(async () => {
  lesson = await begin()
})

async function deskOf(): Promise<Page> {
  const page = await teacherAt(`/teach/lesson/${lesson.id}`)
  await page.getByRole('button', { name: 'Only I can see this screen' }).click()
  await page.getByRole('button', { name: 'Cover names' }).waitFor()
  return page
}
const answersOf = async (nickname: string) =>
  [...(await lesson.state()).students.values()].find((one) => one.nickname === nickname)?.answers ?? []
const option = (page: Page, text: string) => page.locator('.option', { hasText: text })
const status = (page: Page, words: string) => page.locator('[data-status]').filter({ hasText: words }).waitFor()
const question = (id: string) => `/lesson/${lesson.id}/question/${id}`
/** What a phone has to do within when it comes back. */
const soon = { timeout: 3000 }

/** Every stage of a led lesson, in order. */
const stages: { stage: Stage; leads: RegExp | null; name: string }[] = [
  { name: 'lobby', stage: { at: 'lobby' }, leads: null },
  { name: 'reading', stage: { at: 'reading' }, leads: /\/article$/ },
  { name: 'vote', stage: on('when'), leads: /\/question\/when$/ },
  { name: 'talk', stage: on('when', 'discussing'), leads: /\/question\/when$/ },
  { name: 'second vote', stage: on('when', 'voting', 2), leads: /\/question\/when$/ },
  { name: 'answer shown', stage: on('when', 'revealed', 2), leads: /\/question\/when$/ },
  { name: 'writing', stage: on('why'), leads: /\/question\/why$/ },
  { name: 'discussion', stage: { at: 'discussion', discussion: 'seen' }, leads: /\/discussion\/seen$/ },
  { name: 'closed', stage: { at: 'closed' }, leads: /\/results$/ },
]

test('whoever joins late is led to what is on, at every stage; nobody joins a lesson that has ended', async () => {
  for (const [at, { stage, leads, name }] of stages.entries()) {
    if (stage.at !== 'lobby') await lesson.move(stage)
    if (stage.at === 'closed') {
      const late = await device()
      await late.goto(`/join/${lesson.code}`)
      await late.getByText('This lesson ended at').waitFor()
      continue
    }
    const late = await joined(lesson, `Late ${at}`)
    if (!leads) {
      await late.getByText('You are in.').waitFor()
      continue
    }
    await late.locator('main .button--main').first().click()
    await late.waitForURL(leads)
    expect(await late.locator('h1').count(), name).toBe(1)
  }
})

test('an answer given without a connection waits on the phone, is sent once, and the phone catches up within three seconds', async () => {
  const ada = await joined(lesson, 'Ada')
  await lesson.move(on('when'))
  await ada.goto(question('when'))
  const sent: string[] = []
  ada.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/question/when')) sent.push(request.postData() ?? '')
  })
  await ada.context().setOffline(true)
  await option(ada, 'At dusk').click()
  await status(ada, 'Not sent yet: 1 answer, kept on this phone.')
  expect(await answersOf('Ada')).toEqual([])
  await lesson.ask(school.teacherId, {
    ...{ do: 'time', student: null, limit: { minutes: 30 } },
    from: (await lesson.state()).movedBy,
  })
  await ada.context().setOffline(false)
  await Promise.all([
    ada.locator('[data-status]').filter({ hasText: 'Saved at' }).waitFor(soon),
    ada.locator('.clock').filter({ hasText: '30 minutes left.' }).waitFor(soon),
  ])
  expect(await answersOf('Ada')).toHaveLength(1)
  expect(new Set(sent.map((body) => new URLSearchParams(body).get('form'))).size).toBe(1)
  await lesson.move(on('when', 'revealed'))
  await ada.getByRole('link', { name: 'See the answer to question 1' }).waitFor(soon)
  expect(await answersOf('Ada')).toHaveLength(1)
})

test('a phone that slept over two steps stands at the newest within three seconds', async () => {
  const ada = await joined(lesson, 'Ada')
  await lesson.move(on('when'))
  await ada.goto(question('when'))
  await ada.context().setOffline(true)
  await lesson.move(on('when', 'revealed'))
  await lesson.move(on('said'))
  await ada.context().setOffline(false)
  await ada.getByRole('link', { name: 'Open question 2' }).waitFor(soon)
})

test('where the vote was closed meanwhile both sides see the answer, and the teacher accepts it', async () => {
  const ada = await joined(lesson, 'Ada')
  await lesson.move(on('when'))
  await ada.goto(question('when'))
  const desk = await deskOf()
  await ada.context().setOffline(true)
  await option(ada, 'At dusk').click()
  await status(ada, 'Not sent yet')
  await lesson.move(on('when', 'revealed'))
  await ada.context().setOffline(false)
  const late = ada.locator('.came-late')
  await late.filter({ hasText: 'after the vote was closed' }).waitFor(soon)
  await status(ada, 'What you sent came late.')
  expect(await late.innerText()).toContain('You sent: At dusk')
  expect(await ada.locator('main').innerText()).not.toContain('Saved')
  await desk.getByRole('heading', { name: '1 answer came late' }).waitFor(soon)
  await picture(ada, 'late-phone')
  await picture(desk, 'late-desk')
  await desk.getByRole('link', { name: 'Ada, Question 1' }).click()
  await picture(desk, 'late-accept')
  await desk.getByRole('button', { name: 'Accept it' }).click()
  await late.filter({ hasText: 'Your teacher accepted it.' }).waitFor(soon)
  expect(await answersOf('Ada')).toMatchObject([{ response: { option: 'dusk' }, accepted: true }])
  await ada
    .locator('[data-status]')
    .filter({ hasText: /Your answer from .* counts\./ })
    .waitFor(soon)
  await picture(ada, 'late-accepted')
  await desk.goto(`/teach/lesson/${lesson.id}`)
  expect(await desk.getByText('came late').count()).toBe(0)
})

test('another page of the phone says where the late answer is, and the lesson page does not call it saved', async () => {
  const ada = await joined(lesson, 'Ada')
  await lesson.move(on('when'))
  await ada.goto(question('when'))
  await ada.context().setOffline(true)
  await option(ada, 'At dusk').click()
  await status(ada, 'Not sent yet')
  await lesson.move(on('when', 'revealed'))
  // Back to life on the lesson page, as after a restart of the browser.
  const page = await ada.context().newPage()
  await ada.close()
  await page.context().setOffline(false)
  await page.goto(`/lesson/${lesson.id}`)
  await page.locator('[data-band] .band').filter({ hasText: 'after the vote was closed' }).waitFor(soon)
  await status(page, 'Your teacher sees it and may accept it.')
  await page.getByRole('link', { name: 'Open question 1' }).click()
  await page.locator('.came-late').filter({ hasText: 'You sent: At dusk' }).waitFor()
})

test('the desk says whose phone is connected and whose is lost, by itself; the phone says it too', async () => {
  const ada = await joined(lesson, 'Ada')
  const ben = await joined(lesson, 'Ben')
  await lesson.move(on('when'))
  // An open page answers the first beat of its stream, without which nobody would learn that it vanished.
  const answer = ada.waitForRequest(
    (sent) => sent.method() === 'POST' && sent.url().endsWith(`/lesson/${lesson.id}/here`),
  )
  await ada.goto(question('when'))
  await ben.goto(question('when'))
  await answer
  const desk = await deskOf()
  const row = (name: string) => desk.locator('#pupils tr', { hasText: name })
  await row('Ada').filter({ hasText: 'connected' }).waitFor()
  await ada.context().setOffline(true)
  await ada.locator('[data-band] .band').filter({ hasText: 'No connection to your teacher’s computer.' }).waitFor()
  await row('Ada').filter({ hasText: 'lost since' }).waitFor({ timeout: 8000 })
  expect(await row('Ben').innerText()).toContain('connected')
  await desk.locator('section', { hasText: 'Not connected' }).getByText('Ada').waitFor()
  await ada.context().setOffline(false)
  await row('Ada').filter({ hasText: 'connected' }).waitFor(soon)
  await desk.goto(`/teach/lesson/${lesson.id}`)
  expect(await desk.getByText('Not connected').count()).toBe(0)
})

test('reload and Back at every stage show no error and no answer before its time, and lose no draft', async () => {
  const ada = await joined(lesson, 'Ada')
  const problems: string[] = []
  ada.on('pageerror', (problem) => problems.push(problem.message))
  ada.on('response', (reply) => {
    if (reply.status() >= 400) problems.push(`${reply.status()} ${reply.url()}`)
  })
  const home = `/lesson/${lesson.id}`
  const draft = 'It eats mice, and'
  for (const { stage, leads, name } of stages) {
    if (stage.at !== 'lobby') await lesson.move(stage)
    await ada.goto(home)
    if (leads) {
      await ada.locator('main .button--main').first().click()
      await ada.waitForURL(leads)
    }
    const here = ada.url()
    if (name === 'vote' || name === 'second vote') {
      await option(ada, name === 'vote' ? 'At noon' : 'At dusk').click()
      if (name === 'second vote') await ada.getByRole('button', { name: 'Save' }).click()
      await status(ada, 'Saved at')
    }
    if (name === 'writing') {
      await ada.locator('textarea').fill(draft)
      await status(ada, 'Draft kept')
    }
    if (name === 'discussion') await ada.locator('textarea').fill('In our barn.')
    const state = await lesson.state()
    const isShown = state.revealed.has('when') || stage.at === 'closed'
    const look = async (how: string) => {
      const text = await ada.locator('body').innerText()
      expect(ada.url(), `${name}, ${how}`).toBe(here)
      expect(/Right answer|right answer is|Your answer, right/i.test(text), `${name}, ${how}`).toBe(
        isShown && /question\/when|results/.test(here),
      )
      if (name === 'writing') expect(await ada.locator('textarea').inputValue(), how).toBe(draft)
      if (name === 'discussion') expect(await ada.locator('textarea').inputValue(), how).toBe('In our barn.')
      if (name === 'vote') expect(await option(ada, 'At noon').locator('input').isChecked(), how).toBe(true)
    }
    await look('at first')
    await ada.reload()
    await look('reloaded')
    await ada.goto(home)
    await ada.goBack()
    await look('after Back')
  }
  // Back into pages of steps that are over: as they are now, not as they were.
  for (const path of ['/question/when', '/question/why', '/discussion/seen', '/article', '']) {
    await ada.goto(home + path)
    await ada.goto(home)
    await ada.goBack()
    expect(await ada.locator('h1').count()).toBe(1)
  }
  await ada.goto(question('why'))
  expect(await ada.locator('textarea').inputValue()).toBe(draft)
  expect(problems).toEqual([])
  expect(nextStep(await lesson.state())).toBeNull()
})

/** A tap where an option stands, whether or not it takes one. */
const tap = (page: Page, text: string) =>
  option(page, text)
    .click({ force: true, timeout: 2000 })
    .catch(() => {})

test('a phone that stays on its question says that the vote is over, takes no tap then, and opens with the vote', async () => {
  const ada = await joined(lesson, 'Ada')
  await lesson.move(on('when'))
  await ada.goto(question('when'))
  await option(ada, 'At noon').click()
  await status(ada, 'You can still change it.')
  await lesson.move(on('when', 'discussing'))
  await status(ada, 'The vote is over.')
  expect(await ada.getByText('You can still change it').count()).toBe(0)
  await tap(ada, 'At dusk')
  expect(await option(ada, 'At noon').locator('input').isChecked()).toBe(true)
  for (const scheme of ['light', 'dark'] as const) {
    await ada.emulateMedia({ colorScheme: scheme })
    await picture(ada, `vote-over-${scheme}`)
  }
  await lesson.move(on('when', 'voting'))
  await status(ada, 'You can still change it.')
  expect(await ada.getByRole('link', { name: 'Show what to do now' }).count()).toBe(0)
  await option(ada, 'At dusk').click()
  await status(ada, 'You can still change it.')
  await lesson.ask(school.teacherId, {
    ...{ do: 'time', student: null, limit: { minutes: 1 } },
    from: (await lesson.state()).movedBy,
  })
  await lesson.move({ at: 'closed' })
  await status(ada, 'The lesson has ended.')
  const state = await lesson.state()
  expect([...state.students.values()].flatMap(({ late }) => [...late])).toEqual([])
  expect((await answersOf('Ada')).map(({ response }) => response)).toEqual([{ option: 'noon' }, { option: 'dusk' }])
})

test('a vote left open takes no tap at the pupils’ own pace, nor the other way round; a second vote is called so', async () => {
  const mixed = await begin({ feedback: 'immediate' })
  const ada = await joined(mixed, 'Ada')
  const taken = async () => [...(await mixed.state()).students.values()].flatMap(({ answers }) => answers).length
  const shut = () => ada.locator('.option input:disabled').first().waitFor({ state: 'attached' })
  await mixed.move(on('when'))
  await ada.goto(`/lesson/${mixed.id}/question/when`)
  await mixed.move({ at: 'own-pace' })
  await ada.getByText('Go on at your own pace now.').waitFor()
  await shut()
  await tap(ada, 'At dusk')
  expect(await taken()).toBe(0)
  await ada.goto(`/lesson/${mixed.id}/question/when`)
  await option(ada, 'At dusk').click()
  await ada.getByRole('button', { name: 'Save and see' }).waitFor()
  await mixed.move(on('when'))
  await shut()
  expect(await ada.getByRole('button', { name: /Save|Send/ }).count()).toBe(0)
  await ada.getByRole('link', { name: 'Show what to do now' }).click()
  await option(ada, 'At noon').click()
  await status(ada, 'You can still change it.')
  await mixed.move(on('when', 'discussing'))
  await status(ada, 'The vote is over.')
  await mixed.move(on('when', 'voting', 2))
  await ada.getByText('Vote again on question 1: keep your answer, or change it.').waitFor()
  await ada.getByRole('link', { name: 'Open the second vote' }).click()
  await ada.getByText('You chose: At noon').waitFor()
  await option(ada, 'At dusk').click()
  expect(await ada.locator('.option input:disabled').count()).toBe(0)
  expect(await taken()).toBe(1)
})

test('words that were not sent when the vote ended stay, go late by their button alone, and their page hears that they are accepted', async () => {
  const ada = await joined(lesson, 'Ada')
  await lesson.move(on('why'))
  await ada.goto(question('why'))
  await ada.locator('textarea').fill('It eats mice.')
  await lesson.move(on('why', 'revealed'))
  await status(ada, 'may still accept it')
  expect(await ada.locator('textarea').inputValue()).toBe('It eats mice.')
  await picture(ada, 'vote-over-words')
  await ada.getByRole('button', { name: 'Send it late' }).click()
  await status(ada, 'What you sent came late.')
  await ada.getByText('Your teacher sees it and may accept it.').waitFor()
  expect(await ada.getByText(/It came at/).count()).toBe(1)
  await picture(ada, 'vote-over-late')
  const student = [...(await lesson.state()).students.values()].find(({ nickname }) => nickname === 'Ada')
  const late = [...(student?.late.values() ?? [])][0]?.id ?? ''
  await lesson.ask(school.teacherId, {
    do: 'accept-late',
    answers: [{ student: student?.id ?? '', late, replaces: null }],
  })
  await ada.getByText('Your teacher accepted it.').waitFor()
  await ada
    .locator('[data-status]')
    .filter({ hasText: /Your answer from .* counts\./ })
    .waitFor()
  expect(await ada.getByText('may accept it').count()).toBe(0)
})
