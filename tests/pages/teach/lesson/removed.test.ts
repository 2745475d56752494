import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { pageText } from '../../../fixtures/page-text.ts'

test('a lesson is deleted when asked twice, and nothing of it stays in the data folder', async () => {
  const { start, teacher, folder, parts } = await school()
  const lesson = await start({ preset: 'own-pace' })
  const ada = await lesson.join('Wilhelmina')
  await ada.send('/question/why', { response: 'Because of the canary.' })
  const page = await teacher.get(`/teach/lesson/${lesson.id}/removed`).expect(200)
  expect(pageText(page.text)).toContain('1 pupil, 1 answer and 0 posts')
  const unsure = await teacher.post(`/teach/lesson/${lesson.id}/removed`).type('form').send({}).expect(422)
  expect(pageText(unsure.text)).toContain('Nothing was deleted yet.')
  expect(await parts.store.open(lesson.id)).toBeDefined()
  await teacher.post(`/teach/lesson/${lesson.id}/removed`).type('form').send({ sure: 'yes' }).expect(303)
  expect(await parts.store.open(lesson.id)).toBeUndefined()
  const bytes = execFileSync('find', [folder, '-type', 'f', '-exec', 'cat', '{}', '+'], { encoding: 'utf8' })
  expect(bytes).not.toMatch(/Wilhelmina|canary/)
})

test('a pupil deletes no lesson', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  await ada.browser.post(`/teach/lesson/${lesson.id}/removed`).type('form').send({ sure: 'yes' }).expect(403)
  expect((await lesson.state()).students.size).toBe(1)
})
