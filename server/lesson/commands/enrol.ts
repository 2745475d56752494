import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import { nameKey, nameProblem, tidyName } from '../names.ts'
import type { Refusal } from '../refusal.ts'
import { newcomer } from '../newcomer.ts'
import { said } from '../said.ts'
import { joinLate } from '../talk-groups.ts'

/**
 * The teacher enters a pupil who has no phone, also after the end, with the sheets. A name that somebody of the class has
 * who is not here yet is that member; others are guests. No browser holds the seat, so nobody can come back to it by a code:
 * a phone that is found later says "that is me" and waits for the teacher's tap.
 */
export function enrol(lesson: Lesson, command: CommandOf<'enrol'>, given: Given): readonly Entry[] | Refusal {
  const students = [...lesson.students.values()]
  const typed = tidyName(command.nickname)
  const missing = (lesson.class?.members ?? []).filter(({ id }) => !students.some(({ member }) => member === id))
  const member =
    command.member === null
      ? missing.find(({ name }) => nameKey(name) === nameKey(typed))
      : lesson.class?.members.find(({ id }) => id === command.member)
  if (command.member !== null && !member) return { refused: 'not-in-class' }
  const nickname = member?.name ?? typed
  const problem = member ? null : nameProblem(nickname)
  if (problem) return problem
  const taken = students.find((student) =>
    member ? student.member === member.id : nameKey(student.nickname) === nameKey(nickname),
  )
  if (taken) return { refused: 'name-taken', nickname: taken.nickname, student: taken.id, by: 'teacher' }
  if (students.length >= lesson.settings.capacity) return { refused: 'lesson-full', capacity: lesson.settings.capacity }
  const joined = {
    ...said(given),
    ...({ kind: 'joined', student: given.newId(), member: member?.id ?? null, nickname } as const),
    ...{ tokenHash: '', returnHash: '', paper: true },
  }
  // The others' phones call them by name; in a thread nobody can write without a phone.
  return [joined, ...(lesson.settings.talk === 'groups' ? joinLate(lesson, newcomer(joined), given) : [])]
}
