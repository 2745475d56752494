import type { Lesson, Student } from '../lesson/lesson.ts'
import { studentResultsView, type StudentResults } from '../lesson/views/student-results.ts'
import type { Parts } from '../parts.ts'
import { words } from '../words/en.ts'
import { PageError } from './errors.ts'
import { refusalIn } from './refusal-in.ts'

/**
 * A student's results, once there is something to see.
 * @throws PageError before the first answer is shown to them, or may be asked for
 */
export function openResults(parts: Parts, lesson: Lesson, student: Student): StudentResults {
  const results = studentResultsView(lesson, student.id, parts.clock.now().toISOString())
  const isOpen = results.complete || results.mayAsk || results.rows.some(({ key }) => key !== null)
  if (isOpen) return results
  const home = { href: `/lesson/${lesson.id}`, text: words.lesson.openLesson }
  throw new PageError(403, refusalIn(parts, { refused: 'answers-not-open' }), home)
}
