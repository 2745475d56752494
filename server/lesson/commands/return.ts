import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { joinAgain } from '../talk-groups.ts'

/** Somebody with a return code goes on as that student; the seat's old browser is out. */
export function comeBack(lesson: Lesson, command: CommandOf<'return'>, given: Given): readonly Entry[] | Refusal {
  const student = [...lesson.students.values()].find(({ seat }) => seat?.returnHash === command.returned)
  if (!student) return { refused: 'wrong-return-code' }
  const { tokenHash, returnHash } = command
  if (student.seat?.tokenHash === tokenHash) return []
  if (lesson.seats.has(tokenHash)) return { refused: 'seat-held' }
  return [
    { ...said(given), by: student.id, kind: 'seated', student: student.id, tokenHash, returnHash },
    ...joinAgain(lesson, student, given),
  ]
}
