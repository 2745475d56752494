import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ZodError } from 'zod'
import { Question, questionTypes, typeOf } from '../../../server/quiz/questions.ts'
import type { Range } from '../../../server/quiz/text/article.ts'
import { touched } from '../../../server/quiz/text/marked-passage.ts'
import { partField, partOf, type PartsResponse } from '../../../server/quiz/types/parts.ts'
import type { FormBody } from '../../../server/quiz/types/question-type.ts'
import { answered, anyQuestion, formOf, text } from '../../fixtures/questions.ts'

test('the random questions are of every type', () => {
  const types = new Set(fc.sample(anyQuestion, 300).map(({ type }) => type))
  expect([...types].sort()).toEqual(Object.keys(questionTypes).sort())
})

test('a question that check lets through is what a log may keep', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      expect(Question.parse(JSON.parse(JSON.stringify(question)))).toEqual(question)
    }),
    { numRuns: 300 },
  )
})

test('a mark lies between 0 and 1, or waits for the teacher', () => {
  fc.assert(
    fc.property(answered, ({ question, response }) => {
      if (response === null) return
      const mark = typeOf(question, text).grade(question, response)
      if (typeOf(question, text).markedBy !== 'program') expect(mark).toBeNull()
      else {
        expect(mark).toBeGreaterThanOrEqual(0)
        expect(mark).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 500 },
  )
})

test('the right answer earns everything, and the examples begin with it', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const type = typeOf(question, text)
      if (type.markedBy !== 'program') return
      const [best] = type.examples(question)
      expect(best).toBeDefined()
      expect(type.grade(question, type.readForm(question, best ?? {}))).toBe(1)
    }),
    { numRuns: 500 },
  )
})

test('every example is a form that its question takes', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      const type = typeOf(question, text)
      for (const form of type.examples(question)) expect(type.readForm(question, form)).not.toBeNull()
    }),
    { numRuns: 300 },
  )
})

test('each accepted answer of a short text earns everything', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      if (question.type !== 'short-text') return
      const type = typeOf(question, text)
      for (const response of question.accept)
        expect(type.grade(question, type.readForm(question, { response }))).toBe(1)
    }),
    { numRuns: 500 },
  )
})

test('ticking one more wrong option never earns more, ticking one more right option never less', () => {
  const withTicks = anyQuestion
    .filter(({ type }) => type === 'choices')
    .chain((question) => fc.tuple(fc.constant(question), formOf(question)))
  fc.assert(
    fc.property(withTicks, ([question, { response }]) => {
      const type = typeOf(question, text)
      const ticked = [response ?? []].flat()
      const mark = (ids: string[]) => type.grade(question, type.readForm(question, { response: ids })) ?? -1
      for (const { id, correct } of type.feedback(question, null).options) {
        if (ticked.includes(id)) continue
        if (correct) expect(mark([...ticked, id])).toBeGreaterThanOrEqual(mark(ticked))
        else expect(mark([...ticked, id])).toBeLessThanOrEqual(mark(ticked))
      }
    }),
    { numRuns: 100 },
  )
})

test('one more part answered rightly never earns less, and one more answered wrongly never earns more', () => {
  // What an item's place is worth depends on the places of the others: tests/quiz/types/order.test.ts has its law.
  const parted = anyQuestion
    .filter((question) => question.type !== 'order' && typeOf(question, text).parts !== undefined)
    .chain((question) =>
      formOf(question).map((form) => ({ question, response: typeOf(question, text).readForm(question, form) })),
    )
    .filter(({ response }) => response !== null)
  fc.assert(
    fc.property(parted, fc.nat(), ({ question, response }, at) => {
      const type = typeOf(question, text)
      const form = type.writeForm(question, response)
      const rows = type.parts?.tally(question, []) ?? []
      const part = rows[at % rows.length]
      if (!part) return
      const mark = (more: FormBody) => {
        const read = type.readForm(question, { ...form, ...more })
        return read === null ? 0 : (type.grade(question, read) ?? -1)
      }
      const without = mark({ [partField(part.id)]: '' })
      for (const { id, correct } of part.rows) {
        if (correct) expect(mark({ [partField(part.id)]: id })).toBeGreaterThanOrEqual(without)
        else expect(mark({ [partField(part.id)]: id })).toBeLessThanOrEqual(without)
      }
    }),
    { numRuns: 500 },
  )
})

test('a form filled from a response gives that response again', () => {
  fc.assert(
    fc.property(answered, ({ question, response }) => {
      if (response === null) return
      const type = typeOf(question, text)
      expect(type.response.parse(response)).toEqual(response)
      expect(type.readForm(question, type.writeForm(question, response))).toEqual(response)
    }),
    { numRuns: 500 },
  )
})

test('whatever comes as a form, it is read, found empty or refused as a form', () => {
  const junk = fc.oneof(
    fc.record({ response: fc.anything() }, { requiredKeys: [] }),
    fc.record({ response: fc.constantFrom('constructor', '__proto__', 'toString', '\ud800', 'not-said', '0', ' ') }),
    fc.record({ response: fc.array(fc.string(), { maxLength: 5 }) }),
  )
  fc.assert(
    fc.property(anyQuestion, junk, (question, sent) => {
      const type = typeOf(question, text)
      const parts = type.parts?.sheet(question) ?? []
      const form = { ...sent, ...Object.fromEntries(parts.map(({ id }) => [partField(id), sent.response])) }
      try {
        // The body comes from the network: its type is a promise that nobody made.
        const response = type.readForm(question, form as Parameters<typeof type.readForm>[1])
        if (response !== null) expect(type.response.safeParse(response).success).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(ZodError)
      }
    }),
    { numRuns: 2000 },
  )
})

test('no response that a log may hold stops marking, feedback, the tally or the review', () => {
  const kept = fc.oneof(
    fc.record({ option: fc.string() }),
    fc.record({ options: fc.array(fc.string()) }),
    fc.record({ verdict: fc.constantFrom('true', 'false', 'not-said') }),
    fc.record({ text: fc.string({ unit: 'binary' }) }),
    fc.record({ passages: fc.array(fc.record({ start: fc.nat(200), end: fc.nat(200), quote: fc.string() })) }),
    fc.record({ parts: fc.dictionary(fc.oneof(fc.string(), fc.constant('constructor')), fc.string()) }),
  )
  fc.assert(
    fc.property(anyQuestion, kept, (question, raw) => {
      const type = typeOf(question, text)
      const response = type.response.safeParse(raw)
      if (!response.success) return
      const mark = type.grade(question, response.data)
      if (mark !== null) expect(mark >= 0 && mark <= 1).toBe(true)
      expect(type.feedback(question, response.data).mark).toBe(mark)
      expect(type.tally(question, [response.data])).toBeDefined()
      if (type.parts) {
        const { length } = type.parts.sheet(question)
        expect(type.parts.tally(question, [response.data])).toHaveLength(length)
        expect(type.parts.feedback(question, response.data)).toHaveLength(length)
      }
      expect(typeof type.plain(question, response.data)).toBe('string')
    }),
    { numRuns: 1000 },
  )
})

test('the tally counts every answer', () => {
  const manyAnswered = anyQuestion.chain((question) =>
    fc
      .array(formOf(question), { minLength: 1, maxLength: 40 })
      .map((forms) => forms.flatMap((form) => typeOf(question, text).readForm(question, form) ?? []))
      .map((responses) => ({ question, responses })),
  )
  fc.assert(
    fc.property(manyAnswered, ({ question, responses }) => {
      const counted = typeOf(question, text)
        .tally(question, responses)
        .reduce((sum, { count }) => sum + count, 0)
      const { parts } = typeOf(question, text)
      if (parts) {
        for (const { id, rows } of parts.tally(question, responses)) {
          const given = responses.filter((response) => partOf(response as PartsResponse, id) !== undefined)
          expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(given.length)
        }
      } else if (question.type === 'essay') expect(counted).toBe(0)
      else if (question.type === 'choices') {
        expect(counted).toBe(responses.flatMap((response) => (response as { options: string[] }).options).length)
      } else if (question.type === 'evidence') {
        const marked = responses.map((response) => touched(text, (response as { passages: Range[] }).passages))
        expect(counted).toBe(marked.reduce((sum, count) => sum + count, 0))
      } else expect(counted).toBe(responses.length)
    }),
    { numRuns: 300 },
  )
})

test('what a student gets to see of a question before the key is shown is the same for every key', () => {
  const twoKeys = fc.tuple(fc.nat(3), fc.nat(3))
  fc.assert(
    fc.property(twoKeys, (keys) => {
      const [one, other] = keys.map((key) => {
        const options = ['Noon', 'Dusk', 'Night', 'Dawn'].map((text, at) => ({ text, correct: at === key }))
        const { inFile } = questionTypes.choice
        const question = inFile.parse({ type: 'choice', prompt: 'When?', options })
        return questionTypes.choice.sheet(question)
      })
      expect(one).toEqual(other)
    }),
  )
})
