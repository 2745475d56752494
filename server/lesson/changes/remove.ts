import type { EntryOf } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import { without } from '../talk-groups.ts'
import { knownStudent } from './known.ts'
import { takeOffWall } from './posts.ts'
import { vacate } from './seats.ts'

/** A student goes, with the words of all they wrote; others' replies keep their place. */
export function remove(lesson: Lesson, entry: EntryOf<'removed'>): void {
  const gone = knownStudent(lesson, entry.student)
  vacate(lesson, gone)
  lesson.students.delete(gone.id)
  lesson.removed.add(gone.id)
  for (const [question, groups] of lesson.groups) lesson.groups.set(question, without(groups, new Set([gone.id])))
  for (const own of lesson.posts.values()) {
    if (own.student !== gone.id) continue
    takeOffWall(lesson, own.id)
    Object.assign(own, { text: '', alias: '', withdrawnAt: own.withdrawnAt ?? entry.at, hidden: null })
  }
}
