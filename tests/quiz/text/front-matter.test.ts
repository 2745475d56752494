import { describe, expect, it, test } from 'vitest'
import { readFrontMatter } from '../../../server/quiz/text/front-matter.ts'

const nothing = { title: null, lang: null, source: null }

test('title, language and source stand above the text, between two lines of ---', () => {
  const read = readFrontMatter('---\ntitle: Tides\nlang: en-GB\nsource: Harbour Times, 2022\n---\n\nThe tide rose.')
  expect(read.matter).toEqual({ title: 'Tides', lang: 'en-GB', source: 'Harbour Times, 2022' })
  expect(read.body.trim()).toBe('The tide rose.')
})

describe('front matter is forgiven', () => {
  it.each([
    { lines: 'Title : Tides', matter: { title: 'Tides' }, because: 'capitals and spaces do not matter' },
    {
      lines: 'title: "Tides: a tale"',
      matter: { title: 'Tides: a tale' },
      because: 'quotation marks are not part of it',
    },
    { lines: 'title: "Tides" again', matter: { title: '"Tides" again' }, because: 'unless they are' },
    { lines: 'lang: EN_gb', matter: { lang: 'en-GB' }, because: 'computers write tags in several ways' },
    { lines: 'lang: ../../etc', matter: { lang: null }, because: 'that is no language' },
    { lines: 'title:\nsource: ', matter: nothing, because: 'nothing stands after the colon' },
    {
      lines: 'Überschrift: x\ntags:\n  - sea\n# a note\n\ntitle: Tides',
      matter: { title: 'Tides' },
      because: 'other keys are left alone',
    },
  ])('$lines: $because', ({ lines, matter }) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const read = readFrontMatter(`\uFEFF---\n${lines}\n---\nText.\n`.replaceAll('\n', end))
      expect(read).toEqual({ matter: { ...nothing, ...matter }, body: 'Text.\n' })
    }
  })
})

test('the mark at the beginning of a file is not text', () => {
  expect(readFrontMatter('\uFEFFThe tide rose.').body).toBe('The tide rose.')
})

describe('no word of the text is taken for front matter', () => {
  it.each([
    { text: 'The tide rose.\n\n---\n\nIt fell.', because: 'the rule stands later' },
    { text: '---\n\nThe tide rose.\n\n---\n\nIt fell.', because: 'a sentence stands between the rules' },
    { text: '---\ntitle: Tides\n\nThe tide rose.', because: 'no second line of --- follows' },
    { text: '', because: 'there is nothing' },
    { text: '---', because: 'there is one rule alone' },
  ])('$text: $because', ({ text }) => {
    expect(readFrontMatter(text)).toEqual({ matter: nothing, body: text })
  })
})
