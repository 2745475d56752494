import { expect, test } from 'vitest'
import { on } from '../fixtures/lesson.ts'
import { room } from './room.ts'

const { begin, joined } = await room()

test('two phones write to each other between two votes, and what one is typing stays', async () => {
  const lesson = await begin({ talk: 'threads' })
  const [ada, ben] = [await joined(lesson, 'Ada'), await joined(lesson, 'Ben')]
  await lesson.move(on('when'))
  const address = `/lesson/${lesson.id}/question/when`
  for (const [page, option] of [
    [ada, 'At noon'],
    [ben, 'At dusk'],
  ] as const) {
    await page.goto(address)
    await page.getByLabel(option).check()
    await page.getByText('Saved at').waitFor()
  }
  await lesson.move(on('when', 'discussing'))
  for (const page of [ada, ben]) {
    await page.goto(address)
    await page.getByText('Write about question 1 with one other').waitFor()
  }

  // Ben is typing while Ada's words arrive.
  const bens = ben.getByLabel('To your group')
  await bens.pressSequentially('The first sen')
  await ada.getByLabel('To your group').fill('It sleeps at dusk.')
  await ada.getByRole('button', { name: 'Send' }).click()
  await ben.getByText('It sleeps at dusk.').waitFor()
  await bens.pressSequentially('tence says at dusk.')
  expect(await bens.inputValue()).toBe('The first sentence says at dusk.')

  // A closed page costs no words.
  await ben.goto(address)
  expect(await bens.inputValue()).toBe('The first sentence says at dusk.')
  await ben.getByRole('button', { name: 'Send' }).click()
  await ada.getByText('The first sentence says at dusk.').waitFor()
  await ben.goto(address)
  expect(await bens.inputValue()).toBe('')

  // The second vote: the thread to read, the first answer, and why.
  await lesson.move(on('when', 'voting', 2))
  await ada.getByRole('link', { name: 'Open the second vote' }).click()
  await ada.getByText('You chose: At noon').waitFor()
  await ada.getByText('What your group wrote (2)').click()
  await ada.getByText('The first sentence says at dusk.').waitFor()
  await ada.getByLabel('At dusk').check()
  const why = ada.getByLabel('Why do you keep your answer, or change it?')
  await why.fill('Ben showed me the sentence.')
  await ada.goto(address)
  expect(await why.inputValue()).toBe('Ben showed me the sentence.')
  // And reaches the server, from where another device has it: here the same one, which has forgotten.
  const reasons = async () =>
    [...(await lesson.state()).students.values()].flatMap(({ reasons }) => [...reasons.values()])
  await expect.poll(reasons, { timeout: 10_000 }).toMatchObject([{ text: 'Ben showed me the sentence.' }])
  await ada.evaluate(() => localStorage.clear())
  await ada.goto(address)
  expect(await why.inputValue()).toBe('Ben showed me the sentence.')
  // What goes on from there stands once, and what is deleted stays deleted.
  for (const words of ['Ben showed me the sentence. It', '', 'Ben showed me the sentence.']) {
    await why.fill(words)
    await ada.goto(address)
    expect(await why.inputValue()).toBe(words)
  }
  await ada.getByLabel('At dusk').check()
  await ada.getByRole('button', { name: 'Save' }).click()
  await ada.getByText('Saved at').waitFor()
  const state = await lesson.state()
  const said = [...state.students.values()].find(({ nickname }) => nickname === 'Ada')?.newest.get('when 2')
  expect(said).toMatchObject({ response: { option: 'dusk' }, because: 'Ben showed me the sentence.' })
}, 60_000)
