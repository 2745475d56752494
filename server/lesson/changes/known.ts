import type { Lesson, Post, Student } from '../lesson.ts'

/** The student whom an entry names. @throws RangeError for one who never joined, or was removed */
export function knownStudent(lesson: Lesson, id: string): Student {
  const found = lesson.students.get(id)
  if (!found) throw new RangeError(`no student ${id} in lesson ${lesson.id}`)
  return found
}

/** The post that an entry names. @throws RangeError for one that was never written */
export function knownPost(lesson: Lesson, id: string): Post {
  const found = lesson.posts.get(id)
  if (!found) throw new RangeError(`no post ${id} in lesson ${lesson.id}`)
  return found
}
