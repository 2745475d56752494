import { expect, test } from 'vitest'
import { school } from '../../../../fixtures/classroom.ts'
import { readCsv } from '../../../../fixtures/read-csv.ts'

test('one pupil’s words are saved without a word or a name of the others', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Benedikt')]
  await ada.send('/question/why', { response: 'It eats mice.' })
  await ben.send('/question/why', { response: 'Grain matters.' })
  await lesson.ask(ben.id, { do: 'post', discussion: 'seen', replyTo: null, text: 'Never saw one.' })
  const address = `/teach/lesson/${lesson.id}/student/${ada.id}/export`
  const csv = await here.teacher.get(`${address}/csv`).expect(200)
  expect(csv.headers['content-disposition']).toContain('"Ada, Owls in the barn, ')
  expect(readCsv(csv.text)).toHaveLength(2)
  const json = await here.teacher.get(`${address}/json`).expect(200)
  expect(json.body).toMatchObject({ students: [{ nickname: 'Ada' }], answers: [{ words: 'It eats mice.' }], posts: [] })
  for (const { text } of [csv, json]) expect(text).not.toMatch(/Benedikt|Grain matters|Never saw/)
  expect(json.text).not.toContain(ben.id)
})

test('who is not there, another form and other visitors get nothing', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const address = `/teach/lesson/${lesson.id}/student`
  for (const path of ['nobody/export/csv', '__proto__/export/json', `${ada.id}/export/log-csv`])
    await here.teacher.get(`${address}/${path}`).expect(404)
  for (const browser of [ada.browser, here.browser()]) await browser.get(`${address}/${ada.id}/export/json`).expect(303)
})
