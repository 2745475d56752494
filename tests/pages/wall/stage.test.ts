import { expect, test } from 'vitest'
import { pressedStep } from '../../../server/lesson/press.ts'
import { hashToken } from '../../../server/web/token.ts'
import { school, type Agent, type LessonHandle, type School } from '../../fixtures/classroom.ts'
import { on } from '../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'

const wallOf = async (browser: Agent, { id }: LessonHandle) => (await browser.get(`/wall/${id}`).expect(200)).text
const press = (browser: Agent, { id }: LessonHandle, key: string, fields: Record<string, string>) =>
  browser
    .post(`/wall/${id}/stage`)
    .type('form')
    .send({ ...fields, press: key })

/** Presses a button of the wall as it stands now. */
async function now({ teacher }: School, lesson: LessonHandle, key: string) {
  const html = await wallOf(teacher, lesson)
  expect(html, `the wall has no ${key}`).toContain(`value="${key}"`)
  await press(teacher, lesson, key, hiddenFields(html)).expect(303).expect('Location', `/wall/${lesson.id}`)
  return (await lesson.state()).stage
}

test('the signed-in teacher leads the lesson from the wall alone, forwards and back', async () => {
  const here = await school()
  const lesson = await here.start()
  const pupils = [await lesson.join('Ada'), await lesson.join('Ben')]
  expect(await now(here, lesson, 'next')).toEqual({ at: 'reading' })
  expect(await now(here, lesson, 'back')).toEqual({ at: 'lobby' })
  await now(here, lesson, 'next')
  expect(await now(here, lesson, 'next')).toEqual(on('when'))
  for (const [at, pupil] of pupils.entries())
    await lesson.ask(pupil.id, {
      do: 'answer',
      question: 'when',
      round: 1,
      form: { response: at === 0 ? 'dusk' : 'noon' },
    })
  expect(await now(here, lesson, 'next')).toEqual(on('when', 'discussing'))
  expect(await now(here, lesson, 'back')).toEqual(on('when'))
  expect(await now(here, lesson, 'talk')).toEqual(on('when', 'discussing'))
  expect(await now(here, lesson, 'next')).toEqual(on('when', 'voting', 2))
  expect(await now(here, lesson, 'next')).toEqual(on('when', 'revealed', 2))
  await now(here, lesson, 'next')
  expect(await now(here, lesson, 'answer')).toEqual(on('said', 'revealed'))
})

test('at the end next shows what was not shown, then ends; the wall and the phones say what was left out', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  for (const discussion of ['build', 'seen']) await lesson.move({ at: 'discussion', discussion })
  expect(await now(here, lesson, 'next')).toEqual(on('when', 'revealed'))
  for (const question of ['said', 'liked']) {
    await lesson.move(on(question))
    await lesson.move(on(question, 'revealed'))
  }
  await lesson.move({ at: 'closed' })
  const left = 'In class the answer to questions 4 and 5 was not shown.'
  expect(pageText(await wallOf(here.browser(), lesson))).toContain(left)
  expect(pageText((await ada.get('')).text)).toContain(left)
  const html = await wallOf(here.teacher, lesson)
  expect(html).not.toContain('value="next"')
  expect(await now(here, lesson, 'back')).toEqual(on('liked', 'revealed'))
})

test('of many answers that were not shown, wall and phones say how many, not which; the desk says which', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  await lesson.move({ at: 'closed' })
  const { length } = (await lesson.state()).pin.questions
  const left = `In class the answers to ${length} of ${length} questions were not shown.`
  for (const page of [await wallOf(here.browser(), lesson), (await ada.get('')).text]) {
    expect(pageText(page)).toContain(left)
    expect(pageText(page)).not.toMatch(/questions 1, 2/)
  }
  expect(pageText((await ada.get('')).text)).toContain('All answers stand with your results.')
  expect(pageText((await here.teacher.get(`/teach/lesson/${lesson.id}`)).text)).toMatch(/questions 1, 2/)
})

test('the wall names the keys of what it offers, and no others', async () => {
  const here = await school()
  const lesson = await here.start()
  const keys = async () => /Keys?: [^<]*/.exec(await wallOf(here.teacher, lesson))?.[0]
  expect(await keys()).toBe('Keys: Page Down, B')
  await lesson.move({ at: 'reading' })
  expect(await keys()).toBe('Keys: Page Up, Page Down, B')
  await lesson.move({ at: 'own-pace' })
  expect(await keys()).toBe('Keys: Page Up, B')
  await lesson.move({ at: 'closed' })
  expect(await keys()).toBe('Key: Page Up')
})

test('what next means does not stand in the page: its bytes are the same whatever the votes suggest', async () => {
  const here = await school()
  const bytes = await Promise.all(
    [
      { code: '111111', votes: ['dusk', 'noon'] },
      { code: '222222', votes: ['dusk', 'dusk'] },
    ].map(async ({ code, votes }) => {
      const lesson = await here.start({ code })
      const pupils = [await lesson.join('Ada'), await lesson.join('Ben')]
      await lesson.move(on('when'))
      for (const [at, response] of votes.entries())
        await lesson.ask(pupils[at]?.id ?? '', { do: 'answer', question: 'when', round: 1, form: { response } })
      const state = await lesson.state()
      const html = (await wallOf(here.teacher, lesson))
        .replaceAll(lesson.id, '')
        .replace(/(?<=name="(?:form|from)" value=")[^"]*/g, '')
      return { next: pressedStep(state, 'next'), html: html.replaceAll(`${code.slice(0, 3)} ${code.slice(3)}`, '') }
    }),
  )
  expect(bytes[0]?.next).not.toEqual(bytes[1]?.next)
  expect(bytes[0]?.html).toBe(bytes[1]?.html)
})

test('nobody but the owner has the buttons or their fields, and nobody but the owner moves the lesson', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await here.parts.teachers.change(({ teachers, links }) => {
    teachers.push({ id: 'mr-second', name: 'Mr Second', passwordHash: '' })
    links.push({ hash: hashToken('his-link'), teacher: 'mr-second', until: '2999-01-01T00:00:00.000Z' })
  })
  const colleague = here.browser()
  await colleague.post('/teach/session/his-link').expect(303)
  const own = await wallOf(here.teacher, lesson)
  expect(own).toContain('data-clicker')
  const fields = hiddenFields(own)
  for (const { browser, status } of [
    { browser: ada.browser, status: 403 },
    { browser: here.browser(), status: 403 },
    { browser: colleague, status: 404 },
  ]) {
    const html = await wallOf(browser, lesson)
    for (const part of ['data-clicker', '<form', '<button', 'name="from"', 'wall-lead', 'signed out'])
      expect(html).not.toContain(part)
    await press(browser, lesson, 'next', fields).expect(status)
  }
  expect((await lesson.state()).moves).toHaveLength(1)
})

test('where the session has run out the buttons are gone, and this browser alone is told why', async () => {
  const here = await school()
  const lesson = await here.start()
  const fields = hiddenFields(await wallOf(here.teacher, lesson))
  await here.parts.teachers.change(({ sessions }) => {
    for (const one of sessions) one.seenAt = '2001-01-01T00:00:00.000Z'
  })
  const html = await wallOf(here.teacher, lesson)
  expect(html).not.toContain('<form')
  expect(pageText(html)).toContain('You are signed out.')
  expect(html).toContain(`href="/teach/session?next=${encodeURIComponent(`/teach/lesson/${lesson.id}`)}"`)
  expect(pageText(await wallOf(here.browser(), lesson))).not.toContain('You are signed out.')
  await press(here.teacher, lesson, 'next', fields).expect(403)
})

test('two walls, a wall and a desk, and a key that bounces: one step', async () => {
  const here = await school()
  const lesson = await here.start()
  const [one, other] = [await wallOf(here.teacher, lesson), await wallOf(here.teacher, lesson)].map(hiddenFields)
  const desk = hiddenFields((await here.teacher.get(`/teach/lesson/${lesson.id}`)).text)
  const replies = await Promise.all([
    press(here.teacher, lesson, 'next', one ?? {}),
    press(here.teacher, lesson, 'next', one ?? {}),
    press(here.teacher, lesson, 'next', other ?? {}),
    here.teacher
      .post(`/teach/lesson/${lesson.id}/stage`)
      .type('form')
      .send({ ...desk, stage: '{"at":"reading"}' }),
  ])
  expect(replies.slice(0, 3).map(({ status }) => status)).toEqual([303, 303, 303])
  expect((await lesson.state()).moves).toHaveLength(2)
  // The page from before shows the wall as it is now, and moves nothing.
  await press(here.teacher, lesson, 'back', one ?? {})
    .expect(303)
    .expect('Location', `/wall/${lesson.id}`)
  expect((await lesson.state()).stage).toEqual({ at: 'reading' })
})

test('a lesson that is opened again from the wall gets another code where its own is in use', async () => {
  const here = await school()
  const lesson = await here.start({ code: '314159' })
  await lesson.move({ at: 'reading' })
  await lesson.move({ at: 'closed' })
  await here.start({ code: '314159' })
  expect(await now(here, lesson, 'back')).toEqual({ at: 'reading' })
  expect((await lesson.state()).code).not.toBe('314159')
})

test('what no button sends moves nothing, and the address alone leads to the wall', async () => {
  const here = await school()
  const lesson = await here.start()
  const fields = hiddenFields(await wallOf(here.teacher, lesson))
  for (const key of ['', 'closed', '__proto__', '{"at":"closed"}'])
    await press(here.teacher, lesson, key, fields).expect(303)
  expect((await lesson.state()).moves).toHaveLength(1)
  await here.browser().get(`/wall/${lesson.id}/stage`).expect(303).expect('Location', `/wall/${lesson.id}`)
  await here.browser().get('/wall/nothing/stage').expect(404)
})
