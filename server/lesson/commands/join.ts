import { drawAsked } from '../before.ts'
import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import { newcomer } from '../newcomer.ts'
import { said } from '../said.ts'
import { joinLate } from '../talk-groups.ts'
import { nameKey, nameProblem, tidyName } from '../names.ts'

/** A newcomer takes a seat: with a free nickname, or, where the lesson has a class, with the name of a member nobody has taken. A browser that holds a seat already keeps it. */
export function join(lesson: Lesson, command: CommandOf<'join'>, given: Given): readonly Entry[] | Refusal {
  if (lesson.seats.has(command.tokenHash)) return []
  if (lesson.stage.at === 'closed') return { refused: 'lesson-closed', at: lesson.moves.at(-1)?.at ?? lesson.startedAt }
  const member = lesson.class?.members.find(({ id }) => id === command.member)
  if (lesson.class && !member) return { refused: 'not-in-class' }
  const nickname = member?.name ?? tidyName(command.nickname)
  const problem = member ? null : nameProblem(nickname)
  if (problem) return problem
  const taken = [...lesson.students.values()].find((student) =>
    member ? student.member === member.id : nameKey(student.nickname) === nameKey(nickname),
  )
  if (taken)
    return { refused: 'name-taken', nickname: taken.nickname, student: taken.id, by: member ? 'member' : 'nickname' }
  if (lesson.students.size >= lesson.settings.capacity)
    return { refused: 'lesson-full', capacity: lesson.settings.capacity }
  const student = given.newId()
  const { tokenHash, returnHash } = command
  const asked = drawAsked(lesson, (below) => given.chance(below))
  const joined = {
    ...said(given),
    by: student,
    kind: 'joined',
    student,
    member: member?.id ?? null,
    nickname,
    tokenHash,
    returnHash,
    ...(asked !== undefined && { asked }),
  } as const
  // At a table they join once they have said which is theirs.
  return [joined, ...(lesson.settings.talk === 'threads' ? joinLate(lesson, newcomer(joined), given) : [])]
}
