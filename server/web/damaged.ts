import type { Parts } from '../parts.ts'
import type { DamagedLesson } from '../store/lesson-store.ts'
import { words } from '../words/en.ts'

/** A lesson file that cannot be read, as a teacher is told of it. */
export interface Damaged extends DamagedLesson {
  /** The lesson's title where it is still known, in words. */
  title: string
}

/** Files of lessons that cannot be read, or were set aside. Whose they are stands in them, so every teacher is told. */
export async function damagedOf({ store }: Parts): Promise<Damaged[]> {
  const titles = new Map((await store.list()).map(({ id, title }) => [id, title]))
  return (await store.damaged()).map((damaged) => {
    const title = titles.get(damaged.id)
    return { ...damaged, title: title === undefined ? words.teach.aLesson : words.teach.ofLesson(title) }
  })
}
