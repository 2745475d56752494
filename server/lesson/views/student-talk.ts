import type { Lesson, Student } from '../lesson.ts'
import type { Settings } from '../settings.ts'
import { groupOf } from '../talk-groups.ts'

/** How a student talks about the question that is on. */
export interface StudentTalk {
  how: Settings['talk']
  /** Nicknames of the others of their group, as the lobby has them; empty where no group is drawn for them, and in threads, where nobody is named. */
  partners: readonly string[]
  /** In threads: how many write with them. */
  others: number
}

/** Null while the question is not talked about. Who chose what is never said. */
export function studentTalk(lesson: Lesson, student: Student, question: string): StudentTalk | null {
  const { stage, settings } = lesson
  if (stage.at !== 'question' || stage.phase !== 'discussing' || stage.question !== question) return null
  const others = (groupOf(lesson, question, student.id) ?? []).filter((id) => id !== student.id)
  const names = others.flatMap((id) => lesson.students.get(id)?.nickname ?? [])
  return {
    how: settings.talk,
    partners: settings.talk === 'groups' ? names : [],
    others: settings.talk === 'threads' ? names.length : 0,
  }
}
