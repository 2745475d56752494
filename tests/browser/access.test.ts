import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { busySchool, type BusySchool, type Moment } from '../fixtures/busy-school.ts'
import { launch, open, picture } from './browser.ts'
import { faultsOf } from './page-faults.ts'

interface Visit {
  /** The view that answers, a path below `views/`. */
  view: string
  /** What the page shows here. */
  state: string
  who: Who
  address: string | ((busy: BusySchool) => string | Promise<string>)
  status?: number
  /** What is done there before looking. */
  act?: (page: Page) => Promise<unknown>
}
type Who = 'nobody' | 'amina' | 'teacher'

const join =
  (moment: Moment, more = '') =>
  ({ lessons }: BusySchool) =>
    `/join/${lessons[moment].code}${more}`
const lesson =
  (moment: Moment, more = '') =>
  ({ lessons }: BusySchool) =>
    `/lesson/${lessons[moment].id}${more}`
const desk =
  (moment: Moment, more = '') =>
  ({ lessons }: BusySchool) =>
    `/teach/lesson/${lessons[moment].id}${more}`
const wall =
  (moment: Moment) =>
  ({ lessons }: BusySchool) =>
    `/wall/${lessons[moment].id}`
/** A page of one pupil, on the teacher's side. */
const pupil =
  (moment: Moment, nickname: string, more = '') =>
  async (busy: BusySchool) =>
    desk(moment, `/student/${await busy.student(moment, nickname)}${more}`)(busy)
/** A page of one post. */
const post = (moment: Moment, nickname: string, more: string) => async (busy: BusySchool) =>
  lesson(moment, `/post/${await busy.post(moment, nickname)}${more}`)(busy)

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
/** Sends a form that will be refused, and waits for the reason. */
const refused = (button: string, reason: string | RegExp, fields: Record<string, string> = {}) =>
  async function act(page: Page): Promise<void> {
    for (const [label, words] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(words)
    await press(page, button)
    await page.getByText(reason).first().waitFor()
  }
const uncovered = async (page: Page) => {
  const button = page.getByRole('button', { name: 'Only I can see this screen: show them' })
  if (await button.isVisible()) await button.click()
  await page.getByRole('button', { name: 'Cover names and answers' }).waitFor()
}
/** The saved file as it opens from a disk. */
async function asFile(page: Page): Promise<void> {
  const address = await page.getByRole('link', { name: 'Save as one file' }).getAttribute('href')
  const html = await page.evaluate(async (href) => (await fetch(href)).text(), String(address))
  await page.goto('about:blank')
  await page.setContent(html)
}

/** Every page with a view, in the states in which it looks different. */
const visits: Visit[] = [
  { view: 'home', state: 'empty', who: 'nobody', address: '/' },
  {
    ...{ view: 'home', state: 'wrong code', who: 'nobody', address: '/' },
    act: refused('Go on', 'No lesson has this code.', { 'Code of the lesson': '999999' }),
  },
  { view: 'phone', state: 'came', who: 'nobody', address: '/phone' },
  { view: 'join', state: 'nickname', who: 'nobody', address: join('ownPace') },
  {
    ...{ view: 'join', state: 'name taken', who: 'nobody', address: join('ownPace') },
    act: refused('Join', 'That is me: Noah', { 'Your name': 'noah' }),
  },
  { view: 'join', state: 'names of a class', who: 'nobody', address: join('ofClass') },
  { view: 'join', state: 'closed', who: 'nobody', address: join('closed') },
  { view: 'join/return', state: 'empty', who: 'nobody', address: join('ownPace', '/return') },
  { view: 'join/claim', state: 'empty', who: 'nobody', address: join('ownPace', '/claim') },
  {
    ...{ view: 'join/claim', state: 'waiting', who: 'nobody', address: join('lobby', '/claim?nickname=Noah') },
    act: refused('That is me', 'Waiting for your teacher, Noah'),
  },
  { view: 'lesson', state: 'lobby', who: 'amina', address: lesson('lobby') },
  { view: 'lesson', state: 'talking', who: 'amina', address: lesson('tables') },
  { view: 'lesson', state: 'writing', who: 'amina', address: lesson('threads') },
  { view: 'lesson/question', state: 'writing', who: 'amina', address: lesson('threads', '/question/which-call') },
  { view: 'lesson/question', state: 'second vote', who: 'amina', address: lesson('threads2', '/question/which-call') },
  {
    ...{ view: 'lesson/question/talk', state: 'writing', who: 'amina' },
    address: lesson('threads', '/question/which-call/talk'),
  },
  {
    ...{ view: 'lesson/question/talk', state: 'nothing written', who: 'amina' },
    address: lesson('threads', '/question/which-call/talk'),
    act: async (page) => {
      await page.getByRole('button', { name: /^Send as/ }).click()
      await page.getByText('Nothing is written yet.').waitFor()
    },
  },
  { view: 'lesson/table', state: 'asked', who: 'amina', address: lesson('tables', '/table') },
  { view: 'lesson', state: 'voting', who: 'amina', address: lesson('voting') },
  { view: 'lesson', state: 'discussion', who: 'amina', address: lesson('discussion') },
  { view: 'lesson', state: 'own pace', who: 'amina', address: lesson('ownPace') },
  { view: 'lesson', state: 'closed', who: 'amina', address: lesson('closed') },
  { view: 'lesson', state: 'pointed at a place', who: 'amina', address: lesson('reading') },
  { view: 'lesson/now', state: 'a place', who: 'amina', address: lesson('reading', '/now') },
  { view: 'lesson', state: 'a post on the wall', who: 'amina', address: lesson('discussion2') },
  { view: 'lesson/reading', state: 'as usual', who: 'amina', address: lesson('ownPace', '/reading') },
  { view: 'lesson/now', state: 'moved on', who: 'amina', address: lesson('voting', '/now?at=before') },
  { view: 'lesson/before', state: 'to begin', who: 'amina', address: lesson('before', '/before') },
  { view: 'lesson/before', state: 'led', who: 'amina', address: lesson('beforeLed', '/before') },
  { view: 'lesson', state: 'before reading', who: 'amina', address: lesson('before') },
  {
    ...{ view: 'lesson/question', state: 'before reading', who: 'amina' },
    address: lesson('beforeLed', '/question/from-both'),
  },
  {
    ...{ view: 'lesson/question', state: 'tried', who: 'amina' },
    address: lesson('immediate', '/question/legitimacy-whose'),
    act: async (page) => {
      await page.getByLabel('Neither; a journalist wrote it').check()
      await press(page, 'Save and see')
      await page.getByText('Not right yet.').waitFor()
    },
  },
  { view: 'lesson/article', state: 'to read', who: 'amina', address: lesson('reading', '/article') },
  { view: 'lesson/article', state: 'after closing', who: 'amina', address: lesson('closed', '/article') },
  { view: 'lesson/question', state: 'vote', who: 'amina', address: lesson('voting', '/question/which-call') },
  { view: 'lesson/question', state: 'shown', who: 'amina', address: lesson('revealed', '/question/which-call') },
  { view: 'lesson/question', state: 'choices', who: 'amina', address: lesson('ownPace', '/question/aid-not-listed') },
  { view: 'lesson/question', state: 'true-false', who: 'amina', address: lesson('ownPace', '/question/recording') },
  { view: 'lesson/question', state: 'short text', who: 'amina', address: lesson('ownPace', '/question/own-summary') },
  { view: 'lesson/question', state: 'essay', who: 'amina', address: lesson('ownPace', '/question/merely-political') },
  { view: 'lesson/question', state: 'at once', who: 'amina', address: lesson('immediate', '/question/from-both') },
  { view: 'lesson/question', state: 'right', who: 'amina', address: lesson('immediate', '/question/own-summary') },
  {
    ...{ view: 'lesson/question', state: 'choices shown', who: 'amina' },
    address: lesson('closed', '/question/aid-not-listed'),
  },
  {
    ...{ view: 'lesson/question', state: 'essay shown', who: 'amina' },
    address: lesson('closed', '/question/merely-political'),
  },
  { view: 'lesson/question', state: 'verdict shown', who: 'amina', address: lesson('closed', '/question/recording') },
  {
    ...{ view: 'lesson/question', state: 'nothing chosen', who: 'amina' },
    address: lesson('ownPace', '/question/from-both'),
    act: refused('Save', 'Nothing is saved yet: choose an answer first.'),
  },
  {
    view: 'lesson/discussion',
    state: 'posts',
    who: 'amina',
    address: lesson('discussion', '/discussion/two-accounts'),
  },
  {
    view: 'lesson/discussion',
    state: 'first',
    who: 'amina',
    address: lesson('discussion2', '/discussion/two-accounts'),
  },
  { view: 'lesson/discussion', state: 'closed', who: 'amina', address: lesson('closed', '/discussion/two-accounts') },
  {
    ...{ view: 'lesson/discussion', state: 'nothing written', who: 'amina' },
    address: lesson('ownPace', '/discussion/left-out'),
    act: refused('Post', 'Nothing is written yet.'),
  },
  {
    view: 'lesson/discussion/news',
    state: 'posts',
    who: 'amina',
    address: lesson('ownPace', '/discussion/two-accounts/news'),
  },
  { view: 'lesson/post/reply', state: 'empty', who: 'amina', address: post('ownPace', 'Ö', '/reply') },
  { view: 'lesson/post/text', state: 'own', who: 'amina', address: post('ownPace', 'Amina', '/text') },
  { view: 'lesson/post/withdrawn', state: 'asked', who: 'amina', address: post('ownPace', 'Amina', '/withdrawn') },
  { view: 'lesson/results', state: 'closed', who: 'amina', address: lesson('closed', '/results') },
  { view: 'lesson/results', state: 'at once', who: 'amina', address: lesson('immediate', '/results') },
  { view: 'lesson/results/file', state: 'saved', who: 'amina', address: lesson('closed', '/results'), act: asFile },
  { view: 'lesson/leave', state: 'asked', who: 'amina', address: lesson('ownPace', '/leave') },

  { view: 'teach', state: 'a school day', who: 'teacher', address: '/teach' },
  { view: 'teach', state: 'a lesson deleted', who: 'teacher', address: '/teach?deleted' },
  { view: 'teach/phones', state: 'none yet', who: 'teacher', address: '/teach/phones' },
  { view: 'teach/damaged', state: 'by hand', who: 'teacher', address: ({ damaged }) => `/teach/damaged/${damaged}` },
  { view: 'teach/class', state: 'classes', who: 'teacher', address: '/teach/class' },
  {
    ...{ view: 'teach/class', state: 'refused', who: 'teacher', address: '/teach/class' },
    act: refused('Make the class', /a name has at most/, {
      'Name of the class': '9B',
      'Names of the pupils': `Ada\n${'long '.repeat(20)}\nBen`,
    }),
  },
  { view: 'teach/class/class', state: 'with a lesson', who: 'teacher', address: '/teach/class/class-7b' },
  { view: 'teach/class/removed', state: 'asked', who: 'teacher', address: '/teach/class/class-7b/removed' },
  { view: 'teach/quiz', state: 'empty', who: 'teacher', address: '/teach/quiz' },
  { view: 'teach/quiz/quiz', state: 'good', who: 'teacher', address: '/teach/quiz/birthday-call' },
  { view: 'teach/quiz/quiz', state: 'broken', who: 'teacher', address: '/teach/quiz/broken' },
  { view: 'teach/quiz/quiz', state: 'no question yet', who: 'teacher', address: '/teach/quiz/begun' },
  { view: 'teach/quiz/print', state: 'a sheet', who: 'teacher', address: '/teach/quiz/birthday-call/print' },
  {
    ...{ view: 'teach/quiz/print', state: 'with key and cards', who: 'teacher' },
    address: '/teach/quiz/birthday-call/print?text=no&key=yes&cards=yes',
  },
  { view: 'teach/quiz/lesson', state: 'to start', who: 'teacher', address: '/teach/quiz/birthday-call/lesson' },
  { view: 'teach/quiz/rehearsal', state: 'to begin', who: 'teacher', address: '/teach/quiz/birthday-call/rehearsal' },
  {
    ...{ view: 'teach/rehearsal', state: 'desk and wall', who: 'teacher' },
    address: async ({ school }) => {
      const begun = await school.teacher.post('/teach/quiz/birthday-call/rehearsal').type('form').send({ form: 'r' })
      return begun.headers.location ?? ''
    },
  },
  { view: 'teach/session', state: 'empty', who: 'nobody', address: '/teach/session' },
  { view: 'teach/session/link', state: 'unused', who: 'nobody', address: ({ school }) => school.link() },
  { view: 'teach/session/end', state: 'asked', who: 'teacher', address: '/teach/session/end' },
  { view: 'teach/lesson', state: 'before reading', who: 'teacher', address: desk('beforeLed') },
  {
    ...{ view: 'teach/lesson/review/question', state: 'before and after', who: 'teacher' },
    address: desk('beforeLed', '/review/question/which-call'),
  },
  { view: 'teach/lesson', state: 'lobby', who: 'teacher', address: desk('lobby') },
  { view: 'teach/lesson', state: 'voting, covered', who: 'teacher', address: desk('voting') },
  { view: 'teach/lesson', state: 'voting', who: 'teacher', address: desk('voting'), act: uncovered },
  { view: 'teach/lesson', state: 'revealed', who: 'teacher', address: desk('revealed') },
  { view: 'teach/lesson', state: 'talking', who: 'teacher', address: desk('tables'), act: uncovered },
  { view: 'teach/lesson', state: 'discussion', who: 'teacher', address: desk('discussion') },
  { view: 'teach/lesson', state: 'own pace', who: 'teacher', address: desk('ownPace') },
  { view: 'teach/lesson', state: 'closed', who: 'teacher', address: desk('closed') },
  { view: 'teach/lesson/stage', state: 'steps', who: 'teacher', address: desk('revealed', '/stage') },
  { view: 'teach/lesson/stage', state: 'the end', who: 'teacher', address: desk('revealed', '/stage?to=closed') },
  { view: 'teach/lesson/clock', state: 'of a vote', who: 'teacher', address: desk('voting', '/clock') },
  { view: 'teach/lesson/light', state: 'a place', who: 'teacher', address: desk('reading', '/light') },
  {
    ...{ view: 'teach/lesson/light', state: 'nothing tapped', who: 'teacher', address: desk('looked', '/light') },
    act: refused('Show it on the wall', 'tap a sentence first'),
  },
  { view: 'teach/lesson/light', state: 'not now', who: 'teacher', address: desk('lobby', '/light') },
  { view: 'teach/lesson', state: 'a place on the wall', who: 'teacher', address: desk('reading') },
  {
    ...{ view: 'teach/lesson/phone', state: 'covered', who: 'teacher', address: desk('discussion', '/phone') },
  },
  {
    ...{ view: 'teach/lesson/phone', state: 'a picture', who: 'teacher', address: desk('voting') },
    act: async (page: Page) => {
      await uncovered(page)
      await page.getByRole('link', { name: 'Continue on my phone' }).click()
      await page.getByRole('button', { name: 'Show the picture' }).click()
      await page.getByText('It works once').waitFor()
    },
  },
  { view: 'teach/lesson/deadline', state: 'of all', who: 'teacher', address: desk('ownPace', '/deadline') },
  { view: 'teach/lesson/removed', state: 'asked', who: 'teacher', address: desk('closed', '/removed') },
  {
    view: 'teach/lesson/student',
    state: 'with a draft',
    who: 'teacher',
    address: pupil('ownPace', 'Maximiliane-Charlotte von Hohenfels'),
  },
  {
    ...{ view: 'teach/lesson/student/draft', state: 'to take', who: 'teacher' },
    address: pupil('ownPace', 'Maximiliane-Charlotte von Hohenfels', '/draft/merely-political'),
  },
  { view: 'teach/lesson/student', state: 'with more time', who: 'teacher', address: pupil('voting', 'Noah') },
  { view: 'teach/lesson', state: 'an answer came late', who: 'teacher', address: desk('revealed'), act: uncovered },
  { view: 'teach/lesson/student', state: 'with a late answer', who: 'teacher', address: pupil('revealed', 'Amina') },
  { view: 'teach/lesson/late', state: 'some wait', who: 'teacher', address: desk('revealed', '/late') },
  { view: 'teach/lesson/late', state: 'none waits', who: 'teacher', address: desk('voting', '/late') },
  { view: 'teach/lesson/review', state: 'answers came late', who: 'teacher', address: desk('revealed', '/review') },
  {
    ...{ view: 'teach/lesson/student/late', state: 'to accept', who: 'teacher' },
    address: async (cast) => {
      const { students } = await cast.lessons.revealed.state()
      const amina = [...students.values()].find(({ nickname }) => nickname === 'Amina')
      const [late] = amina?.late.values() ?? []
      return `/teach/lesson/${cast.lessons.revealed.id}/student/${amina?.id ?? ''}/late/${late?.id ?? ''}`
    },
  },
  {
    ...{ view: 'teach/lesson/student/clock', state: 'with more', who: 'teacher' },
    address: pupil('voting', 'Noah', '/clock'),
  },
  {
    view: 'teach/lesson/student/deadline',
    state: 'own',
    who: 'teacher',
    address: pupil('ownPace', 'Bo <3', '/deadline'),
  },
  { view: 'teach/lesson/student/name', state: 'asked', who: 'teacher', address: pupil('ownPace', 'Bo <3', '/name') },
  {
    view: 'teach/lesson/student/removed',
    state: 'asked',
    who: 'teacher',
    address: pupil('ownPace', 'Bo <3', '/removed'),
  },
  { view: 'teach/lesson/student/seat', state: 'waiting', who: 'teacher', address: pupil('lobby', 'Noah', '/seat') },
  { view: 'teach/lesson/student/table', state: 'asked', who: 'teacher', address: pupil('tables', 'Noah', '/table') },
  { view: 'teach/lesson/review', state: 'closed', who: 'teacher', address: desk('closed', '/review') },
  { view: 'teach/lesson/review', state: 'class, going on', who: 'teacher', address: desk('ofClass', '/review') },
  { view: 'teach/lesson', state: 'writing', who: 'teacher', address: desk('threads') },
  {
    ...{ view: 'teach/lesson/review/question/threads', state: 'writing', who: 'teacher' },
    address: desk('threads', '/review/question/which-call/threads'),
  },
  {
    ...{ view: 'teach/lesson/review/question', state: 'choices', who: 'teacher' },
    address: desk('closed', '/review/question/aid-not-listed'),
  },
  {
    ...{ view: 'teach/lesson/review/question', state: 'essay', who: 'teacher' },
    address: desk('closed', '/review/question/merely-political'),
  },
  {
    ...{ view: 'teach/lesson/review/student', state: 'amina', who: 'teacher' },
    address: async (busy) => desk('closed', `/review/student/${await busy.student('closed', 'Amina')}`)(busy),
  },
  {
    ...{ view: 'teach/lesson/review/discussion', state: 'posts', who: 'teacher' },
    address: desk('closed', '/review/discussion/two-accounts'),
  },
  {
    ...{ view: 'teach/lesson/mark', state: 'a text to mark', who: 'teacher' },
    address: desk('closed', '/mark/merely-political'),
  },
  {
    ...{ view: 'teach/lesson/discussion', state: 'posts', who: 'teacher' },
    address: desk('ownPace', '/discussion/two-accounts'),
  },
  {
    ...{ view: 'teach/lesson/post/hidden', state: 'asked', who: 'teacher' },
    address: async (busy) => desk('ownPace', `/post/${await busy.post('ownPace', 'Amina')}/hidden`)(busy),
  },
  { view: 'teach/lesson/paper', state: 'to enter', who: 'teacher', address: desk('ofClass', '/paper') },
  {
    ...{ view: 'teach/lesson/paper', state: 'refused', who: 'teacher', address: desk('discussion2', '/paper') },
    act: refused('Enter this pupil', 'Somebody else in this lesson is called Pia.', { Name: 'Pia' }),
  },
  ...['which-call', 'aid-not-listed', 'economic-stake', 'own-summary', 'merely-political'].map((question): Visit => ({
    ...{ view: 'teach/lesson/student/answer', state: question, who: 'teacher' },
    address: pupil('discussion2', 'Pia', `/answer/${question}`),
  })),
  {
    ...{ view: 'teach/lesson/student/post', state: 'asked', who: 'teacher' },
    address: pupil('discussion2', 'Pia', '/post/two-accounts'),
  },
  {
    ...{ view: 'teach/lesson/question/hands', state: 'counting', who: 'teacher' },
    address: desk('voting', '/question/which-call/hands'),
  },
  {
    ...{ view: 'teach/lesson/question/hands', state: 'refused', who: 'teacher' },
    address: desk('voting', '/question/which-call/hands'),
    act: refused('Save the count', 'write how many hands there are'),
  },
  {
    ...{ view: 'wall', state: 'counting hands', who: 'teacher' },
    address: (busy) => `${wall('voting')(busy)}?hands=yes`,
  },
  {
    ...{ view: 'teach/lesson/discussion', state: 'a post on the wall', who: 'teacher' },
    address: desk('discussion2', '/discussion/two-accounts'),
  },
  {
    ...{ view: 'teach/lesson/post/featured', state: 'asked', who: 'teacher' },
    address: async (busy) => desk('discussion2', `/post/${await busy.post('discussion2', 'Noah')}/featured`)(busy),
  },
  { view: 'wall', state: 'a place', who: 'nobody', address: wall('reading') },
  { view: 'wall', state: 'a post', who: 'nobody', address: wall('discussion2') },
  { view: 'wall', state: 'lobby', who: 'nobody', address: wall('lobby') },
  { view: 'wall', state: 'voting', who: 'nobody', address: wall('voting') },
  { view: 'wall', state: 'revealed', who: 'nobody', address: wall('revealed') },
  { view: 'wall', state: 'looked in words', who: 'nobody', address: wall('looked') },
  { view: 'wall/looked', state: 'marks', who: 'nobody', address: (busy) => `${wall('looked')(busy)}/looked` },
  { view: 'wall', state: 'discussion', who: 'nobody', address: wall('discussion') },
  { view: 'wall', state: 'closed', who: 'nobody', address: wall('closed') },
  { view: 'error', state: 'nothing there', who: 'nobody', address: '/nowhere', status: 404 },
  { view: 'error', state: 'not yet', who: 'amina', address: lesson('voting', '/question/recording'), status: 403 },
]

let browser: Browser
let busy: BusySchool
const seats: Partial<Record<Who, BrowserContext>> = {}
/** What any page asked of another computer, and what the browser complained about. */
const strangers: string[] = []
const complaints: string[] = []

beforeAll(async () => {
  ;[browser, busy] = await Promise.all([launch(), busySchool()])
  for (const who of ['nobody', 'amina', 'teacher'] as const) seats[who] = await seatOf(who)
})
afterAll(async () => {
  await browser.close()
  await busy.school.close()
})

async function seatOf(who: Who): Promise<BrowserContext> {
  const { school, cookies } = busy
  const page = await open(browser, { at: school.lan })
  const context = page.context()
  const pairs = who === 'nobody' ? [] : cookies[who].split('; ').map((pair) => pair.split('='))
  await context.addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: school.lan })))
  context.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(school.lan).host && !request.url().startsWith('data:'))
      strangers.push(request.url())
  })
  context.on('console', (message) => {
    // The browser notes every answer of 400 and up, which some of these pages mean.
    const isMeant = /status of 4\d\d/.test(message.text())
    if (message.type() === 'error' && !isMeant) complaints.push(`${message.page()?.url() ?? ''}: ${message.text()}`)
  })
  context.on('weberror', (problem) => complaints.push(problem.error().message))
  return context
}

const views = readdirSync('views', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ejs') && !/^(partials|questions)\//.test(file))
  .map((file) => file.slice(0, -'.ejs'.length))

test('every page with a view is looked at', () => {
  expect(views.length).toBeGreaterThan(5)
  expect(views.filter((view) => !visits.some((visit) => visit.view === view))).toEqual([])
  expect(visits.filter(({ view }) => !views.includes(view))).toEqual([])
})

test.each(visits)(
  '$view, $state, can be used by everybody',
  async ({ view, state, who, address, status = 200, act }) => {
    const page = await seats[who]?.newPage()
    if (!page) throw new Error(`${who} has no browser`)
    const answer = await page.goto(typeof address === 'string' ? address : await address(busy))
    expect(answer?.status()).toBe(status)
    await act?.(page)
    const name = `${view}-${state}`.replace(/\W+/g, '-')
    await picture(page, `${name}-phone`)
    expect(await faultsOf(page)).toEqual([])
    if (process.env.READOUT_PICTURES) await laptopPictures(page, name)
    await page.close()
  },
)

async function laptopPictures(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 })
  await picture(page, `${name}-laptop`)
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, `${name}-laptop-dark`)
}

test('a page with faults is seen to have them', async () => {
  const page = await open(browser)
  await page.setContent(
    '<html lang="en"><title>Bad</title><main><img src="data:,"><p style="color:#ccc;width:900px">pale</p></main>',
  )
  const faults = (await faultsOf(page)).join()
  for (const fault of ['image-alt', 'color-contrast', 'px too wide at 320 px']) expect(faults).toContain(fault)
  await page.context().close()
})

test('no page asks anything of another computer, and the browser has nothing to complain about', () => {
  expect(strangers).toEqual([])
  expect(complaints).toEqual([])
})
