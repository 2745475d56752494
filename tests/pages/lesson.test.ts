import { expect, test } from 'vitest'
import { school, type StudentHandle } from '../fixtures/classroom.ts'
import { clock, on } from '../fixtures/lesson.ts'
import { pageText } from '../fixtures/page-text.ts'

const says = async (student: StudentHandle) => pageText((await student.get('').expect(200)).text)

test('the lesson page says what to do now, step by step', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  expect(await says(ada)).toContain('You are in. Your teacher begins soon.')
  await lesson.move({ at: 'reading' })
  expect(await says(ada)).toContain('The class is reading the text.')
  await lesson.move(on('when'))
  expect(await says(ada)).toContain('Open question 1')
  await ada.send('/question/when', { response: 'dusk' })
  expect(await says(ada)).toContain('Your answer is saved. Look to your teacher.')
  await lesson.move(on('when', 'revealed'))
  expect(await says(ada)).toContain('See the answer to question 1')
  await lesson.move({ at: 'discussion', discussion: 'seen' })
  expect(await says(ada)).toContain('Open the discussion')
  await lesson.move({ at: 'closed' })
  expect(await says(ada)).toContain('This lesson ended at')
  expect(await says(ada)).toContain('See the answers')
})

test('who has read the text in the reading step is told so, and not to read it again', async () => {
  const lesson = await (await school()).start()
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await lesson.move({ at: 'reading' })
  await ada.send('/article', {})
  expect(await says(ada)).toContain('You have read it. Look to your teacher. Read the text done')
  expect(await says(ben)).not.toContain('You have read it')
})

test('nothing is called saved before something was sent', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await ada.send('/question/when', { response: 'dusk' })
  await ben.send('/article', {})
  expect(await says(ada)).toContain('Everything you sent is saved.')
  expect(await says(ben)).toContain('You have not sent anything yet.')
  expect(await says(ben)).not.toMatch(/saved/i)
})

test('without scripts there is a way to look again', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  expect((await ada.get('').expect(200)).text).toMatch(
    new RegExp(`<noscript>.*<a [^>]*href="/lesson/${lesson.id}">Look again</a>.*</noscript>`),
  )
})

test('at own pace it goes from reading to the questions, the discussions and the end', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  expect(await says(ada)).toMatch(/Read the text 1 minute to read Read the text/)
  await ada.send('/article', {})
  expect(await says(ada)).toContain('0 of 5 answered Begin with question 1')
  await ada.send('/question/when', { response: 'dusk' })
  expect(await says(ada)).toContain('1 of 5 answered Go on with question 2')
  for (const [question, response] of Object.entries({ said: 'mice', liked: 'false', face: 'a dish', why: 'Mice.' }))
    await ada.send(`/question/${question}`, { response })
  expect(await says(ada)).toContain('Open the discussion')
  for (const discussion of ['build', 'seen']) await ada.send(`/discussion/${discussion}`, { text: 'Yes.' })
  expect(await says(ada)).toContain('You have done everything. The answers come when the lesson ends.')
  await lesson.move({ at: 'closed' })
  expect(await says(ada)).toContain('See the answers')
})

test('with feedback at once the results open with the first answer', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace', feedback: 'immediate' })
  const ada = await lesson.join('Ada')
  const before = await ada.get('')
  expect(pageText(before.text)).toContain('each opens with your answer')
  expect(before.text).not.toContain(`/lesson/${lesson.id}/results`)
  await ada.send('/question/when', { response: 'dusk' })
  expect((await ada.get('')).text).toContain(`href="/lesson/${lesson.id}/results"`)
})

test('it says from when and until when, and that what comes later is late', async () => {
  const { start, at } = await school()
  at(clock('08:00'))
  const lesson = await start({ preset: 'substitute', opens: clock('09:00'), closes: clock('10:00') })
  const ada = await lesson.join('Ada')
  expect(await says(ada)).toMatch(/This lesson opens at \d+:00\. Come back then\. Your place is kept\./)
  at(clock('09:30'))
  expect(await says(ada)).toMatch(/Open until \d+:00\. What comes later is taken and marked late\./)
  at(clock('10:30'))
  expect(await says(ada)).toMatch(/Your time ended at \d+:00\./)
})

test('it shows the code to come back, and who one is', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  expect(await says(ada)).toMatch(/You are Ada .*My code to come back [A-Z2-9]{4} [A-Z2-9]{4} .*Not Ada\?/)
})

test('every other page of a student says whose it is, with the way out, for a device that goes from hand to hand', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace', feedback: 'immediate' })
  const ada = await lesson.join('Ada')
  await ada.send('/question/when', { response: 'dusk' })
  for (const page of ['/article', '/question/when', '/discussion/build', '/results']) {
    const { text } = await ada.get(page).expect(200)
    expect(pageText(text), page).toContain('You are Ada Not you?')
    expect(text, page).toContain(`<a href="/lesson/${lesson.id}/leave">Not you?</a>`)
  }
})

test('somebody without a seat does not see it', async () => {
  const { start, browser } = await school()
  const lesson = await start()
  await lesson.join('Ada')
  const page = await browser().get(`/lesson/${lesson.id}`).expect(403)
  expect(page.text).not.toContain('Ada')
})

test('who was taken out is told so, and may join again as somebody new', async () => {
  const { start, teacherId } = await school()
  const lesson = await start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const open = await ada.get('/question/when')
  await lesson.ask(teacherId, { do: 'remove', student: ada.id })
  const page = await ada.get('').expect(403)
  expect(pageText(page.text)).toContain('your teacher took you out')
  expect(page.text).toContain('href="/join/314159"')
  expect(pageText(open.text)).toContain('Question 1 of 5')
  const late = await ada.browser
    .post(`/lesson/${lesson.id}/question/why`)
    .type('form')
    .send({ student: ada.id, round: '1', response: 'Because it eats mice.' })
    .expect(403)
  expect(pageText(late.text)).toContain('took you out')
  const again = await lesson.join('Ada', ada.browser)
  expect(again.id).not.toBe(ada.id)
  expect((await again.state()).answers).toEqual([])
})

test('at no lesson there is a way to another one', async () => {
  const { browser } = await school()
  const page = await browser().get('/lesson/nowhere').expect(404)
  expect(pageText(page.text)).toContain('There is no lesson at this address.')
  expect(page.text).toContain('href="/"')
})
