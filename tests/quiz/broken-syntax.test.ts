import fc from 'fast-check'
import { expect, test } from 'vitest'
import { report } from '../../server/check.ts'
import { readQuiz } from '../../server/library/read-quiz.ts'
import { parseJson } from '../../server/quiz/syntax.ts'
import { article, good, quizOf, unmarked } from '../fixtures/broken/marked.ts'
import { brokenSyntax } from '../fixtures/broken/syntax.ts'
import { processorTime } from '../fixtures/processor-time.ts'

const findingsOf = (text: string) =>
  readQuiz(
    'owls',
    '/quizzes/owls',
    new Map([
      ['quiz.json', Buffer.from(text)],
      ['article.md', Buffer.from(article)],
    ]),
  ).findings

test('the quiz that the others are made from has no finding', () => {
  expect(findingsOf(quizOf(good))).toEqual([])
})

test.each(brokenSyntax)('$what: one message at the place', ({ file, says, remedy }) => {
  const { text, line, column } = unmarked(file)
  expect(() => void JSON.parse(text)).toThrow()
  const findings = findingsOf(text)
  expect(findings).toHaveLength(1)
  const [head, , , fix] = findings.flatMap(report)
  expect(head).toContain(`owls/quiz.json:${line}:${column}  `)
  expect(head).toContain(says)
  expect(fix).toContain(remedy)
})

test.each(brokenSyntax)('$what: the caret stands below the sign that is meant', ({ file }) => {
  const { text, line, column } = unmarked(file)
  const [, shown, caret] = findingsOf(text).flatMap(report)
  const sign = text.split('\n')[line - 1]?.charAt(column - 1) ?? ''
  expect(shown?.charAt(caret?.indexOf('^') ?? -1)).toBe(sign.replace('\t', ' '))
  expect(shown?.length).toBeLessThan(120)
})

test('whatever is cut from, put into or changed in a quiz, one place in the file is named, or it still is JSON', () => {
  const whole = quizOf(good)
  const pieces = fc.constantFrom(
    '"',
    '”',
    "'",
    ',',
    ':',
    '{',
    '}',
    '[',
    ']',
    '\\',
    '\n',
    '//',
    'x',
    '1',
    '',
    '\u0000',
    '…',
  )
  fc.assert(
    fc.property(fc.nat(whole.length), fc.nat(5), pieces, (at, cut, piece) => {
      const text = whole.slice(0, at) + piece + whole.slice(at + cut)
      const parsed = parseJson(text)
      if ('tree' in parsed) {
        expect(() => void JSON.parse(text)).not.toThrow()
      } else {
        expect(() => void JSON.parse(text)).toThrow()
        expect(parsed.offset).toBeLessThan(text.length)
        expect(findingsOf(text).flatMap(report).length).toBeGreaterThan(1)
      }
    }),
    { numRuns: 3000 },
  )
})

test('a file of nothing but an empty line stops nothing', () => {
  expect(findingsOf('\n').map(({ code, line, column }) => ({ code, line, column }))).toEqual([
    { code: 'file-empty', line: 1, column: 1 },
  ])
  expect(findingsOf('\n').flatMap(report)[0]).toContain('quiz.json:1:1')
})

test('random text never stops the check', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(findingsOf(text).flatMap(report).length).toBeGreaterThan(1)
    }),
    { numRuns: 500 },
  )
})

test('a broken file of two megabytes is answered at once', () => {
  const long = `{ "title": "${'x'.repeat(1_000_000)}", "questions": [ ${'{ "type": "choice" }, '.repeat(45_000)} } ] }`
  const cost = processorTime(() => expect(parseJson(long)).toMatchObject({ code: 'trailing-comma' }))
  expect(cost).toBeLessThan(10_000)
})
