import type { Lesson } from '../lesson/lesson.ts'
import type { Parts } from '../parts.ts'

/** How the class calls the teacher of a lesson, e.g. "Ms Okafor"; null where no name was given. */
export const teacherName = ({ teachers }: Parts, { owner }: Lesson): string | null =>
  teachers.now.teachers.find(({ id }) => id === owner)?.name || null
