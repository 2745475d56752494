import { expect, it, test } from 'vitest'
import { school } from '../fixtures/classroom.ts'
import { owlArticle, owlQuiz, pinOf } from '../fixtures/lesson.ts'

/** The text, and what asks about it, are German; the pages are English. */
const german = pinOf(owlQuiz, `---\nlang: de\n---\n\n${owlArticle}`)
/** The language of the element that holds these words, as a browser that translates or reads aloud finds it. */
function langOf(html: string, words: string): string {
  const before = html.slice(0, html.indexOf(words))
  expect(html, words).toContain(words)
  const open: { tag: string; lang: string }[] = []
  for (const [, end, tag = '', attributes = ''] of before.matchAll(/<(\/?)([a-z]\w*)([^>]*)>/g)) {
    if (end !== '') open.splice(open.findLastIndex((one) => one.tag === tag))
    else if (!/^(?:input|meta|link|br|hr|path|circle|rect)$/.test(tag)) {
      const lang = / lang="([^"]*)"/.exec(attributes)?.[1] ?? open.at(-1)?.lang ?? ''
      open.push({ tag, lang })
    }
  }
  return open.at(-1)?.lang ?? ''
}

it.each([
  { path: '/article', words: 'hunts at dusk.', lang: 'de', because: 'it is the text' },
  { path: '/article', words: 'I have read it', lang: 'en-GB', because: 'it is a button' },
  { path: '/question/said', words: 'What does the text say about it?', lang: 'de', because: 'it asks about the text' },
  { path: '/question/said', words: 'It hears well', lang: 'de', because: 'it is an option' },
  { path: '/question/said', words: 'Not you?', lang: 'en-GB', because: 'it is a link of the page' },
  { path: '/question/when', words: 'At dusk', lang: 'de', because: 'it is an option, shown with its verdict' },
  { path: '/question/when', words: 'Read the first sentence again.', lang: 'de', because: 'it is feedback' },
  { path: '/question/when', words: 'The first sentence says so.', lang: 'de', because: 'it is an explanation' },
  { path: '/question/when', words: 'Your answer, not right', lang: 'en-GB', because: 'it is a verdict' },
  { path: '/question/face', words: 'a dish', lang: 'de', because: 'it is the right answer' },
])('$words on $path is of $lang: $because', async ({ path, words, lang }) => {
  const lesson = await (await school()).start({ preset: 'own-pace', feedback: 'immediate', pin: german })
  const ada = await lesson.join('Ada')
  await ada.send('/question/when', { response: 'noon' })
  await ada.send('/question/face', { response: 'snow' })
  const page = (await ada.get(path).expect(200)).text
  // The article beside a question says some of it, too.
  const main = path === '/article' ? page : page.replace(/<details class="peek"[\s\S]*?<\/details>/, '')
  expect(langOf(main, words)).toBe(lang)
})

test('names and codes are left alone by a translation', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Rose')
  await ada.send('/discussion/seen', { text: 'In a barn.' })
  const home = (await ada.get('')).text
  expect(home).toMatch(/class="return-code tabular" translate="no">/)
  expect(home).toMatch(/class="wordmark" translate="no">/)
  expect((await ada.get('/discussion/seen')).text).toMatch(/<b dir="auto" translate="no">/)
  expect((await ada.get('/article')).text).toMatch(/translate="no">You are Rose</)
})
