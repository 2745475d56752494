import type { Response } from 'express'
import type { Lesson } from '../lesson/lesson.ts'
import type { Clock } from '../store/disk-store.ts'
import type { LessonStore } from '../store/lesson-store.ts'
import { Presence } from './presence.ts'
import { votesOnWall } from './wall-count.ts'

/**
 * Who listens. The desk and the wall hear every change, as `desk` and `wall`, the desk also who comes and who is lost; a student hears only what changes on
 * their own screen: `stage` when the class moves or times change, `talk` when something changes in the discussions, and as
 * `count`, in words, how many have answered: what stands on the wall, and the one thing for which no page is fetched again.
 */
export type Listener = { is: 'desk' } | { is: 'wall'; own: boolean } | { is: 'student'; student: string }

interface Stream {
  listener: Listener
  res: Response
  /** Beats since its student answered one; null as long as none was answered, which nobody has to. */
  unanswered: number | null
  /** The last sign that somebody is there. */
  seen: Date
  /** Ended because nobody was. */
  silent: boolean
}
interface Channel {
  streams: Set<Stream>
  /** What the streams have been told. */
  told: { seq: number; stage: number; talk: number; count: string }
  presence: Presence
  /** Somebody came or was lost, which the desk has not been told. */
  met: boolean
  /** When they were told last, in milliseconds. */
  at: number
  /** Work that the regions' refetches have made since, in milliseconds. */
  spent: number
  callOff: (() => void) | null
  unwatch: () => void
}

/** At most 4 signals a second. */
const apartMs = 250
/** Nobody waits longer than this for a signal, however much the last one cost. */
const mostApartMs = 2000
/** Each stream hears so often that the server is there, and each student's page answers: decision 021. */
const beatMs = 10_000
/** After so many unanswered beats a phone is gone that could not say so, at the next. */
const mostUnanswered = 2
/** Open tabs of one student, and of a lesson's desk and wall, which need no seat; the oldest closes first. */
const most: Readonly<Record<Listener['is'], number>> = { student: 3, desk: 12, wall: 12 }
/** A phone that takes nothing is cut at so many waiting bytes. */
const mostWaiting = 64_000

/**
 * The streams that tell open pages which region changed; the region then fetches itself. The refetches are the herd:
 * the next signal of a lesson waits until those of the last took at most half of the time since.
 */
export class Live {
  readonly #store: LessonStore
  readonly #clock: Clock
  readonly #channels = new Map<string, Channel>()
  /** Pupils of pretend classes with a page open, by lesson. */
  readonly #pretended = new Map<string, Set<string>>()
  #beat: (() => void) | null = null
  #closed = false

  constructor(store: LessonStore, clock: Clock) {
    this.#store = store
    this.#clock = clock
  }

  /** Answers a request with a stream, until its page goes or the lesson is deleted. */
  async open(lesson: Lesson, listener: Listener, res: Response): Promise<void> {
    if (this.#closed) {
      res.status(503).end()
      return
    }
    res.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
    if (res.req.method === 'HEAD') {
      res.end()
      return
    }
    res.flushHeaders()
    res.write(`retry: 1000\n\n${beat}`)
    const channel = this.#channel(lesson)
    const stream: Stream = { listener, res, unanswered: null, seen: this.#clock.now(), silent: false }
    channel.streams.add(stream)
    if (listener.is === 'student') channel.presence.came(listener.student)
    this.#dropOldest(channel, listener)
    this.#beat ??= this.#planBeat()
    const gone = new Promise<void>((resolve) => res.once('close', resolve))
    // Deleted while its page was on the way: no watcher would ever tell.
    if (!(await this.#store.open(lesson.id).catch(() => lesson))) res.end()
    await gone
    channel.streams.delete(stream)
    if (listener.is === 'student')
      channel.presence.went(listener.student, stream.silent ? stream.seen : this.#clock.now())
    if (channel.streams.size === 0 && this.#channels.get(lesson.id) === channel) {
      channel.callOff?.()
      channel.presence.end()
      channel.unwatch()
      this.#channels.delete(lesson.id)
    }
  }

  /** Open streams of a lesson, by who listens. */
  count(lesson: string, is: Listener['is']): number {
    return [...(this.#channels.get(lesson)?.streams ?? [])].filter(({ listener }) => listener.is === is).length
  }

  /** Students of a lesson with an open page. */
  connected(lesson: string): ReadonlySet<string> {
    return new Set([...(this.#channels.get(lesson)?.presence.here ?? []), ...(this.#pretended.get(lesson) ?? [])])
  }

  /** Students of a lesson whose page is gone, and since when; of those whose going somebody has seen. */
  lost(lesson: string): ReadonlyMap<string, Date> {
    return this.#channels.get(lesson)?.presence.lost ?? new Map()
  }

  /** When a page of a lesson was last sent to which student; of those that were sent while somebody looked. */
  sent(lesson: string): ReadonlyMap<string, Date> {
    return this.#channels.get(lesson)?.presence.sent ?? new Map()
  }

  /** A page is on its way to a student. */
  sends(lesson: string, student: string): void {
    this.#channels.get(lesson)?.presence.sends(student)
  }

  /** The page of a student has answered a beat. */
  answered(lesson: string, student: string): void {
    for (const stream of this.#channels.get(lesson)?.streams ?? []) {
      if (stream.listener.is !== 'student' || stream.listener.student !== student) continue
      stream.unanswered = 0
      stream.seen = this.#clock.now()
    }
  }

  /** A pupil of a pretend class opens a page, or with `false` closes it. */
  pretend(lesson: string, student: string, open: boolean): void {
    const pupils = this.#pretended.get(lesson) ?? new Set()
    if (open) this.#pretended.set(lesson, pupils.add(student))
    else if (pupils.delete(student) && pupils.size === 0) this.#pretended.delete(lesson)
  }

  /** A region was fetched again, which took so long. */
  spent(lesson: string, milliseconds: number): void {
    const channel = this.#channels.get(lesson)
    if (channel) channel.spent += milliseconds
  }

  /** Ends all streams, so that the server can stop; their pages come back by themselves. */
  close(): void {
    this.#closed = true
    this.#beat?.()
    for (const channel of this.#channels.values()) {
      channel.callOff?.()
      channel.presence.end()
      for (const { res } of channel.streams) res.end()
    }
  }

  #channel(lesson: Lesson): Channel {
    const known = this.#channels.get(lesson.id)
    if (known) return known
    const channel: Channel = {
      streams: new Set(),
      told: toldOf(lesson),
      at: this.#now(),
      spent: 0,
      callOff: null,
      presence: new Presence(this.#clock, () => {
        channel.met = true
        this.#plan(lesson.id, channel)
      }),
      met: false,
      unwatch: this.#store.watch(lesson.id, () => this.#plan(lesson.id, channel)),
    }
    this.#channels.set(lesson.id, channel)
    return channel
  }

  #plan(id: string, channel: Channel): void {
    if (channel.callOff) return
    channel.callOff = this.#clock.after(Math.max(0, apart(channel) - this.#since(channel)), () => {
      channel.callOff = null
      // The last refetches may have come in meanwhile.
      if (apart(channel) > this.#since(channel)) this.#plan(id, channel)
      else void this.#tell(id, channel)
    })
  }

  async #tell(id: string, channel: Channel): Promise<void> {
    const lesson = await this.#store.open(id).catch(() => undefined)
    channel.at = this.#now()
    channel.spent = 0
    if (!lesson) {
      for (const { res } of channel.streams) res.end()
      return
    }
    const { told } = channel
    const now = toldOf(lesson)
    channel.told = now
    const { met } = channel
    channel.met = false
    const heard = {
      desk: met || told.seq !== lesson.seq,
      wall: told.seq !== lesson.seq,
      stage: told.stage !== lesson.stageSeq,
      talk: told.talk !== lesson.talkSeq,
    }
    const count = told.count === now.count ? '' : `event: count\ndata: ${lesson.movedBy}\ndata: ${now.count}\n\n`
    for (const stream of channel.streams) {
      const names = stream.listener.is === 'student' ? (['stage', 'talk'] as const) : [stream.listener.is]
      const events = names.filter((name) => heard[name]).map((name) => `event: ${name}\ndata: ${lesson.seq}\n\n`)
      if (count !== '' && stream.listener.is === 'student') events.push(count)
      if (events.length > 0) say(stream, events.join(''))
    }
  }

  #planBeat(): () => void {
    const due = this.#now() + beatMs
    return this.#clock.after(beatMs, () => {
      // A laptop that slept has asked nobody meanwhile: whoever was there is given as long again.
      const slept = this.#now() > due + beatMs
      for (const { streams } of this.#channels.values()) for (const stream of streams) ask(stream, slept)
      this.#beat = this.#channels.size > 0 ? this.#planBeat() : null
    })
  }

  #dropOldest(channel: Channel, listener: Listener): void {
    const own = [...channel.streams].filter((stream) => isSame(stream.listener, listener))
    for (const { res } of own.slice(0, -most[listener.is])) res.end()
  }

  /** Milliseconds since the streams were told last; a clock that was set back starts anew, and holds nothing up. */
  #since(channel: Channel): number {
    channel.at = Math.min(channel.at, this.#now())
    return this.#now() - channel.at
  }

  #now(): number {
    return this.#clock.now().getTime()
  }
}

/** Whose streams count together. Strangers can open walls as they like, and close none that its owner has open. */
function isSame(one: Listener, other: Listener): boolean {
  if (one.is === 'student') return other.is === 'student' && one.student === other.student
  if (one.is === 'wall') return other.is === 'wall' && one.own === other.own
  return one.is === other.is
}

/** How long after one signal the next may come, in milliseconds. */
const apart = ({ spent }: Channel): number => Math.min(mostApartMs, Math.max(apartMs, 2 * spent))

/** Says how long until the next. */
const beat = `event: beat\ndata: ${beatMs}\n\n`

const toldOf = (lesson: Lesson): Channel['told'] => ({
  ...{ seq: lesson.seq, stage: lesson.stageSeq, talk: lesson.talkSeq },
  count: votesOnWall(lesson),
})

/** Ends a stream whose student answers no more, else asks again. @param forgive what was not answered so far */
function ask(stream: Stream, forgive: boolean): void {
  if (forgive && stream.unanswered !== null) stream.unanswered = 0
  if (stream.unanswered !== null && stream.unanswered >= mostUnanswered) {
    stream.silent = true
    stream.res.destroy()
    return
  }
  if (stream.unanswered !== null) stream.unanswered += 1
  say(stream, beat)
}

function say({ res }: Stream, text: string): void {
  if (res.writableLength > mostWaiting) res.destroy()
  else res.write(text)
}
