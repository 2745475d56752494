import { expect, test } from 'vitest'
import { picture, sizes } from './browser.ts'
import { room } from './room.ts'

/** Twenty times as fast: a pretend pupil acts within 0.4 s. */
const hurried = {
  now: () => new Date(),
  after(milliseconds: number, act: () => void) {
    const timer = setTimeout(act, milliseconds / 20)
    return () => clearTimeout(timer)
  },
}

const { school, teacherAt } = await room({ clock: hurried })

test('a teacher rehearses at a laptop: what is pressed at the left is seen at the right, and pretend pupils vote', async () => {
  const page = await teacherAt('/teach/quiz/birthday-call')
  await page.getByRole('link', { name: 'Rehearse with a pretend class of 24' }).click()
  await page.getByRole('button', { name: 'Rehearse with a pretend class of 24' }).click()
  const [desk, wall] = ['Your desk', 'The wall'].map((title) => page.frameLocator(`iframe[title="${title}"]`))
  if (!desk || !wall) throw new Error('there are no panes')
  await wall.getByText('Quentin').waitFor()
  await picture(page, 'rehearsal-lobby')
  await desk.getByRole('button', { name: 'Open the text' }).click()
  await desk.getByText('Still reading').waitFor()
  await desk.getByRole('button', { name: 'Open the vote on question 1' }).click()
  await wall.getByRole('heading', { level: 1 }).filter({ hasText: '?' }).waitFor()
  await wall.locator('.wall-count', { hasText: /^[12]\d$/ }).waitFor()
  await picture(page, 'rehearsal-vote')
  await page.setViewportSize(sizes.projector)
  await picture(page, 'rehearsal-vote-wide')
  await page.setViewportSize(sizes.phone)
  await picture(page, 'rehearsal-phone')
  await page.getByRole('link', { name: 'Open the desk' }).click()
  await page.getByRole('link', { name: 'Rehearsal' }).click()
  await page.getByRole('button', { name: 'End the rehearsal' }).click()
  await page.getByText('nothing of it was kept').waitFor()
  expect(await school.parts.store.all()).toEqual([])
}, 60_000)
