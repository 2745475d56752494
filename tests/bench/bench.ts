import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { JSONFilePreset } from 'lowdb/node'
import { nanoid } from 'nanoid'
import { pino } from 'pino'
import { pair } from '../../server/analysis/pairs.ts'
import { createApp } from '../../server/app.ts'
import { Arrivals } from '../../server/web/arrivals.ts'
import { FolderLibrary } from '../../server/library/folder-library.ts'
import { apply } from '../../server/lesson/apply.ts'
import { decide } from '../../server/lesson/decide.ts'
import type { Command } from '../../server/lesson/command.ts'
import type { Entry } from '../../server/lesson/entry.ts'
import { isRefusal } from '../../server/lesson/refusal.ts'
import type { Stage } from '../../server/lesson/stage.ts'
import type { Disk } from '../../server/store/disk.ts'
import type { LessonStore } from '../../server/store/lesson-store.ts'
import { DiskStore, type Clock } from '../../server/store/disk-store.ts'
import { nodeDisk } from '../../server/store/node-disk.ts'
import { RehearsingStore } from '../../server/store/rehearsing-store.ts'
import { TeachersStore } from '../../server/store/teachers.ts'
import { Live } from '../../server/web/live.ts'
import { SeatBudget } from '../../server/web/seat-budget.ts'
import { newStudentToken, seatHashes } from '../../server/web/student-token.ts'
import { lesson as says } from '../../server/words/en/lesson.ts'
import { on, owner, started } from '../fixtures/lesson.ts'
import { Phone } from '../fixtures/phone.ts'

/** Ratios within one run: a time says more about the machine than about the program. */
const writers = 300
const before = 10_000
const phonesMost = 200
const missed: string[] = []

const clock = { now: () => new Date(), after: () => () => undefined }
const newId = () => nanoid()
const ms = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? NaN

function verdict(what: string, ratio: number, mark: number, isGood: boolean): void {
  console.log(`${isGood ? 'ok    ' : 'MISSED'}  ${what}: ${ratio.toFixed(2)} times (mark: ${mark})`)
  if (!isGood) missed.push(what)
}

/** A disk that does nothing. */
const nothing: Disk = {
  list: () => Promise.resolve([]),
  stat: () => Promise.resolve(null),
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(),
  append: () => Promise.resolve(),
  sync: () => Promise.resolve(),
  rename: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  syncFolder: () => Promise.resolve(),
}

async function opened(disk: Disk, folder: string, preset: 'own-pace' | 'lead' = 'own-pace') {
  const teachers = await TeachersStore.start(disk, folder, () => randomBytes(32).toString('base64url'))
  const store = await DiskStore.start({ disk, folder, newId, clock })
  const id = await store.create(started({ preset }))
  const ask = async (by: string, command: Command): Promise<readonly Entry[]> => {
    const given = { now: clock.now().toISOString(), by, form: null, newId, chance: () => 0 }
    const result = await store.change(id, (lesson) => decide(lesson, command, given))
    if (isRefusal(result)) throw new Error(`${command.do} was refused: ${result.refused}`)
    return result
  }
  const tokens = Array.from({ length: writers }, () => newStudentToken(teachers.now.key, nanoid()))
  await Promise.all(
    tokens.map((token, at) =>
      ask('program', { do: 'join', nickname: `Pupil ${at}`, member: null, ...seatHashes(id, token) }),
    ),
  )
  const students = [...((await store.open(id))?.students.keys() ?? [])]
  const answer = (student: string, text: string) =>
    ask(student, { do: 'answer', question: 'face', round: 1, form: { response: text } })
  return { teachers, store, id, tokens, students, ask, answer }
}

/** 300 writers on a lesson of 10,000 answers: acknowledged answers a second, ours and as lowdb's own README saves. */
async function againstLowdb(folder: string): Promise<void> {
  const { store, id, students, answer } = await opened(nodeDisk, join(folder, 'ours'))
  const each = Math.ceil(before / writers)
  await Promise.all(students.flatMap((one) => Array.from({ length: each }, (_, at) => answer(one, `before ${at}`))))
  const rounds = 20
  const ours = await ms(() =>
    Promise.all(
      students.map(async (one) => {
        for (let at = 0; at < rounds; at += 1) await answer(one, `now ${at}`)
      }),
    ),
  )
  const entries = (await store.entries(id)).slice(0, before)
  await store.close()
  const db = await JSONFilePreset<{ entries: readonly Entry[] }>(join(folder, 'lowdb.json'), { entries })
  const [line] = entries.slice(-1)
  // One answer of each writer: more would only take longer, since every answer writes the whole file.
  const theirs = await ms(() =>
    Promise.all(
      Array.from({ length: writers }, () =>
        db.update((data) => {
          if (line) (data.entries as Entry[]).push({ ...line, id: nanoid() })
        }),
      ),
    ),
  )
  const [oursPerSecond, theirsPerSecond] = [(1000 * writers * rounds) / ours, (1000 * writers) / theirs]
  console.log(
    `300 writers, 10,000 answers before: ours ${oursPerSecond.toFixed(0)} a second, durable; lowdb's own way ${theirsPerSecond.toFixed(0)}`,
  )
  const ratio = oursPerSecond / theirsPerSecond
  verdict('ours against lowdb’s own way', ratio, 50, ratio >= 50)
}

/**
 * The same store without storage: what is decided is applied, and that is all. A disk that answers at once would be no
 * lower bound: each answer would be a group of its own, where a real disk lets many share one.
 */
const withoutStorage = (store: LessonStore): LessonStore => ({
  list: () => store.list(),
  damaged: () => store.damaged(),
  accept: (id) => store.accept(id),
  create: (first) => store.create(first),
  open: (id) => store.open(id),
  entries: (id) => store.entries(id),
  rewrite: (id, erase) => store.rewrite(id, erase),
  remove: (id) => store.remove(id),
  watch: (id, heard) => store.watch(id, heard),
  close: () => store.close(),
  change: async (id, decideOn) => {
    const lesson = await store.open(id)
    if (!lesson) throw new Error(`no lesson ${id}`)
    const result = decideOn(lesson)
    if ('refused' in result) return result
    for (const entry of result) apply(lesson, entry)
    return result
  },
})

/** The real application over a store, on a port. `cookie` is the name of a student's. */
async function served(kept: LessonStore, teachers: TeachersStore, clock: Clock) {
  const store = await RehearsingStore.beside(kept, { newId, clock })
  const live = new Live(store, clock)
  const app = createApp({
    ...{
      store,
      teachers,
      clock,
      newId,
      live,
      budget: new SeatBudget(clock),
      chance: () => 0,
      library: new FolderLibrary('quizzes'),
    },
    log: pino({ level: 'silent' }),
    site: {
      publicUrl: null,
      hostname: 'bench',
      origins: () => [],
      noPhones: () => null,
      isHere: () => true,
      arrivals: new Arrivals(),
    },
    folders: { views: 'views', statics: 'dist/static' },
  })
  const server = createServer(app)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const first = await fetch(`http://127.0.0.1:${port}/join/314159`)
  return {
    port,
    cookie: first.headers.getSetCookie()[0]?.split('=')[0] ?? '',
    close: async () => {
      live.close()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await store.close()
    },
  }
}

/** 200 phones with their streams: how long from a step that is asked for until the last page says so, and how long 200 pages take by themselves. */
async function lastOf200Phones(folder: string): Promise<{ steps: number[]; pages: number[] }> {
  const { teachers, store, id, tokens, ask } = await opened(nodeDisk, folder, 'lead')
  const ticking: Clock = {
    now: () => new Date(),
    after(milliseconds, act) {
      const timer = setTimeout(act, milliseconds)
      return () => clearTimeout(timer)
    },
  }
  const { port, cookie, close } = await served(store, teachers, ticking)
  const agent = new Agent({ keepAlive: true, maxSockets: phonesMost })
  const [region, stream] = [`/lesson/${id}`, `/lesson/${id}/events`]
  const phones = tokens
    .slice(0, phonesMost)
    .map((token) => new Phone({ port, region, stream, cookie: `${cookie}=${token}`, agent }))
  for (const phone of phones) phone.wake()
  await Promise.all(phones.map((phone) => phone.says(says.lobby)))
  const [steps, pages]: [number[], number[]] = [[], []]
  for (let time = 0; time < 13; time += 1) {
    // A teacher presses some seconds apart: what the last step cost is past.
    await new Promise((done) => setTimeout(done, 2_000))
    const [stage, words]: [Stage, string] =
      time % 2 === 0 ? [on('when'), says.voting(1)] : [{ at: 'reading' }, says.reading]
    const { movedBy: from = '' } = (await store.open(id)) ?? {}
    steps.push(
      await ms(async () => {
        await ask(owner, { do: 'move', from, stage })
        await Promise.all(phones.map((phone) => phone.says(words)))
      }),
    )
    pages.push(await ms(() => Promise.all(phones.map((phone) => phone.refetch()))))
  }
  for (const phone of phones) phone.drop()
  agent.destroy()
  await close()
  return { steps: steps.slice(3), pages: pages.slice(3) }
}

/** 300 POSTs at once: how long until the last is acknowledged. */
async function lastOf300(disk: Disk, folder: string, times: number): Promise<number[]> {
  const { teachers, store: stored, id, tokens } = await opened(disk, folder)
  const { port, cookie, close } = await served(disk === nothing ? withoutStorage(stored) : stored, teachers, clock)
  const agent = new Agent({ keepAlive: true, maxSockets: writers })
  const post = (token: string, text: string) =>
    new Promise<void>((done, fail) => {
      const body = new URLSearchParams({ form: nanoid(), round: '1', response: text }).toString()
      const headers = {
        ...{ Accept: 'application/json', Cookie: `${cookie}=${token}` },
        ...{ 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': Buffer.byteLength(body) },
      }
      const path = `/lesson/${id}/question/face`
      const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent }, (reply) => {
        reply.resume()
        reply.once('end', () =>
          reply.statusCode === 200 ? done() : fail(new Error(`status ${reply.statusCode ?? 0}`)),
        )
      })
      sent.once('error', fail)
      sent.end(body)
    })
  const results: number[] = []
  for (let time = 0; time < times; time += 1)
    results.push(await ms(() => Promise.all(tokens.map((token) => post(token, `time ${time}`)))))
  agent.destroy()
  await close()
  // The first ones warm up code and connections.
  return results.slice(3)
}

/** Four times the class may take sixteen times as long, since each looks at all who are left; twice that is noise. */
function pairing(): void {
  const time = (size: number) => {
    // Two answers and nothing but different sentences: no two are alike.
    const key = (at: number) => ({
      id: String(at),
      answer: at % 2 === 0 ? 'A' : 'B',
      sentence: String(at),
      table: null,
    })
    const talkers = Array.from({ length: size }, (_, at) => key(at))
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now()
      pair(talkers)
      return performance.now() - start
    })
    return median(times.slice(2))
  }
  const [few, many] = [time(250), time(1000)]
  console.log(`who talks with whom: ${few.toFixed(1)} ms for 250, ${many.toFixed(1)} ms for 1,000`)
  verdict('partners for 1,000 against for 250', many / few, 32, many / few <= 32)
}

pairing()
const folder = await mkdtemp(join(tmpdir(), 'readout-bench-'))
try {
  await againstLowdb(folder)
  // Turn and turn about, so that a slow moment of the machine meets both.
  const [withDisk, without]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < 6; turn += 1) {
    const disk = async () => withDisk.push(...(await lastOf300(nodeDisk, join(folder, `app-${turn}`), 8)))
    const none = async () => without.push(...(await lastOf300(nothing, '/nowhere', 8)))
    for (const side of turn % 2 === 0 ? [none, disk] : [disk, none]) await side()
  }
  const [one, other] = [median(withDisk), median(without)]
  const spread = (all: number[]) => `${Math.min(...all).toFixed(0)} to ${Math.max(...all).toFixed(0)}`
  console.log(`from least to most: ${spread(withDisk)} ms on the disk, ${spread(without)} ms without`)
  console.log(
    `300 POSTs at once, median time to the last: ${one.toFixed(0)} ms on the disk, ${other.toFixed(0)} ms without`,
  )
  const { steps, pages } = await lastOf200Phones(join(folder, 'phones'))
  const [step, alone] = [median(steps), median(pages)]
  console.log(
    `from a step to the last of 200 phones: ${step.toFixed(0)} ms (${spread(steps)}), ${(step / alone).toFixed(2)} times what their 200 pages take by themselves`,
  )
  verdict('last acknowledgement with storage against without', one / other, 2, one / other <= 2)
} finally {
  await rm(folder, { recursive: true, force: true })
}
process.exitCode = missed.length > 0 ? 1 : 0
