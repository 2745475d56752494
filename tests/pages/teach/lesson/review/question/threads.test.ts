import { expect, test } from 'vitest'
import { school } from '../../../../../fixtures/classroom.ts'
import { on } from '../../../../../fixtures/lesson.ts'
import { pageText } from '../../../../../fixtures/page-text.ts'

test('groups that wrote stand first; those that wrote nothing are named too', async () => {
  const here = await school()
  const lesson = await here.start({ talk: 'threads' })
  const cast = await Promise.all(['Ada', 'Ben', 'Cem', 'Dua'].map((name) => lesson.join(name)))
  await lesson.move(on('when'))
  await lesson.move(on('when', 'discussing'))
  const [, second = []] = (await lesson.state()).groups.get('when') ?? []
  await lesson.ask(second[0] ?? '', { do: 'talk', question: 'when', text: 'I think at dusk.' })
  const page = await here.teacher.get(`/teach/lesson/${lesson.id}/review/question/when/threads`).expect(200)
  const text = pageText(page.text)
  expect(text).toMatch(/1 post; 1 of 2 groups wrote\..*I think at dusk\..*Nothing written\./)
  for (const { nickname } of cast) expect(text).toContain(nickname)
})

test('where nobody writes in threads the page says so; there is none for a question that is not there', async () => {
  const here = await school()
  const lesson = await here.start()
  const address = `/teach/lesson/${lesson.id}/review/question`
  const page = await here.teacher.get(`${address}/when/threads`).expect(200)
  expect(pageText(page.text)).toContain('Nobody was asked to write about this question with others.')
  await here.teacher.get(`${address}/none/threads`).expect(404)
})
