import { expect, test } from 'vitest'
import { school, type LessonHandle, type School } from '../../../fixtures/classroom.ts'
import { class7b, clock, pinOf } from '../../../fixtures/lesson.ts'
import { readCsv } from '../../../fixtures/read-csv.ts'

const get = ({ teacher }: School, { id }: LessonHandle, format: string) =>
  teacher.get(`/teach/lesson/${id}/export/${format}`)

/** A lesson with something of everything in it. */
async function lived() {
  const here = await school()
  here.at(clock('09:00'))
  const lesson = await here.start({ preset: 'own-pace', closes: clock('10:00') })
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('=1+1')]
  await ada.send('/question/when', { response: 'noon' })
  await ada.send('/question/when', { response: 'dusk' })
  await ada.send('/question/why', { response: 'It eats mice,\n"many".' })
  await lesson.ask(ben.id, { do: 'draft', question: 'why', form: { response: 'It ea' } })
  await lesson.ask(ben.id, { do: 'post', discussion: 'seen', replyTo: null, text: '@home' })
  await lesson.ask(here.teacherId, { do: 'post', discussion: 'seen', replyTo: null, text: 'Look up.' })
  const answer = (await ada.state()).newest.get('why 1')?.id ?? ''
  await lesson.ask(here.teacherId, { do: 'grade', answer, mark: 0.75, comment: '-1 for the grain' })
  here.at(clock('10:05'))
  await ben.send('/question/when', { response: 'noon' })
  return { here, lesson, ada, ben }
}

test('the gradebook has a row for each pupil: answer, result and points of each question, and sums', async () => {
  const { here, lesson } = await lived()
  const file = await get(here, lesson, 'csv').expect(200).expect('Content-Type', 'text/csv; charset=utf-8')
  expect(file.headers['content-disposition']).toBe('attachment; filename="Owls in the barn, 2026-03-02.csv"')
  const [heads = [], ...rows] = readCsv(file.text)
  const of = (row: string[] | undefined, head: string) => row?.[heads.indexOf(head)]
  expect(rows.map(([name]) => name)).toEqual(["'=1+1", 'Ada'])
  const [ben, ada] = rows
  expect(heads.slice(0, 4)).toEqual(['Pupil', 'Answer 1: When does a barn owl hunt?', 'Result 1', 'Points 1 (of 2)'])
  expect(ada?.slice(1, 7)).toEqual(['At dusk', 'right', '2', '', 'no answer', ''])
  expect(of(ada, 'All points (of 9)')).toBe('5')
  expect([of(ada, 'Late answers'), of(ben, 'Late answers')]).toEqual(['0', '1'])
  expect([of(ada, 'Posts'), of(ben, 'Posts')]).toEqual(['0', '1'])
  expect(ben?.slice(13, 16)).toEqual(['It ea', 'begun, not handed in', ''])
})

test('who did not join has a row too', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace', class: class7b })
  await lesson.ask('program', { do: 'join', nickname: '', member: 'm-ada', tokenHash: 'a', returnHash: 'b' })
  const file = await get(here, lesson, 'csv').expect(200)
  expect(file.headers['content-disposition']).toContain('Owls in the barn, 7b, ')
  const [heads = [], ...rows] = readCsv(file.text)
  expect(rows.map((row) => [row[0], row[heads.indexOf('Joined')]])).toEqual([
    ['Ada', expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)],
    ['Ben', 'did not join'],
    ['Ben', 'did not join'],
  ])
})

test('the long table has every answer, the earlier ones too, every draft and every post', async () => {
  const { here, lesson } = await lived()
  const [heads = [], ...rows] = readCsv((await get(here, lesson, 'log-csv').expect(200)).text)
  const pick = (...names: string[]) => rows.map((row) => names.map((name) => row[heads.indexOf(name)]))
  expect(pick('Kind', 'Pupil', 'Where', 'Words', 'Result', 'Points', 'State', 'Late')).toEqual([
    ['answer', "'=1+1", 'Question 1', 'At noon', 'wrong', '0', 'counts', 'yes'],
    ['answer', 'Ada', 'Question 1', 'At noon', 'wrong', '0', 'earlier', ''],
    ['answer', 'Ada', 'Question 1', 'At dusk', 'right', '2', 'counts', ''],
    ['answer', 'Ada', 'Question 5', 'It eats mice,\n"many".', 'partly right', '3', 'counts', ''],
    ['draft', "'=1+1", 'Question 5', 'It ea', 'begun, not handed in', '', '', ''],
    ['post', "'=1+1", 'Discussion 2', "'@home", '', '', 'shown', ''],
    ['post', 'You', 'Discussion 2', 'Look up.', '', '', 'shown', ''],
  ])
  expect(pick('Your words')[3]).toEqual(["'-1 for the grain"])
})

test('the long table calls an answer without right and wrong an opinion, and only a text that waits "to mark"', async () => {
  const here = await school()
  const questions = [
    { id: 'agree', type: 'poll', prompt: 'Do you agree?', scale: { low: 'No', high: 'Yes', steps: 3 } },
    { id: 'why', type: 'essay', prompt: 'Why?', rubric: 'A reason.' },
  ]
  const lesson = await here.start({
    preset: 'own-pace',
    pin: pinOf({ title: 'Owls', questions }, 'A barn owl hunts at dusk.\n'),
  })
  const ada = await lesson.join('Ada')
  await ada.send('/question/agree', { response: '2' })
  await ada.send('/question/why', { response: 'It is so.' })
  const [heads = [], ...rows] = readCsv((await get(here, lesson, 'log-csv').expect(200)).text)
  const pick = (row: string[]) => ['Where', 'Result', 'Points'].map((name) => row[heads.indexOf(name)])
  expect(rows.map(pick)).toEqual([
    ['Question 1', 'opinion', ''],
    ['Question 2', 'to mark', ''],
  ])
})

test('as JSON everything is there, with keys, and no secret of a browser or of a form', async () => {
  const { here, lesson, ada } = await lived()
  const file = await get(here, lesson, 'json').expect(200).expect('Content-Type', 'application/json; charset=utf-8')
  expect(file.headers['content-disposition']).toContain('.json"')
  const data = JSON.parse(file.text) as Record<string, unknown[]>
  expect([data.questions?.length, data.students?.length, data.answers?.length, data.posts?.length]).toEqual([
    5, 2, 4, 2,
  ])
  expect(data.answers).toContainEqual(
    expect.objectContaining({ student: ada.id, question: 'why', words: 'It eats mice,\n"many".', points: 3 }),
  )
  const entries = await here.parts.store.entries(lesson.id)
  const secrets = entries.flatMap((entry) => [
    ...('tokenHash' in entry ? [entry.tokenHash, entry.returnHash] : []),
    ...(entry.form === null ? [] : [entry.form, entry.form.split('.')[0] ?? '']),
  ])
  expect(secrets.length).toBeGreaterThan(8)
  for (const format of ['json', 'csv', 'log-csv']) {
    const { text } = await get(here, lesson, format)
    for (const secret of secrets) expect(text).not.toContain(secret)
    expect(text).not.toMatch(/Hash|"form"/)
  }
})

test('a title in any script names the file', async () => {
  const here = await school()
  const { owlPin } = await import('../../../fixtures/lesson.ts')
  const lesson = await here.start({ preset: 'own-pace', pin: { ...owlPin, title: 'Eulen „im“ Stall/梟' } })
  const { headers } = await get(here, lesson, 'csv').expect(200)
  const [, encoded = ''] = /filename\*=UTF-8''([^;]+)/.exec(String(headers['content-disposition'])) ?? []
  expect(decodeURIComponent(encoded)).toMatch(/^Eulen „im“ Stall 梟, \d{4}-\d\d-\d\d\.csv$/)
})

test('another form is not known, and nobody else saves anything', async () => {
  const { here, lesson, ada } = await lived()
  for (const format of ['xlsx', 'CSV', '__proto__', '..%2f..%2fteachers.json'])
    await get(here, lesson, format).expect(404)
  for (const format of ['csv', 'log-csv', 'json'])
    for (const browser of [ada.browser, here.browser()])
      await browser.get(`/teach/lesson/${lesson.id}/export/${format}`).expect(303)
})
