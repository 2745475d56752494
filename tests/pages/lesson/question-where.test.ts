import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { on, owlArticle, pinOf } from '../../fixtures/lesson.ts'
import { pageText } from '../../fixtures/page-text.ts'

const pin = pinOf(
  {
    title: 'Owls in the barn',
    article: 'article.md',
    questions: [
      {
        id: 'liked',
        type: 'true-false',
        prompt: 'Farmers dislike the bird.',
        answer: false,
        where: 'required',
        passage: 'Farmers like the bird, because it eats mice.',
      },
    ],
  },
  owlArticle,
)
const here = '/question/liked'
const valueOf = (html: string, sentence: string): string =>
  new RegExp(`value="([^"]+)" id="pick-${sentence}"`).exec(html)?.[1] ?? ''

test('without the place an answer is refused, with what was chosen, and the text opens', async () => {
  const lesson = await (await school()).start({ pin })
  const ada = await lesson.join('Ada')
  await lesson.move(on('liked'))
  expect((await ada.get(here)).text).toMatch(/<details class="peek">/)
  const reply = await ada.send(here, { response: 'false' })
  expect(reply.status).toBe(422)
  expect(pageText(reply.text)).toContain('Nothing is saved yet: mark the place in the text first.')
  expect(reply.text).toMatch(/value="false" checked/)
  expect(reply.text).toMatch(/<details class="peek" open>/)
  expect((await ada.state()).answers).toEqual([])
})

test('with the place it is saved, and both are filled in again', async () => {
  const lesson = await (await school()).start({ pin })
  const ada = await lesson.join('Ada')
  await lesson.move(on('liked'))
  const passage = valueOf((await ada.get(here)).text, 's2-2')
  expect((await ada.send(here, { response: 'false', passage })).status).toBe(303)
  const page = (await ada.get(here)).text
  expect(page).toMatch(/value="false" checked/)
  expect(page).toMatch(/id="pick-s2-2" form="answer" checked/)
  expect(page).not.toContain('It meets the place')
})

test('once the answer is shown, the place is shown beside it, and the review tells the teacher', async () => {
  const here = await school()
  const lesson = await here.start({ pin })
  const ada = await lesson.join('Ada')
  await lesson.move(on('liked'))
  const passage = valueOf((await ada.get('/question/liked')).text, 's1-1')
  await ada.send('/question/liked', { response: 'false', passage })
  await lesson.move(on('liked', 'revealed'))
  expect(pageText((await ada.get('/question/liked')).text)).toContain(
    'Where you looked “A barn owl hunts at dusk.” Paragraph 1, sentence 1. Read it in the text Another place answers the question.',
  )
  const review = await here.teacher.get(`/teach/lesson/${lesson.id}/review/question/liked`)
  expect(pageText(review.text)).toContain('Looked at: Paragraph 1, sentence 1')
})
