import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { axe, picture, sideways, sizes, smallTargets, type Device } from './browser.ts'
import { keyboardOf } from './keyboard.ts'
import { room } from './room.ts'

const { school, begin, device, joined } = await room()

/** A lesson at own pace, with a class of two who have written in both discussions. */
async function talking(more: object = {}) {
  const lesson = await begin({ preset: 'own-pace', ...more })
  const [ben, cleo] = [await lesson.join('Ben'), await lesson.join('Cleo')]
  const post = (by: string, discussion: string, text: string, replyTo: string | null = null) =>
    lesson.ask(by, { do: 'post', discussion, replyTo, text })
  await post(ben.id, 'build', 'Yes, because farmers like the bird.')
  await post(ben.id, 'seen', 'In our barn, at dusk.')
  const [, first = ''] = (await lesson.state()).posts.keys()
  await post(cleo.id, 'seen', 'Which barn?', first)
  await post(school.teacherId, 'seen', 'Look up at dusk.')
  return { lesson, ben, cleo, post, first }
}

const ada = (lesson: LessonHandle, more: Device = {}) => joined(lesson, 'Ada', more)

const streaming = (page: Page, lesson: LessonHandle) =>
  expect
    .poll(() => school.parts.live.count(lesson.id, 'student'), { timeout: 10_000 })
    .toBeGreaterThan(0)
    .then(() => page)

test('every page of a student is without a finding of axe, goes nowhere sideways, and has no control too small to hit', async () => {
  const { lesson, first } = await talking({ feedback: 'immediate' })
  const page = await device()
  const found: Record<string, unknown> = {}
  const look = async (name: string) => {
    await picture(page, `student-${name}-phone`)
    const light = [await axe(page), await sideways(page), await smallTargets(page)]
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.setViewportSize(sizes.laptop)
    await picture(page, `student-${name}-laptop-dark`)
    const dark = await axe(page, ['color-contrast'])
    await page.emulateMedia({ colorScheme: 'light' })
    await page.setViewportSize(sizes.phone)
    if (JSON.stringify([light, dark]) !== '[[[],0,[]],[]]') found[name] = { light, dark }
  }
  const pages = async (addresses: Record<string, string>) => {
    for (const [name, address] of Object.entries(addresses)) {
      await page.goto(address)
      await look(name)
    }
  }
  const { id, code } = lesson
  await pages({ home: '/', return: `/join/${code}/return`, claim: `/join/${code}/claim`, join: `/join/${code}` })
  await page.getByRole('button', { name: 'Join' }).press('Enter')
  await page.getByLabel('Your name').fill('Ben')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByText('Somebody in this lesson is called Ben.').waitFor()
  await look('join-refused')
  await page.getByLabel('Your name').fill('Ada')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL(`**/lesson/${id}`)
  await look('lesson')
  await pages({
    article: `/lesson/${id}/article#s1-2`,
    question: `/lesson/${id}/question/when`,
    essay: `/lesson/${id}/question/why`,
    'discussion-first': `/lesson/${id}/discussion/build`,
    discussion: `/lesson/${id}/discussion/seen`,
  })
  await page.getByRole('button', { name: 'Post' }).click()
  await page.getByText('Nothing is written yet.').waitFor()
  await look('discussion-refused')
  await page.getByLabel('Your post').fill('On the church tower.')
  await page.getByRole('button', { name: 'Post' }).click()
  await page.getByText('On the church tower.').waitFor()
  await look('discussion-posted')
  await page.getByRole('link', { name: 'Change post 4' }).click()
  await look('post-text')
  await page.goBack()
  await page.getByRole('link', { name: 'Take back post 4' }).click()
  await look('post-withdrawn')
  const student = [...(await lesson.state()).students.values()].find(({ nickname }) => nickname === 'Ada')?.id ?? ''
  await lesson.ask(student, { do: 'answer', question: 'when', round: 1, form: { response: 'noon' } })
  await lesson.ask(student, { do: 'answer', question: 'why', round: 1, form: { response: 'Mice.' } })
  await pages({
    'post-reply': `/lesson/${id}/post/${first}/reply`,
    'question-shown': `/lesson/${id}/question/when`,
    results: `/lesson/${id}/results`,
    leave: `/lesson/${id}/leave`,
    'not-there': `/lesson/nowhere`,
  })
  await lesson.move({ at: 'closed' })
  await pages({
    'lesson-closed': `/lesson/${id}`,
    'question-closed': `/lesson/${id}/question/said`,
    'discussion-closed': `/lesson/${id}/discussion/seen`,
    'results-asked': `/lesson/${id}/results`,
  })
  expect(found).toEqual({})
}, 180_000)

describe('news of a discussion', () => {
  test('come as a button; nothing that is read moves, and what is being written stays', async () => {
    const { lesson, post, ben } = await talking()
    const page = await ada(lesson)
    await page.goto(`/lesson/${lesson.id}/discussion/seen`)
    await streaming(page, lesson)
    await page.getByLabel('Your post').fill('On the church')
    const reading = page.locator('.post', { hasText: 'Look up at dusk.' })
    const before = await reading.boundingBox()
    await post(ben.id, 'seen', 'And on a post.')
    await post(ben.id, 'seen', 'And over the field.')
    await page.getByRole('link', { name: 'Show 2 new posts' }).waitFor()
    expect(await reading.boundingBox()).toEqual(before)
    expect(await page.getByText('And on a post.').count()).toBe(0)
    expect(await page.getByLabel('Your post').inputValue()).toBe('On the church')
    await page.getByRole('link', { name: 'Show 2 new posts' }).click()
    await page.getByText('And over the field.').waitFor()
    expect(await page.getByLabel('Your post').inputValue()).toBe('On the church')
    expect(await page.locator('.post:target').innerText()).toContain('And on a post.')
    await streaming(page, lesson)
    await post(ben.id, 'seen', 'And in the wood.')
    await page.getByRole('link', { name: 'Show 1 new post' }).click()
    await page.getByText('And in the wood.').waitFor()
  })

  test('say that a post was hidden, so that its words can go from every screen', async () => {
    const { lesson, first } = await talking()
    const page = await ada(lesson)
    await page.goto(`/lesson/${lesson.id}/discussion/seen`)
    await streaming(page, lesson)
    await lesson.ask(school.teacherId, { do: 'hide', post: first, reason: 'It names a place.' })
    await page.getByRole('link', { name: 'Posts were changed' }).click()
    await page.getByText('Ms Okafor has hidden this post.').waitFor()
    expect(await page.getByText('In our barn').count()).toBe(0)
  })

  test('without a script come by looking again', async () => {
    const { lesson, post, ben } = await talking()
    const page = await ada(lesson, { script: false })
    await page.goto(`/lesson/${lesson.id}/discussion/seen`)
    await post(ben.id, 'seen', 'And on a post.')
    await page.getByRole('link', { name: 'Look again' }).click()
    await page.getByText('And on a post.').waitFor()
  })
})

describe('words that are not posted yet', () => {
  test('of a reply and of a change are there again, until they stand in the discussion', async () => {
    const { lesson, first } = await talking()
    const page = await ada(lesson)
    await page.goto(`/lesson/${lesson.id}/post/${first}/reply`)
    await page.getByLabel('Your reply').fill('The old one?')
    await page.getByText('Draft kept. Nobody can read it yet.').waitFor()
    await page.reload()
    expect(await page.getByLabel('Your reply').inputValue()).toBe('The old one?')
    await page.getByRole('button', { name: 'Reply' }).click()
    await page.getByText('The old one?').waitFor()
    await page.goto(`/lesson/${lesson.id}/post/${first}/reply`)
    expect(await page.getByLabel('Your reply').inputValue()).toBe('')

    await page.goto(`/lesson/${lesson.id}/discussion/seen`)
    await page.getByRole('link', { name: 'Change post' }).click()
    await page.getByLabel('Your post').fill('The new one?')
    await page.reload()
    expect(await page.getByLabel('Your post').inputValue()).toBe('The new one?')
    await page.getByRole('button', { name: 'Save the change' }).click()
    await page.getByText('The new one?').waitFor()
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes(':post:')))).toEqual([])
  })
})

test('when the class moves on, a page with a form is told so in a band, and keeps its words', async () => {
  const lesson = await begin()
  await lesson.move({ at: 'discussion', discussion: 'seen' })
  const page = await ada(lesson)
  await page.goto(`/lesson/${lesson.id}/discussion/seen`)
  await streaming(page, lesson)
  await page.getByLabel('Your post').fill('On the church tower.')
  await lesson.move({ at: 'discussion', discussion: 'build' })
  await page.getByText('Discussion 1 is ready.').waitFor()
  expect(await page.getByLabel('Your post').inputValue()).toBe('On the church tower.')
  await page.getByRole('link', { name: 'Open discussion 1' }).click()
  await page.getByText('Should farmers build nest boxes?').waitFor()
})

test('the results are saved as one file that opens from a disk and asks nobody for anything', async () => {
  const { lesson } = await talking({ feedback: 'immediate' })
  const page = await ada(lesson, { size: 'laptop' })
  const student = [...(await lesson.state()).students.values()].find(({ nickname }) => nickname === 'Ada')?.id ?? ''
  await lesson.ask(student, { do: 'answer', question: 'when', round: 1, form: { response: 'noon' } })
  await lesson.ask(student, { do: 'post', discussion: 'seen', replyTo: null, text: 'On the church tower.' })
  await page.goto(`/lesson/${lesson.id}/results`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save as one file' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^Owls in the barn, \d{4}-\d{2}-\d{2}\.html$/)
  const path = await download.path()
  const copy = `${path}.html`
  await download.saveAs(copy)

  const home = await device({ size: 'laptop' })
  const asked: string[] = []
  home.on('request', (request) => asked.push(request.url()))
  await home.goto(pathToFileURL(copy).href)
  await home.getByText('Read the first sentence again.').waitFor()
  await home.getByText('On the church tower.').waitFor()
  await picture(home, 'student-file-laptop')
  expect(asked).toEqual([pathToFileURL(copy).href])
  expect(await home.locator('main').evaluate((main) => getComputedStyle(main).maxWidth)).not.toBe('none')
  expect(await axe(home)).toEqual([])
  expect(await sideways(home)).toBe(0)
  expect((await readFile(copy, 'utf8')).includes('<script')).toBe(false)
})

test('a whole lesson is gone through with the keyboard alone', async () => {
  const { lesson } = await talking({ feedback: 'immediate' })
  const page = await device({ size: 'laptop' })
  const { tabTo } = keyboardOf(page)
  await page.goto('/')
  await tabTo(/Code of the lesson/)
  await page.keyboard.type(lesson.code)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/join/*')
  await tabTo(/Your name/)
  await page.keyboard.type('Ada')
  await tabTo(/^Join$/)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/lesson/${lesson.id}`)
  await tabTo(/Read the text/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/article')
  await tabTo(/I have read it/)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/lesson/${lesson.id}`)
  await tabTo(/Begin with question 1/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/question/when')
  await tabTo(/At noon/)
  await page.keyboard.press('ArrowDown')
  await tabTo(/Save and see/)
  await page.keyboard.press('Enter')
  await page.getByText('Your answer, right').waitFor()
  await tabTo(/Go on to question 2/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/question/said')
  await page.goto(`/lesson/${lesson.id}/discussion/build`)
  await tabTo(/Your post/)
  await page.keyboard.type('They should.')
  await tabTo(/^Post$/)
  await page.keyboard.press('Enter')
  await page.getByText('Yes, because farmers like the bird.').waitFor()
  await tabTo(/^Reply to /)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/reply')
})
