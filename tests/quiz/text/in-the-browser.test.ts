import { buildSync } from 'esbuild'
import { expect, it, test } from 'vitest'

const source = (name: string) => new URL(`../../../server/quiz/text/${name}`, import.meta.url).pathname
const bundle = (name: string) =>
  buildSync({
    entryPoints: [source(name)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome80', 'safari12.1'],
    supported: { destructuring: true },
    write: false,
  })
    .outputFiles.map(({ text }) => text)
    .join('')

const finding = bundle('locate.ts')

it.each([
  { what: /\(\?<[=!]/, because: 'Safari 12 reads no lookbehind' },
  { what: /Segmenter/, because: 'sentence bounds come from the pin' },
  {
    what: /\.(?:at|matchAll|replaceAll|toReversed|toSorted|isWellFormed|hasOwn)\(/,
    because: 'they are younger than Chrome 80 or Safari 12.1',
  },
  { what: /Zod/, because: 'a schema is heavier than all of it' },
])('finding a place on a phone works without $what: $because', ({ what }) => {
  expect(finding).toContain('normalize("NFC")')
  expect(finding).not.toMatch(what)
})

test('finding a place weighs little', () => {
  expect(finding.length).toBeLessThan(6000)
})

test('the same look at cutting sentences, which stays on the server, would tell', () => {
  expect(bundle('sentences.ts')).toMatch(/Segmenter/)
})
