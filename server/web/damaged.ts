import type { Parts } from '../parts.ts'
import type { DamagedLesson } from '../store/lesson-store.ts'
import { words } from '../words/en.ts'

/** A lesson file that cannot be read, as a teacher is told of it. */
export interface Damaged extends DamagedLesson {
  /** Title, class and day of the lesson where they are still known, in words. */
  title: string
}

/** Files of lessons that cannot be read, or were set aside. Whose they are stands in them, so every teacher is told. */
export async function damagedOf({ store, clock }: Parts): Promise<Damaged[]> {
  return (await store.damaged()).map((damaged) => ({ ...damaged, title: titleOf(damaged, clock.now()) }))
}

function titleOf({ about }: DamagedLesson, now: Date): string {
  if (!about) return words.teach.aLesson
  return words.teach.ofLesson(about.title, about.className, words.times.day(about.startedAt, now))
}
