import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { school, type LessonHandle, type School, type StudentHandle } from '../../../../fixtures/classroom.ts'
import { browserOf } from '../../../../fixtures/lesson.ts'
import { pageText } from '../../../../fixtures/page-text.ts'
import { teacherSends } from '../../../../fixtures/teacher-form.ts'

/** Files of the data folder that hold these words. */
const filesWith = ({ folder }: School, words: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => readFileSync(file, 'utf8').includes(words))

/** Ada says something in every way there is; each of her words can be found on the disk. */
async function talkative(here: School, lesson: LessonHandle, ada: StudentHandle): Promise<string[]> {
  const say = (word: string) => `${word} of Ada`
  await lesson.ask(ada.id, { do: 'answer', question: 'face', round: 1, form: { response: say('Answer') } })
  await lesson.ask(ada.id, { do: 'draft', question: 'why', form: { response: say('Draft') } })
  await lesson.ask(ada.id, { do: 'answer', question: 'why', round: 1, form: { response: say('Essay') } })
  await lesson.ask(ada.id, { do: 'post', discussion: 'seen', replyTo: null, text: say('Post') })
  const post = [...(await lesson.state()).posts.keys()][0] ?? ''
  await lesson.ask(ada.id, { do: 'edit', post, text: say('Edit') })
  await lesson.ask(here.teacherId, { do: 'hide', post, reason: say('Reason') })
  const answer = (await ada.state()).answers.at(-1)?.id ?? ''
  await lesson.ask(here.teacherId, { do: 'grade', answer, mark: 1, comment: say('Comment') })
  await lesson.ask('program', { do: 'claim', student: ada.id, ...browserOf('Ada\u2019s tablet') })
  return [
    'Ada Lovelace',
    ...['Answer', 'Draft', 'Essay', 'Post', 'Edit', 'Reason', 'Comment'].map(say),
    'Ada\u2019s tablet',
  ]
}

test('a removed pupil\u2019s name and every word are gone from the data folder, and everybody else\u2019s stay', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const [ada, ben] = [await lesson.join('Ada Lovelace'), await lesson.join('Ben')]
  const words = await talkative(here, lesson, ada)
  await lesson.ask(ben.id, { do: 'post', discussion: 'seen', replyTo: null, text: 'Words of Ben' })
  for (const word of [...words, 'Words of Ben']) expect(filesWith(here, word), word).not.toEqual([])
  const address = `/teach/lesson/${lesson.id}/student/${ada.id}/removed`
  expect(pageText((await here.teacher.get(address)).text)).toContain('This cannot be undone.')
  for (const word of words) expect(filesWith(here, word), word).not.toEqual([])
  await teacherSends(here, address).then((reply) => expect(reply.status).toBe(303))
  for (const word of words) expect(filesWith(here, word), word).toEqual([])
  expect(filesWith(here, 'Words of Ben')).not.toEqual([])
  await ada.get('').expect(403)
  await ben.get('').expect(200)
  await here.teacher.get(address).expect(404)
})

test('pressed again, it erases what is left and removes nobody else', async () => {
  const here = await school()
  const lesson = await here.start()
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await lesson.ask(here.teacherId, { do: 'remove', student: ada.id })
  expect(filesWith(here, '"Ada"')).not.toEqual([])
  await here.teacher.post(`/teach/lesson/${lesson.id}/student/${ada.id}/removed`).type('form').send({}).expect(303)
  expect(filesWith(here, '"Ada"')).toEqual([])
  await here.teacher.post(`/teach/lesson/${lesson.id}/student/nobody/removed`).type('form').send({}).expect(404)
  await ben.get('').expect(200)
})

test('a pupil removes nobody', async () => {
  const lesson = await (await school()).start()
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await ada.browser.post(`/teach/lesson/${lesson.id}/student/${ben.id}/removed`).type('form').send({}).expect(403)
  await ben.get('').expect(200)
})
