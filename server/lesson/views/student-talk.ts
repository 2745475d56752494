import type { Lesson, Student } from '../lesson.ts'
import type { Refusal } from '../refusal.ts'
import type { Settings } from '../settings.ts'
import { groupOf } from '../talk-groups.ts'
import { mayWriteLine, threadOf } from '../threads.ts'
import { seenBy, type SeenPost } from './seen-post.ts'

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

/** What a student's group writes about a question. */
export interface StudentThread {
  /** Why nothing can be written now; null when it can. */
  closed: Refusal | null
  /** Alias of this student here; null before their first line. */
  alias: string | null
  /** Oldest first; numbers are places in this thread, so that they tell nothing of the others'. */
  lines: readonly SeenPost[]
}

/** Null where the question was not talked over in threads, or this student is in no group. It can be read from then on. */
export function studentThread(lesson: Lesson, student: Student, question: string): StudentThread | null {
  const posts = threadOf(lesson, question, student.id)
  if (!posts) return null
  const closed = mayWriteLine(lesson, student, question)
  return {
    closed,
    alias: posts.find((post) => post.student === student.id)?.alias ?? null,
    lines: posts.map((post, at) => ({
      ...seenBy(student.id, post, { open: !closed, replies: [] }),
      number: at + 1,
    })),
  }
}
