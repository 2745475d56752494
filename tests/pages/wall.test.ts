import { describe, expect, test } from 'vitest'
import type { Stage } from '../../server/lesson/stage.ts'
import { school, type LessonHandle, type School } from '../fixtures/classroom.ts'
import { class7b, clock, on, owlQuiz } from '../fixtures/lesson.ts'
import { pageText } from '../fixtures/page-text.ts'

const wallOf = async (here: School, { id }: LessonHandle) => (await here.browser().get(`/wall/${id}`).expect(200)).text

test('who joins reads address and code from the back row, and sees who is in already', async () => {
  const here = await school()
  const lesson = await here.start({ class: class7b, code: '482917' })
  await lesson.ask('program', { do: 'join', nickname: '', member: 'm-ada', tokenHash: 'a', returnHash: 'b' })
  const html = await wallOf(here, lesson)
  const text = pageText(html)
  expect(text).toContain('Open http://192.168.7.7:3000 and type 482 917')
  expect(text).toMatch(/Class 7b .*Ada .*1 is here/)
  expect(html).toContain('aria-label="QR code that opens http://192.168.7.7:3000/join/482917"')
  expect(html).not.toContain('style=')
})

test('a class of hundreds is counted, not listed', async () => {
  const here = await school()
  const lesson = await here.start()
  for (let at = 0; at < 120; at += 1)
    await lesson.ask('program', {
      do: 'join',
      nickname: `Pupil ${at}`,
      member: null,
      tokenHash: `t${at}`,
      returnHash: `r${at}`,
    })
  expect(pageText(await wallOf(here, lesson))).toMatch(/Pupil 119 and \d\d more 120 are here/)
})

describe('at every step the wall shows what the class may see, and nothing else', () => {
  const keys = owlQuiz.questions.flatMap((question) => [
    question.explanation ?? [],
    ...(question.options ?? []).map((option) => ('feedback' in option ? option.feedback : [])),
  ])
  const secrets = [...keys.flat(), 'a dish', 'the mice that eat the grain', 'Names the mice', 'hunts at dusk']
  const steps: [string, Stage, RegExp][] = [
    ['reading', { at: 'reading' }, /Read the text It is open on your phone\. About 1 minute to read\./],
    ['a vote', on('when'), /Question 1 of 5 .*A At noon B At dusk C Never 1 of 2 have answered/],
    ['true or false', on('liked'), /Farmers dislike the bird\. True False The text does not say 0 of 2/],
    ['talking', on('when', 'discussing'), /Talk with a neighbour who chose differently\./],
    ['a written question', on('face'), /What does its face work like\? Write your answer on your phone\./],
    ['a discussion', { at: 'discussion', discussion: 'seen' }, /Where have you seen an owl\? .*1 post by 1 person/],
    ['their own pace', { at: 'own-pace' }, /Open http:\/\/192\.168\.7\.7:3000 and type 314 159/],
    ['the end', { at: 'closed' }, /The lesson has ended/],
  ]
  test.each(steps)('%s', async (_name, stage, shown) => {
    const here = await school()
    const lesson = await here.start()
    const [ada] = [await lesson.join('Ada'), await lesson.join('Ben')]
    await lesson.move(on('when'))
    await lesson.ask(ada.id, { do: 'answer', question: 'when', round: 1, form: { response: 'dusk' } })
    await lesson.move({ at: 'discussion', discussion: 'seen' })
    await lesson.ask(ada.id, { do: 'post', discussion: 'seen', replyTo: null, text: 'Canary in the barn' })
    if (stage.at === 'question' && stage.phase === 'discussing') await lesson.move(on('when'))
    if (stage.at !== 'discussion') await lesson.move(stage)
    const html = await wallOf(here, lesson)
    expect(pageText(html)).toMatch(shown)
    for (const secret of [...secrets, 'Ada', 'Ben', 'Canary']) expect(html).not.toContain(secret)
    expect(html).not.toContain('bar-svg')
  })
})

test('once the answer is shown the wall has the distribution, the right answer, why, and the place', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  await lesson.ask(ada.id, { do: 'answer', question: 'when', round: 1, form: { response: 'dusk' } })
  await lesson.move(on('when', 'revealed'))
  const text = pageText(await wallOf(here, lesson))
  expect(text).toMatch(/B At dusk right 1/)
  expect(text).toContain('The first sentence says so.')
  expect(text).toContain('\u201chunts at dusk\u201d Paragraph 1, sentence 1')
})

test('at every later step who comes late finds address and code at the foot; not once the lesson has ended', async () => {
  const here = await school()
  const lesson = await here.start({ code: '482917' })
  for (const stage of [{ at: 'reading' }, on('when'), { at: 'discussion', discussion: 'seen' }] as const) {
    await lesson.move(stage)
    expect(pageText(await wallOf(here, lesson))).toMatch(/192\.168\.7\.7:3000 482 917/)
  }
  await lesson.move({ at: 'closed' })
  expect(pageText(await wallOf(here, lesson))).not.toMatch(/192\.168\.7\.7|482 917/)
})

test('words of single pupils never come to the wall: of a written question the right answer alone', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('face'))
  await lesson.ask(ada.id, { do: 'answer', question: 'face', round: 1, form: { response: 'Canary' } })
  await lesson.move(on('face', 'revealed'))
  const text = pageText(await wallOf(here, lesson))
  expect(text).toContain('A right answer a dish')
  expect(text).not.toContain('Canary')
})

test('at own pace it says until when', async () => {
  const here = await school()
  here.at(clock('09:30'))
  const lesson = await here.start({ preset: 'own-pace', closes: clock('10:00') })
  expect(pageText(await wallOf(here, lesson))).toMatch(/Open until \d+:00/)
})

test('there is no wall of a lesson that is not there', async () => {
  const here = await school()
  await here.browser().get('/wall/nothing').expect(404)
})

test('after the second vote the wall has both, and how many changed their minds; before it is shown, neither', async () => {
  const here = await school()
  const lesson = await here.start()
  const pupils = [await lesson.join('Ada'), await lesson.join('Ben')]
  await lesson.move(on('when'))
  for (const { id } of pupils)
    await lesson.ask(id, { do: 'answer', question: 'when', round: 1, form: { response: 'noon' } })
  await lesson.move(on('when', 'discussing'))
  await lesson.move(on('when', 'voting', 2))
  for (const { id } of pupils)
    await lesson.ask(id, { do: 'answer', question: 'when', round: 2, form: { response: 'dusk' } })
  const before = pageText(await wallOf(here, lesson))
  expect(before).toContain('Second vote: keep your answer, or change it.')
  expect(before).not.toContain('changed to')
  await lesson.move(on('when', 'revealed', 2))
  const text = pageText(await wallOf(here, lesson))
  expect(text).toContain('2 changed to the right answer, 0 away from it.')
  expect(text).toMatch(/A At noon 2 0 B At dusk right 0 2/)
})
