import { describe, expect, test } from 'vitest'
import { largestPicture, typeOfPicture } from '../../server/library/pictures.ts'
import { readQuiz } from '../../server/library/read-quiz.ts'

/** One grey pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
)
const read = (image: string, files: Record<string, Buffer | 'large' | 'linked'>, alt: string | null = 'An owl') => {
  const options = [
    { text: 'This one', correct: true, image, ...(alt === null ? {} : { alt }) },
    { text: 'Another', feedback: 'Look again.' },
  ]
  const question = { type: 'choice', prompt: 'Which?', options, explanation: 'y', passage: 'hunts' }
  return readQuiz(
    'owls',
    '/quizzes/owls',
    new Map([
      ['quiz.json', Buffer.from(JSON.stringify({ title: 'x', questions: [question] }))],
      ['article.md', Buffer.from('An owl hunts.')],
      ...Object.entries(files),
    ]),
  )
}

test('a lesson keeps the picture with its option, and its hash tells another picture', () => {
  const { quiz, findings, hash } = read('owl.png', { 'owl.png': pixel })
  expect(findings).toEqual([])
  const [question] = quiz?.questions ?? []
  if (question?.type !== 'choice') throw new Error('not a choice')
  expect(question.options.map(({ image }) => image)).toEqual([
    { src: `data:image/png;base64,${pixel.toString('base64')}`, alt: 'An owl' },
    null,
  ])
  expect(read('owl.png', { 'owl.png': Buffer.concat([pixel, Buffer.from('x')]) }).hash).not.toBe(hash)
})

describe('a picture is refused', () => {
  test.each([
    { image: 'owl.png', files: {}, code: 'no-picture', because: 'it is not there' },
    {
      image: 'owl.png',
      files: { 'owl.png': 'large' as const },
      code: 'picture-large',
      because: 'a phone would load long',
    },
    {
      image: 'owl.png',
      files: { 'owl.png': Buffer.concat([pixel, Buffer.alloc(largestPicture)]) },
      code: 'picture-large',
      because: 'it is too large by a little',
    },
    { image: 'owl.png', files: { 'owl.png': 'linked' as const }, code: 'linked', because: 'it is a link elsewhere' },
    {
      image: 'owl.png',
      files: { 'owl.png': Buffer.from('<svg onload="alert(1)"/>') },
      code: 'not-a-picture',
      because: 'its bytes are no picture',
    },
    { image: 'owl.svg', files: { 'owl.svg': pixel }, code: 'bad-picture-name', because: 'of its kind' },
    { image: '../owl.png', files: { '../owl.png': pixel }, code: 'bad-picture-name', because: 'it leads elsewhere' },
  ])('$image: $code, because $because', ({ image, files, code }) => {
    const { quiz, findings } = read(image, files)
    expect(quiz).toBeNull()
    expect(findings.map((finding) => [finding.code, finding.path])).toEqual([[code, 'questions[0].options[0].image']])
  })

  test('without words for whoever does not see it', () => {
    const { findings } = read('owl.png', { 'owl.png': pixel }, null)
    expect(findings.map(({ code }) => code)).toEqual(['no-alt'])
  })
})

test.each([
  { bytes: pixel, type: 'image/png' },
  { bytes: Buffer.from('ffd8ffe000104a46', 'hex'), type: 'image/jpeg' },
  { bytes: Buffer.from('GIF89a'), type: 'image/gif' },
  { bytes: Buffer.from('RIFF\0\0\0\0WEBPVP8 '), type: 'image/webp' },
  { bytes: Buffer.from('<html>'), type: null },
  { bytes: Buffer.alloc(0), type: null },
])('bytes $bytes are $type', ({ bytes, type }) => {
  expect(typeOfPicture(bytes)).toBe(type)
})
