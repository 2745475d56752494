import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { mayRead } from '../may.ts'
import { notOpenYet } from '../own-pace.ts'

/** A student's place is written no more often than this, so that reading costs the disk next to nothing. */
const apartMs = 10_000

/** Where somebody is reading. The same place, or another within ten seconds, makes no entry. */
export function keepPlace(lesson: Lesson, command: CommandOf<'keep-place'>, given: Given): readonly Entry[] | Refusal {
  const student = lesson.students.get(given.by)
  if (!student) return { refused: 'no-seat' }
  if (!mayRead(lesson, student, given.now)) return notOpenYet(lesson, given.now) ?? { refused: 'not-this-step' }
  const block = lesson.pin.article.blocks.find(({ id, number }) => id === command.block && number !== null)
  if (!block) return { refused: 'no-such-paragraph' }
  const { place } = student
  if (place?.block === block.id || (place && Date.parse(given.now) - Date.parse(place.at) < apartMs)) return []
  return [{ ...said(given), kind: 'placed', student: student.id, block: block.id }]
}
