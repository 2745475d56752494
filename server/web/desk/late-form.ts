import type { Request, Response } from 'express'
import type { CommandOf } from '../../lesson/command.ts'
import { lateOf, lateState } from '../../lesson/late.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import { questionOf } from '../../lesson/may.ts'
import type { LateLine } from '../../lesson/views/late-lines.ts'
import { bodyOf, fieldOf } from '../form.ts'
import { currentLesson } from '../visit.ts'

type Named = CommandOf<'accept-late'>['answers']

/** A late answer in a form: whose it is, which, and the answer that counted when the page was made. */
export const lateValue = ({ student, id, standing }: Pick<LateLine, 'student' | 'id' | 'standing'>): string =>
  `${student} ${id} ${standing?.id ?? ''}`

/** The late answers that a form names; at most as many as there are, since each is named once. */
export function namedLate(req: Request): Named {
  const values = new Set([bodyOf(req).late ?? []].flat())
  return [...values].map((value) => {
    const [student = '', late = '', replaces = ''] = value.split(' ')
    return { student, late, replaces: replaces || null }
  })
}

/** Those of them that wait all the same. */
export const stillWaiting = ({ students }: Lesson, named: Named): Named =>
  named.filter(({ student, late }) => {
    const author = students.get(student)
    const kept = author && lateOf(author, late)
    return kept !== undefined && lateState(kept) === 'waits'
  })

/** Where the form's field `at` leads: `review`, a question's or a pupil's page, else the desk. */
export function backFrom(req: Request, res: Response): string {
  const lesson = currentLesson(res)
  const desk = `/teach/lesson/${lesson.id}`
  const [place, id = ''] = fieldOf(bodyOf(req), 'at').split(' ')
  if (place === 'review') return `${desk}/review`
  if (place === 'question' && questionOf(lesson, id)) return `${desk}/review/question/${id}#late`
  if (place === 'student' && lesson.students.has(id)) return `${desk}/student/${id}`
  return desk
}
