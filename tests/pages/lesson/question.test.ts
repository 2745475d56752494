import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { on } from '../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'

test('an answer is saved, said to be saved, and can be changed while the vote is open', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  await ada.send('/question/when', { response: 'noon' }).then((reply) => expect(reply.status).toBe(303))
  expect(pageText((await ada.get('/question/when')).text)).toMatch(/Saved at \d+:\d\d\. You can still change it\./)
  await ada.send('/question/when', { response: 'dusk' })
  expect((await ada.state()).answers.map(({ response }) => response)).toEqual([{ option: 'noon' }, { option: 'dusk' }])
})

test('after the vote an answer is refused with its words kept, and the earlier one counts', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('why'))
  const form = await ada.get('/question/why')
  await lesson.move(on('why', 'revealed'))
  const late = await ada.browser
    .post(`/lesson/${lesson.id}/question/why`)
    .type('form')
    .send({ ...hiddenFields(form.text), response: 'Because it eats mice.' })
  expect(late.status).toBe(422)
  expect(pageText(late.text)).toContain('Because it eats mice.')
  expect((await ada.state()).answers).toEqual([])
})

test('the outbox gets JSON: saved with its id, the same form again the same, an older answer never overwrites', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const post = (fields: object) =>
    ada.browser
      .post(`/lesson/${lesson.id}/question/when`)
      .set('Accept', 'application/json')
      .type('form')
      .send({ student: ada.id, round: '1', ...fields })
  const first = await post({ form: 'form-0001', replaces: '', response: 'noon' }).expect(200)
  const again = await post({ form: 'form-0001', replaces: '', response: 'noon' }).expect(200)
  expect(again.body).toEqual(first.body)
  const older = await post({ form: 'form-0002', replaces: '', response: 'dusk' }).expect(409)
  expect(older.body).toMatchObject({ newer: { plain: 'At noon' } })
  expect((await ada.state()).answers).toHaveLength(1)
})

test('any body at all is refused kindly, never with an error of ours', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  for (const body of [
    'response=__proto__',
    'response=a&response=b',
    'response[x]=1',
    '%00=%ff',
    'round=9&response=dusk',
  ]) {
    const reply = await ada.browser.post(`/lesson/${lesson.id}/question/when`).type('form').send(body)
    expect([303, 422]).toContain(reply.status)
  }
})
