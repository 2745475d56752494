import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Lesson } from '../../server/lesson/lesson.ts'
import { picture } from './browser.ts'
import { room } from './room.ts'

const { school, device, teacherAt } = await room()
const complaints: string[] = []

function watched(who: string, page: Page): Page {
  page.on('console', (message) => {
    // The browser notes every answer of 400 and up, which a refused form means.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
      complaints.push(`${who}: ${message.text()}`)
  })
  page.on('pageerror', (problem) => complaints.push(`${who}: ${problem.message}`))
  return page
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function lessonOf(id: string): Promise<Lesson> {
  const lesson = await school.parts.store.open(id)
  if (!lesson) throw new Error(`no lesson ${id}`)
  return lesson
}

/** The desk's one next step, until the lesson stands where it has to. */
async function nextUntil(desk: Page, id: string, there: (lesson: Lesson) => boolean): Promise<void> {
  for (let steps = 0; steps < 20 && !there(await lessonOf(id)); steps += 1) {
    const before = (await lessonOf(id)).movedBy
    await desk.locator('main button.button--step').first().click()
    await expect.poll(async () => (await lessonOf(id)).movedBy).not.toBe(before)
    await desk.goto(`/teach/lesson/${id}`)
  }
  expect(there(await lessonOf(id))).toBe(true)
}

const votesOn = (question: string) => (lesson: Lesson) =>
  lesson.stage.at === 'question' && lesson.stage.question === question && lesson.stage.phase === 'voting'

test.each([
  { how: 'with scripts', script: true },
  { how: 'with JavaScript off, also at the desk', script: false },
])(
  'a class of two goes through the sample lesson and the teacher reads the review, $how',
  async ({ script }) => {
    const more = { script }
    const desk = watched('teacher', await teacherAt('/teach/class', more))
    await desk.getByLabel('Name of the class').fill('7b')
    await desk.getByLabel('Names of the pupils').fill('Ada\nBen\nCleo')
    await button(desk, 'Make the class').click()
    await desk.goto('/teach')
    const row = desk.getByRole('row', { name: /Five minutes to try it out/ }).filter({ hasText: 'Start a lesson' })
    await row.getByRole('link', { name: 'Start a lesson' }).click()
    await button(desk, 'Start the lesson').click()
    await desk.waitForURL('**/teach/lesson/*')
    const id = new URL(desk.url()).pathname.split('/').at(-1) ?? ''
    const { code } = await lessonOf(id)

    const [ada, ben] = [watched('Ada', await device(more)), watched('Ben', await device({ ...more, dark: true }))]
    await ada.goto('/')
    await ada.getByLabel('Code of the lesson').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
    await button(ada, 'Go on').click()
    await button(ada, 'Ada').click()
    await ada.getByText('You are Ada').waitFor()
    await ben.goto(`/join/${code}`)
    await button(ben, 'Ben').click()
    await ben.getByText('You are Ben').waitFor()

    const wall = watched('wall', await device({ size: 'projector', ...more }))
    await wall.goto(`/wall/${id}`)
    await wall.getByText('Ada').first().waitFor()
    await picture(wall, `lesson-1-lobby-${script}`)

    await desk.goto(`/teach/lesson/${id}`)
    await nextUntil(desk, id, ({ stage }) => stage.at === 'reading')
    if (script) await ada.getByText('The class is reading the text.').waitFor()
    await ada.goto(`/lesson/${id}/article`)
    await button(ada, 'I have read it').click()
    expect((await lessonOf(id)).students.values().next().value?.readAt).not.toBeNull()

    await nextUntil(desk, id, votesOn('why-moved'))
    // A page without a form swaps itself; without scripts it is looked at again.
    if (!script) await ada.goto(`/lesson/${id}`)
    await ada.getByRole('link', { name: 'Open question 1' }).first().click()
    await ada.getByText('The sea had eaten the cliff away.').click()
    if (!script) await button(ada, 'Save').click()
    await ada.getByText(/Saved at/).waitFor()
    await ben.goto(`/lesson/${id}/question/why-moved`)
    await ben.getByText('Its base was too old.').click()
    if (!script) await button(ben, 'Save').click()
    await ben.getByText(/Saved at/).waitFor()
    if (script) await wall.getByText('of 2 have answered').waitFor()
    else await wall.reload()
    // Nothing shows before its time.
    for (const page of [ada, ben, wall]) expect(await page.content()).not.toContain('Each winter took a little')
    await picture(ben, `lesson-2-vote-${script}`)

    await nextUntil(desk, id, ({ revealed }) => revealed.has('why-moved'))
    if (script) {
      await wall.getByText('Each winter took a little').waitFor()
      await ben.getByText('The answer to question 1 is shown.').waitFor()
    }
    await ben.goto(`/lesson/${id}/question/why-moved`)
    await ben.getByText('Your answer, not right').waitFor()
    await picture(ben, `lesson-3-shown-${script}`)

    await nextUntil(desk, id, ({ stage }) => stage.at === 'discussion')
    const [discussion = { id: '' }] = (await lessonOf(id)).pin.discussions
    await ada.goto(`/lesson/${id}/discussion/${discussion.id}`)
    await ada.locator('textarea').fill('Yes: a tower is a memory.')
    await ada.locator('main form').getByRole('button').last().click()
    await ada.getByText('Yes: a tower is a memory.').waitFor()
    await desk.goto(`/teach/lesson/${id}/discussion/${discussion.id}`)
    await desk.getByText('Yes: a tower is a memory.').waitFor()
    await desk.getByRole('link', { name: /^Hide post 1/ }).click()
    await desk.getByLabel('Why', { exact: true }).fill('Say more first.')
    await button(desk, 'Hide the post').click()
    await ada.goto(`/lesson/${id}/discussion/${discussion.id}`)
    await ada.getByText('Say more first.').waitFor()

    await desk.goto(`/teach/lesson/${id}`)
    await nextUntil(desk, id, ({ stage }) => stage.at === 'closed')
    // No lesson ends before every answer that was voted on is shown.
    expect((await lessonOf(id)).revealed.size).toBe(3)
    await ada.goto(`/lesson/${id}/results`)
    await ada.getByText('Your answer, right').first().waitFor()
    await picture(ada, `lesson-4-results-${script}`)
    await desk.goto(`/teach/lesson/${id}/review`)
    const cells = await desk.locator('table.matrix tbody tr').allInnerTexts()
    expect(cells.map((cell) => cell.replace(/\s+/g, ' '))).toEqual([
      'Ada right – no answer – no answer 1 1',
      'Ben C wrong, chose C – no answer – no answer 0 0',
    ])
    await desk.getByText('Cleo').first().waitFor()
    await picture(desk, `lesson-5-review-${script}`)
    const cookie = (await desk.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    const csv = await fetch(`${school.here}/teach/lesson/${id}/export/csv`, { headers: { cookie } })
    expect(await csv.text()).toMatch(/Ada.*The sea had eaten the cliff away/)
    expect(complaints).toEqual([])
    for (const page of [desk, ada, ben, wall]) await page.context().close()
  },
  120_000,
)
