import type { Request, Response } from 'express'
import type { Lesson, Student } from '../../lesson/lesson.ts'
import { words } from '../../words/en.ts'
import { PageError } from '../errors.ts'
import type { Link } from '../page.ts'
import { currentLesson } from '../visit.ts'

/** The pupil whom an address of the desk names. Live, like the lesson. */
export function pupilOf(req: Request, res: Response): { lesson: Lesson; student: Student; address: string } {
  const lesson = currentLesson(res)
  const student = lesson.students.get(String(req.params.student))
  if (!student) throw gone({ refused: 'no-such-student' }, lesson)
  return { lesson, student, address: `/teach/lesson/${lesson.id}/student/${student.id}` }
}

/** What a desk page is about is not there any more. */
export const gone = (
  refused: { refused: 'no-such-student' | 'no-such-post' | 'no-such-discussion' | 'no-draft' | 'no-late' },
  lesson: Lesson,
): PageError => new PageError(404, words.refusal(refused, { teacher: null, clock: String }), backToDesk(lesson))

export const backToDesk = (lesson: Lesson): Link => ({ href: `/teach/lesson/${lesson.id}`, text: words.desk.back })
