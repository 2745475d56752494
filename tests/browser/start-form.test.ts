import { expect, test } from 'vitest'
import { class7b } from '../fixtures/lesson.ts'
import { open } from './browser.ts'
import { room } from './room.ts'

const { browser, school } = await room()
const { parts, teacherId } = school
await parts.teachers.change(
  ({ classes }) => void classes.push({ ...class7b, owner: teacherId, members: [...class7b.members] }),
)
const page = await open(browser, { size: 'laptop', at: school.lan })
await page.goto(await school.link())
await page.getByRole('button').first().click()
await page.waitForURL('**/teach')
await page.goto('/teach/quiz/birthday-call/lesson?class=')

const chosen = () => page.locator('input[name=preset]:checked').getAttribute('value')
const says = (words: string | RegExp) => page.locator('#reach').filter({ hasText: words }).waitFor()

test('the sentence says what the chosen way means, and who can join until when', async () => {
  await says('You move the class on from your desk')
  await page.getByText('Substitute', { exact: true }).first().click()
  await says(/Nobody has to be at the desk.*until/)
})

test('another class is chosen without losing what was chosen before', async () => {
  await page.getByRole('link', { name: '7b' }).click()
  await says(/Nobody has to be at the desk.*tapping a name of 7b/)
  expect(await chosen()).toBe('substitute')
})

test('a class that is opened first of all has its own way of the last time', async () => {
  await page.goto('/teach/quiz/birthday-call/lesson?class=class-7b')
  expect(await chosen()).toBe('lead')
})
