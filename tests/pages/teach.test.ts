import { expect, test } from 'vitest'
import { school } from '../fixtures/classroom.ts'
import { byHand, damaged } from '../fixtures/damaged.ts'
import { class7b, on } from '../fixtures/lesson.ts'
import { pageText } from '../fixtures/page-text.ts'
import { goodFolder, inFolders, quizFolders } from '../fixtures/quiz-folders.ts'

test('a teacher who has just begun reads what will stand where', async () => {
  const { teacher } = await school({ quizzes: '/nowhere/at/all' })
  const page = pageText((await teacher.get('/teach').expect(200)).text)
  expect(page).toContain('No lesson is open.')
  expect(page).toContain('No quiz yet.')
  expect(page).toContain('No lesson has ended yet.')
  expect(page).toContain('Phones reach this computer at http://192.168.7.7:3000')
})

test('an open lesson says where it stands and leads to its desk', async () => {
  const { teacher, start } = await school()
  const lesson = await start({ class: class7b })
  const look = async () => pageText((await teacher.get('/teach')).text)
  expect(await look()).toContain('Owls in the barn 7b, I lead Waiting for pupils Nobody has joined yet Go to the desk')
  await lesson.move(on('when'))
  expect(await look()).toContain('First vote on question 1')
  expect((await teacher.get('/teach')).text).toContain(`href="/teach/lesson/${lesson.id}"`)
})

test('who is here is counted by open pages, not by who ever joined', async () => {
  const { teacher, start } = await school()
  const lesson = await start()
  await lesson.join('Ada')
  expect(pageText((await teacher.get('/teach')).text)).toContain('0 of 1 here')
})

test('a lesson at own pace says until when', async () => {
  const { teacher, start, at } = await school()
  at('2026-03-02T09:00:00.000Z')
  await start({ preset: 'substitute', closes: '2026-03-02T09:45:00.000Z' })
  expect(pageText((await teacher.get('/teach')).text)).toMatch(/Substitute Open until \d+:45/)
  at('2026-03-02T10:00:00.000Z')
  expect(pageText((await teacher.get('/teach')).text)).toMatch(/Its time ended at \d+:45/)
})

test('a lesson that has ended goes to the list, with what is left to do', async () => {
  const { teacher, start } = await school()
  const lesson = await start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('why'))
  await ada.send('/question/why', { response: 'It eats mice.' })
  await lesson.move({ at: 'closed' })
  const page = await teacher.get('/teach')
  expect(pageText(page.text)).toContain('No lesson is open.')
  expect(pageText(page.text)).toContain('Owls in the barn No class I lead 1 1 1 text to mark')
  expect(page.text).toContain(`/teach/lesson/${lesson.id}/review`)
})

test('quizzes say what is in them, whether they can be used, and when they were taught', async () => {
  const folders = { owls: goodFolder, bats: { ...goodFolder, 'quiz.json': '{' } }
  const { teacher, start, parts } = await school({ quizzes: await quizFolders(inFolders(folders)) })
  const owls = await parts.library.open('owls')
  const page = await teacher.get('/teach').expect(200)
  const text = pageText(page.text)
  expect(text).toContain(`${owls?.title ?? ''} 1 question`)
  expect(text).toContain('Ready')
  expect(text).toContain('bats 1 problem never See what to mend')
  expect(page.text).toContain('href="/teach/quiz/owls/lesson"')
  expect(page.text).not.toContain('href="/teach/quiz/bats/lesson"')
  await start({ class: class7b })
  // The fixture's lesson is of the folder `owls`.
  expect(pageText((await teacher.get('/teach')).text)).toMatch(/Ready \S+ \d+ \w+, 7b Start a lesson/)
})

test('a quiz with nothing in it cannot be started from here', async () => {
  const empty = JSON.stringify({ title: 'Cats', article: 'article.md', questions: [] })
  const quizzes = await quizFolders(inFolders({ cats: { ...goodFolder, 'quiz.json': empty } }))
  const { teacher } = await school({ quizzes })
  const page = await teacher.get('/teach')
  expect(pageText(page.text)).toContain('Nothing to answer yet')
  expect(page.text).not.toContain('/teach/quiz/cats/lesson')
})

test('more than twenty lessons are folded away, and none is lost', async () => {
  const { teacher, start } = await school()
  for (let time = 0; time < 22; time += 1) {
    const lesson = await start({ code: String(100000 + time) })
    await lesson.move({ at: 'closed' })
  }
  const page = await teacher.get('/teach')
  expect(pageText(page.text)).toContain('2 earlier lessons')
  expect(page.text.match(/\/review"/g)?.length).toBe(22)
})

test('a teacher sees their own lessons only', async () => {
  const { teacher, parts, start } = await school()
  const lesson = await start()
  await parts.teachers.change(({ sessions, teachers }) => {
    teachers.push({ id: 'mr-lee', name: 'Mr Lee', passwordHash: '' })
    for (const session of sessions) session.teacher = 'mr-lee'
  })
  const page = await teacher.get('/teach').expect(200)
  expect(page.text).not.toContain(lesson.id)
  expect(pageText(page.text)).toContain('No lesson is open.')
})

test('nobody sees it without signing in', async () => {
  const { browser, start } = await school()
  const ada = await (await start()).join('Ada')
  await browser().get('/teach').expect(303).expect('Location', '/teach/session')
  await ada.browser.get('/teach').expect(303)
})

test('a phone that looks by itself keeps no session alive, a person does', async () => {
  const { teacher, at } = await school()
  const later = (hours: number) => at(new Date(Date.now() + hours * 3_600_000).toISOString())
  later(11)
  await teacher.get('/teach').set('HX-Request', 'true').expect(200)
  later(13)
  await teacher.get('/teach').expect(303)
})

test('a lesson file that was changed by hand is named with where it is, and the rest works', async () => {
  const here = await school()
  const lesson = await here.start()
  const other = await here.start({ code: '271828' })
  const file = await damaged(here, lesson, byHand)
  const page = await here.teacher.get('/teach').expect(200)
  expect(pageText(page.text)).toMatch(
    /The lesson “Owls in my barn”, [^.]+\. Its file was changed by hand or by another program\./,
  )
  expect(pageText(page.text)).toContain(file)
  expect(page.text).toContain(`/teach/damaged/${lesson.id}`)
  expect(page.text).not.toContain(`/teach/lesson/${lesson.id}`)
  expect(page.text).toContain(`/teach/lesson/${other.id}`)
})

test('where HOST keeps phones out, or there is no network, the page gives no address and says why', async () => {
  const here = await school()
  const { site } = here.parts
  const page = async () => pageText((await here.teacher.get('/teach').expect(200)).text)
  Object.assign(site, { noPhones: () => 'only-here', origins: () => ['http://localhost:3000'] })
  expect(await page()).toContain('The setting HOST lets in this computer only')
  expect(await page()).not.toContain('localhost')
  Object.assign(site, { noPhones: () => 'no-network' })
  expect(await page()).toContain('This computer is in no network')
})
