import { expect, test } from 'vitest'
import { school, type LessonHandle, type School } from '../../../fixtures/classroom.ts'
import { on } from '../../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../../fixtures/page-text.ts'
import type { Stage } from '../../../../server/lesson/stage.ts'

const fieldsOf = async ({ teacher }: School, { id }: LessonHandle) =>
  hiddenFields((await teacher.get(`/teach/lesson/${id}/stage`).expect(200)).text)

async function go(here: School, lesson: LessonHandle, stage: Stage, fields?: Record<string, string>) {
  const hidden = fields ?? (await fieldsOf(here, lesson))
  return here.teacher
    .post(`/teach/lesson/${lesson.id}/stage`)
    .type('form')
    .send({ ...hidden, stage: JSON.stringify(stage) })
}

test('any step can be gone to, forwards, back, and to their own pace', async () => {
  const here = await school()
  const lesson = await here.start()
  for (const stage of [on('liked'), { at: 'reading' }, { at: 'own-pace' }, on('when')] satisfies Stage[]) {
    await go(here, lesson, stage).then((reply) => expect(reply.status).toBe(303))
    expect((await lesson.state()).stage).toEqual(stage)
  }
})

test('two desks that press at once make one step, and the second is told where the lesson stands', async () => {
  const here = await school()
  const lesson = await here.start()
  const fields = await fieldsOf(here, lesson)
  await go(here, lesson, { at: 'reading' }, fields)
  const late = await go(here, lesson, on('when'), fields)
  expect(late.status).toBe(422)
  expect(pageText(late.text)).toContain('The lesson stands at: Reading.')
  expect(pageText(late.text)).toContain('The lesson has moved on meanwhile')
  expect((await lesson.state()).stage).toEqual({ at: 'reading' })
})

test('a double press, from one page or from two desks that show the same step, is one step', async () => {
  const here = await school()
  const lesson = await here.start()
  const [one, other] = [await fieldsOf(here, lesson), await fieldsOf(here, lesson)]
  const replies = await Promise.all([one, one, other].map((fields) => go(here, lesson, { at: 'reading' }, fields)))
  expect(replies.map(({ status }) => status)).toEqual([303, 303, 303])
  expect((await lesson.state()).moves).toHaveLength(2)
})

test('what cannot be is not offered, and refused when it is sent', async () => {
  const here = await school()
  const lesson = await here.start()
  await lesson.move(on('when'))
  await lesson.move(on('when', 'revealed'))
  const page = (await here.teacher.get(`/teach/lesson/${lesson.id}/stage`)).text
  expect(pageText(page)).toContain('Vote on question 2')
  expect(pageText(page)).not.toContain('Vote on question 1')
  expect(pageText(page)).not.toContain('The answer to question 3')
  await go(here, lesson, on('when')).then((reply) => expect(reply.status).toBe(422))
  await go(here, lesson, on('nothing')).then((reply) => expect(reply.status).toBe(404))
  expect((await lesson.state()).moves).toHaveLength(3)
})

test('ending early names the answers that the class has not seen; so does nothing else', async () => {
  const here = await school()
  const lesson = await here.start()
  await lesson.move(on('when'))
  await lesson.move(on('when', 'revealed'))
  const page = await here.teacher.get(`/teach/lesson/${lesson.id}/stage?to=closed`)
  expect(pageText(page.text)).toContain('The answer to questions 2, 3, 4 and 5 was not shown to the class yet.')
  expect(page.text).toContain('<h1>End the lesson</h1>')
  expect(page.text).not.toContain('type="radio"')
  expect(page.text).toMatch(/<button class="button button--main">End the lesson<\/button>/)
  const fields = { ...hiddenFields(page.text), stage: '{"at":"closed"}' }
  expect(page.text).toContain('name="stage" value="{&#34;at&#34;:&#34;closed&#34;}"')
  await here.teacher.post(`/teach/lesson/${lesson.id}/stage`).type('form').send(fields).expect(303)
  expect((await lesson.state()).stage).toEqual({ at: 'closed' })
  const own = await here.start({ preset: 'own-pace', code: '271828' })
  expect(pageText((await here.teacher.get(`/teach/lesson/${own.id}/stage`)).text)).not.toContain('was not shown')
})

test('nothing chosen, and anything that no form of ours sends, moves nothing', async () => {
  const here = await school()
  const lesson = await here.start()
  const fields = await fieldsOf(here, lesson)
  for (const stage of ['', 'x', '{"at":"moon"}', '{"__proto__":{"at":"closed"}}', '[]', 'null']) {
    const reply = await here.teacher
      .post(`/teach/lesson/${lesson.id}/stage`)
      .type('form')
      .send({ ...fields, stage })
    expect(reply.status).toBe(422)
    expect(pageText(reply.text)).toContain('Choose a step first.')
  }
  expect((await lesson.state()).moves).toHaveLength(1)
})

test('a reopened lesson gets another code where an open one has taken its own meanwhile; else it keeps it', async () => {
  const here = await school()
  const lesson = await here.start({ code: '314159' })
  await lesson.move({ at: 'closed' })
  await go(here, lesson, { at: 'lobby' })
  expect((await lesson.state()).code).toBe('314159')
  await lesson.move({ at: 'closed' })
  const other = await here.start({ code: '314159' })
  await go(here, lesson, { at: 'lobby' })
  const { code, stage } = await lesson.state()
  expect(stage).toEqual({ at: 'lobby' })
  expect(code).toMatch(/^\d{6}$/)
  expect(code).not.toBe('314159')
  expect((await other.state()).code).toBe('314159')
})

test.each([
  { last: 9, because: 'the drawn code is free' },
  { last: 4, because: 'the drawn code is taken' },
])('lessons that are reopened at once get codes of their own, although $because', async ({ last }) => {
  const here = await school()
  here.parts.chance = () => 314150 + last
  const lessons = [await here.start({ code: '314154' }), await here.start({ code: '314154' })]
  for (const lesson of lessons) await lesson.move({ at: 'closed' })
  const taken = await here.start({ code: '314154' })
  const replies = await Promise.all(lessons.map((lesson) => go(here, lesson, { at: 'lobby' })))
  expect(replies.map(({ status }) => status)).toEqual([303, 303])
  const codes = await Promise.all([taken, ...lessons].map(async ({ state }) => (await state()).code))
  expect(codes[0]).toBe('314154')
  expect(new Set(codes).size).toBe(3)
})

test('two closed lessons of one code that are reopened at once do not share it', async () => {
  const here = await school()
  const lessons = [await here.start(), await here.start()]
  for (const lesson of lessons) await lesson.move({ at: 'closed' })
  await Promise.all(lessons.map((lesson) => go(here, lesson, { at: 'lobby' })))
  const codes = await Promise.all(lessons.map(async ({ state }) => (await state()).code))
  expect(codes).toContain('314159')
  expect(new Set(codes).size).toBe(2)
})

test('nobody but its teacher moves a lesson', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  const fields = await fieldsOf(here, lesson)
  for (const browser of [ada.browser, here.browser()])
    await browser
      .post(`/teach/lesson/${lesson.id}/stage`)
      .type('form')
      .send({ ...fields, stage: '{"at":"closed"}' })
      .expect(403)
  expect((await lesson.state()).moves).toHaveLength(1)
})
