import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { on } from '../fixtures/lesson.ts'
import { callPin } from '../fixtures/call-pin.ts'
import { picture, sizes, type Device } from './browser.ts'
import { faultsOf } from './page-faults.ts'
import { room } from './room.ts'

const { school, begin, teacherAt } = await room()

const ownWall = ({ id }: LessonHandle, more: Device = {}) => teacherAt(`/wall/${id}`, { size: 'projector', ...more })

/** What the browser has to say against a page. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (problem) => complaints.push(problem.message))
  return complaints
}

/** Types one count after the other, and saves. */
async function countByKeys(wall: Page, counts: readonly string[]): Promise<void> {
  await wall.keyboard.press('h')
  for (const [at, count] of counts.entries()) {
    if (at > 0) await wall.keyboard.press('Tab')
    await wall.keyboard.type(count)
  }
  // Add-ons of a browser leave such a mark on fields, as taking a picture does.
  await wall.evaluate(() => {
    for (const { style } of document.querySelectorAll<HTMLElement>('[data-hand]')) style.color = 'inherit'
  })
  await wall.keyboard.press('Enter')
  const all = counts.reduce((sum, count) => sum + Number(count), 0)
  await wall.getByText(`${all} hands counted`).waitFor()
  await keysLead(wall)
}

/** The wall may have swapped itself before it heard that the counts are saved; until then Page Down saves them again. */
const keysLead = (wall: Page) =>
  expect.poll(() => wall.evaluate(() => document.activeElement?.matches('[data-hand]'))).toBe(false)

test('the birthday call without a single phone: by keyboard on the wall alone, from the lobby to the end', async () => {
  const lesson = await begin({ pin: callPin })
  const wall = await ownWall(lesson)
  const complaints = complaintsOf(wall)
  const loads: string[] = []
  wall.on('framenavigated', (frame) => void loads.push(frame.url()))
  let pictures = 0
  const look = async (name: string) => picture(wall, `no-phones-${String((pictures += 1)).padStart(2, '0')}-${name}`)
  await wall.getByText('No phones? Press Page Down, and count hands.').waitFor()
  await look('lobby')
  await wall.keyboard.press('PageDown')
  await wall.getByText('It is on your sheet of paper.').waitFor()
  await look('reading')
  await wall.keyboard.press('PageDown')
  await wall.getByText('Raise your hand for one answer.').waitFor()
  await look('vote')
  await countByKeys(wall, ['3', '15', '6', '4'])
  await look('counted')
  await wall.keyboard.press('PageDown')
  await wall.getByText('Talk with a neighbour').waitFor()
  await look('talk')
  await wall.keyboard.press('PageDown')
  await wall.getByText('Second vote: raise your hand again').waitFor()
  await countByKeys(wall, ['1', '22', '3', '2'])
  await look('second-vote')
  await wall.keyboard.press('PageDown')
  await wall.getByText(/more for the right answer than in the first vote|fewer for the right answer/).waitFor()
  await wall.getByText('First vote: 28 answers, counted by hand. Second vote: 28 answers, counted by hand.').waitFor()
  await look('answer')
  for (let step = 0; step < 60 && (await lesson.state()).stage.at !== 'closed'; step += 1) {
    const before = (await lesson.state()).movedBy
    await Promise.all([wall.waitForResponse(/\/stage$/), wall.keyboard.press('PageDown')])
    await expect.poll(async () => (await lesson.state()).movedBy).not.toBe(before)
    const { stage } = await lesson.state()
    const heading = stage.at === 'closed' ? 'The lesson has ended' : null
    if (heading) await wall.getByRole('heading', { name: heading }).waitFor()
    else
      await wall
        .locator(`input[name="from"][value="${(await lesson.state()).movedBy}"]`)
        .first()
        .waitFor({ state: 'attached' })
    const text = await wall.locator('#wall').innerText()
    expect(text, JSON.stringify(stage)).not.toMatch(/\bphones?\b|of 0 have/i)
    if (stage.at === 'discussion') await wall.getByText('Talk about it.').waitFor()
  }
  await look('end')
  const state = await lesson.state()
  expect([state.stage.at, state.students.size, state.counted.size]).toEqual(['closed', 0, 2])
  expect(loads).toEqual([])
  expect(complaints).toEqual([])
}, 120_000)

test('counts that are being typed stay while the wall swaps itself, and when the first phone joins', async () => {
  const lesson = await begin()
  await lesson.move(on('when'))
  const wall = await ownWall(lesson)
  await wall.keyboard.press('h')
  await wall.keyboard.type('12')
  await lesson.join('Ada')
  await wall.getByText('0 of 1 have answered').waitFor()
  expect(await wall.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('12')
  await wall.keyboard.press('Tab')
  await wall.keyboard.type('7')
  await wall.keyboard.press('PageDown')
  await wall.getByText('19 hands counted').waitFor()
  expect((await lesson.state()).counted.get('when 1')?.counts).toMatchObject({ noon: 12, dusk: 7 })
  await keysLead(wall)
  // The keys lead the lesson again; a stray letter shows nothing.
  await wall.keyboard.press('a')
  await wall.keyboard.press('t')
  await expect.poll(async () => (await lesson.state()).stage).toEqual(on('when', 'discussing'))
})

test('a count that is refused is shown with its reason, by keyboard and with JavaScript off alike', async () => {
  const lesson = await begin()
  await lesson.move(on('when'))
  for (const script of [true, false]) {
    const wall = await ownWall(lesson, { script })
    await wall.getByLabel('Hands for B: At dusk').fill('ten')
    await wall.getByLabel('Hands for B: At dusk').press('Enter')
    await wall.getByText('Nothing is saved yet: write whole numbers').waitFor()
    expect(await wall.getByLabel('Hands for B: At dusk').inputValue()).toBe('ten')
    await picture(wall, `no-phones-refused-${script ? 'script' : 'plain'}`)
    if (script) expect(await faultsOf(wall)).toEqual([])
  }
  expect((await lesson.state()).counted.size).toBe(0)
})

test('the fields fit the picture beside long options, at every size of a projector', async () => {
  const lesson = await begin({ pin: callPin })
  await lesson.move(on('which-call'))
  const wall = await ownWall(lesson)
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
    { width: 3840, height: 2160 },
  ]) {
    await wall.setViewportSize(size)
    const over = await wall.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    expect(over, String(size.width)).toBeLessThanOrEqual(0)
    await picture(wall, `no-phones-fields-${size.width}`)
  }
})

test('answers are typed in fast: a letter, Enter, and the next pupil; then the sheet, question by question', async () => {
  const lesson = await begin({ pin: callPin })
  for (const nickname of ['Pia', 'Rob']) await lesson.ask(school.teacherId, { do: 'enrol', nickname, member: null })
  await lesson.move(on('which-call'))
  const page = await teacherAt(`/teach/lesson/${lesson.id}/paper`)
  await picture(page, 'paper-list')
  await page.getByRole('link', { name: 'Type in the answers of Pia' }).click()
  for (const [name, letter] of [
    ['Pia', 'b'],
    ['Rob', 'a'],
  ] as const) {
    await page.getByText(`${name}, question`).waitFor()
    // The words are there before the script that hears the keys.
    await page.waitForLoadState()
    await page.keyboard.press(letter)
    await picture(page, `paper-typing-${name}`)
    await page.keyboard.press('Enter')
  }
  await page.waitForURL(/\/paper$/)
  const chosen = [...(await lesson.state()).students.values()].map(
    ({ newest }) => (newest.get('which-call 1')?.response as { option: string } | undefined)?.option,
  )
  const options = (await lesson.state()).pin.questions.flatMap((one) =>
    one.id === 'which-call' && 'options' in one ? one.options : [],
  )
  expect(chosen).toEqual([options[1]?.id, options[0]?.id])
  await lesson.move(on('which-call', 'discussing'))
  await lesson.move(on('which-call', 'voting', 2))
  await page.reload()
  await page.getByRole('link', { name: 'Type in the answers of Pia' }).click()
  await page.getByText('Pia, question').waitFor()
  await page.waitForLoadState()
  await page.keyboard.press('a')
  await page.getByLabel('Why they keep the answer').focus()
  await page.keyboard.type('Rob found it.')
  await picture(page, 'paper-typing-why')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Rob, question').waitFor()
  const why = [...(await lesson.state()).students.values()].map(({ newest }) => newest.get('which-call 2')?.because)
  expect(why).toEqual(['Rob found it.', undefined])
  await lesson.move({ at: 'closed' })
  await page.goto(`/teach/lesson/${lesson.id}/paper`)
  await page.getByRole('link', { name: 'Type in the answers of Pia' }).click()
  await page.getByText('It counts as the first vote.').waitFor()
  for (const size of ['phone', 'laptop', 'projector'] as const) {
    await page.setViewportSize(sizes[size])
    await picture(page, `paper-sheet-${size}`)
    expect(await faultsOf(page)).toEqual([])
  }
})

test('hands are counted at the desk, on a phone as on a laptop', async () => {
  const lesson = await begin({ pin: callPin })
  await lesson.move(on('which-call'))
  const desk = await teacherAt(`/teach/lesson/${lesson.id}`)
  await desk.getByRole('link', { name: 'Count hands' }).click()
  await desk.waitForURL(/\/hands$/)
  for (const size of ['phone', 'laptop', 'projector'] as const) {
    await desk.setViewportSize(sizes[size])
    await picture(desk, `hands-${size}`)
  }
  await desk.setViewportSize(sizes.laptop)
  // The cursor stands in the first field.
  for (const [at, count] of ['3', '15', '6', '4'].entries()) {
    if (at > 0) await desk.keyboard.press('Tab')
    await desk.keyboard.type(count)
  }
  await desk.keyboard.press('Enter')
  await desk.getByText('28 hands counted').waitFor()
  await desk.getByRole('button', { name: 'Only I can see this screen: show them' }).click()
  await desk.getByText('15 of 28 right: let them talk.').waitFor()
  await picture(desk, 'hands-desk')
})
