import { describe, expect, test } from 'vitest'
import { SeatBudget } from '../../server/web/seat-budget.ts'
import { school, type StudentHandle } from '../fixtures/classroom.ts'
import { HandClock } from '../fixtures/hand-clock.ts'
import { on } from '../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../fixtures/page-text.ts'

/** How often of so many times, so many milliseconds apart, a seat gets what it asks for. */
async function taken(times: number, apart: number, act = (budget: SeatBudget) => budget.take('ada')): Promise<number> {
  const clock = new HandClock()
  const budget = new SeatBudget(clock)
  let got = 0
  for (let time = 0; time < times; time += 1) {
    if (act(budget)) got += 1
    await clock.pass(apart)
  }
  return got
}

describe('what one seat may send', () => {
  test.each([
    { who: 'a phone that was offline for a lesson of 60 questions', times: 60, apart: 0, got: 60 },
    { who: 'somebody who taps another option three times a second for half a minute', times: 90, apart: 333, got: 90 },
    { who: 'drafts of half an hour, as fast as they come', times: 720, apart: 2500, got: 720 },
    { who: 'a script', times: 1000, apart: 0, got: 120 },
    { who: 'a patient script', times: 600, apart: 100, got: 149 },
  ])('$who: $got of $times', async ({ times, apart, got }) => {
    expect(await taken(times, apart)).toBe(got)
  })

  test('what made no entry costs nothing', async () => {
    const again = (budget: SeatBudget) => {
      const may = budget.take('ada')
      budget.giveBack('ada')
      return may
    }
    expect(await taken(1000, 0, again)).toBe(1000)
  })
})

/** A vote with Ada, who has spent all, and Ben. */
async function spent() {
  const clock = new HandClock()
  const here = await school({ clock })
  const lesson = await here.start()
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await lesson.move(on('when'))
  while (here.parts.budget.take(ada.id));
  const post = (who: StudentHandle, path: string, fields: object, as = 'application/json') =>
    who.browser.post(`/lesson/${lesson.id}${path}`).set('Accept', as).type('form').send(fields)
  return { clock, here, lesson, ada, ben, post }
}

describe('who sends more', () => {
  test('is told so, and the same answer is taken later', async () => {
    const { clock, ada, post } = await spent()
    const form = { ...hiddenFields((await ada.get('/question/when').expect(200)).text), response: 'dusk' }
    const refused = await post(ada, '/question/when', form).expect(429).expect('Retry-After', '2')
    expect(refused.body).toEqual({ problem: expect.stringContaining('Nothing is lost') as string })
    expect((await ada.state()).answers).toEqual([])
    await clock.pass(2000)
    await post(ada, '/question/when', form).expect(200)
    expect((await ada.state()).answers).toHaveLength(1)
  })

  test.each([
    { path: '/question/why/draft', fields: { response: 'Because it hears well' }, kept: 'Because it hears well' },
    { path: '/table', fields: { table: 'the one at the door' }, kept: 'Nothing is lost' },
    { path: '/discussion/night', fields: { text: 'It hears the mouse' }, kept: 'It hears the mouse' },
    { path: '/question/when/talk', fields: { text: 'I read it twice' }, kept: 'I read it twice' },
  ])('is refused at $path too, and reads there what was typed', async ({ path, fields, kept }) => {
    const { lesson, ada, post } = await spent()
    const before = (await lesson.state()).seq
    const page = await post(ada, path, fields, 'text/html').expect(429)
    expect(pageText(page.text)).toContain(kept)
    expect((await lesson.state()).seq).toBe(before)
  })

  test('takes nothing from another pupil, or from the teacher', async () => {
    const { here, lesson, ada, ben, post } = await spent()
    await post(ada, '/question/when', { response: 'dusk', round: '1' }).expect(429)
    await post(ben, '/question/when', { response: 'dusk', round: '1' }).expect(200)
    await lesson.move({ at: 'reading' })
    await here.teacher.get(`/teach/lesson/${lesson.id}`).expect(200)
    await ada.get('/article').expect(200)
  })

  test('pays for entries only: a form that is sent a second time is free', async () => {
    const { clock, here, ada, post } = await spent()
    await clock.pass(2000)
    const form = { form: 'form-of-ada-1', response: 'dusk', round: '1' }
    await post(ada, '/question/when', form).expect(200)
    await clock.pass(2000)
    for (let time = 0; time < 5; time += 1) await post(ada, '/question/when', form).expect(200)
    await post(ada, '/question/when', { ...form, form: 'form-of-ada-2', response: '' }).expect(422)
    expect(here.parts.budget.take(ada.id)).toBe(true)
  })
})
