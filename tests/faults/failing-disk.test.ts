import { describe, expect, test } from 'vitest'
import type { Lesson } from '../../server/lesson/lesson.ts'
import { DiskStore } from '../../server/store/disk-store.ts'
import { StoreUnavailable } from '../../server/store/lesson-store.ts'
import { TeachersStore } from '../../server/store/teachers.ts'
import { essayPin, started } from '../fixtures/lesson.ts'
import { errno, filesWith, WatchedDisk, type Call } from '../fixtures/watched-disk.ts'
import { Sitting, storeParts, wordsOf } from '../fixtures/store-parts.ts'

const ownPace = started({ preset: 'own-pace', pin: essayPin })
const settled = () => new Promise((done) => setImmediate(done))

/** A disk whose call of this number fails, or all from it on, until it is mended. */
class FailingDisk extends WatchedDisk {
  /** The call that failed first; null when none did. */
  failed: Call | null = null
  isMended = false
  /** Journals that a failed call may have left a refused group in. */
  readonly doubtful = new Set<string>()

  constructor(code: string, fails: (call: Call) => boolean) {
    super()
    this.before = (call) => {
      if (call.do === 'append' && this.doubtful.has(call.path)) throw new Error(`${call.path} was appended to again`)
      if (this.isMended || !fails(call)) return
      this.failed ??= call
      if (call.path.endsWith('.jsonl') && (call.do === 'append' || call.do === 'sync')) this.doubtful.add(call.path)
      throw errno(code)
    }
  }
}

/** What a class and its teacher do, each thing again until it is taken. */
class Play {
  readonly disk: FailingDisk
  store!: DiskStore
  lesson!: Sitting
  /** What they were told that it is saved. */
  readonly told: string[] = []
  /** What they were told that it is not. */
  readonly refused: string[] = []

  constructor(disk: FailingDisk) {
    this.disk = disk
  }

  async run(): Promise<this> {
    const parts = storeParts(this.disk)
    this.store = await this.#untilTaken(() => DiskStore.start(parts))
    const id = await this.#untilTaken(() => this.store.create(ownPace))
    this.lesson = new Sitting(this.store, id)
    const ada = await this.#untilTaken(() => this.lesson.join('Ada'))
    const ben = await this.#untilTaken(() => this.lesson.join('Ben'))
    await this.answer(ben, 'one')
    await Promise.all([this.answer(ada, 'Ada was here'), this.answer(ben, 'two'), this.answer(ben, 'three')])
    parts.clock.pass(60_000)
    await this.answer(ben, 'four')
    await settled()
    await this.answer(ben, 'five')
    parts.clock.pass(60_000)
    await settled()
    await this.#untilTaken(() => this.lesson.erase(ada))
    this.told[this.told.indexOf('Ada was here')] = 'erased'
    await this.answer(ben, 'six')
    await this.store.close()
    // The end may have met the failure too; the next start is on a disk that somebody mended.
    this.disk.isMended = true
    return this
  }

  async answer(student: string, words: string): Promise<void> {
    await this.#untilTaken(() => this.lesson.answer(student, words), words)
    this.told.push(words)
  }

  /** Asks until it is taken; the disk is mended after the third refusal. Meanwhile what was saved can be read, and nothing else. */
  async #untilTaken<T>(act: () => Promise<T>, words = ''): Promise<T> {
    for (let refusals = 0; ; refusals += 1) {
      try {
        return await act()
      } catch (error) {
        expect(error).toBeInstanceOf(StoreUnavailable)
        this.refused.push(words)
        // Together with the call that failed as often as there are writers at once.
        if (refusals >= 2) this.disk.isMended = true
        if (this.told.length > 0) await this.read(words)
      }
    }
  }

  /** @param refused was asked for and not taken */
  async read(refused: string): Promise<void> {
    const lesson = await this.store.open(this.lesson.id)
    const words = lesson ? wordsIn(lesson) : []
    for (const one of this.told) if (one !== 'Ada was here') expect(words).toContain(one)
    if (refused !== '' && !this.told.includes(refused)) expect(words).not.toContain(refused)
  }
}

const wordsIn = (lesson: Lesson): string[] => [
  ...[...lesson.students.values()].flatMap(({ answers }) =>
    answers.map((given) => (given.response as { text: string }).text),
  ),
  ...[...lesson.removed].map(() => 'erased'),
]

const everyone = ['one', 'Ada was here', 'two', 'three', 'four', 'five', 'six']

/** What must be true when all is over, and after a restart. */
async function expectAllThereOnce(disk: WatchedDisk, id: string): Promise<void> {
  const again = await DiskStore.start(storeParts(disk, '/data', 'again'))
  expect(await again.damaged()).toEqual([])
  const words = wordsOf(await again.entries(id)).map((one) => one ?? 'Ada was here')
  expect([...words].sort()).toEqual([...everyone].sort())
  expect((await again.open(id))?.students.size).toBe(1)
  expect(await again.list()).toHaveLength(1)
  expect(filesWith(disk, 'Ada')).toEqual([])
  expect([...disk.files.keys()].filter((name) => name.endsWith('.tmp'))).toEqual([])
}

const codes = ['ENOSPC', 'EIO', 'EMFILE', 'EROFS', 'EACCES', 'EPERM', 'EFBIG']
const ways = [
  { how: 'fails once', fails: (from: number) => (call: Call) => call.number === from },
  { how: 'fails from then on until it is mended', fails: (from: number) => (call: Call) => call.number >= from },
]

describe.each(ways)('a disk that $how', ({ fails }) => {
  test.each(codes)('%s at any call: nobody is told a lie, reading goes on, and it mends by itself', async (code) => {
    let from = 1
    for (; ; from += 1) {
      const disk = new FailingDisk(code, fails(from))
      const play = await new Play(disk).run()
      const { failed } = disk
      if (!failed) break
      await expectAllThereOnce(disk, play.lesson.id).catch((error: unknown) => {
        throw new Error(`when call ${from}, ${failed.do} of ${failed.path}, fails`, { cause: error })
      })
    }
    expect(from).toBeGreaterThan(60)
  })
})

test('each hears of their own group: the one before a failure is saved, those of the failed one are not, those after are', async () => {
  const disk = new WatchedDisk()
  const store = await DiskStore.start(storeParts(disk))
  const lesson = new Sitting(store, await store.create(ownPace))
  const ada = await lesson.join('Ada')
  let appends = 0
  disk.before = (call) => {
    if (call.do === 'append' && (appends += 1) === 2) throw errno('ENOSPC')
  }
  // The first is written at once, the next two wait for it and go together, and the last waits for those.
  const first = lesson.answer(ada, 'first')
  const failing = ['second', 'third'].map((words) => lesson.answer(ada, words))
  const late = first.then(() => lesson.answer(ada, 'fourth'))
  const results = await Promise.allSettled([first, ...failing, late])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  expect(wordsOf(await store.entries(lesson.id))).toEqual(['first', 'fourth'])
})

test('a full disk is not filled further by what is tried again and again', async () => {
  const disk = new WatchedDisk()
  const store = await DiskStore.start(storeParts(disk))
  const lesson = new Sitting(store, await store.create(ownPace))
  const ada = await lesson.join('Ada')
  disk.before = (call) => {
    if (call.do === 'write' || call.do === 'append') throw errno('ENOSPC')
  }
  await expect(lesson.answer(ada, 'one')).rejects.toThrow('ENOSPC')
  const files = [...disk.files.keys()]
  for (let times = 0; times < 20; times += 1) await expect(lesson.answer(ada, 'one')).rejects.toThrow('ENOSPC')
  expect([...disk.files.keys()]).toEqual(files)
})

test('a lesson that could not be read at the start is listed as soon as it can', async () => {
  const disk = new WatchedDisk()
  const before = await DiskStore.start(storeParts(disk))
  const id = await before.create(ownPace)
  let isBroken = true
  disk.before = (call) => {
    if (isBroken && call.do === 'read' && call.path.endsWith(`${id}.json`)) throw errno('EACCES')
  }
  const store = await DiskStore.start(storeParts(disk, '/data', 'again'))
  expect(await store.list()).toEqual([])
  expect(await store.damaged()).toEqual([
    { id, file: `/data/lessons/${id}.json`, problem: 'unreadable', entries: null, goesOn: false, about: null },
  ])
  await expect(store.open(id)).rejects.toThrow(StoreUnavailable)
  isBroken = false
  expect((await store.list()).map((summary) => summary.id)).toEqual([id])
  expect(await store.damaged()).toEqual([])
})

test('a folder that cannot be listed is an error, and never an empty one', async () => {
  const disk = new WatchedDisk()
  const before = await DiskStore.start(storeParts(disk))
  await before.create(ownPace)
  disk.before = (call) => {
    if (call.do === 'list') throw errno('EIO')
  }
  await expect(DiskStore.start(storeParts(disk, '/data', 'again'))).rejects.toThrow(StoreUnavailable)
})

test('an erasing that the disk refuses takes the words out of sight at once, and out of the files by itself', async () => {
  const disk = new WatchedDisk()
  const parts = storeParts(disk)
  const store = await DiskStore.start(parts)
  const lesson = new Sitting(store, await store.create(ownPace))
  const ada = await lesson.join('Ada')
  await lesson.answer(ada, 'Ada was here')
  disk.before = (call) => {
    if (call.do === 'rename') throw errno('EROFS')
  }
  await expect(lesson.erase(ada)).rejects.toThrow(StoreUnavailable)
  expect(JSON.stringify(await store.entries(lesson.id))).not.toContain('Ada')
  expect(filesWith(disk, 'Ada')).not.toEqual([])
  disk.before = () => undefined
  parts.clock.pass(60_000)
  await settled()
  expect(filesWith(disk, 'Ada')).toEqual([])
})

test.each([...codes, 'ENOTSUP'])(
  'teachers who are told %s keep what was saved, and nothing of what was not',
  async (code) => {
    for (let from = 1; ; from += 1) {
      const disk = new FailingDisk(code, (call) => call.number === from)
      const start = () => TeachersStore.start(disk, '/data', () => 'a-key')
      const teachers = await start().catch(start)
      for (const name of ['Ms Okafor', 'Mr Lindqvist']) {
        const add = () => teachers.change((all) => all.teachers.push({ id: name, name, passwordHash: '' }))
        const before = teachers.now
        await add().catch((error: unknown) => {
          expect(error).toBeInstanceOf(StoreUnavailable)
          expect(teachers.now).toBe(before)
          return add()
        })
      }
      // Only what they did is tried; that it can be read again is how it is looked at.
      disk.isMended = true
      const { now } = await TeachersStore.start(disk, '/data', () => 'another-key')
      expect(now).toMatchObject({ key: 'a-key', teachers: [{ name: 'Ms Okafor' }, { name: 'Mr Lindqvist' }] })
      if (!disk.failed) break
    }
  },
)
