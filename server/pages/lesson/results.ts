import type { Request, Response } from 'express'
import { mayRead } from '../../lesson/may.ts'
import { isRefusal } from '../../lesson/refusal.ts'
import type { Parts } from '../../parts.ts'
import { ask } from '../../web/ask.ts'
import { openResults } from '../../web/open-results.ts'
import type { Page } from '../../web/page.ts'
import { toResultsPart, type ResultsPart } from '../../web/results-part.ts'
import { studentPage } from '../../web/student-page.ts'
import { defineView } from '../../web/view.ts'
import { currentLesson, currentStudent } from '../../web/visit.ts'
import { words } from '../../words/en.ts'
import { onRegion, type OnRegion } from './now.ts'

interface ResultsPage {
  page: Page
  now: OnRegion
  title: string
  results: ResultsPart
  /** The step that shows all answers; null when it was taken, or cannot be yet. */
  form: { action: string; formId: string; student: string; hint: string } | null
  /** Address of the file. */
  file: string
  says: typeof words.results
}
const resultsView = defineView<ResultsPage>('lesson/results')
const says = words.results

/** A student's own results, as far as they are open. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const [lesson, student] = [currentLesson(res), currentStudent(res)]
    const now = parts.clock.now()
    const results = openResults(parts, lesson, student)
    const article = mayRead(lesson, student, now.toISOString()) ? `/lesson/${lesson.id}/article` : null
    resultsView(res, {
      page: studentPage(res, { here: says.title, back: true }),
      now: onRegion(parts, res),
      title: lesson.pin.title,
      results: toResultsPart(results, lesson, article, now),
      form: results.mayAsk
        ? {
            action: req.path,
            formId: parts.newId(),
            student: student.id,
            hint: lesson.stage.at === 'closed' ? says.askHint : says.askOpenHint,
          }
        : null,
      file: `/lesson/${lesson.id}/results/file`,
      says,
    })
  }

/** "Show me the answers": ends answering. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const result = await ask(parts, req, res, currentStudent(res).id, { do: 'show-keys' })
    if (isRefusal(result)) openResults(parts, currentLesson(res), currentStudent(res))
    res.redirect(303, req.path)
  }
