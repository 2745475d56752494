import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { hiddenFields } from '../../fixtures/page-text.ts'

test('a new quiz is a folder with the text, and its page is shown', async () => {
  const quizzes = await mkdtemp(join(tmpdir(), 'readout-quizzes-'))
  const { teacher, browser } = await school({ quizzes })
  const form = hiddenFields((await teacher.get('/teach/quiz').expect(200)).text)
  const reply = await teacher
    .post('/teach/quiz')
    .type('form')
    .send({ ...form, title: 'Owls', text: 'An owl hunts at dusk.' })
  expect([reply.status, reply.headers.location]).toEqual([303, '/teach/quiz/owls'])
  expect(await readFile(join(quizzes, 'owls/article.md'), 'utf8')).toBe('An owl hunts at dusk.\n')
  await teacher.post('/teach/quiz').type('form').send({ title: '', text: '' }).expect(422)
  await browser().post('/teach/quiz').type('form').send({ title: 'x', text: 'y' }).expect(403)
})
