import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { sentenceBounds } from '../../../server/quiz/text/sentences.ts'

const cut = (text: string, lang: string) => sentenceBounds(text, lang).map(([start, end]) => text.slice(start, end))

describe('a sentence ends', () => {
  it.each([
    { text: 'It rained. |We stayed.', because: 'a full stop before a capital ends one' },
    { text: 'Why? |Because. |Stop! |Now we go.', because: 'so do a question mark and an exclamation mark' },
    { text: 'He lives in the U.S. |The school is near.', because: 'the next word clearly begins a sentence' },
    { text: 'She said “Go.” |Then he left.', because: 'a closing mark belongs to the sentence before it' },
    { text: 'She said "Go." |Then he left.', because: 'also a straight one' },
    { text: 'He left. |“Go,” she said.', because: 'an opening mark belongs to the sentence after it' },
    { text: 'The vitamin is vitamin C. |It is in fruit.', because: 'a single letter may end a sentence' },
    { text: 'Take a, b or c. |Dogs bark.', because: 'no name is shortened to a small letter' },
    { text: 'He said no. |Nobody heard it.', because: '"no" is an answer, "No." with a number is not' },
    { text: 'She turned right on Main St. |The shop was shut.', because: 'a street ends here, no saint begins' },
    { text: '« Pourquoi ? » |Il partit.', lang: 'fr', because: 'French sets a space before the closing mark' },
    { text: '他说好。|大家都同意。', lang: 'zh', because: 'no space is needed in Chinese' },
    { text: 'هل نجحت؟ |نعم.', lang: 'ar', because: 'Arabic has a question mark of its own' },
  ])('where the line stands in: $text ($because)', ({ text, lang }) => {
    expect(cut(text.replaceAll('|', ''), lang ?? 'en')).toEqual(text.split('|'))
  })

  it.each([
    { text: 'Dr. Okafor met Mr. Ito and Ms. Lind.', because: 'a name follows a title' },
    { text: 'George W. Bush and J. K. Rowling met.', because: 'initials stand before a name' },
    { text: 'The story is by A. A. Milne.', because: 'an initial may look like a word that begins a sentence' },
    { text: 'The U.S. Congress and the U.K. Parliament agreed.', because: 'a state has full stops' },
    { text: 'Acme Inc. Chairman Lind resigned.', because: 'a company has one too' },
    { text: 'It costs $3.50 at 2.30 p.m. on weekdays.', because: 'numbers have points' },
    { text: 'See No. 10 Downing Street, Fig. 3 and pp. 4-6.', because: 'a number follows' },
    { text: 'It fell on Sept. 11 and Jan. 5 Lima time.', because: 'a day follows its month' },
    { text: 'Fruit, e.g. Apples or i.e. Pears, is sold.', because: 'an example follows' },
    { text: '“Why?” she asked.', because: 'the speech is within the sentence' },
    { text: '"Stop!" – he cried.', because: 'also after a dash' },
    { text: 'The firm Yahoo! was young.', because: 'a small letter begins no sentence' },
    { text: 'He waited . . .', because: 'dots alone are no sentence' },
    { text: 'So happy! 🎉🎉', because: 'neither is a row of pictures' },
    { text: 'Es begann am 3. September in der 7. Klasse.', lang: 'de', because: 'German ordinals have a full stop' },
    {
      text: 'Es braucht z. B. Kohle, d. h. Wärme, bei Nr. 7.',
      lang: 'de',
      because: 'German abbreviations have spaces',
    },
    { text: '「行く？」と彼は言った。', lang: 'ja', because: 'the speech is within the sentence' },
    { text: 'no full stop at all', because: 'the end of the paragraph is enough' },
  ])('nowhere within: $text ($because)', ({ text, lang }) => {
    expect(cut(text, lang ?? 'en')).toEqual([text])
  })
})

const pieces = fc.constantFrom(
  ...[
    'The sea. ',
    'Dr. ',
    '“Why?” ',
    'he said ',
    'U.S. ',
    '. ',
    '… ',
    '🎉 ',
    '« Oui ? » ',
    '水。',
    'No. 4 ',
    '\n',
    'é',
    '!',
  ],
)
const paragraphs = fc.array(pieces, { minLength: 1, maxLength: 60 }).map((each) => each.join(''))

test('every character of a paragraph belongs to exactly one sentence, and no sentence is empty', () => {
  fc.assert(
    fc.property(
      fc.oneof(paragraphs, fc.string({ minLength: 1 })),
      fc.constantFrom('en', 'fr', 'ja', 'no such tag'),
      (text, lang) => {
        const bounds = sentenceBounds(text, lang)
        expect(bounds[0]?.[0]).toBe(0)
        expect(bounds.at(-1)?.[1]).toBe(text.length)
        for (const [at, [start, end]] of bounds.entries()) {
          expect(end).toBeGreaterThan(start)
          expect(bounds[at + 1]?.[0] ?? end).toBe(end)
        }
      },
    ),
  )
})

test('a paragraph longer than a book chapter is cut where its short parts are', () => {
  const sentences = Array.from({ length: 900 }, (_, at) => `Wave ${at} came, ${'slowly, '.repeat(at % 90)}and went. `)
  expect(cut(sentences.join(''), 'en')).toEqual(sentences)
})

test('lines of code are never joined', () => {
  expect(cut('wave();\nrise()\n', 'en')).toEqual(['wave();\n', 'rise()\n'])
})

test('a full stop is none if a small letter follows after numbers, even beyond where a long paragraph is looked at at once', () => {
  const before = 'so '.repeat(1330)
  expect(cut(`${before}etc. ${'1 '.repeat(20)}small. Then`, 'en')).toHaveLength(2)
  expect(cut(`${before}etc. ${'1 '.repeat(20)}Small. Then`, 'en')).toHaveLength(3)
})

test('one endless sentence is one sentence', () => {
  expect(sentenceBounds('and on '.repeat(20_000), 'en')).toHaveLength(1)
})

test('the empty paragraph has no sentence', () => {
  expect(sentenceBounds('', 'en')).toEqual([])
})
