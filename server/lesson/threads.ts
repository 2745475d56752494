import type { Lesson, Post, Student } from './lesson.ts'
import type { Refusal } from './refusal.ts'
import { groupOf, talkedOver } from './talk-groups.ts'

/** Everything that was written about a question in threads, by every group. */
export const linesAbout = ({ posts }: Lesson, question: string): Post[] =>
  [...posts.values()].filter((post) => post.question === question)

/** What a student may read of it: the lines of their own group, oldest first; null where they are in none. */
export function threadOf(lesson: Lesson, question: string, student: string): Post[] | null {
  const group = lesson.settings.talk === 'threads' ? groupOf(lesson, question, student) : null
  return group && linesAbout(lesson, question).filter((post) => post.student !== null && group.includes(post.student))
}

/** May this student write to their group about this question now. */
export function mayWriteLine(lesson: Lesson, student: Student | null, question: string): Refusal | null {
  if (!lesson.pin.questions.some(({ id }) => id === question)) return { refused: 'no-such-question' }
  if (lesson.stage.at === 'closed') return { refused: 'lesson-closed', at: lesson.moves.at(-1)?.at ?? lesson.startedAt }
  const isOn = talkedOver(lesson) === question && student && threadOf(lesson, question, student.id)
  return isOn ? null : { refused: 'not-this-step' }
}
