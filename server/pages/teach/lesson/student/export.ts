import type { Request, Response } from 'express'
import { exportView } from '../../../../lesson/views/export.ts'
import { PageError } from '../../../../web/errors.ts'
import { logRows } from '../../../../web/export/log-rows.ts'
import { sendCsv, sendJson } from '../../../../web/export/send-file.ts'
import { fileName } from '../../../../web/file-name.ts'
import { currentLesson } from '../../../../web/visit.ts'
import { words } from '../../../../words/en.ts'

/** What one student answered and wrote, as a file, for whoever may ask for their own data: `csv` or `json`. */
export const show = (req: Request, res: Response): void => {
  const lesson = currentLesson(res)
  const review = { href: `/teach/lesson/${lesson.id}/review`, text: words.review.toReview }
  const student = lesson.students.get(String(req.params.student))
  if (!student) throw new PageError(404, words.review.noStudent, review)
  const names = [student.nickname, lesson.pin.title, words.times.date(lesson.startedAt)]
  const format = String(req.params.format)
  const data = exportView(lesson, student.id)
  if (format === 'csv') sendCsv(res, fileName(names, 'csv'), logRows(data))
  else if (format === 'json') sendJson(res, fileName(names, 'json'), data)
  else throw new PageError(404, words.files.noFormat, review)
}
