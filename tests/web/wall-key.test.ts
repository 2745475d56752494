import { expect, it } from 'vitest'
import { wallView } from '../../server/lesson/views/wall.ts'
import { keyAlone } from '../../server/web/wall-key.ts'
import { school } from '../fixtures/classroom.ts'
import { callPin } from '../fixtures/call-pin.ts'
import { on } from '../fixtures/lesson.ts'

it.each([
  { id: 'which-call', lines: [[null, 'On Xi']], because: 'one option is right' },
  {
    id: 'whose-account',
    lines: [
      ['Mutual support', 'China'],
      ['Russia', 'The Kremlin'],
      ['The two countries', 'Both'],
      ['The challenges', 'The Kremlin'],
    ],
    because: 'each part has its own',
  },
  { id: 'close-partners', lines: [], because: 'of opinions none is right' },
  { id: 'own-summary', lines: [], because: 'what is written has a key in words' },
])('where nobody has answered, the key of $id stands alone on the wall: $because', async ({ id, lines }) => {
  const here = await school()
  const lesson = await here.start({ pin: callPin })
  const key = async () => {
    const { question } = wallView(await lesson.state())
    return question ? keyAlone(question) : []
  }
  await lesson.move(on(id))
  expect(await key(), 'before it is shown').toEqual([])
  await lesson.move(on(id, 'revealed'))
  const found = await key()
  expect(found).toHaveLength(lines.length)
  for (const [at, [part, answer]] of lines.entries()) {
    expect(found[at]?.part?.slice(0, part?.length) ?? null).toBe(part)
    expect(found[at]?.answers.map(({ text }) => text.slice(0, answer?.length))).toEqual([answer])
  }
})

it('stands there no more once somebody has answered, and its row says it', async () => {
  const here = await school()
  const lesson = await here.start({ pin: callPin })
  const ada = await lesson.join('Ada')
  await lesson.move(on('which-call'))
  const [option = ''] = (await lesson.state()).pin.questions.flatMap((one) =>
    one.id === 'which-call' && 'options' in one ? one.options.map((each) => each.id) : [],
  )
  await lesson.ask(ada.id, { do: 'answer', question: 'which-call', round: 1, form: { response: option } })
  await lesson.move(on('which-call', 'revealed'))
  const { question } = wallView(await lesson.state())
  expect(question && keyAlone(question)).toEqual([])
})
