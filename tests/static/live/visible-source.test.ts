import { describe, expect, test } from 'vitest'
import { VisibleSource, type Source } from '../../../static/live/visible-source.ts'

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
  say(type: string): void {
    for (const one of this.listeners) if (one.type === type) one.listener(new MessageEvent(type))
  }
}

function pocket(hidden = false) {
  const streams: Stream[] = []
  const page: { hidden: boolean; changed: () => void } = { hidden, changed: () => undefined }
  const source = new VisibleSource(
    () => {
      const stream = new Stream()
      streams.push(stream)
      return stream
    },
    { hidden: () => page.hidden, watch: (changed) => (page.changed = changed) },
  )
  const show = (seen: boolean) => {
    page.hidden = !seen
    page.changed()
  }
  return { source, streams, show }
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
