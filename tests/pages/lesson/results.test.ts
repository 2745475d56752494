import { describe, expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { clock, on } from '../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'

/** Words of keys, feedback and explanations of the owl quiz, which nobody reads before their time. */
const keys = /The first sentence says so|Read the first sentence again|Right answer|eats the mice that eat the grain/

describe('in a led lesson', () => {
  test('they open with the first answer that is shown, and hold no other key', async () => {
    const lesson = await (await school()).start()
    const ada = await lesson.join('Ada')
    expect(pageText((await ada.get('/results').expect(403)).text)).toContain(
      'Ms Okafor has not opened the answers yet. They come when the lesson ends.',
    )
    await lesson.move(on('when'))
    await ada.send('/question/when', { response: 'noon' })
    expect((await ada.get('/results').expect(403)).text).not.toMatch(keys)
    await lesson.move(on('when', 'revealed'))
    const page = await ada.get('/results').expect(200)
    expect(pageText(page.text)).toContain('0 of 2 points')
    expect(pageText(page.text)).toContain('Your answer, not right Read the first sentence again.')
    expect(pageText(page.text)).toContain('The answers to 4 questions are not shown yet.')
    expect(page.text).toContain(`href="/lesson/${lesson.id}/article#s1-1"`)
    expect(page.text).not.toContain('eats the mice that eat the grain')
  })

  test('when it is closed one step shows the rest', async () => {
    const lesson = await (await school()).start()
    const ada = await lesson.join('Ada')
    await lesson.move({ at: 'closed' })
    const before = await ada.get('/results').expect(200)
    expect(before.text).not.toMatch(keys)
    expect(pageText(before.text)).toContain('Show me the answers')
    await ada.send('/results', {}).then((reply) => expect(reply.status).toBe(303))
    const after = await ada.get('/results').expect(200)
    expect(after.text).toMatch(keys)
    expect(pageText(after.text)).not.toContain('Show me the answers')
  })
})

describe('at own pace', () => {
  test('with feedback at once each saved answer is there with its key, and no other', async () => {
    const lesson = await (await school()).start({ preset: 'own-pace', feedback: 'immediate' })
    const ada = await lesson.join('Ada')
    await ada.get('/results').expect(403)
    await ada.send('/question/when', { response: 'dusk' })
    const page = await ada.get('/results').expect(200)
    expect(pageText(page.text)).toContain('2 of 2 points')
    expect(page.text).not.toContain('eats the mice that eat the grain')
  })

  test('after their closing time a student may ask, which ends answering', async () => {
    const { start, at } = await school()
    at(clock('09:00'))
    const lesson = await start({ preset: 'own-pace', closes: clock('10:00') })
    const ada = await lesson.join('Ada')
    await ada.send('/question/when', { response: 'noon' })
    await ada.get('/results').expect(403)
    await ada.browser.post(`/lesson/${lesson.id}/results`).type('form').send({ student: ada.id }).expect(403)
    at(clock('10:01'))
    const before = await ada.get('/results').expect(200)
    expect(before.text).not.toMatch(keys)
    expect(pageText(before.text)).toContain('Once you have seen the answers you can hand in nothing more.')
    await ada.send('/results', {})
    expect((await ada.get('/results').expect(200)).text).toMatch(keys)
    await ada.browser
      .post(`/lesson/${lesson.id}/question/when`)
      .type('form')
      .send({ student: ada.id, round: '1', response: 'dusk' })
      .expect(422)
    expect((await ada.state()).answers.map(({ response }) => response)).toEqual([{ option: 'noon' }])
  })

  test('the step sent twice is one entry', async () => {
    const { start, at } = await school()
    at(clock('09:00'))
    const lesson = await start({ preset: 'own-pace', closes: clock('10:00') })
    const ada = await lesson.join('Ada')
    at(clock('10:01'))
    const form = hiddenFields((await ada.get('/results')).text)
    const send = (fields: object) => ada.browser.post(`/lesson/${lesson.id}/results`).type('form').send(fields)
    await Promise.all([send(form).expect(303), send(form).expect(303)])
    const { seq } = await lesson.state()
    await send({ ...form, form: 'another-form' }).expect(303)
    expect((await lesson.state()).seq).toBe(seq)
  })
})

test('what a teacher has still to read waits, and counts once it is marked, with the teacher’s words', async () => {
  const { start, teacherId } = await school()
  const lesson = await start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  await ada.send('/question/why', { response: 'Because it eats mice.' })
  await ada.send('/question/when', { response: 'dusk' })
  await ada.send('/discussion/seen', { text: 'In our barn.' })
  await lesson.move({ at: 'closed' })
  await ada.send('/results', {})
  const before = pageText((await ada.get('/results')).text)
  expect(before).toContain('Your teacher has still to read 1 text of yours.')
  expect(before).toContain('2 of 5 points')
  expect(before).toContain('In our barn.')
  const essay = (await ada.state()).answers.find(({ question }) => question === 'why')
  await lesson.ask(teacherId, { do: 'grade', answer: essay?.id ?? '', mark: 0.75, comment: 'Name the grain too.' })
  const after = pageText((await ada.get('/results')).text)
  expect(after).toContain('5 of 9 points')
  expect(after).toContain('Name the grain too.')
  expect(after).not.toContain('still to read')
})

test('nobody sees another’s results', async () => {
  const { start } = await school()
  const lesson = await start({ preset: 'own-pace', feedback: 'immediate' })
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await ada.send('/question/why', { response: 'canary of Ada' })
  await ben.send('/question/when', { response: 'dusk' })
  const page = await ben.get('/results').expect(200)
  expect(page.text).not.toMatch(/canary|Ada/)
})
