import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { typeOf } from '../../server/quiz/questions.ts'
import { callPin } from '../fixtures/call-pin.ts'
import { on, pinOf } from '../fixtures/lesson.ts'
import { open, picture } from './browser.ts'
import { room } from './room.ts'

const { browser, school, begin } = await room()
const wall = await open(browser, { at: school.lan, size: 'projector' })

/** How far what the wall says reaches below the line over its foot, and below the picture: expected to be at most 0. */
const overlap = (): Promise<number> =>
  wall.evaluate(() => {
    const foot = document.querySelector('.wall-foot')?.getBoundingClientRect()
    const said = [...document.querySelectorAll('main *')].map((one) => one.getBoundingClientRect().bottom)
    return Math.round(Math.max(Math.max(...said) - (foot?.top ?? 0), (foot?.bottom ?? 0) - window.innerHeight))
  })

test.each([1, 2, 30, 300])('with a class of %i the wall is read whole, without scrolling', async (size) => {
  const lesson = await begin()
  for (let at = 0; at < size; at += 1)
    await lesson.ask('program', {
      ...{ do: 'join', nickname: `Pupil ${at}`, member: null },
      ...{ tokenHash: `token ${at}`, returnHash: `code ${at}` },
    })
  await lesson.move(on('when'))
  const [first = ''] = (await lesson.state()).students.keys()
  await lesson.ask(first, { do: 'answer', question: 'when', round: 1, form: { response: 'dusk' } })
  for (const phase of ['voting', 'revealed'] as const) {
    if (phase === 'revealed') await lesson.move(on('when', phase))
    for (const [width, height] of [
      [1280, 720],
      [1920, 1080],
      [3840, 2160],
    ] as const) {
      await wall.setViewportSize({ width, height })
      await wall.goto(`/wall/${lesson.id}`)
      await picture(wall, `wall-${phase}-${size}-${width}`)
      expect(await overlap(), `${phase} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
})

test.each([
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
])(
  'a place that is pointed at stands above the question, with all of it in sight, at %i x %i',
  async (width, height) => {
    const lesson = await begin({ pin: callPin })
    await wall.setViewportSize({ width, height })
    await wall.goto(await school.link())
    if (await wall.getByRole('button').first().isVisible()) {
      await wall.getByRole('button').first().click()
      await wall.waitForURL('**/teach')
    }
    const id = 'which-call'
    const longest = callPin.article.blocks
      .flatMap(({ sentences }) => sentences)
      .sort((a, b) => b.end - b.start - a.end + a.start)
    for (const [phase, round] of [
      ['voting', 1],
      ['discussing', 1],
      ['voting', 2],
      ['revealed', 2],
    ] as const) {
      await lesson.move(on(id, phase, round))
      await lesson.ask(school.teacherId, { do: 'light', sentences: [longest[0]?.id ?? ''] })
      await wall.goto(`/wall/${lesson.id}${phase === 'voting' ? '?hands=yes' : ''}`)
      await picture(wall, `wall-above-${phase}-${round}-${width}`)
      expect(await overlap(), `${phase} ${round}`).toBeLessThanOrEqual(0)
      await wall.locator('.wall-above .mark').waitFor()
      await wall.locator('h1').waitFor()
      if (phase === 'voting') expect(await wall.locator('input.hand').count()).toBe(4)
    }
  },
)

test('a wall that was open before fits its letters to each step, as one that is opened now', async () => {
  const lesson = await begin({ pin: callPin })
  const ids = callPin.questions.map(({ id }) => id)
  await wall.setViewportSize({ width: 1920, height: 1080 })
  // Both have many parts.
  const many = ['whose-account', 'who-said-what']
  await lesson.move(on(many[0] ?? ''))
  await wall.goto(`/wall/${lesson.id}`)
  // In one step, since a region that swaps itself in between would leave an element that is in no page.
  const letters = () => wall.evaluate(() => getComputedStyle(document.querySelector('#main') ?? document.body).fontSize)
  const sizes = new Set<string>()
  for (const id of many) {
    const number = ids.indexOf(id) + 1
    if (id !== many[0]) await lesson.move(on(id))
    await wall.getByText(`Question ${number} of ${ids.length}`, { exact: true }).waitFor()
    await expect.poll(overlap, { message: `vote on ${id}` }).toBeLessThanOrEqual(0)
    await lesson.move(on(id, 'revealed'))
    await wall.getByText(`Question ${number} of ${ids.length}, the answer`).waitFor()
    await expect.poll(overlap, { message: `answer to ${id}` }).toBeLessThanOrEqual(0)
    sizes.add(await letters())
  }
  await lesson.move({ at: 'discussion', discussion: callPin.discussions[0]?.id ?? '' })
  await wall.locator('.wall-top').getByText('Discussion 1').waitFor()
  // Words come a moment before what is said of their size.
  await expect.poll(() => wall.locator('.htmx-settling').count()).toBe(0)
  const swapped = await letters()
  await wall.reload()
  expect(await letters()).toBe(swapped)
  expect(sizes, 'the answers have smaller letters').not.toContain(swapped)
})

const first = ['Amina', 'Benedikt', 'Charlotte', 'Dimitri', 'Elif', 'Frederik', 'Giuseppina']
const last = ['Schneider', 'Papadopoulos', 'Nowak-Lindström', 'Okafor', 'Yıldırım']

test.each([
  { size: 25, because: 'a class of 25 sees each of its names', more: '' },
  { size: 35, because: 'so does the largest class', more: '' },
  { size: 120, because: 'more than the wall holds are counted', more: 'and ' },
])('$size full names stand above the foot while they join: $because', async ({ size, more }) => {
  const lesson = await begin()
  for (let at = 0; at < size; at += 1)
    await lesson.ask('program', {
      ...{
        do: 'join',
        nickname: `${first[at % 7] ?? ''} ${last[at % 5] ?? ''}${at < 35 ? '' : ` ${at}`}`,
        member: null,
      },
      ...{ tokenHash: `token ${at}`, returnHash: `code ${at}` },
    })
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await wall.setViewportSize({ width, height })
    await wall.goto(`/wall/${lesson.id}`)
    await picture(wall, `wall-lobby-${size}-${width}`)
    expect(await overlap(), `at ${width}`).toBeLessThanOrEqual(0)
    const names = await wall.locator('.wall-names li').allInnerTexts()
    if (more === '') expect(names).toHaveLength(size)
    else expect(names.at(-1)).toMatch(/^and \d+ more$/)
  }
})

test('the map of where the class looked fits, and goes on as the wall when the lesson goes on', async () => {
  const lesson = await begin({ pin: callPin })
  const question = callPin.questions.find(({ id }) => id === 'economic-stake')
  const examples = question ? typeOf(question, callPin.article).examples(question) : []
  // Fewer marks than five are not shown.
  const forms = [...examples, ...examples, ...examples, ...examples, ...examples]
  await lesson.move(on('economic-stake'))
  for (const [at, form] of forms.entries()) {
    const pupil = { tokenHash: `token ${at}`, returnHash: `code ${at}` }
    await lesson.ask('program', { do: 'join', nickname: `Pupil ${at}`, member: null, ...pupil })
    const id = [...(await lesson.state()).students.keys()].at(-1) ?? ''
    await lesson.ask(id, { do: 'answer', question: 'economic-stake', round: 1, form })
  }
  await lesson.move(on('economic-stake', 'revealed'))
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
  ] as const) {
    await wall.setViewportSize({ width, height })
    for (const address of ['', '/looked']) {
      await wall.goto(`/wall/${lesson.id}${address}`)
      await picture(wall, `wall${address}-${width}`)
      expect(await overlap(), `${address} at ${width}`).toBeLessThanOrEqual(0)
    }
  }
  expect(await wall.locator('[class^="look-"]').count()).toBeGreaterThan(3)
  await lesson.move(on('which-call'))
  await wall.getByText('When did the call take place').waitFor()
})

const screens = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const

/** Height of the smallest letters of what the teacher has chosen, as pixels of a picture that is 1920 wide. */
const smallest = (): Promise<number> =>
  wall.evaluate(() => {
    const sizes = [...document.querySelectorAll('.wall-ref, .wall-alone')].map((one) =>
      parseFloat(getComputedStyle(one).fontSize),
    )
    return (Math.min(...sizes) * 1920) / window.innerWidth
  })

const hostile = readdirSync('tests/fixtures/articles').map((file) => ({
  name: file,
  article: readFileSync(`tests/fixtures/articles/${file}`, 'utf8'),
}))
const long = (sentence: string, times: number) => `# Long\n\n${Array.from({ length: times }, () => sentence).join(' ')}`

test.each([
  { name: 'the sample', article: readFileSync('quizzes/birthday-call/article.md', 'utf8') },
  { name: 'a long paragraph', article: long('The owl hunts at dusk, and it makes no sound when it flies.', 60) },
  { name: 'one endless sentence', article: long(`It goes ${'on and '.repeat(700)}on.`, 1) },
  { name: 'a long paragraph without spaces', article: long('毎年春になると、水が少しずつ高くなる。', 120) },
  { name: 'a poem', article: `# Poem\n\n${'A line of it\\\n'.repeat(40)}and the last.` },
  ...hostile,
])('a place in the text is read whole from the back row: $name', async ({ name, article }) => {
  const pin = pinOf({ title: 'Text', questions: [] }, article)
  const lesson = await begin({ pin })
  await lesson.move({ at: 'reading' })
  const blocks = [...pin.article.blocks].filter(({ sentences }) => sentences.length > 0)
  const longest = blocks.sort((a, b) => b.end - b.start - (a.end - a.start)).slice(0, 2)
  for (const [at, { sentences }] of longest.entries()) {
    const middle = sentences[Math.floor(sentences.length / 2)]?.id ?? ''
    await lesson.ask(school.teacherId, { do: 'light', sentences: [middle] })
    for (const [width, height] of screens) {
      await wall.setViewportSize({ width, height })
      await wall.goto(`/wall/${lesson.id}`)
      await picture(wall, `wall-place-${name}-${at}-${width}`.replace(/\W+/g, '-'))
      expect(await wall.locator('.mark').count(), middle).toBe(1)
      expect(await overlap(), `${middle} at ${width}`).toBeLessThanOrEqual(0)
      expect(await smallest(), `${middle} at ${width}`).toBeGreaterThanOrEqual(25)
    }
  }
})

test.each([
  { name: 'short', text: 'In our barn.' },
  {
    name: 'the longest',
    text: 'The text says that owls hunt at dusk, and I have seen it myself. '.repeat(31).slice(0, 2000),
  },
  { name: 'many lines', text: 'An owl.\n'.repeat(250).trim() },
  { name: 'without spaces', text: '二階は狭い。だから新しい建物が必要だ。'.repeat(105).slice(0, 2000) },
  { name: 'one long word', text: 'Donaudampfschifffahrt'.repeat(95) },
])('a post is read from the back row: $name', async ({ name, text }) => {
  const lesson = await begin()
  await lesson.ask('program', { do: 'join', nickname: 'Ada', member: null, tokenHash: 'a', returnHash: 'b' })
  const [ada = ''] = (await lesson.state()).students.keys()
  await lesson.move({ at: 'discussion', discussion: 'seen' })
  await lesson.ask(ada, { do: 'post', discussion: 'seen', replyTo: null, text })
  const [post = ''] = (await lesson.state()).posts.keys()
  await lesson.ask(school.teacherId, { do: 'feature', post })
  for (const [width, height] of screens) {
    await wall.setViewportSize({ width, height })
    await wall.goto(`/wall/${lesson.id}`)
    await picture(wall, `wall-post-${name}-${width}`.replace(/\W+/g, '-'))
    expect(await overlap(), `at ${width}`).toBeLessThanOrEqual(0)
    expect(await smallest(), `at ${width}`).toBeGreaterThanOrEqual(25)
  }
})
