import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { hashPassword } from '../../server/web/password.ts'
import { busySchool, type Moment } from '../fixtures/busy-school.ts'
import type { LessonHandle, School } from '../fixtures/classroom.ts'
import { browserOf } from '../fixtures/lesson.ts'
import { sizes } from './browser.ts'
import { keyboardOf, type Keyboard } from './keyboard.ts'
import { room } from './room.ts'

const quizzes = await mkdtemp(join(tmpdir(), 'readout-quizzes-'))
await cp('quizzes', quizzes, { recursive: true })
/** Where the teacher does something, with quizzes that may be written. */
const { school, begin: bare, device } = await room({ quizzes })
/** Where all pages have something on them. */
const busy = await busySchool()
afterAll(async () => {
  await busy.school.close()
  await rm(quizzes, { recursive: true, force: true })
})

/** The teacher's laptop, signed in. */
async function laptop({ lan, link } = school): Promise<{ page: Page; keys: Keyboard }> {
  const page = await device({ at: lan, size: 'laptop' })
  await page.goto(await link())
  const keys = keyboardOf(page)
  await keys.enter(/Open it here/)
  return { page, keys }
}

const desk = (moment: Moment, more = '') => `/teach/lesson/${busy.lessons[moment].id}${more}`
/** A lesson of the owl quiz. @param names of those who have joined */
async function begin(names: string[], start: Parameters<School['start']>[0] = {}): Promise<LessonHandle> {
  const lesson = await bare(start)
  for (const nickname of names)
    await lesson.ask('program', { do: 'join', nickname, member: null, ...browserOf(`${lesson.id} ${nickname}`) })
  return lesson
}
const idOf = async (lesson: LessonHandle, nickname: string) =>
  [...(await lesson.state()).students.values()].find((student) => student.nickname === nickname)?.id ?? 'nobody'
/** Says "that is me" on another device. */
const claim = async (lesson: LessonHandle, nickname: string) =>
  lesson.ask('program', {
    do: 'claim',
    student: await idOf(lesson, nickname),
    ...browserOf(`${lesson.id} other device`),
  })
const seatOf = async (lesson: LessonHandle, nickname: string) =>
  (await lesson.state()).students.get(await idOf(lesson, nickname))?.seat
/** Name of what has the focus. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

const walked: { name: string; address: () => string | Promise<string> }[] = [
  { name: 'home', address: () => '/teach' },
  { name: 'classes', address: () => '/teach/class' },
  { name: 'new quiz', address: () => '/teach/quiz' },
  { name: 'quiz', address: () => '/teach/quiz/birthday-call' },
  { name: 'sheet', address: () => '/teach/quiz/birthday-call/print' },
  { name: 'start', address: () => '/teach/quiz/birthday-call/lesson' },
  { name: 'desk', address: () => desk('voting') },
  { name: 'desk, own pace', address: () => desk('ownPace') },
  { name: 'steps', address: () => desk('revealed', '/stage') },
  { name: 'closing time', address: () => desk('ownPace', '/deadline') },
  {
    name: 'pupil',
    address: async () => desk('ownPace', `/student/${await busy.student('ownPace', 'Bo <3')}`),
  },
  { name: 'review', address: () => desk('closed', '/review') },
  { name: 'review of a question', address: () => desk('closed', '/review/question/aid-not-listed') },
  {
    name: 'review of a pupil',
    address: async () => desk('closed', `/review/student/${await busy.student('closed', 'Amina')}`),
  },
  { name: 'marking', address: () => desk('closed', '/mark/merely-political') },
  { name: 'discussion', address: () => desk('ownPace', '/discussion/two-accounts') },
  { name: 'deleting', address: () => desk('closed', '/removed') },
]

test('the Tab key goes through every page and back in the order in which it is read, on a laptop and where it is narrow', async () => {
  const { page, keys } = await laptop(busy.school)
  const found: Record<string, string[]> = {}
  for (const size of ['laptop', 'narrow'] as const) {
    await page.setViewportSize(sizes[size])
    for (const { name, address } of walked) {
      const answer = await page.goto(await address())
      expect(answer?.status(), name).toBe(200)
      const faults = await keys.walk()
      if (faults.length > 0) found[`${name}, ${size}`] = faults
    }
  }
  expect(found).toEqual({})
}, 240_000)

test('in the review of a large class the names and the questions that stay in sight never cover the focus', async () => {
  const { page, keys } = await laptop()
  const lesson = await begin(Array.from({ length: 45 }, (_, at) => `Pupil ${at + 1}`))
  const found: Record<string, string[]> = {}
  for (const size of ['laptop', 'narrow'] as const) {
    await page.setViewportSize(sizes[size])
    await page.goto(`/teach/lesson/${lesson.id}/review`)
    const faults = await keys.walk()
    if (faults.length > 0) found[size] = faults
  }
  expect(found).toEqual({})
}, 120_000)

describe('a teacher with the keyboard alone', () => {
  test('signs in, pastes a class, makes a quiz and looks at it, looks at another one, and starts a lesson with it', async () => {
    const passwordHash = await hashPassword('owls at dusk', randomBytes(16))
    await school.parts.teachers.change(({ teachers }) => {
      for (const teacher of teachers) teacher.passwordHash = passwordHash
    })
    const page = await device({ size: 'laptop' })
    const { enter, fill, tabTo } = keyboardOf(page)
    await page.goto('/teach')
    await fill(/^Password/, 'owls at dusk')
    await enter(/^Sign in$/)

    await enter(/^Classes$/)
    await fill(/Name of the class/, '9c')
    await fill(/Names of the pupils/, 'Ada\nBen\nCleo')
    await enter(/Make the class/)
    expect(school.parts.teachers.now.classes.find(({ name }) => name === '9c')?.members).toHaveLength(3)

    await enter(/Quizzes and lessons/)
    await enter(/^New quiz$/)
    await fill(/^Title/, 'Bats in the church')
    await fill(/^The text/, 'A bat hunts at night. It hears what it cannot see.')
    await enter(/Make the quiz/)
    await page.getByRole('heading', { name: 'Bats in the church', level: 1 }).waitFor()

    await enter(/Quizzes and lessons/)
    await enter(/^One call, two accounts$/)
    await tabTo(/^The text$/)
    // The browser takes the key for the page until it has drawn where the focus is.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await page.keyboard.press('End')
    await page.waitForFunction(() => (document.getElementById('text')?.scrollTop ?? 0) > 0)
    await tabTo(/^Start a lesson$/, 'Shift+Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/lesson')
    await enter(/^9c$/)
    await tabTo(/I lead/)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowLeft')
    await tabTo(/What the three ways mean/)
    await page.keyboard.press('Space')
    await enter(/^Start the lesson$/)
    await page.waitForURL('**/teach/lesson/*')
    const state = await school.parts.store.open(new URL(page.url()).pathname.split('/').at(-1) ?? '')
    expect([state?.class?.name, state?.settings.preset, state?.stage.at]).toEqual(['9c', 'lead', 'lobby'])
  })

  test('lets a pupil in, sees names and votes, leads through every step to the end, and opens the lesson again', async () => {
    const { page, keys } = await laptop()
    const lesson = await begin(['Ada', 'Ben'])
    await claim(lesson, 'Ben')
    const before = await seatOf(lesson, 'Ben')
    await page.goto(`/teach/lesson/${lesson.id}`)
    await keys.enter(/Only I can see this screen/)
    await keys.tabTo(/^Cover names/)
    await keys.enter(/Let in Ben/)
    expect(await seatOf(lesson, 'Ben')).not.toBe(before)
    for (let steps = 0; steps < 30 && (await lesson.state()).stage.at !== 'closed'; steps += 1) {
      const { movedBy } = await lesson.state()
      await keys.enter(
        /^(Open the text|Open the vote|Open question \d|Next step|Show the answer|Next: discussion|End the lesson and show)/,
      )
      expect((await lesson.state()).movedBy).not.toBe(movedBy)
    }
    await keys.enter(/Reopen the lesson/)
    expect((await lesson.state()).stage.at).not.toBe('closed')
    await keys.enter(/^Another step$/)
    await keys.tabTo(/End of the lesson|Waiting for the class|Reading|Vote|The answer|Discussion/)
    for (let choice = 0; choice < 30; choice += 1) {
      if (await page.getByLabel('End of the lesson').isChecked()) break
      await page.keyboard.press('ArrowDown')
    }
    await keys.enter(/^Go there$/)
    expect((await lesson.state()).stage.at).toBe('closed')
  }, 120_000)

  test('gives a pupil another name, more time and the place on another device, and removes one after being asked', async () => {
    const { page, keys } = await laptop()
    const lesson = await begin(['Ada', 'Ben'], {
      preset: 'own-pace',
      closes: new Date(Date.now() + 600_000).toISOString(),
    })
    const [ada, ben] = [await idOf(lesson, 'Ada'), await idOf(lesson, 'Ben')]
    await page.goto(`/teach/lesson/${lesson.id}`)
    await keys.enter(/Only I can see this screen/)
    await keys.enter(/^Ada$/)
    await keys.enter(/Give another name/)
    await keys.fill(/^Name/, 'Ada L.')
    await keys.enter(/Save the name/)
    expect((await lesson.state()).students.get(ada)?.nickname).toBe('Ada L.')

    await page.goto(`/teach/lesson/${lesson.id}/student/${ada}`)
    await keys.enter(/Give more time/)
    await keys.enter(/10 minutes more/)
    expect((await lesson.state()).students.get(ada)?.until).not.toBeNull()

    await claim(lesson, 'Ada L.')
    const before = await seatOf(lesson, 'Ada L.')
    await page.goto(`/teach/lesson/${lesson.id}/student/${ada}`)
    await keys.enter(/Hand the place over/)
    await keys.enter(/Let in the device/)
    expect(await seatOf(lesson, 'Ada L.')).not.toBe(before)

    await page.goto(`/teach/lesson/${lesson.id}`)
    await keys.enter(/^Ben$/)
    await keys.enter(/Remove from the lesson/)
    expect((await lesson.state()).students.has(ben)).toBe(true)
    await keys.enter(/^Keep$/)
    expect((await lesson.state()).students.has(ben)).toBe(true)
    await keys.enter(/Remove from the lesson/)
    await keys.enter(/Erase for good/)
    expect((await lesson.state()).students.has(ben)).toBe(false)
  })

  test('reads the review from the class to a question to a pupil, and marks a text with points and words', async () => {
    const { page, keys } = await laptop()
    const lesson = await begin(['Ada', 'Ben'], { preset: 'own-pace' })
    for (const nickname of ['Ada', 'Ben'])
      await lesson.ask(await idOf(lesson, nickname), {
        ...{ do: 'answer', question: 'why', round: 1, form: { response: `${nickname} says: it eats the mice.` } },
      })
    await lesson.move({ at: 'closed' })
    await page.goto(`/teach/lesson/${lesson.id}/review`)
    await keys.enter(/^5 ?Why do farmers/)
    await page.waitForURL('**/review/question/why')
    await keys.enter(/^Ben$/)
    await page.waitForURL('**/review/student/*')
    await keys.enter(/^Give points$/)
    await page.waitForURL('**/mark/why*')
    // The field for the points has the cursor already.
    expect(await focused(page)).toBe('points')
    await page.keyboard.type('1')
    await keys.fill(/Your words to the pupil/, 'Say which farmers.')
    await keys.enter(/^Save/)
    const { students } = await lesson.state()
    const given = [...students.values()].map(({ nickname, answers }) => [nickname, answers.at(-1)?.graded?.comment])
    expect(given).toEqual([
      ['Ada', undefined],
      ['Ben', 'Say which farmers.'],
    ])
  })

  test('writes to the class, and hides a post with a reason', async () => {
    const { page, keys } = await laptop()
    const lesson = await begin(['Ada'])
    await lesson.move({ at: 'discussion', discussion: 'seen' })
    await lesson.ask(await idOf(lesson, 'Ada'), {
      do: 'post',
      discussion: 'seen',
      replyTo: null,
      text: 'Call me: 555 0100.',
    })
    await page.goto(`/teach/lesson/${lesson.id}`)
    await keys.enter(/Read the posts/)
    await keys.fill(/^Your post/, 'Look up at dusk.')
    await keys.enter(/^Post$/)
    await keys.enter(/^Hide post 1/)
    await keys.fill(/^Why/, 'It has a number in it.')
    await keys.enter(/^Hide the post$/)
    const posts = [...(await lesson.state()).posts.values()].map(({ text, hidden }) => ({
      text,
      hidden: hidden?.reason,
    }))
    expect(posts).toEqual([
      { text: 'Call me: 555 0100.', hidden: 'It has a number in it.' },
      { text: 'Look up at dusk.', hidden: undefined },
    ])
  })

  test('saves a lesson as a table, and deletes it after being asked', async () => {
    const { page, keys } = await laptop()
    const lesson = await begin(['Ada'])
    await lesson.move({ at: 'closed' })
    await page.goto(`/teach/lesson/${lesson.id}/review`)
    await keys.tabTo(/^Save as CSV$/)
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    expect(await readFile(await download.path(), 'utf8')).toContain('Ada')
    await keys.enter(/^Delete this lesson$/)
    await keys.enter(/^Delete the lesson$/)
    await page.getByText('Nothing was deleted yet.').waitFor()
    await keys.tabTo(/Yes, delete it/)
    await page.keyboard.press('Space')
    await keys.enter(/^Delete the lesson$/)
    await page.getByText('The lesson is deleted, with everything in it.').waitFor()
    expect(await school.parts.store.open(lesson.id)).toBeUndefined()
  })

  test('keeps the focus where it was while the desk and the news of a discussion change by themselves', async () => {
    const { page, keys } = await laptop()
    const lesson = await begin(['Ada'])
    const other = { ...browserOf(`${lesson.id} Ben`), nickname: 'Ben', member: null }
    await page.goto(`/teach/lesson/${lesson.id}`)
    await keys.enter(/Only I can see this screen/)
    await expect.poll(() => school.parts.live.count(lesson.id, 'desk')).toBe(1)
    await keys.tabTo(/^Ada$/)
    const before = await focused(page)
    await lesson.ask('program', { do: 'join', ...other })
    await page.getByRole('link', { name: 'Ben' }).waitFor()
    expect(await focused(page)).toBe(before)
    // The next Tab goes on from there.
    await keys.tabTo(/./)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Ben')

    await lesson.move({ at: 'discussion', discussion: 'seen' })
    await page.goto(`/teach/lesson/${lesson.id}/discussion/seen`)
    await expect.poll(() => school.parts.live.count(lesson.id, 'desk')).toBe(1)
    await keys.fill(/^Your post/, 'Look up')
    await lesson.ask(await idOf(lesson, 'Ada'), { do: 'post', discussion: 'seen', replyTo: null, text: 'In our barn.' })
    await page.getByRole('link', { name: 'Show 1 new post' }).waitFor()
    expect(await focused(page)).toBe('text')
    await page.keyboard.type(' at dusk.')
    expect(await page.getByLabel('Your post').inputValue()).toBe('Look up at dusk.')
  })
})
