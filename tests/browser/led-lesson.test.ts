import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Lesson, Student } from '../../server/lesson/lesson.ts'
import type { Stage } from '../../server/lesson/stage.ts'
import { typeOf, type Question } from '../../server/quiz/questions.ts'
import { callPin } from '../fixtures/call-pin.ts'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { picture } from './browser.ts'
import { fieldsInOrder, finger } from './finger.ts'
import { room } from './room.ts'

const { begin, joined, teacherAt } = await room()

const complaints: string[] = []
function watched(who: string, page: Page): Page {
  page.on('pageerror', (problem) => complaints.push(`${who}: ${problem.message}`))
  return page
}

/** What Ben's phone and the wall show, in the order of the lesson. */
function pictures(wall: Page, phone: Page) {
  let number = 0
  return async (name: string) => {
    number += 1
    const at = String(number).padStart(2, '0')
    await picture(wall, `led-${at}-${name}-wall`)
    await picture(phone, `led-${at}-${name}-phone`)
  }
}

/** One key of the clicker, until the lesson has moved and the wall shows it. */
async function press(wall: Page, lesson: LessonHandle, key: string): Promise<Stage> {
  const before = await lesson.state()
  const moved = before.movedBy
  await wall.keyboard.press(key)
  await expect.poll(async () => (await lesson.state()).movedBy).not.toBe(moved)
  const now = (await lesson.state()).movedBy
  await wall.locator(`input[name="from"][value="${now}"]`).waitFor({ state: 'attached' })
  return (await lesson.state()).stage
}

const named = (lesson: Lesson, nickname: string): Student => {
  const student = [...lesson.students.values()].find((one) => one.nickname === nickname)
  if (!student) throw new Error(`${nickname} has not joined`)
  return student
}

/** Answers what is on, on a phone, with one of the type's examples. */
async function answer(page: Page, lesson: LessonHandle, who: string, question: Question, right: boolean) {
  const { round } = await stageOf(lesson)
  const [best = {}, other = best] = typeOf(question, callPin.article).examples(question)
  const hand = finger(page)
  for (const [name, value] of fieldsInOrder(right ? best : other)) await hand.fill(name, value)
  if (question.certainty) await hand.fill('certainty', '1')
  const save = page.locator('main').getByRole('button', { name: /^(?:Save|Hand in)$/ })
  if (await save.isVisible()) await save.click()
  await expect
    .poll(async () => named(await lesson.state(), who).newest.has(`${question.id} ${round}`), { message: question.id })
    .toBe(true)
}

async function stageOf(lesson: LessonHandle) {
  const { stage } = await lesson.state()
  if (stage.at !== 'question') throw new Error(`no question is on, but ${stage.at}`)
  return stage
}

/** From wherever the phone is, as a pupil gets there: by the band, or with JavaScript off by looking again. */
async function goTo(page: Page, lesson: LessonHandle, script: boolean, name: RegExp): Promise<void> {
  if (!script) await page.goto(`/lesson/${lesson.id}`)
  // It may lead to the address where the phone is, which the address alone does not tell.
  const loaded = page.waitForEvent('load')
  await page.getByRole('link', { name }).first().click()
  await loaded
}

/** What is not looked at goes straight through the rules. */
async function answerUnseen(lesson: LessonHandle, who: string, question: Question, right: boolean): Promise<void> {
  const [best = {}, other = best] = typeOf(question, callPin.article).examples(question)
  const form = { ...(right ? best : other), ...(question.certainty && { certainty: '1' }) }
  const { round } = await stageOf(lesson)
  await lesson.ask(named(await lesson.state(), who).id, { do: 'answer', question: question.id, round, form })
}

/** The teacher types the answer of a pupil without a phone: its letter, and Enter. */
async function typeIn(desk: Page, lesson: LessonHandle, who: string, letter: string): Promise<void> {
  const { question, round } = await stageOf(lesson)
  await desk.goto(`/teach/lesson/${lesson.id}/paper`)
  await desk.getByRole('link', { name: `Type in the answers of ${who}` }).click()
  await desk.waitForURL(`**/answer/${question}`)
  await desk.keyboard.press(letter)
  await desk.keyboard.press('Enter')
  await expect.poll(async () => named(await lesson.state(), who).newest.has(`${question} ${round}`)).toBe(true)
}

test('a teacher leads four pupils through the birthday call with a clicker: one late, one offline, one with JavaScript off, one without a phone', async () => {
  const lesson = await begin({ preset: 'lead', pin: callPin })
  const wall = watched('wall', await teacherAt(`/wall/${lesson.id}`, { size: 'projector' }))

  const ben = watched('Ben', await joined(lesson, 'Ben'))
  const cleo = watched('Cleo', await joined(lesson, 'Cleo', { script: false }))
  // Dan has no phone: the teacher enters him on a phone of their own.
  const desk = watched('desk', await teacherAt(`/teach/lesson/${lesson.id}/paper`, { size: 'phone' }))
  await desk.getByLabel('Name').fill('Dan')
  await desk.getByRole('button', { name: 'Enter this pupil' }).click()
  await expect.poll(async () => (await lesson.state()).students.size).toBe(3)
  const shot = pictures(wall, ben)
  await wall.getByText('Dan').waitFor()
  await shot('lobby')

  expect(await press(wall, lesson, 'PageDown')).toEqual({ at: 'reading' })
  await ben.getByText('The class is reading the text.').waitFor()
  await shot('reading')
  await goTo(ben, lesson, true, /^Read the text/)
  await ben.getByRole('button', { name: 'I have read it' }).click()

  // The first question: vote, talk, vote again.
  const [first, ...others] = callPin.questions
  if (!first) throw new Error('no question')
  await press(wall, lesson, 'PageDown')
  await goTo(ben, lesson, true, /Open question 1/)
  await goTo(cleo, lesson, false, /Open question 1/)
  await answer(ben, lesson, 'Ben', first, false)
  await answer(cleo, lesson, 'Cleo', first, true)
  await typeIn(desk, lesson, 'Dan', 'c')
  await wall.getByText('3 of 3 have answered').waitFor()
  await shot('first-vote')
  const talking = await press(wall, lesson, 'PageDown')
  expect(talking).toEqual({ at: 'question', question: first.id, phase: 'discussing', round: 1 })
  await ben
    .getByText(/talk with a neighbour/)
    .first()
    .waitFor()
  await shot('talk')

  // Ada comes late, and is where the class is.
  const ada = watched('Ada', await joined(lesson, 'Ada'))
  await ada.getByText(/Talk about question 1/).waitFor()

  await press(wall, lesson, 'PageDown')
  await goTo(ben, lesson, true, /Open the second vote/)
  await ben.context().setOffline(true)
  const gone = Date.now()
  const [best = {}] = typeOf(first, callPin.article).examples(first)
  for (const [name, value] of fieldsInOrder(best)) await finger(ben).fill(name, value)
  await ben.getByRole('button', { name: 'Save' }).click()
  await ben
    .getByText(/Not sent yet/)
    .first()
    .waitFor()
  await goTo(ada, lesson, true, /Open question 1/)
  await answer(ada, lesson, 'Ada', first, true)
  await goTo(cleo, lesson, false, /Open question 1/)
  await answer(cleo, lesson, 'Cleo', first, true)
  await typeIn(desk, lesson, 'Dan', 'b')
  await wall.getByText('3 of 4 have answered').waitFor()
  await shot('second-vote-ben-offline')
  await expect.poll(() => Date.now() - gone, { timeout: 15_000 }).toBeGreaterThan(10_000)
  expect(named(await lesson.state(), 'Ben').newest.has(`${first.id} 2`)).toBe(false)
  await ben.context().setOffline(false)
  await expect.poll(async () => named(await lesson.state(), 'Ben').newest.has(`${first.id} 2`)).toBe(true)
  await ben
    .getByText(/Saved at|Sent at/)
    .first()
    .waitFor()
  expect(named(await lesson.state(), 'Ben').answers.filter(({ round }) => round === 2)).toHaveLength(1)

  await wall.getByText('4 of 4 have answered').waitFor()
  // Each phone says it too: where a script runs as it changes, else as of loading.
  await ben.getByText('4 of 4 have answered').waitFor()
  await ada.getByText('4 of 4 have answered').waitFor()
  await cleo.getByText(/^[23] of 4 have answered$/).waitFor()
  await press(wall, lesson, 'PageDown')
  await wall.getByText('2 changed to the right answer, 0 away from it.').waitFor()
  await goTo(ben, lesson, true, /See the answer to question 1/)
  await shot('shown')

  // Eyes up, and on.
  await wall.keyboard.press('b')
  await ben.getByText('Eyes up').first().waitFor()
  await wall.getByRole('heading', { name: 'Eyes up' }).waitFor()
  await shot('eyes-up')
  await wall.keyboard.press('b')
  await wall.getByRole('heading', { name: 'Eyes up' }).waitFor({ state: 'detached' })

  for (const [at, question] of others.entries()) {
    const number = at + 2
    await press(wall, lesson, 'PageDown')
    expect(await stageOf(lesson)).toEqual({ at: 'question', question: question.id, phase: 'voting', round: 1 })
    const open = new RegExp(`Open question ${number}$`)
    await goTo(ben, lesson, true, open)
    await answer(ben, lesson, 'Ben', question, true)
    // Every type with JavaScript off is another test's.
    if (number % 4 === 0) {
      await goTo(cleo, lesson, false, open)
      await answer(cleo, lesson, 'Cleo', question, true)
    } else await answerUnseen(lesson, 'Cleo', question, true)
    await answerUnseen(lesson, 'Ada', question, true)
    await wall.getByText('3 of 4 have answered').waitFor()
    await shot(`question-${number}`)
    await press(wall, lesson, 'PageDown')
    expect((await stageOf(lesson)).phase).toBe('revealed')
    await goTo(ben, lesson, true, new RegExp(`^See .*question ${number}$`))
    await shot(`question-${number}-shown`)
  }

  for (const [at, { id }] of callPin.discussions.entries()) {
    expect(await press(wall, lesson, 'PageDown')).toEqual({ at: 'discussion', discussion: id })
    for (const [page, script] of [
      [ben, true],
      [cleo, false],
    ] as const) {
      await goTo(page, lesson, script, new RegExp(`Open (?:the )?discussion(?: ${at + 1})?$`))
      await finger(page).fill('text', 'The text says it, so it is there.')
      await page
        .locator('main')
        .getByRole('button', { name: /^Post$/ })
        .click()
      await page.getByText('The text says it, so it is there.').first().waitFor()
    }
    await shot(`discussion-${at + 1}`)
  }
  expect(await press(wall, lesson, 'PageDown')).toEqual({ at: 'closed' })
  await wall.getByText('The lesson has ended').waitFor()
  await shot('end')
  await ben.goto(`/lesson/${lesson.id}/results`)
  await ben.getByText('Your answer, right').first().waitFor()
  const { revealed } = await lesson.state()
  expect(revealed.size).toBe(callPin.questions.length)
  expect(complaints).toEqual([])
}, 300_000)
