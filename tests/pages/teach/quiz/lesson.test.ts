import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { hiddenFields } from '../../../fixtures/page-text.ts'

test('a lesson starts in two clicks, and sent twice it is one', async () => {
  const { teacher, parts } = await school()
  const form = hiddenFields((await teacher.get('/teach/quiz/lighthouse/lesson').expect(200)).text)
  const post = () =>
    teacher
      .post('/teach/quiz/lighthouse/lesson')
      .type('form')
      .send({ ...form, preset: 'lead', feedback: '', opens: '', closes: '', capacity: '1000' })
      .expect(303)
  const [first, second] = await Promise.all([post(), post()])
  expect(second.headers.location).toBe(first.headers.location)
  const [lesson, ...others] = await parts.store.list()
  expect(others).toEqual([])
  expect(lesson).toMatchObject({ preset: 'lead', quiz: 'lighthouse' })
})

test('a closing time that has passed is refused with what was typed', async () => {
  const { teacher, parts } = await school()
  const page = await teacher
    .post('/teach/quiz/lighthouse/lesson')
    .type('form')
    .send({ preset: 'substitute', feedback: '', opens: '', closes: '2001-01-01T10:00', capacity: '1000' })
    .expect(422)
  expect(page.text).toContain('value="2001-01-01T10:00"')
  expect(await parts.store.list()).toEqual([])
})

test('who is asked before reading is chosen with one switch, and remembered for the next lesson', async () => {
  const { teacher, parts } = await school()
  const page = await teacher.get('/teach/quiz/lighthouse/lesson').expect(200)
  expect(page.text).toMatch(/name="before" value="" checked/)
  await teacher
    .post('/teach/quiz/lighthouse/lesson')
    .type('form')
    .send({
      ...hiddenFields(page.text),
      preset: 'own-pace',
      feedback: '',
      before: 'half',
      opens: '',
      closes: '',
      capacity: '99',
    })
    .expect(303)
  const [lesson] = await parts.store.list()
  expect((await parts.store.open(lesson?.id ?? ''))?.settings.before).toBe('half')
  const next = await teacher.get('/teach/quiz/lighthouse/lesson').expect(200)
  expect(next.text).toMatch(/name="before" value="half" checked/)
  expect(next.text).toContain('every second pupil is asked before reading')
})
