import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import type { Browser, Page } from 'playwright-core'
import { nameKey, nameProblem, tidyName } from '../../server/lesson/names.ts'
import { namesThatFit } from '../../server/web/wall-size.ts'
import { browserSchool, type BrowserSchool } from '../fixtures/browser-school.ts'
import type { LessonHandle } from '../fixtures/classroom.ts'
import { browserOf, on, pinOf } from '../fixtures/lesson.ts'
import { quizFolders } from '../fixtures/quiz-folders.ts'
import { hostileQuestions, hostileQuizzes, inTexts } from '../security/hostile-quiz.ts'
import { allPayloads, payloads } from '../security/payloads.ts'
import { addressOf, routesOf } from '../security/route-table.ts'
import { launch, open } from './browser.ts'
import { asRead, strangeMarkup, watch, wordsOf, type Findings } from './canary.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** Those that are names, no two of which a class would read as one. */
const names = [
  ...new Map(
    allPayloads
      .map(tidyName)
      .filter((name) => !nameProblem(name))
      .map((name) => [nameKey(name), name]),
  ).values(),
]

/** A browser that looks closely at each page. */
interface Looking {
  page: Page
  findings: Findings
  /** Opens an address and looks; what is written there has to be read there as it was typed. */
  at: (address: string, written?: readonly string[]) => Promise<void>
}

async function looking(at: string): Promise<Looking> {
  const page = await open(browser, { size: 'laptop', at })
  onTestFinished(() => page.context().close())
  const findings = await watch(page.context())
  return {
    page,
    findings,
    at: async (address, written = []) => {
      await page.goto(address)
      findings.all.push(...(await strangeMarkup(page)))
      const words = await wordsOf(page)
      for (const one of written) if (!words.includes(asRead(one))) findings.all.push(`${address} does not say ${one}`)
    },
  }
}

/** Opens each address, and gives what was found. */
async function look(who: Looking, addresses: readonly string[], written: readonly string[] = []): Promise<void> {
  for (const address of addresses) await who.at(address, written)
}

test('the watch sees whatever runs, loads, or is stopped', async () => {
  expect(allPayloads.length).toBeGreaterThan(100)
  const { page, findings } = await looking('http://127.0.0.1')
  const blank = { contentType: 'text/html', body: '' }
  await page.route('**/blank', (route) => route.fulfill(blank))
  await page.goto('/blank')
  const seen = new Map<string, number>()
  for (const { kind, words } of payloads)
    for (const word of words) {
      const before = findings.all.length
      // As a careless view would print it.
      await page.setContent(`<p>${word}</p><input value="${word}"><p title='${word}'></p><textarea>${word}</textarea>`)
      findings.all.push(...(await strangeMarkup(page)))
      if (findings.all.length > before) seen.set(kind, (seen.get(kind) ?? 0) + 1)
    }
  for (const { kind, words } of payloads) {
    const least = /tags|attributes|end|drawings|mutations/.test(kind) ? words.length - 3 : 0
    expect(seen.get(kind) ?? 0, kind).toBeGreaterThanOrEqual(least)
  }
  await page.route('**/policy', (route) =>
    route.fulfill({
      ...blank,
      headers: { 'Content-Security-Policy': "script-src 'self'" },
      body: '<script>xss()</script>',
    }),
  )
  await page.goto('/policy')
  expect(findings.all.filter((one) => one.startsWith('ran on'))).not.toEqual([])
  expect(findings.all.filter((one) => one.startsWith('asked for'))).not.toEqual([])
  expect(findings.all.at(-1)).toMatch(/^stopped on .*script-src/)
})

/** A school with a hostile quiz, the teacher's browser, and one of a pupil called by the first of the names. */
async function hostileSchool(): Promise<{ school: BrowserSchool; teacher: Looking }> {
  const school = await browserSchool({ quizzes: await quizFolders(hostileQuizzes) })
  onTestFinished(() => school.close())
  const teacher = await looking(school.lan)
  await teacher.page.goto(await school.link())
  await teacher.page.getByRole('button', { name: 'Open it here' }).click()
  return { school, teacher }
}

const pin = () =>
  pinOf(JSON.parse(hostileQuizzes['hostile/quiz.json'] ?? ''), hostileQuizzes['hostile/article.md'] ?? '')

/** Joins by the real form. */
async function joins(school: BrowserSchool, { code, state }: LessonHandle, nickname: string) {
  const looks = await looking(school.lan)
  await looks.page.goto(`/join/${code}`)
  await looks.page.getByLabel('Your name').fill(nickname)
  await looks.page.getByRole('button', { name: 'Join', exact: true }).click()
  await looks.page.waitForURL('**/lesson/*')
  const id = [...(await state()).students.values()].find((one) => one.nickname === tidyName(nickname))?.id ?? ''
  return { ...looks, id }
}

/** Lets pupils of these names join, through the store. @returns their ids */
async function comeIn(lesson: LessonHandle, called: readonly string[]): Promise<string[]> {
  const join = (nickname: string) =>
    lesson.ask('program', { do: 'join', nickname, member: null, ...browserOf(`${lesson.id} ${nickname}`) })
  await Promise.all(called.map(join))
  const { students } = await lesson.state()
  return [...students.values()].map(({ id }) => id)
}

test('what pupils write and a quiz holds is words on every page of everybody, in a lesson at their own pace', async () => {
  const { school, teacher } = await hostileSchool()
  const lesson = await school.start({ pin: pin(), preset: 'own-pace', feedback: 'after-close' })
  await lesson.move({ at: 'own-pace' })
  const [first = '', ...others] = names
  const mia = await joins(school, lesson, first)
  const ids = await comeIn(lesson, others)
  const written = inTexts(1900)
  const everyWord = allPayloads.join('\n')

  // By the real forms, with scripts.
  const address = (path: string) => `/lesson/${lesson.id}${path}`
  for (const [question, words] of [
    ['words', '</textarea><script>xss()</script>'],
    ['essay', everyWord],
  ] as const) {
    await mia.page.goto(address(`/question/${question}`))
    await mia.page.locator('[name=response]').fill(words)
    await mia.page
      .getByRole('button', { name: /^(Save|Hand in)/ })
      .first()
      .click()
    await mia.page
      .getByText(/Saved at|Handed in/)
      .first()
      .waitFor()
    await mia.at(address(`/question/${question}`), [words])
  }
  for (const [at, words] of written.entries()) {
    await mia.page.goto(address('/discussion/talk-0'))
    const form = mia.page.locator('main form').filter({ has: mia.page.locator('textarea') })
    await form.locator('textarea').fill(words)
    await form.getByRole('button').last().click()
    await expect.poll(async () => (await lesson.state()).posts.size).toBe(at + 1)
  }
  const [post = ''] = (await lesson.state()).posts.keys()

  // Everybody else, each with words of their own.
  await Promise.all(
    ids.map(async (id, at) => {
      const words = allPayloads[at % allPayloads.length] ?? ''
      await lesson.ask(id, { do: 'answer', question: 'words', round: 1, form: { response: words } })
      await lesson.ask(id, { do: 'answer', question: `lot-0`, round: 1, form: { response: [`o-${at % 26}`] } })
      const gaps = { 'response.two': words, certainty: '3' }
      await lesson.ask(id, { do: 'answer', question: 'gaps', round: 1, form: gaps })
      const classes = { 'response.s-0': 'c-1', 'response.s-1': 'c-1' }
      await lesson.ask(id, { do: 'answer', question: 'classes', round: 1, form: classes })
      await lesson.ask(id, { do: 'answer', question: 'poll', round: 1, form: { response: `o-${at % 26}` } })
      const handsIn = at % 2 === 0 ? 'answer' : 'draft'
      if (handsIn === 'draft') await lesson.ask(id, { do: 'draft', question: 'essay', form: { response: words } })
      else await lesson.ask(id, { do: 'answer', question: 'essay', round: 1, form: { response: words } })
      await lesson.ask(id, { do: 'post', discussion: 'talk-0', replyTo: at % 3 === 0 ? post : null, text: words })
    }),
  )
  const state = await lesson.state()
  const others0 = ids.filter((id) => id !== mia.id)
  const [hidden, edited] = [others0[1] ?? '', others0[2] ?? '']
  const postOf = (id: string) => [...state.posts.values()].find((one) => one.student === id)?.id ?? ''
  await lesson.ask(school.teacherId, { do: 'hide', post: postOf(hidden), reason: written[0] ?? '' })
  await lesson.ask(edited, { do: 'edit', post: postOf(edited), text: written[1] ?? '' })
  const text = { do: 'post', discussion: 'talk-0', replyTo: null, text: written[2] ?? '' } as const
  await lesson.ask(school.teacherId, text)
  const answerOf = (id: string) => state.students.get(id)?.newest.get('essay 1')?.id
  for (const [at, id] of [mia.id, ...ids]
    .filter((one) => answerOf(one) !== undefined)
    .slice(0, 3)
    .entries())
    await lesson.ask(school.teacherId, {
      do: 'grade',
      answer: answerOf(id) ?? '',
      mark: 0.5,
      comment: written[at] ?? '',
    })
  const posts = ids.map((_, at) => allPayloads[at % allPayloads.length] ?? '')

  await look(mia, ['', '/article', '/leave', '/now', ...hostileQuestions.map((one) => `/question/${one}`)].map(address))
  await look(mia, ['', '/discussion/talk-3', `/post/${post}/text`, `/post/${post}/withdrawn`].map(address))
  await mia.at(
    address('/discussion/talk-0'),
    posts.filter((_, at) => ids[at] !== hidden && ids[at] !== edited),
  )
  await mia.at(address(`/post/${postOf(edited)}/reply`), [written[1] ?? ''])
  await mia.at(address(`/discussion/talk-0/news`))

  const desk = (path: string) => `/teach/lesson/${lesson.id}${path}`
  const quiz = '/teach/quiz/hostile'
  await look(teacher, [
    '/teach',
    quiz,
    `${quiz}/lesson`,
    `${quiz}/print?key=yes`,
    '/teach/quiz/broken',
    '/teach/quiz/unread',
  ])
  await teacher.at(desk(''))
  await teacher.page.getByRole('button', { name: 'Only I can see this screen: show them' }).click()
  await teacher.at(desk(''), names)
  await look(teacher, ['/stage', '/deadline', '/removed'].map(desk))
  for (const id of [mia.id, others0[0] ?? '', hidden, edited])
    await look(
      teacher,
      ['', '/deadline', '/name', '/removed', '/seat', '/draft/essay'].map((path) => desk(`/student/${id}${path}`)),
    )
  await teacher.at(desk(`/discussion/talk-0`), [...posts.filter((_, at) => ids[at] !== edited), ...written.slice(1, 3)])
  await teacher.at(desk(`/post/${post}/hidden`), [written[0] ?? ''])
  await teacher.at(`/wall/${lesson.id}`)

  await lesson.move({ at: 'closed' })
  await look(mia, ['', ...hostileQuestions.map((one) => `/question/${one}`), '/results'].map(address))
  await mia.page.getByRole('button', { name: 'Show me the answers' }).click()
  await mia.at(address('/results'), allPayloads)
  const file = await mia.page.evaluate(async (href) => (await fetch(href)).text(), address('/results/file'))
  const saved = join(school.folder, 'results.html')
  await writeFile(saved, file)
  await mia.at(`file://${saved}`, [...allPayloads, first])

  await teacher.at(desk('/review'), names)
  await teacher.at(desk('/review/question/words'), posts)
  await teacher.at(desk('/review/question/essay'))
  await look(teacher, [...hostileQuestions.map((one) => `/review/question/${one}`)].map(desk))
  await teacher.at(desk('/review/question/gaps'), posts)
  await look(teacher, ['/review/discussion/talk-0', '/mark/words', '/mark/essay'].map(desk))
  for (const id of [mia.id, hidden, edited])
    await look(teacher, [`/review/student/${id}`, `/mark/essay?student=${id}`, `/mark/words?student=${id}`].map(desk))
  await look(teacher, [`/wall/${lesson.id}`, desk(''), '/teach'])

  expect([...mia.findings.all, ...teacher.findings.all]).toEqual([])
}, 180_000)

/** As many in each as the wall has room for: what does not fit is counted there, not shown. */
function lotsThatFit(all: readonly string[]): string[][] {
  const lots: string[][] = [[]]
  for (const name of all) {
    const longer = [...(lots.at(-1) ?? []), name]
    if (namesThatFit(longer).length === longer.length) lots[lots.length - 1] = longer
    else lots.push([name])
  }
  return lots
}

test('the same words on the wall and the pages of a led lesson, also those that come while a page is open', async () => {
  const { school, teacher } = await hostileSchool()
  const lots = lotsThatFit(names)
  expect(lots.length).toBeGreaterThan(1)
  const lessons: LessonHandle[] = []
  for (const [at, lot] of lots.entries()) {
    const lesson = await school.start({ pin: pin(), code: String(314160 + at) })
    lessons.push(lesson)
    const wall = `/wall/${lesson.id}`
    await teacher.at(wall)
    await comeIn(lesson, lot.slice(0, -1))
    await teacher.page
      .getByText(lot[0] ?? '', { exact: true })
      .first()
      .waitFor()
    await teacher.at(wall, lot.slice(0, -1))
    await comeIn(lesson, lot.slice(-1))
    await expect.poll(() => wordsOf(teacher.page)).toContain(asRead(lot.at(-1) ?? ''))
    teacher.findings.all.push(...(await strangeMarkup(teacher.page)))
  }
  const [lesson] = lessons
  if (!lesson) throw new Error('no lesson')
  const mia = await joins(school, lesson, '"><img src=/xss>')
  for (const stage of [
    { at: 'reading' } as const,
    ...['lot-0', ...hostileQuestions.slice(hostileQuestions.indexOf('true-false'))].flatMap((question) => [
      on(question),
      on(question, 'revealed'),
    ]),
    { at: 'discussion', discussion: 'talk-1' } as const,
  ]) {
    await lesson.move(stage)
    if (stage.at === 'question' && stage.phase === 'voting' && stage.question === 'words')
      for (const [at, id] of [...(await lesson.state()).students.keys()].entries()) {
        const response = allPayloads[at] ?? ''
        await lesson.ask(id, { do: 'answer', question: 'words', round: 1, form: { response } })
      }
    await look(teacher, [`/wall/${lesson.id}`, `/teach/lesson/${lesson.id}`])
    await mia.at(`/lesson/${lesson.id}`)
    if (stage.at === 'question') await mia.at(`/lesson/${lesson.id}/question/${stage.question}`)
  }
  expect([...mia.findings.all, ...teacher.findings.all]).toEqual([])
}, 120_000)

/** Forms that end what the others need, or hold nothing typed. */
const notTyped = /^\/teach\/session\/|leave$|withdrawn$|removed$|seat$|cover$|damaged|draft$|article$|results$|here$/

test('what is typed and refused, and what stands in an address, is words on the page that comes back', async () => {
  const { school, teacher } = await hostileSchool()
  const lesson = await school.start({ pin: pin(), preset: 'own-pace', closes: '2026-03-02T10:00:00.000Z' })
  await lesson.move({ at: 'own-pace' })
  const mia = await joins(school, lesson, names[0] ?? '')
  await lesson.ask(mia.id, { do: 'post', discussion: 'talk-0', replyTo: null, text: 'First.' })
  await lesson.ask(mia.id, { do: 'answer', question: 'essay', round: 1, form: { response: 'Words.' } })
  await school.parts.teachers.change(({ classes }) => {
    const members = names.map((name, at) => ({ id: `m-${at}`, name }))
    classes.push({ id: 'class-x', owner: school.teacherId, name: names[1] ?? '', members })
  })
  const nobody = await looking(school.lan)
  const state = await lesson.state()
  const ids = {
    ...{ lesson: lesson.id, code: lesson.code, student: mia.id, question: 'essay', discussion: 'talk-0' },
    ...{
      post: [...state.posts.keys()][0] ?? '',
      quiz: 'hostile',
      class: 'class-x',
      damaged: 'none',
      link: 'none',
      late: 'none',
    },
    format: 'json',
  }
  const whose = (path: string) => (/^\/(teach|wall)/.test(path) ? teacher : path.startsWith('/lesson') ? mia : nobody)
  const params = 'next at to class preset nickname member student after code opens closes capacity until x'.split(' ')
  let asked = 0
  for (const { path, method } of routesOf(school.app)) {
    if (method !== 'GET' || /events$|export|file$|z$/.test(path)) continue
    const query = new URLSearchParams(
      params.map((name) => [name, allPayloads[(asked += 1) % allPayloads.length] ?? '']),
    )
    await whose(path).at(`${addressOf(path, ids)}?${query.toString()}`)
  }
  await nobody.at(`/join/${lesson.code}/claim?${new URLSearchParams({ nickname: names[2] ?? '' }).toString()}`, [
    names[2] ?? '',
  ])
  expect(asked).toBeGreaterThan(allPayloads.length)

  // Longer than any field takes, so that it comes back; all in all no more than a form may bring.
  const typed = allPayloads.join('\n')
  const long = 'nickname response text names title comment reason'
  const short =
    'code password name until minutes points stage from opens closes capacity class member replyTo preset next'
  const fieldsOf = (names: string, words: string) => Object.fromEntries(names.split(' ').map((name) => [name, words]))
  const answer = state.students.get(mia.id)?.answers[0]?.id ?? ''
  const body = { ...fieldsOf(long, typed), ...fieldsOf(short, typed.slice(0, 900)), answer }
  let [sent, back] = [0, 0]
  for (const { path, method } of routesOf(school.app)) {
    if (method !== 'POST' || notTyped.test(path)) continue
    const { page, findings } = whose(path)
    const address = addressOf(path, ids)
    await page.goto('/readyz')
    const replied = page.waitForResponse((reply) => reply.request().method() === 'POST')
    const opened = page.waitForEvent('load')
    await page.evaluate(sendForm, { address, body })
    expect([303, 422, 403, 404, 429], address).toContain((await replied).status())
    await opened
    findings.all.push(...(await strangeMarkup(page)))
    sent += 1
    const words = await wordsOf(page)
    if (allPayloads.every((one) => words.includes(asRead(one)))) back += 1
  }
  expect(sent).toBeGreaterThan(15)
  expect(back).toBeGreaterThan(7)
  expect([...mia.findings.all, ...teacher.findings.all, ...nobody.findings.all]).toEqual([])
}, 120_000)

/** As a form of the page that is open sends it. */
function sendForm({ address, body }: { address: string; body: Record<string, string> }): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = address
  for (const [name, value] of Object.entries(body)) {
    const field = document.createElement('textarea')
    field.name = name
    field.value = value
    form.append(field)
  }
  document.body.append(form)
  HTMLFormElement.prototype.submit.call(form)
}
