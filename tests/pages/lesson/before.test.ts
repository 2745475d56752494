import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { pageText } from '../../fixtures/page-text.ts'

test('a pupil is asked before reading, by plain forms, and then the text opens', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace', feedback: 'immediate', before: 'all' })
  const ada = await lesson.join('Ada')
  expect(pageText((await ada.get('')).text)).toContain('Before you read')
  const early = await ada.get('/article').expect(403)
  expect(pageText(early.text)).toContain('First come a few questions, before you read.')
  expect(early.text).not.toContain('hunts at dusk')
  expect(pageText((await ada.get('/before')).text)).toContain('3 questions about a text that you have not read yet.')
  const begun = await ada.send('/before', { step: 'begun' })
  expect(begun.headers.location).toBe(`/lesson/${lesson.id}/question/when`)
  const question = await ada.get('/question/when').expect(200)
  expect(pageText(question.text)).toContain('Before you read: answer until')
  expect(question.text).not.toMatch(/hunts at dusk|\/article/)
  await ada.send('/question/when', { response: 'noon' }).then(({ status }) => expect(status).toBe(303))
  const after = pageText((await ada.get('/question/when')).text)
  expect(after).toContain('Saved at')
  expect(after).not.toMatch(/Right answer|Not right|Read the first sentence/)
  expect(pageText((await ada.get('/before')).text)).toContain('answered')
  const done = await ada.send('/before', { step: 'done' })
  expect(done.headers.location).toBe(`/lesson/${lesson.id}/article`)
  await ada.get('/article').expect(200)
  expect((await ada.get('/question/when')).text).not.toContain('checked')
})

test('where nothing is asked before reading, or no more, its address leads on to the lesson', async () => {
  const { start } = await school()
  const usual = await start({ preset: 'own-pace' })
  const ada = await usual.join('Ada')
  expect((await ada.get('/before').expect(303)).headers.location).toBe(`/lesson/${usual.id}`)
})

test('in a led lesson the step has no button for the pupil: the teacher opens the text', async () => {
  const lesson = await (await school()).start({ before: 'all' })
  const ada = await lesson.join('Ada')
  await lesson.move({ at: 'before' })
  const page = await ada.get('/before').expect(200)
  expect(pageText(page.text)).toContain('Your teacher opens the text for everybody.')
  expect(page.text).not.toContain('name="step"')
  await ada.send('/question/liked', { response: 'true' }).then(({ status }) => expect(status).toBe(303))
  expect((await ada.state()).answers).toMatchObject([{ question: 'liked', round: 0 }])
  await ada.get('/article').expect(403)
  await lesson.move({ at: 'reading' })
  await ada.get('/article').expect(200)
})
