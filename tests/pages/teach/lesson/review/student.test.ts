import { expect, test } from 'vitest'
import { school } from '../../../../fixtures/classroom.ts'
import { pageText } from '../../../../fixtures/page-text.ts'

test('a pupil’s page has every answer, earlier ones too, points, comments and posts', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const ben = await lesson.join('Ben')
  await ada.send('/question/when', { response: 'noon' })
  await ada.send('/question/when', { response: 'never' })
  await ada.send('/question/why', { response: 'It eats mice.' })
  const answer = (await ada.state()).newest.get('why 1')?.id ?? ''
  await lesson.ask(here.teacherId, { do: 'grade', answer, mark: 0.75, comment: 'And the grain?' })
  await lesson.ask(ada.id, { do: 'post', discussion: 'seen', replyTo: null, text: 'In the barn.' })
  const post = [...(await lesson.state()).posts.keys()][0] ?? ''
  await lesson.ask(here.teacherId, { do: 'hide', post, reason: 'Be kind.' })
  const { text: html } = await here.teacher.get(`/teach/lesson/${lesson.id}/review/student/${ada.id}`).expect(200)
  const text = pageText(html)
  expect(text).toContain('3 of 9 points. 2 of 5 questions answered.')
  expect(text).toContain('C Never Not right: 0 of 2 Right answer: At dusk')
  expect(text).toMatch(/1 earlier answer \S+ At noon/)
  expect(text).toContain('It eats mice. Your mark: 3 of 4 You wrote: And the grain?')
  expect(text).toMatch(/Discussion 2.*Post 1, as \w+ \w+, \S+, hidden You hid this post: Be kind\. In the barn\./)
  for (const path of ['name', 'seat', 'removed', 'export/csv', 'export/json'])
    expect(html).toContain(`/teach/lesson/${lesson.id}/student/${ada.id}/${path}`)
  expect(html).toContain(`/teach/lesson/${lesson.id}/review/student/${ben.id}`)
  expect(html).not.toContain('/deadline')
})

test('who is not in the lesson, or not any more, has no page', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  await lesson.ask(here.teacherId, { do: 'remove', student: ada.id })
  for (const id of [ada.id, 'nobody', '__proto__']) {
    const page = await here.teacher.get(`/teach/lesson/${lesson.id}/review/student/${id}`).expect(404)
    expect(pageText(page.text)).toContain('They may have been removed.')
  }
})
