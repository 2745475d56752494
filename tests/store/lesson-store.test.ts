import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { isRefusal } from '../../server/lesson/refusal.ts'
import type { Disk } from '../../server/store/disk.ts'
import { DiskStore } from '../../server/store/disk-store.ts'
import type { LessonStore } from '../../server/store/lesson-store.ts'
import { nodeDisk } from '../../server/store/node-disk.ts'
import { browserOf, owner, started } from '../fixtures/lesson.ts'
import { MemoryDisk } from '../../server/store/memory-disk.ts'
import { Sitting, storeParts, wordsOf } from '../fixtures/store-parts.ts'

/** A place where lessons are kept. Opening it again is what a restart does. */
interface Place {
  open(): Promise<LessonStore>
}

/** What any LessonStore promises, wherever it keeps its lessons. */
const places: { where: string; place: () => Promise<Place> }[] = [
  { where: 'a folder', place: onDisk },
  { where: 'a memory disk', place: () => Promise.resolve(placeOn(new MemoryDisk(), '/data')) },
]

async function onDisk(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-store-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return placeOn(nodeDisk, folder)
}

function placeOn(disk: Disk, folder: string): Place {
  let opened = 0
  return { open: () => DiskStore.start(storeParts(disk, folder, `start-${(opened += 1)}`)) }
}

const ownPace = started({ preset: 'own-pace' })

describe.each(places)('on $where', ({ place }) => {
  /** A lesson with Ada and Ben in it. */
  async function sitting() {
    const here = await place()
    const store = await here.open()
    const lesson = new Sitting(store, await store.create(ownPace))
    const ada = await lesson.join('Ada')
    const ben = await lesson.join('Ben')
    return { here, store, lesson, ada, ben }
  }

  test('a lesson begins with its first entry, and other addresses hold none', async () => {
    const store = await (await place()).open()
    const id = await store.create(ownPace)
    expect(id).toMatch(/^[A-Za-z0-9_-]+$/)
    expect((await store.open(id))?.pin.title).toBe('Owls in the barn')
    expect(await store.entries(id)).toEqual([ownPace])
    for (const other of ['nothing', '', '..', '../teachers', id.toUpperCase(), `${id}.json`, 'constructor'])
      expect(await store.open(other)).toBeUndefined()
  })

  test('a change to a lesson that is not there is an error, and so are its entries and its rewriting', async () => {
    const store = await (await place()).open()
    await expect(store.change('nothing', () => [])).rejects.toThrow('no lesson nothing')
    await expect(store.entries('nothing')).rejects.toThrow('no lesson nothing')
    await expect(store.rewrite('nothing', (entry) => entry)).rejects.toThrow('no lesson nothing')
  })

  test('what has resolved is there after a restart, with and without an orderly end', async () => {
    const { here, store, lesson, ada } = await sitting()
    await lesson.answer(ada, 'It eats mice.')
    const entries = await store.entries(lesson.id)
    expect(entries).toHaveLength(4)
    const killed = await here.open()
    expect(await killed.entries(lesson.id)).toEqual(entries)
    await killed.close()
    const again = await here.open()
    expect(await again.entries(lesson.id)).toEqual(entries)
    expect((await again.open(lesson.id))?.seq).toBe(4)
  })

  test('a refusal comes back as it is, and nothing is kept of it', async () => {
    const { here, lesson, store } = await sitting()
    const refused = await lesson.ask('program', { do: 'join', nickname: 'ada', member: null, ...browserOf('other') })
    expect(refused).toMatchObject({ refused: 'name-taken' })
    expect((await lesson.state()).seq).toBe(3)
    expect(await (await here.open()).entries(lesson.id)).toEqual(await store.entries(lesson.id))
  })

  test('each change is decided on the state that the one before it left', async () => {
    const { lesson, ada, ben } = await sitting()
    const seen: number[] = []
    await Promise.all([
      lesson.answer(ada, 'first'),
      lesson.store.change(lesson.id, (state) => (seen.push(state.seq), [])),
      lesson.answer(ben, 'second'),
      lesson.store.change(lesson.id, (state) => (seen.push(state.seq), [])),
    ])
    expect(seen).toEqual([4, 5])
  })

  test('of fifty who join at once as Ada one gets in, and the others hear that the name is taken', async () => {
    const here = await place()
    const store = await here.open()
    const lesson = new Sitting(store, await store.create(started()))
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        lesson.ask('program', { do: 'join', nickname: 'Ada', member: null, ...browserOf(`phone ${at}`) }, `form-${at}`),
      ),
    )
    const refusals = results.filter(isRefusal)
    expect(refusals.map(({ refused }) => refused)).toEqual(Array.from({ length: 49 }, () => 'name-taken'))
    expect((await (await here.open()).open(lesson.id))?.students.size).toBe(1)
  })

  test('a form that is sent fifty times at once is taken once', async () => {
    const { lesson, ada, store } = await sitting()
    const results = await Promise.all(Array.from({ length: 50 }, () => lesson.answer(ada, 'It eats mice.')))
    expect(results.filter((entries) => entries.length > 0)).toHaveLength(1)
    expect(wordsOf(await store.entries(lesson.id))).toEqual(['It eats mice.'])
  })

  test('an error of one decision is its own, and its neighbours are saved', async () => {
    const { here, lesson, ada, ben } = await sitting()
    const [first, broken, half, second] = await Promise.allSettled([
      lesson.answer(ada, 'first'),
      lesson.store.change(lesson.id, () => {
        throw new RangeError('a rule with a fault')
      }),
      lesson.store.change(lesson.id, (state) => [
        { id: 'h1', at: state.startedAt, by: ada, form: null, kind: 'opened', student: ada },
        { id: 'h2', at: state.startedAt, by: 'nobody', form: null, kind: 'opened', student: 'nobody' },
      ]),
      lesson.answer(ben, 'second'),
    ])
    expect([first.status, second.status]).toEqual(['fulfilled', 'fulfilled'])
    expect(broken).toMatchObject({ status: 'rejected', reason: { message: 'a rule with a fault' } })
    expect(half).toMatchObject({ status: 'rejected', reason: { message: `no student nobody in lesson ${lesson.id}` } })
    const state = await lesson.state()
    expect(state.students.get(ada)?.openedAt).toBeNull()
    expect(wordsOf(await (await here.open()).entries(lesson.id))).toEqual(['first', 'second'])
  })

  test('who watches a lesson hears of each durable change, until they stop', async () => {
    const { lesson, ada, store } = await sitting()
    const other = new Sitting(store, await store.create(started()))
    const heard: number[] = []
    const stop = store.watch(lesson.id, (seq) => heard.push(seq))
    await lesson.answer(ada, 'one')
    await lesson.answer(ada, 'one')
    await lesson.ask('program', { do: 'join', nickname: 'Ada', member: null, ...browserOf('other') })
    await other.join('Cleo')
    await lesson.answer(ada, 'two')
    stop()
    await lesson.answer(ada, 'three')
    expect(heard).toEqual([4, 5])
  })

  test('a watcher that throws stops neither the saving nor the other watchers', async () => {
    const { lesson, ada, store } = await sitting()
    const heard: number[] = []
    store.watch(lesson.id, () => {
      throw new Error('a stream with a fault')
    })
    store.watch(lesson.id, (seq) => heard.push(seq))
    await lesson.answer(ada, 'one')
    await lesson.answer(ada, 'two')
    expect(heard).toEqual([4, 5])
  })

  test('a rewriting changes what entries say, in turn with changes, and stays after a restart', async () => {
    const { here, lesson, ada, ben, store } = await sitting()
    await lesson.answer(ada, 'Ada was here')
    await Promise.all([lesson.answer(ben, 'before'), lesson.erase(ada), lesson.answer(ben, 'after')])
    const entries = await store.entries(lesson.id)
    expect(wordsOf(entries)).toEqual([null, 'before', 'after'])
    expect(JSON.stringify(entries)).not.toContain('Ada')
    expect((await lesson.state()).students.has(ada)).toBe(false)
    const again = await here.open()
    expect(await again.entries(lesson.id)).toEqual(entries)
    await lesson.answer(ben, 'and goes on')
    expect(wordsOf(await (await here.open()).entries(lesson.id))).toEqual([null, 'before', 'after', 'and goes on'])
  })

  test('a removed lesson is gone, for those who wait, watch, and after a restart; the other stays', async () => {
    const { here, lesson, ada, store } = await sitting()
    const other = await store.create(started())
    const heard: number[] = []
    store.watch(lesson.id, (seq) => heard.push(seq))
    const removed = store.remove(lesson.id)
    const late = lesson.answer(ada, 'too late')
    await expect(late).rejects.toThrow(`no lesson ${lesson.id}`)
    await removed
    expect(heard).toEqual([0])
    expect(await store.open(lesson.id)).toBeUndefined()
    expect((await store.list()).map(({ id }) => id)).toEqual([other])
    await store.remove(lesson.id)
    const again = await here.open()
    expect(await again.open(lesson.id)).toBeUndefined()
    expect((await again.list()).map(({ id }) => id)).toEqual([other])
  })

  test('two who remove a lesson at once both hear that it is gone', async () => {
    const { lesson, store } = await sitting()
    await Promise.all([store.remove(lesson.id), store.remove(lesson.id)])
    expect(await store.list()).toEqual([])
  })

  test('the list says of each lesson how it stands, newest first, and the same after a restart', async () => {
    const { here, lesson, ada, store } = await sitting()
    const later = await store.create({ ...started({ preset: 'lead' }), code: '271828', at: '2026-03-03T09:00:00.000Z' })
    await lesson.answer(ada, 'It eats mice.')
    const list = await store.list()
    expect(list.map(({ id }) => id)).toEqual([later, lesson.id])
    expect(list[1]).toEqual({
      id: lesson.id,
      owner,
      title: 'Owls in the barn',
      quiz: 'owls',
      code: '314159',
      classId: null,
      className: null,
      preset: 'own-pace',
      startedAt: '2026-03-02T09:00:00.000Z',
      closedAt: null,
      students: 2,
      answers: 1,
      unmarked: 1,
    })
    await lesson.do(owner, { do: 'move', from: (await lesson.state()).movedBy, stage: { at: 'closed' } })
    const closed = await store.list()
    expect(closed[1]?.closedAt).toBe('2026-03-02T09:05:00.000Z')
    expect(await (await here.open()).list()).toEqual(closed)
    await store.close()
    expect(await (await here.open()).list()).toEqual(closed)
  })

  test('what was asked before the end is saved, and nothing is taken afterwards', async () => {
    const { here, lesson, ada, store } = await sitting()
    const asked = lesson.answer(ada, 'in time')
    await Promise.all([store.close(), asked])
    await expect(lesson.answer(ada, 'too late')).rejects.toThrow('closed')
    await expect(store.create(ownPace)).rejects.toThrow('closed')
    await expect(store.remove(lesson.id)).rejects.toThrow('closed')
    expect(wordsOf(await (await here.open()).entries(lesson.id))).toEqual(['in time'])
  })

  test('nothing is damaged', async () => {
    const { here, store } = await sitting()
    await store.close()
    expect(await (await here.open()).damaged()).toEqual([])
  })
})
