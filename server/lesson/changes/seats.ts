import type { EntryOf } from '../entry.ts'
import type { Lesson, Student } from '../lesson.ts'
import { knownStudent } from './known.ts'

/** A browser takes a student's seat; whichever held it before holds it no more. */
export function hold(lesson: Lesson, entry: EntryOf<'joined'> | EntryOf<'seated'>): void {
  const holder = knownStudent(lesson, entry.student)
  vacate(lesson, holder)
  holder.seat = { tokenHash: entry.tokenHash, returnHash: entry.returnHash }
  holder.claims = []
  holder.paper = false
  // A browser that has a seat now waits for no other one.
  for (const other of lesson.students.values()) {
    if (other.claims.length > 0) other.claims = other.claims.filter(({ tokenHash }) => tokenHash !== entry.tokenHash)
  }
  lesson.seats.set(entry.tokenHash, holder.id)
}

/** The seat keeps its return code, so that its student can come back; nobody's browser holds it. */
export function vacate(lesson: Lesson, holder: Student): void {
  if (!holder.seat) return
  lesson.seats.delete(holder.seat.tokenHash)
  holder.seat = { tokenHash: '', returnHash: holder.seat.returnHash }
}
