import { expect, test } from 'vitest'
import { DiskStore } from '../../server/store/disk-store.ts'
import { RehearsingStore } from '../../server/store/rehearsing-store.ts'
import { started } from '../fixtures/lesson.ts'
import { Sitting, storeParts, wordsOf } from '../fixtures/store-parts.ts'
import { filesWith, WatchedDisk } from '../fixtures/watched-disk.ts'

/** A store with one lesson that is kept and one rehearsal. */
async function bothKinds() {
  const disk = new WatchedDisk()
  const parts = storeParts(disk)
  const store = await RehearsingStore.beside(await DiskStore.start(parts), parts)
  const kept = await store.create(started({ preset: 'own-pace' }))
  const rehearsal = new Sitting(store, await store.create({ ...started({ preset: 'own-pace' }), rehearsal: true }), 'r')
  return { disk, parts, store, kept, rehearsal }
}

test('by its id a rehearsal is a lesson like any other', async () => {
  const { store, rehearsal } = await bothKinds()
  const heard: number[] = []
  store.watch(rehearsal.id, (seq) => heard.push(seq))
  const ada = await rehearsal.join('Ada')
  await rehearsal.answer(ada, 'It eats mice.')
  expect(heard).toEqual([2, 3])
  expect(wordsOf(await store.entries(rehearsal.id))).toEqual(['It eats mice.'])
  await rehearsal.erase(ada)
  expect(wordsOf(await store.entries(rehearsal.id))).toEqual([null])
  expect((await rehearsal.state()).rehearsal).toBe(true)
})

test('no list of lessons has it; whatever looks for rehearsals, or for a code, finds it', async () => {
  const { store, kept, rehearsal } = await bothKinds()
  const ids = (lessons: readonly { id: string }[]) => lessons.map(({ id }) => id)
  expect(ids(await store.list())).toEqual([kept])
  expect(ids(await store.rehearsals())).toEqual([rehearsal.id])
  expect(ids(await store.all())).toEqual([kept, rehearsal.id])
  expect((await store.open(kept))?.rehearsal).toBe(false)
})

test('nothing that is done with it is a step of the disk, not even after it has gone', async () => {
  const { disk, store, rehearsal } = await bothKinds()
  const { calls } = disk
  const ada = await rehearsal.join('Ada')
  await rehearsal.answer(ada, 'It eats mice.')
  await rehearsal.erase(ada)
  await store.remove(rehearsal.id)
  await store.remove(rehearsal.id)
  expect(await store.open(rehearsal.id)).toBeUndefined()
  await expect(store.change(rehearsal.id, () => [])).rejects.toThrow('no lesson')
  expect(disk.calls).toBe(calls)
  await store.close()
  expect(filesWith(disk, rehearsal.id)).toEqual([])
})

test('a restart leaves what is kept, and no rehearsal', async () => {
  const { disk, store, kept, rehearsal } = await bothKinds()
  await store.close()
  const parts = storeParts(disk, '/data', 'again')
  const again = await RehearsingStore.beside(await DiskStore.start(parts), parts)
  expect((await again.all()).map(({ id }) => id)).toEqual([kept])
  expect(await again.open(rehearsal.id)).toBeUndefined()
})
