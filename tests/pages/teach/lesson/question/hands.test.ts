import { describe, expect, test } from 'vitest'
import { school, type LessonHandle, type School } from '../../../../fixtures/classroom.ts'
import { on } from '../../../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../../../fixtures/page-text.ts'

const pageOf = ({ id }: LessonHandle, question = 'when') => `/teach/lesson/${id}/question/${question}/hands`

async function count({ teacher }: School, lesson: LessonHandle, counts: Record<string, string>) {
  const form = hiddenFields((await teacher.get(pageOf(lesson)).expect(200)).text)
  return teacher
    .post(pageOf(lesson))
    .type('form')
    .send({ ...form, ...counts })
}

async function voting() {
  const here = await school()
  const lesson = await here.start()
  await lesson.move(on('when'))
  const desk = async () => (await here.teacher.get(`/teach/lesson/${lesson.id}`).expect(200)).text
  return { here, lesson, desk }
}

describe('counting hands at the desk', () => {
  test('begins there, and leads back with the advice by the counts', async () => {
    const { here, lesson, desk } = await voting()
    expect(await desk()).toContain(`href="${pageOf(lesson)}"`)
    const reply = await count(here, lesson, { 'hands-noon': '10', 'hands-dusk': '15', 'hands-never': '3' })
    expect([reply.status, reply.headers.location]).toEqual([303, `/teach/lesson/${lesson.id}`])
    await here.teacher.post(`/teach/lesson/${lesson.id}/cover`).type('form').send({ cover: 'off' })
    const text = pageText(await desk())
    expect(text).toContain('15 of 28 right: let them talk.')
    expect(text).toContain('28 hands counted')
    expect(text).toContain('28 answers, counted by hand')
  })

  test('fills in what stands once only the teacher sees the screen', async () => {
    const { here, lesson } = await voting()
    await count(here, lesson, { 'hands-dusk': '15' })
    const page = async () => (await here.teacher.get(pageOf(lesson))).text
    expect(await page()).not.toContain('value="15"')
    expect(pageText(await page())).toContain('15 hands are counted.')
    await here.teacher.post(`/teach/lesson/${lesson.id}/cover`).type('form').send({ cover: 'off' })
    expect(await page()).toContain('value="15"')
  })

  test('keeps what was typed when it is refused', async () => {
    const { here, lesson } = await voting()
    const reply = await count(here, lesson, { 'hands-dusk': '15', 'hands-noon': 'two' })
    expect(reply.status).toBe(422)
    expect(reply.text).toContain('value="two"')
    expect(reply.text).toContain('value="15"')
    expect((await lesson.state()).counted.size).toBe(0)
  })

  test('has the net change and the gain after the second vote, the gain for the teacher alone', async () => {
    const { here, lesson, desk } = await voting()
    await count(here, lesson, { 'hands-noon': '14', 'hands-dusk': '14' })
    await lesson.move(on('when', 'discussing'))
    await lesson.move(on('when', 'voting', 2))
    await count(here, lesson, { 'hands-noon': '7', 'hands-dusk': '21' })
    await lesson.move(on('when', 'revealed', 2))
    expect(pageText(await desk())).toContain('7 more for the right answer than in the first vote.')
    expect(pageText(await desk())).not.toContain('could be gained')
    await here.teacher.post(`/teach/lesson/${lesson.id}/cover`).type('form').send({ cover: 'off' })
    expect(pageText(await desk())).toContain('Of what could be gained, 50% was')
  })

  test('leads to the desk where there is nothing to count', async () => {
    const { here, lesson, desk } = await voting()
    const away = (question: string) =>
      here.teacher.get(pageOf(lesson, question)).expect(303).expect('Location', `/teach/lesson/${lesson.id}`)
    await away('liked')
    await lesson.move(on('when', 'revealed'))
    await away('when')
    expect(await desk()).not.toContain('/hands"')
    await lesson.move(on('why'))
    await away('why')
  })
})
