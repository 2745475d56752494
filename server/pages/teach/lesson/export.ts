import type { Request, Response } from 'express'
import { exportView } from '../../../lesson/views/export.ts'
import { PageError } from '../../../web/errors.ts'
import { logRows } from '../../../web/export/log-rows.ts'
import { sendCsv, sendJson } from '../../../web/export/send-file.ts'
import { studentRows } from '../../../web/export/student-rows.ts'
import { fileName } from '../../../web/file-name.ts'
import { currentLesson } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

/** A lesson as a file: `csv` a row for each student, `log-csv` a row for each answer and post, `json` everything. */
export const show = (req: Request, res: Response): void => {
  const lesson = currentLesson(res)
  const names = [lesson.pin.title, lesson.class?.name ?? null, words.times.date(lesson.startedAt)]
  const format = String(req.params.format)
  if (format === 'csv') sendCsv(res, fileName(names, 'csv'), studentRows(lesson))
  else if (format === 'log-csv')
    sendCsv(res, fileName([...names, words.files.everything], 'csv'), logRows(exportView(lesson, null)))
  else if (format === 'json') sendJson(res, fileName(names, 'json'), exportView(lesson, null))
  else {
    const review = { href: `/teach/lesson/${lesson.id}/review`, text: words.review.toReview }
    throw new PageError(404, words.files.noFormat, review)
  }
}
