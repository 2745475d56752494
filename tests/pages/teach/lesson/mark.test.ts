import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { pinOf } from '../../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../../fixtures/page-text.ts'

async function twoTexts() {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await ada.send('/question/why', { response: 'It eats mice.' })
  await ben.send('/question/why', { response: 'Grain.' })
  const address = `/teach/lesson/${lesson.id}/mark/why`
  const open = async (query = '') => (await here.teacher.get(address + query).expect(200)).text
  const post = (form: string, fields: object) =>
    here.teacher
      .post(address)
      .type('form')
      .send({ ...hiddenFields(form), ...fields })
  return { here, lesson, ada, ben, address, open, post }
}

test('points and words are saved, the next text that waits is opened, and marks can be changed', async () => {
  const { ada, open, post } = await twoTexts()
  const first = await open()
  expect(pageText(first)).toContain('2 of 2 texts are still to mark.')
  expect(pageText(first)).toContain('What Ada wrote 3 words')
  expect(pageText(first)).toContain('Names the mice.')
  const reply = await post(first, { points: '2,5', comment: 'And the grain?' }).expect(303)
  expect((await ada.state()).newest.get('why 1')?.graded).toMatchObject({ mark: 0.625, comment: 'And the grain?' })
  const next = await open(new URL(reply.headers.location ?? '', 'http://here').search)
  expect(pageText(next)).toContain('Saved: 2½ of 4 points for Ada.')
  expect(pageText(next)).toContain('What Ben wrote')
  await post(await open(`?student=${ada.id}`), { points: '4', comment: '' }).expect(303)
  expect((await ada.state()).newest.get('why 1')?.graded).toMatchObject({ mark: 1, comment: '' })
})

test('a newer text meanwhile is neither lost nor marked unread: what was given stays with the earlier one', async () => {
  const { ada, open, post } = await twoTexts()
  const form = await open()
  await ada.send('/question/why', { response: 'It eats the mice that eat the grain.' })
  const reply = await post(form, { points: '1', comment: 'Short.' }).expect(303)
  const [earlier, newer] = (await ada.state()).answers
  expect(earlier?.graded).toMatchObject({ mark: 0.25, comment: 'Short.' })
  expect(newer?.graded).toBeNull()
  const page = pageText(await open(new URL(reply.headers.location ?? '', 'http://here').search))
  expect(page).toContain('Ada handed in a newer text meanwhile.')
  expect(page).toContain('It eats the mice that eat the grain.')
  expect(page).toContain('They are not saved for this one yet.')
})

test.each(['', 'five', '5', '-1', '1e1', '__proto__'])(
  'refuses %j as points, and keeps what was typed',
  async (points) => {
    const { ada, open, post } = await twoTexts()
    const page = await post(await open(), { points, comment: 'Words of mine' }).expect(422)
    expect(pageText(page.text)).toContain('Give points from 0 to 4, such as 2.')
    expect(page.text).toContain('Words of mine')
    expect((await ada.state()).newest.get('why 1')?.graded).toBeNull()
  },
)

test('words for a text that is gone are shown to be copied', async () => {
  const { here, lesson, ada, open, post } = await twoTexts()
  const form = await open()
  await lesson.ask(here.teacherId, { do: 'remove', student: ada.id })
  const page = await post(form, { points: '1', comment: 'Words of mine' }).expect(422)
  expect(pageText(page.text)).toContain('This answer is no longer there.')
  expect(page.text).toContain('Words of mine')
})

test('an answer that the program compared can be given other points', async () => {
  const { here, lesson, ada } = await twoTexts()
  await ada.send('/question/face', { response: 'a plate' })
  const address = `/teach/lesson/${lesson.id}/mark/face`
  const form = await here.teacher.get(`${address}?student=${ada.id}`).expect(200)
  expect(pageText(form.text)).toContain('Compared with the right answers: 0 of 1.')
  const sent = { ...hiddenFields(form.text), points: '1', comment: '' }
  await here.teacher.post(address).type('form').send(sent).expect(303)
  expect((await ada.state()).newest.get('face 1')?.graded?.mark).toBe(1)
})

test('only the teacher marks, and only what was written', async () => {
  const { here, lesson, ada, address, open } = await twoTexts()
  const sent = { ...hiddenFields(await open()), points: '4' }
  await here.teacher.get(`/teach/lesson/${lesson.id}/mark/when`).expect(404)
  await here.teacher.get(`/teach/lesson/${lesson.id}/mark/nowhere`).expect(404)
  for (const browser of [ada.browser, here.browser()]) {
    await browser.get(address).expect(303)
    await browser.post(address).type('form').send(sent).expect(403)
  }
  expect((await ada.state()).newest.get('why 1')?.graded).toBeNull()
})

const criteriaPin = pinOf(
  {
    title: 'Owls',
    questions: [
      {
        id: 'why',
        type: 'essay',
        prompt: 'Why do farmers like it?',
        criteria: [
          {
            text: 'Names the **mice**',
            levels: [
              { points: 2, text: 'with a reason' },
              { points: 0, text: 'not at all' },
            ],
          },
          {
            text: 'Quotes the text',
            levels: [
              { points: 1, text: 'word for word' },
              { points: 0, text: 'not at all' },
            ],
          },
        ],
      },
    ],
  },
  'A barn owl eats mice.\n',
)

test('where a question has criteria, its pupil reads them first, its teacher chooses levels, and both see what came of it', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace', pin: criteriaPin })
  const ada = await lesson.join('Ada')
  const before = pageText((await ada.get('/question/why')).text)
  expect(before).toContain('How it is marked')
  expect(before).toContain('2 points: with a reason')
  await ada.send('/question/why', { response: 'It eats mice.' })
  const address = `/teach/lesson/${lesson.id}/mark/why`
  const open = (await here.teacher.get(address).expect(200)).text
  const post = (fields: object) =>
    here.teacher
      .post(address)
      .type('form')
      .send({ ...hiddenFields(open), comment: 'Well read.', ...fields })
  const refused = await post({ 'level-0': '0' }).expect(422)
  expect(pageText(refused.text)).toContain('Choose one level for each criterion.')
  expect(refused.text.match(/ checked/g)).toHaveLength(1)
  expect(refused.text).toContain('Well read.')
  for (const odd of ['7', '-1', '0.5', 'constructor', '']) await post({ 'level-0': '0', 'level-1': odd }).expect(422)
  expect((await ada.state()).newest.get('why 1')?.graded).toBeNull()
  await post({ 'level-0': '0', 'level-1': '1' }).expect(303)
  expect((await ada.state()).newest.get('why 1')?.graded).toMatchObject({ mark: 2 / 3, levels: [0, 1] })
  const again = (await here.teacher.get(`${address}?student=${ada.id}`)).text
  expect(again.match(/ checked/g)).toHaveLength(2)
  await lesson.move({ at: 'closed' })
  await lesson.ask(ada.id, { do: 'show-keys' })
  const after = pageText((await ada.get('/question/why')).text)
  expect(after).toContain('What your teacher found')
  expect(after).toContain('2 of 2 points: with a reason')
  expect(after).toContain('Read by your teacher: 2 of 3 points')
})
