import type { Request, Response } from 'express'
import { formKey } from '../lesson/form-key.ts'
import { sentForm } from './form.ts'
import { currentLesson, currentStudent } from './visit.ts'

/** The entry that this student's form made, now or when it came first; null when it made none. */
export function madeBy(req: Request, res: Response): string | null {
  const form = sentForm(req)
  return form === null ? null : (currentLesson(res).forms.get(formKey(currentStudent(res).id, form)) ?? null)
}
