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
        id: 'why',
        type: 'evidence',
        prompt: 'Why do farmers like the bird?',
        accept: ['Farmers like the bird, because it eats mice.'],
        feedback: [{ passage: 'Its face works like a dish.', feedback: 'That says how it hears.' }],
        explanation: '“Because” gives the reason.',
      },
    ],
  },
  owlArticle,
)
/** The value that a sentence's control sends. */
const valueOf = (html: string, sentence: string): string =>
  new RegExp(`value="([^"]+)" id="pick-${sentence}"`).exec(html)?.[1] ?? ''
const here = '/question/why'

test('without a script a sentence is a control of the form, is saved with its range and words, and is ticked again', async () => {
  const lesson = await (await school()).start({ pin })
  const ada = await lesson.join('Ada')
  await lesson.move(on('why'))
  const form = (await ada.get(here)).text
  expect(form).toMatch(/<details class="peek" open>/)
  expect(form.match(/type="radio" name="response" [^>]*form="answer"/g)).toHaveLength(4)
  expect((await ada.send(here, { response: valueOf(form, 's2-2') })).status).toBe(303)
  const start = pin.article.text.indexOf('Farmers')
  expect((await ada.state()).answers).toMatchObject([
    {
      mark: 1,
      response: {
        passages: [{ start, end: pin.article.text.length, quote: 'Farmers like the bird, because it eats mice.' }],
      },
    },
  ])
  expect((await ada.get(here)).text).toMatch(/id="pick-s2-2" form="answer" checked/)
})

test('marked words that are no sentence have a row of their own, where they can be taken away', async () => {
  const lesson = await (await school()).start({ pin })
  const ada = await lesson.join('Ada')
  await lesson.move(on('why'))
  const start = pin.article.text.indexOf('because')
  await ada.send(here, { response: `${start}-${start + 'because it eats mice'.length}` })
  const page = (await ada.get(here)).text
  expect(page).toMatch(new RegExp(`type="radio" name="response" value="${start}-\\d+" checked`))
  expect(pageText(page)).toContain('Words that you marked because it eats mice Paragraph 2, sentence 2')
  expect(page).not.toMatch(/id="pick-[^"]*" form="answer" checked/)
})

test.each([
  { sent: {}, says: 'Nothing is saved yet: mark the place in the text first.', because: 'nothing is marked' },
  { sent: 'two', says: 'Nothing is saved yet: mark one sentence, or words of one.', because: 'two are' },
])('$sent is refused beside what was marked, because $because', async ({ sent, says }) => {
  const lesson = await (await school()).start({ pin })
  const ada = await lesson.join('Ada')
  await lesson.move(on('why'))
  const { text } = await ada.get(here)
  const both = [valueOf(text, 's1-1'), valueOf(text, 's2-1')]
  const reply = await ada.send(here, sent === 'two' ? { response: both } : {})
  expect(reply.status).toBe(422)
  expect(pageText(reply.text)).toContain(says)
  expect(reply.text.match(/form="answer" checked/g) ?? []).toHaveLength(sent === 'two' ? 2 : 0)
  expect((await ada.state()).answers).toEqual([])
})

test.each(['5', '9-4', '0-99999', '-1-5', '__proto__', '1-2&response[x]=1', '3e1-40', '%00'])(
  'the body response=%s is refused as a form, never with an error of ours',
  async (response) => {
    const lesson = await (await school()).start({ pin, preset: 'own-pace' })
    const ada = await lesson.join('Ada')
    const reply = await ada.browser.post(`/lesson/${lesson.id}${here}`).type('form').send(`response=${response}`)
    expect([303, 422]).toContain(reply.status)
  },
)

test('the key comes with its time: where it stands, and what was marked', async () => {
  const lesson = await (await school()).start({ pin })
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await lesson.move(on('why'))
  const form = (await ada.get(here)).text
  expect(form).not.toMatch(/“Because” gives|how it hears/)
  await ada.send(here, { response: valueOf(form, 's2-1') })
  await lesson.move(on('why', 'revealed'))
  const page = pageText((await ada.get(here)).text)
  expect(page).toContain('Not right: 0 of 1 point')
  expect(page).toContain('That says how it hears.')
  expect(page).toContain(
    'What you marked “Its face works like a dish.” Paragraph 2, sentence 1. Read it in the text Your mark, not right',
  )
  expect(page).toContain('The right place “Farmers like the bird, because it eats mice.” Paragraph 2, sentence 2.')
  expect(page).toContain('“Because” gives the reason.')
  const nothing = pageText((await ben.get(here)).text)
  expect(nothing).toContain('You did not answer this question.')
  expect(nothing).not.toContain('What you marked')
})
