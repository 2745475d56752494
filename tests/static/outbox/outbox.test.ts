import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../../static/outbox/contract.ts'
import { keptIn, type Kept } from '../../../static/outbox/kept.ts'
import { Outbox, type News } from '../../../static/outbox/outbox.ts'
import type { Waiting } from '../../../static/outbox/queue.ts'

const answer = (form: string, question = 'q3'): Waiting => ({
  form,
  question,
  number: '3',
  action: `/lesson/l/question/${question}`,
  fields: [['response', form]],
  replaces: '',
  plain: form,
  at: 0,
  tried: false,
  stopped: null,
})
const blocked = (): Storage => {
  throw new Error('SecurityError')
}

/** Ada's phone, and a teacher's computer that answers as `replies` say, one a try; without one it is not reached. */
function phone(kept: Kept, student = 'ada') {
  const replies: Outcome[] = []
  const sent: { form: string; replaces: string }[] = []
  const news: News[] = []
  const timers: { milliseconds: number; then: () => void }[] = []
  const world = { up: true }
  const outbox = new Outbox({
    owner: { lesson: 'l', student },
    kept,
    send: (_action, fields) => {
      const value = (name: string) => fields.find(([key]) => key === name)?.[1] ?? ''
      sent.push({ form: value('form'), replaces: value('replaces') })
      return Promise.resolve(replies.shift() ?? { became: 'lost', problem: '' })
    },
    reached: () => Promise.resolve(world.up),
    after: (milliseconds, then) => {
      timers.push({ milliseconds, then })
      return () => undefined
    },
  })
  outbox.watch((one) => news.push(one))
  return { outbox, replies, sent, news, timers, world }
}
const saves = (id: string): Outcome => ({
  became: 'saved',
  saved: { id, at: '', sentence: `Saved as ${id}.`, go: null },
})
/** Lets everything that is ready run. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe("Ada's answer", () => {
  test('is said to be saved only when the server has said so', async () => {
    const { outbox, replies, news } = phone(keptIn(blocked))
    outbox.add(answer('a'))
    await settle()
    expect(news.map(({ kind }) => kind)).not.toContain('saved')
    replies.push(saves('e1'))
    await outbox.flush()
    expect(news.map(({ kind }) => kind)).toContain('saved')
    expect(outbox.unsent).toBe(0)
  })

  test('that got no reply is sent again with the same form id, later and later', async () => {
    const { outbox, sent, timers } = phone(keptIn(blocked))
    outbox.add(answer('a'))
    await settle()
    await outbox.flush()
    await outbox.flush()
    expect(sent.map(({ form }) => form)).toEqual(['a', 'a', 'a'])
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([1000, 2000, 4000])
    expect(outbox.lost).toBe(true)
  })

  test('given while another one to the same question hung waits for it, and then names it', async () => {
    const { outbox, replies, sent } = phone(keptIn(blocked))
    outbox.add(answer('a'))
    await settle()
    outbox.add(answer('b'))
    await settle()
    replies.push(saves('e1'), saves('e2'))
    await outbox.flush()
    expect(sent.slice(-2)).toEqual([
      { form: 'a', replaces: '' },
      { form: 'b', replaces: 'e1' },
    ])
  })

  test('overwrites nothing where another device saved a newer one', async () => {
    const { outbox, replies, news } = phone(keptIn(blocked))
    replies.push({ became: 'newer', problem: 'There is a newer answer.', newer: { id: 'e9', plain: 'B' } })
    outbox.add(answer('a'))
    await settle()
    expect(news.map(({ kind }) => kind)).toEqual(['state', 'stopped'])
    expect(outbox.queue[0]?.stopped?.newer).toEqual({ id: 'e9', plain: 'B' })
    expect(outbox.unsent).toBe(0)
  })

  test('survives a reload of the page, on a phone that keeps things', async () => {
    const kept = keptIn(memoryStorage)
    const first = phone(kept)
    first.outbox.add(answer('a'))
    await settle()
    const second = phone(kept)
    second.replies.push(saves('e1'))
    await second.outbox.flush()
    expect(second.sent).toEqual([{ form: 'a', replaces: '' }])
    expect(second.outbox.queue).toEqual([])
  })

  test('that another tab got through in the meantime is asked about again, so that this tab can say so too', async () => {
    const kept = keptIn(memoryStorage)
    const first = phone(kept)
    first.outbox.add(answer('a'))
    await settle()
    const second = phone(kept)
    second.replies.push(saves('e1'))
    await second.outbox.flush()
    first.replies.push(saves('e1'))
    await first.outbox.flush()
    expect(first.sent.map(({ form }) => form)).toEqual(['a', 'a'])
    expect(first.news.at(-2)).toMatchObject({ kind: 'saved', answer: { form: 'a' }, saved: { id: 'e1' } })
    expect(first.outbox.lost).toBe(false)
    await first.outbox.flush()
    expect(first.sent).toHaveLength(2)
  })

  test('that was dropped on this phone is not asked about', async () => {
    const { outbox, sent } = phone(keptIn(memoryStorage))
    outbox.add(answer('a'))
    await settle()
    outbox.drop('a')
    await outbox.flush()
    expect(sent.map(({ form }) => form)).toEqual(['a'])
  })

  test("is never sent by Ben's page, who sits at the same computer", async () => {
    const kept = keptIn(memoryStorage)
    const ada = phone(kept)
    ada.outbox.add(answer('a'))
    await settle()
    expect(ada.outbox.unsent).toBe(1)
    const ben = phone(kept, 'ben')
    await ben.outbox.flush()
    expect(ben.sent).toEqual([])
  })
})

test('a lost connection is told once, and found again without anything to send', async () => {
  const { outbox, world, timers } = phone(keptIn(blocked))
  world.up = false
  outbox.noticeLoss()
  outbox.noticeLoss()
  expect(timers).toHaveLength(1)
  await outbox.flush()
  expect(outbox.lost).toBe(true)
  world.up = true
  await outbox.flush()
  expect(outbox.lost).toBe(false)
})

test('where the browser keeps nothing, answers wait in the page and it says so', async () => {
  const { outbox } = phone(keptIn(blocked))
  outbox.add(answer('a'))
  await settle()
  expect(outbox.unsent).toBe(1)
  expect(outbox.lasts).toBe(false)
})

/** The browser's storage, as far as it is used. */
const shelf = new Map<string, string>()
function memoryStorage(): Storage {
  shelf.clear()
  return new Proxy({} as Storage, {
    get: (_, key) =>
      key === 'setItem'
        ? (name: string, text: string) => shelf.set(name, text)
        : key === 'getItem'
          ? (name: string) => shelf.get(name) ?? null
          : (name: string) => shelf.delete(name),
    ownKeys: () => [...shelf.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  })
}
