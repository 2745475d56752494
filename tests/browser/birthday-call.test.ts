import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { countedAnswer } from '../../server/lesson/may.ts'
import { questionTypes, typeOf } from '../../server/quiz/questions.ts'
import { callPin } from '../fixtures/call-pin.ts'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { fieldsInOrder, finger, type Hand } from './finger.ts'
import { keyboardOf } from './keyboard.ts'
import { room } from './room.ts'

const { begin, device } = await room()

/** With keys alone; each focus on the way has to be seen. */
function keys(page: Page): Hand {
  const keyboard = keyboardOf(page)
  const here = (selector: string) => page.evaluate((one) => document.activeElement?.matches(one) ?? false, selector)
  const value = () => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value)
  const tabTo = async (selector: string) => {
    for (let steps = 0; steps < 300; steps += 1) {
      if (await here(selector)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`on ${page.url()} no Tab leads to ${selector}`)
  }
  const until = async (wanted: string, key: string) => {
    for (let steps = 0; steps < 200 && (await value()) !== wanted; steps += 1) await page.keyboard.press(key)
    expect(await value()).toBe(wanted)
  }
  return {
    fill: async (name, wanted) => {
      const named = `[name="${name}"]`
      const kind = await page
        .locator(`${named}:not([type=hidden])`)
        .first()
        .evaluate((one: HTMLInputElement) => one.type)
      if (kind === 'radio') {
        await tabTo(`input${named}`)
        // An arrow key chooses on its way, but not in the text, where it only goes from sentence to sentence.
        await until(wanted, 'ArrowDown')
        if (!(await here(':checked'))) await page.keyboard.press('Space')
      } else if (kind === 'checkbox') {
        await tabTo(`input${named}[value="${wanted}"]`)
        await page.keyboard.press('Space')
      } else if (kind === 'select-one') {
        await tabTo(`select${named}`)
        await page.keyboard.press('Home')
        await until(wanted, 'ArrowDown')
      } else {
        await tabTo(`${named}:not([type=hidden])`)
        await page.keyboard.insertText(wanted)
      }
    },
    press: async (name, leads) => {
      if (leads) await keyboard.enter(name)
      else {
        await keyboard.tabTo(name)
        await page.keyboard.press('Enter')
      }
    },
    look: async () => expect(await keyboard.walk(), page.url()).toEqual([]),
  }
}

const student = async (lesson: LessonHandle) => [...(await lesson.state()).students.values()][0]

/** Goes through the whole sample: joins, reads, answers everything rightly, takes part in every discussion. */
async function goThrough(page: Page, lesson: LessonHandle, hand: Hand): Promise<void> {
  await page.goto('/')
  await hand.fill('code', lesson.code)
  await hand.press(/^Go on$/, true)
  await hand.fill('nickname', 'Ada')
  await hand.press(/^Join$/, true)
  await hand.press(/^Read the text/, true)
  await hand.look()
  await hand.press(/^I have read it/, true)
  expect((await student(lesson))?.readAt).not.toBeNull()

  await hand.press(/^Begin with question 1/, true)
  for (const [at, question] of callPin.questions.entries()) {
    expect(new URL(page.url()).pathname).toBe(`/lesson/${lesson.id}/question/${question.id}`)
    await hand.look()
    const [right = {}] = typeOf(question, callPin.article).examples(question)
    for (const [name, value] of fieldsInOrder(right)) await hand.fill(name, value)
    if (question.certainty) await hand.fill('certainty', '1')
    await hand.press(/^(?:Save|Hand in)$/, false)
    await expect.poll(async () => countedAnswer((await student(lesson)) ?? never(), question.id)).toBeDefined()
    await hand.press(
      at + 1 < callPin.questions.length ? new RegExp(`^Go on to question ${at + 2}`) : /^To the lesson/,
      true,
    )
  }
  for (const { id } of callPin.discussions) {
    await page.goto(`/lesson/${lesson.id}/discussion/${id}`)
    await hand.look()
    await hand.fill('text', 'The text says it, so it is there.')
    await hand.press(/^Post$/, true)
  }
}

function never(): never {
  throw new Error('nobody has joined')
}

test('the sample has every type of question', () => {
  expect(new Set(callPin.questions.map(({ type }) => type))).toEqual(new Set(Object.keys(questionTypes)))
})

test.each([
  { how: 'by keyboard alone, on a laptop', size: 'laptop', script: true, hand: keys },
  { how: 'by keyboard alone, on a phone', size: 'phone', script: true, hand: keys },
  { how: 'with JavaScript off', size: 'phone', script: false, hand: finger },
] as const)(
  'a pupil does the whole sample $how, and everything is right and kept',
  async ({ size, script, hand }) => {
    const lesson = await begin({ preset: 'own-pace', feedback: 'after-close', pin: callPin })
    const page = await device({ size, script })
    await goThrough(page, lesson, hand(page))
    const { posts } = await lesson.state()
    const ada = (await student(lesson)) ?? never()
    const marks = callPin.questions.map(({ id }) => [id, countedAnswer(ada, id)?.mark])
    const wanted = callPin.questions.map((question) => [
      question.id,
      typeOf(question, callPin.article).markedBy === 'program' ? 1 : null,
    ])
    expect(marks).toEqual(wanted)
    expect([...posts.values()].map(({ discussion }) => discussion).sort()).toEqual(
      callPin.discussions.map(({ id }) => id).sort(),
    )
    await lesson.move({ at: 'closed' })
    await page.goto(`/lesson/${lesson.id}/results`)
    await page.locator('main').getByText('The text says it, so it is there.').first().waitFor()
  },
  300_000,
)
