import { expect, test } from 'vitest'
import { callPin } from '../fixtures/call-pin.ts'
import { on } from '../fixtures/lesson.ts'
import { axe, picture } from './browser.ts'
import { room } from './room.ts'

const { school, begin, device, joined, teacherAt } = await room()

test('a teacher points by keyboard: wall and phones follow, what is typed stays, and the link opens the text beside it', async () => {
  const lesson = await begin({ pin: callPin })
  await lesson.move(on('own-summary'))
  const [teacher, wall, phone, laptop] = [
    await teacherAt('/teach'),
    await device({ size: 'projector' }),
    await joined(lesson, 'Amina', { size: 'phone' }),
    await device({ size: 'laptop' }),
  ]
  await laptop.context().addCookies(await phone.context().cookies())
  await wall.goto(`/wall/${lesson.id}`)
  for (const page of [phone, laptop]) {
    await page.goto(`/lesson/${lesson.id}/question/own-summary`)
    await page.locator('[name="response"]').fill('a read')
  }
  await teacher.goto(`/teach/lesson/${lesson.id}/light`)
  // One stop for all sentences, where the arrow keys walk.
  await teacher.locator('#pick-s1-1').focus()
  for (let times = 0; times < 4; times += 1) await teacher.keyboard.press('ArrowDown')
  await teacher.keyboard.press('Enter')
  await teacher.getByRole('button', { name: 'Show it on the wall' }).click()
  await teacher.getByText('On the wall now: Paragraph 2, sentence 1.').waitFor()

  await wall.getByText('Paragraph 2, sentence 1').waitFor()
  expect(await wall.locator('.mark').innerText()).toMatch(/^After such a call/)
  for (const page of [phone, laptop]) {
    await page.getByText('Your teacher points at paragraph 2, sentence 1:').waitFor()
    expect(await page.locator('[name="response"]').inputValue()).toBe('a read')
    await picture(page, `pointed-${page === phone ? 'phone' : 'laptop'}`)
    const link = page.getByRole('link', { name: 'Read it in the text' })
    await link.click()
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#s2-1')
    expect(new URL(page.url()).pathname, 'nobody leaves the question').toContain('/question/own-summary')
    expect(await page.locator('[name="response"]').inputValue()).toBe('a read')
    const sentence = await page.locator('#s2-1').boundingBox()
    const height = page.viewportSize()?.height ?? 0
    expect(sentence && sentence.y > 0 && sentence.y < height, 'the sentence is in sight').toBe(true)
  }

  await teacher.getByRole('button', { name: 'Take it away' }).click()
  await wall.getByText('What is a government').waitFor()
  await phone.getByText('Your teacher points').waitFor({ state: 'detached' })
})

test('without scripts a sentence is ticked and sent, and a phone says it on its next page', async () => {
  const lesson = await begin({ pin: callPin })
  await lesson.move({ at: 'reading' })
  const teacher = await teacherAt('/teach', { size: 'phone', script: false })
  const phone = await joined(lesson, 'Amina', { size: 'phone', script: false })
  await teacher.goto(`/teach/lesson/${lesson.id}/light`)
  await teacher.locator('label[for="pick-s4-1"]').click()
  await teacher.locator('label[for="pick-s4-3"]').click()
  await teacher.getByRole('button', { name: 'Show it on the wall' }).click()
  await teacher.getByText('On the wall now: Paragraph 4, sentences 1 to 3.').waitFor()
  await phone.goto(`/lesson/${lesson.id}/article`)
  await phone.getByText('Your teacher points at paragraph 4, sentences 1 to 3.').waitFor()
  expect(await phone.locator('.lit').evaluateAll((all) => all.map(({ id }) => id))).toEqual(['s4-1', 's4-2', 's4-3'])
  await phone.getByRole('link', { name: 'Show it' }).click()
  expect(new URL(phone.url()).hash).toBe('#s4-1')
})

test('whoever reads the text sees the sentence marked in it, with a line that leads there, and nothing moves', async () => {
  const lesson = await begin({ pin: callPin })
  await lesson.move({ at: 'reading' })
  const phone = await joined(lesson, 'Amina', { size: 'phone' })
  await phone.goto(`/lesson/${lesson.id}/article`)
  await phone.locator('#s5-1').evaluate((sentence) => {
    sentence.scrollIntoView()
    getSelection()?.selectAllChildren(sentence)
  })
  const state = () => phone.evaluate(() => ({ top: scrollY, selected: String(getSelection()) }))
  const before = await state()
  await lesson.ask(school.teacherId, { do: 'light', sentences: ['s2-1', 's2-2'] })
  await phone.getByText('Your teacher points at paragraph 2, sentences 1 to 2.').waitFor()
  expect(await state()).toEqual(before)
  const lit = () => phone.locator('.lit').evaluateAll((all) => all.map(({ id }) => id))
  expect(await lit()).toEqual(['s2-1', 's2-2'])
  for (const colorScheme of ['light', 'dark'] as const) {
    await phone.emulateMedia({ colorScheme })
    await picture(phone, `lit-${colorScheme}`)
  }
  await phone.getByRole('link', { name: 'Show it' }).click()
  const box = await phone.locator('#s2-1').boundingBox()
  expect(box && box.y >= 0 && box.y < 400).toBe(true)
  await phone.reload()
  expect(await lit()).toEqual(['s2-1', 's2-2'])
  expect(await axe(phone)).toEqual([])
  await lesson.ask(school.teacherId, { do: 'light', sentences: [] })
  await phone.getByText('Your teacher points').waitFor({ state: 'detached' })
  expect(await lit()).toEqual([])
})

test('a post goes on the wall and every phone has its words, until it is taken back', async () => {
  const lesson = await begin({ pin: callPin })
  const phone = await joined(lesson, 'Amina', { size: 'phone' })
  await lesson.move({ at: 'discussion', discussion: 'two-accounts' })
  await lesson.ask('program', { do: 'join', nickname: 'Ben', member: null, tokenHash: 'b', returnHash: 'b' })
  const ben = [...(await lesson.state()).students.keys()].at(-1) ?? ''
  const text = 'Each side writes for its own readers. '.repeat(40).trim()
  await lesson.ask(ben, { do: 'post', discussion: 'two-accounts', replyTo: null, text })
  const [teacher, wall] = [await teacherAt('/teach'), await device({ size: 'projector' })]
  await wall.goto(`/wall/${lesson.id}`)
  await phone.goto(`/lesson/${lesson.id}/discussion/two-accounts`)
  await phone.getByLabel('Your post').fill('I think')
  await teacher.goto(`/teach/lesson/${lesson.id}/discussion/two-accounts`)
  await teacher.getByRole('button', { name: 'Show post 1 on the wall' }).click()
  await wall.getByText('Post 1, whole on your phone.').waitFor()
  await phone.getByText(/^On the wall: post 1, by/).waitFor()
  expect((await phone.locator('.on-wall blockquote').innerText()).trim()).toBe(text)
  await picture(phone, 'post-on-the-wall-phone')
  expect(await phone.getByLabel('Your post').inputValue()).toBe('I think')
  const [post = ''] = (await lesson.state()).posts.keys()
  await lesson.ask(ben, { do: 'withdraw', post })
  await wall.getByText('Why might two governments').waitFor()
  await phone.getByText('On the wall').waitFor({ state: 'detached' })
})
