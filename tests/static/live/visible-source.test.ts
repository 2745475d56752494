import { describe, expect, test } from 'vitest'
import { VisibleSource, type Source } from '../../../static/live/visible-source.ts'
import { HandClock } from '../../fixtures/hand-clock.ts'

/** A stream as a browser gives it; `say` is the server. */
class Stream implements Source {
  readyState = 1
  onopen: Source['onopen'] = null
  onerror: Source['onerror'] = null
  readonly listeners: { type: string; listener: (event: MessageEvent) => void }[] = []
  addEventListener(type: string, listener: (event: MessageEvent) => void): void {
    this.listeners.push({ type, listener })
  }
  removeEventListener(type: string, listener: (event: MessageEvent) => void): void {
    this.listeners.splice(
      this.listeners.findIndex((one) => one.type === type && one.listener === listener),
      1,
    )
  }
  close(): void {
    this.readyState = 2
  }
  say(type: string, data = ''): void {
    for (const one of this.listeners) if (one.type === type) one.listener(new MessageEvent(type, { data }))
  }
}

function pocket(hidden = false) {
  const clock = new HandClock()
  const streams: Stream[] = []
  const page: { hidden: boolean; changed: () => void } = { hidden, changed: () => undefined }
  const source = new VisibleSource(
    () => {
      const stream = new Stream()
      streams.push(stream)
      return stream
    },
    { hidden: () => page.hidden, watch: (changed) => (page.changed = changed) },
    (milliseconds, then) => clock.after(milliseconds, then),
  )
  const show = (seen: boolean) => {
    page.hidden = !seen
    page.changed()
  }
  return { clock, source, streams, show }
}

describe("a phone's stream", () => {
  test('closes in the pocket and opens anew in the hand, with its listeners', () => {
    const { source, streams, show } = pocket()
    const heard: string[] = []
    source.addEventListener('stage', () => heard.push('stage'))
    show(false)
    expect(streams[0]?.readyState).toBe(2)
    show(true)
    expect(streams).toHaveLength(2)
    streams[1]?.say('stage')
    expect(heard).toEqual(['stage'])
  })

  test('counts as connecting while hidden, so that nobody opens a second one', () => {
    const { source, show } = pocket()
    show(false)
    expect(source.readyState).toBe(0)
  })

  test('opens none in a page that was never seen', () => {
    expect(pocket(true).streams).toHaveLength(0)
  })

  test('tells that it is open again, so that regions catch up', () => {
    const { source, streams, show } = pocket()
    let opened = 0
    source.onopen = () => (opened += 1)
    streams[0]?.onopen?.(new Event('open'))
    show(false)
    show(true)
    streams[1]?.onopen?.(new Event('open'))
    expect(opened).toBe(2)
  })

  test('once ended stays ended', () => {
    const { source, streams, show } = pocket()
    source.close()
    show(false)
    show(true)
    expect(streams).toHaveLength(1)
    expect(source.readyState).toBe(2)
  })

  test('that the server refused for good is told as closed', () => {
    const { source, streams } = pocket()
    let state = -1
    source.onerror = () => (state = source.readyState)
    const [stream] = streams
    if (stream) stream.readyState = 2
    stream?.onerror?.(new Event('error'))
    expect(state).toBe(2)
  })

  test('forgets a listener that was taken away', () => {
    const { source, streams, show } = pocket()
    const heard: string[] = []
    const listener = () => heard.push('stage')
    source.addEventListener('stage', listener)
    source.removeEventListener('stage', listener)
    show(false)
    show(true)
    streams[1]?.say('stage')
    expect(heard).toEqual([])
  })
})

describe('a stream that died without a word', () => {
  test('is found out when two beats and a half are missing, told, and opened anew with its listeners', async () => {
    const { clock, source, streams } = pocket()
    const heard: string[] = []
    source.addEventListener('stage', () => heard.push('stage'))
    source.onerror = () => heard.push(`lost, ${source.readyState === 2 ? 'for good' : 'connecting'}`)
    streams[0]?.say('beat', '10000')
    await clock.pass(24_999)
    expect(streams).toHaveLength(1)
    const [first] = streams
    await clock.pass(1)
    expect([streams.length, first?.readyState]).toEqual([2, 2])
    const [, second] = streams
    second?.say('stage')
    expect(heard).toEqual(['lost, connecting', 'stage'])
  })

  test('is tried again as often as it stays silent, also while it connects', async () => {
    const { clock, streams } = pocket()
    streams[0]?.say('beat', '10000')
    await clock.pass(75_000)
    expect(streams).toHaveLength(4)
  })

  test.each([
    { what: 'beats that come', beats: '10000', every: 10_000 },
    { what: 'beats of which each second one comes late', beats: '10000', every: 20_000 },
  ])('$what keep it', async ({ beats, every }) => {
    const { clock, streams } = pocket()
    for (let time = 0; time < 10; time += 1) {
      streams[0]?.say('beat', beats)
      await clock.pass(every)
    }
    expect(streams).toHaveLength(1)
  })

  test('is not looked for where the server sends no beats, in the pocket, or once it has ended', async () => {
    const [silent, pocketed, ended] = [pocket(), pocket(), pocket()]
    pocketed.streams[0]?.say('beat', '10000')
    pocketed.show(false)
    ended.streams[0]?.say('beat', '10000')
    ended.source.close()
    for (const { clock, streams } of [silent, pocketed, ended]) {
      await clock.pass(600_000)
      expect(streams).toHaveLength(1)
    }
  })
})
