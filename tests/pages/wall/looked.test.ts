import { expect, test } from 'vitest'
import { passageValue } from '../../../server/quiz/text/marked-passage.ts'
import { typeOf } from '../../../server/quiz/questions.ts'
import { school } from '../../fixtures/classroom.ts'
import { on, pinOf } from '../../fixtures/lesson.ts'
import { pageText } from '../../fixtures/page-text.ts'

const pin = pinOf(
  {
    title: 'Owls',
    questions: [
      {
        id: 'where',
        type: 'evidence',
        prompt: 'Where does it say when it hunts?',
        accept: ['A barn owl hunts at dusk.'],
      },
      { id: 'what', type: 'short-text', prompt: 'What does it eat?', accept: ['mice'] },
    ],
  },
  'A barn owl hunts at dusk. It hears mice under the snow.\n\nFarmers like it.\n',
)

async function marked() {
  const here = await school()
  const lesson = await here.start({ pin })
  const [question] = pin.questions
  if (!question) throw new Error('no question')
  const [right = {}, other = right] = typeOf(question, pin.article).examples(question)
  await lesson.move(on('where'))
  for (const [at, form] of [right, right, right, right, other].entries()) {
    const { id } = await lesson.join(`Pupil ${at}`)
    await lesson.ask(id, { do: 'answer', question: 'where', round: 1, form })
  }
  const look = () => here.browser().get(`/wall/${lesson.id}/looked`)
  return { here, lesson, look }
}

test('once the answer is shown the class sees on the text where it looked, with the numbers', async () => {
  const { lesson, look, here } = await marked()
  await lesson.move(on('where', 'revealed'))
  const { text } = await look().expect(200)
  expect(text).toMatch(/class="look-[34]">A barn owl hunts at dusk/)
  expect(pageText(text)).toMatch(/Question 1 of 2, where you looked .*5 marks: the deeper, the more of you/)
  expect(pageText(text)).not.toContain('Pupil')
  expect((await here.browser().get(`/wall/${lesson.id}`)).text).toContain(`href="/wall/${lesson.id}/looked"`)
})

test('those who chose one answer can be looked at alone, and an answer that there is not is everybody', async () => {
  const here = await school()
  const options = [
    { id: 'dusk', text: 'At dusk', correct: true },
    { id: 'noon', text: 'At noon' },
  ]
  const asked = pinOf(
    { title: 'Owls', questions: [{ id: 'when', type: 'choice', prompt: 'When?', where: 'asked', options }] },
    'A barn owl hunts at dusk. It hears mice under the snow.\n',
  )
  const lesson = await here.start({ pin: asked })
  await lesson.move(on('when'))
  for (const [at, [response, start]] of (
    [
      ['dusk', 0],
      ['dusk', 0],
      ['dusk', 0],
      ['dusk', 0],
      ['noon', 26],
    ] as const
  ).entries()) {
    const { id } = await lesson.join(`Pupil ${at}`)
    const sentence = asked.article.blocks.flatMap(({ sentences }) => sentences).find((one) => one.start >= start)
    if (!sentence) throw new Error('no sentence')
    const form = { response, passage: passageValue(sentence) }
    await lesson.ask(id, { do: 'answer', question: 'when', round: 1, form })
  }
  await lesson.move(on('when', 'revealed'))
  const look = async (by: string) =>
    pageText((await here.browser().get(`/wall/${lesson.id}/looked${by}`).expect(200)).text)
  expect(await look('')).toContain('5 marks')
  expect(await look('?by=noon')).toMatch(/1 mark: .*Who chose B 1/)
  expect(await look('?by=nothing')).toContain('5 marks')
})

test('before that, and when the class goes on, the address leads to the wall', async () => {
  const { lesson, look } = await marked()
  expect((await look().expect(303)).headers.location).toBe(`/wall/${lesson.id}`)
  await lesson.move(on('where', 'revealed'))
  await lesson.move(on('what'))
  expect((await look().expect(303)).headers.location).toBe(`/wall/${lesson.id}`)
})

test('there is no map of a lesson that is not there', async () => {
  await (await school()).browser().get('/wall/nowhere/looked').expect(404)
})
