import { describe, expect, test } from 'vitest'
import { add, next, settled, stopped, tried, unsent, type Queue, type Waiting } from '../../../static/outbox/queue.ts'

const answer = (form: string, question: string, replaces = ''): Waiting => ({
  form,
  question,
  number: '3',
  action: `/lesson/l/question/${question}`,
  fields: [['response', form]],
  replaces,
  plain: form,
  at: 0,
  tried: false,
  stopped: null,
})
const forms = (queue: Queue) => queue.map(({ form }) => form)

describe('answers that wait on a phone', () => {
  test('are sent in the order in which they were given', () => {
    const queue = add(add([], answer('first', 'q1')), answer('second', 'q2'))
    expect(next(queue)?.form).toBe('first')
    expect(unsent(queue)).toBe(2)
  })

  test('a change of mind before anything was sent leaves one answer, over what was there at first', () => {
    const queue = add(add([], answer('a', 'q1', 'saved-1')), answer('b', 'q1', 'saved-1'))
    expect(forms(queue)).toEqual(['b'])
    expect(queue[0]?.replaces).toBe('saved-1')
  })

  test('an answer that was sent once stays before the next one, because the server may have it', () => {
    const queue = add(tried(add([], answer('a', 'q1')), 'a'), answer('b', 'q1'))
    expect(forms(queue)).toEqual(['a', 'b'])
  })

  test('when the server had it, the next one names it as what it was written over', () => {
    const queue = settled(add(tried(add([], answer('a', 'q1')), 'a'), answer('b', 'q1')), 'a', 'saved-7')
    expect(forms(queue)).toEqual(['b'])
    expect(queue[0]?.replaces).toBe('saved-7')
  })

  test('an answer to another question keeps what it was written over', () => {
    const queue = settled(add(tried(add([], answer('a', 'q1')), 'a'), answer('b', 'q2', 'saved-2')), 'a', 'saved-7')
    expect(queue[0]?.replaces).toBe('saved-2')
  })

  test('a refused answer is not sent again, and the next one is', () => {
    const queue = stopped(add(add([], answer('a', 'q1')), answer('b', 'q2')), 'a', {
      problem: 'The vote is closed.',
      newer: null,
      late: false,
    })
    expect(next(queue)?.form).toBe('b')
    expect(unsent(queue)).toBe(1)
    expect(queue.find(({ form }) => form === 'a')?.stopped?.problem).toBe('The vote is closed.')
  })

  test('a new answer takes the place of a refused one to the same question', () => {
    const queue = add(
      stopped(tried(add([], answer('a', 'q1')), 'a'), 'a', {
        problem: 'A newer answer is saved.',
        newer: { id: 'n', plain: 'B' },
        late: false,
      }),
      answer('b', 'q1', 'n'),
    )
    expect(forms(queue)).toEqual(['b'])
    expect(queue[0]?.replaces).toBe('n')
  })
})
