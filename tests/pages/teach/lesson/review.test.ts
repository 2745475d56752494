import { expect, test } from 'vitest'
import { school, type LessonHandle, type School } from '../../../fixtures/classroom.ts'
import { class7b, on, started } from '../../../fixtures/lesson.ts'
import { pageText } from '../../../fixtures/page-text.ts'

const reviewOf = async ({ teacher }: School, { id }: LessonHandle): Promise<string> =>
  (await teacher.get(`/teach/lesson/${id}/review`).expect(200)).text

/** The cells of one pupil's row, as they are heard. */
const rowOf = (html: string, name: string): string[] => {
  const row = html.split('<tr>').find((part) => part.includes(`>${name}</a></th>`)) ?? ''
  return [...row.matchAll(/<span class="visually-hidden">([^<]*)</g)].map(([, words = '']) => words)
}

test('every answer has its sign: right, wrong with its letter, partly, empty, begun, to mark', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await ada.send('/question/when', { response: 'dusk' })
  await ada.send('/question/said', { response: ['hears'] })
  await ada.send('/question/why', { response: 'It eats mice.' })
  await ben.send('/question/when', { response: 'noon' })
  await ben.send('/question/liked', { response: 'true' })
  await ben.browser
    .post(`/lesson/${lesson.id}/question/why/draft`)
    .type('form')
    .send({ student: ben.id, response: 'It ea' })
  const html = await reviewOf(here, lesson)
  expect(rowOf(html, 'Ada')).toEqual(['right', 'partly right, ½ of 1', 'no answer', 'no answer', 'to mark'])
  expect(rowOf(html, 'Ben')).toEqual([
    'wrong, chose A',
    'no answer',
    'wrong, chose True',
    'no answer',
    'begun, not handed in',
  ])
  const text = pageText(html)
  expect(text).toContain('2 pupils took part. 1 text is still to mark.')
  expect(text).toContain('Points of 9, so far')
  expect(html).toContain(`/teach/lesson/${lesson.id}/mark/why?student=${ada.id}`)
  expect(html).toContain(`/teach/lesson/${lesson.id}/review/question/when`)
  expect(html).toContain(`/teach/lesson/${lesson.id}/review/student/${ben.id}`)
  expect(html).toContain(`/teach/lesson/${lesson.id}/review/discussion/seen`)
})

test('what came late is marked so, beside its points', async () => {
  const here = await school()
  here.at('2026-03-02T10:05:00.000Z')
  const lesson = await here.start({ preset: 'own-pace', closes: '2026-03-02T10:00:00.000Z' })
  const ada = await lesson.join('Ada')
  await ada.send('/question/when', { response: 'dusk' })
  expect(rowOf(await reviewOf(here, lesson), 'Ada')[0]).toBe('right, late')
})

test('the worst question stands first with what most chose, and a good one does not', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  for (const [name, when] of Object.entries({ Ada: 'dusk', Ben: 'noon', Cleo: 'noon', Dan: 'noon', Eve: 'never' })) {
    const pupil = await lesson.join(name)
    await lesson.ask(pupil.id, { do: 'answer', question: 'when', round: 1, form: { response: when } })
    await lesson.ask(pupil.id, { do: 'answer', question: 'liked', round: 1, form: { response: 'false' } })
  }
  const text = pageText(await reviewOf(here, lesson))
  expect(text).toContain('Question 1: When does a barn owl hunt? 1 of 5 right. 3 chose A, “At noon”.')
  expect(text).toContain('That is few answers, so read them one by one.')
  expect(text).not.toContain('Question 3: Farmers')
})

test('of four answers nothing is said, because that is chance', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  for (const name of ['Ada', 'Ben', 'Cleo', 'Dan']) {
    const pupil = await lesson.join(name)
    for (const [question, response] of [
      ['when', 'noon'],
      ['liked', 'false'],
      ['face', 'a dish'],
    ] as const)
      await lesson.ask(pupil.id, { do: 'answer', question, round: 1, form: { response } })
  }
  expect(pageText(await reviewOf(here, lesson))).not.toContain('Look at these first')
})

test('who did not join and who answered little is named', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace', class: class7b })
  await lesson.ask('program', { do: 'join', nickname: '', member: 'm-ada', tokenHash: 'a', returnHash: 'b' })
  const text = pageText(await reviewOf(here, lesson))
  expect(text).toContain('2 pupils of 7b did not join: Ben, Ben')
  expect(text).toContain('1 pupil has answered fewer than half of the 5 questions: Ada')
})

test('a led class is not blamed for questions that were not on yet', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  await ada.send('/question/when', { response: 'dusk' })
  expect(pageText(await reviewOf(here, lesson))).not.toContain('fewer than half')
})

test('while the lesson goes on the page says of when it is; afterwards it does not', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  expect(pageText(await reviewOf(here, lesson))).toContain('The lesson goes on.')
  await lesson.move({ at: 'closed' })
  const text = pageText(await reviewOf(here, lesson))
  expect(text).not.toContain('The lesson goes on.')
  expect(text).toContain('Nobody has joined')
})

test('only the lesson’s own teacher reads it: not a pupil, not who is signed out, not another owner', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const paths = ['', '/question/when', `/student/${ada.id}`, '/discussion/seen']
  for (const path of paths) {
    const address = `/teach/lesson/${lesson.id}/review${path}`
    await here.teacher.get(address).expect(200)
    for (const browser of [ada.browser, here.browser()])
      await browser
        .get(address)
        .expect(303)
        .expect('Location', /^\/teach\/session\?next=/)
  }
  const foreign = await here.parts.store.create({
    ...started({ preset: 'own-pace' }),
    owner: 'somebody-else',
  })
  for (const path of paths) {
    const page = await here.teacher.get(`/teach/lesson/${foreign}/review${path}`).expect(404)
    expect(pageText(page.text)).toContain('There is no lesson at this address.')
  }
})
