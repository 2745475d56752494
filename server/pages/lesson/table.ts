import type { Request, Response } from 'express'
import { isRefusal } from '../../lesson/refusal.ts'
import type { Parts } from '../../parts.ts'
import { ask } from '../../web/ask.ts'
import { PageError, statusOf } from '../../web/errors.ts'
import { bodyOf, fieldOf } from '../../web/form.ts'
import type { Page } from '../../web/page.ts'
import { refusalIn } from '../../web/refusal-in.ts'
import { studentPage } from '../../web/student-page.ts'
import { defineView } from '../../web/view.ts'
import { currentLesson, currentStudent } from '../../web/visit.ts'
import { words } from '../../words/en.ts'
import { onRegion, type OnRegion } from './now.ts'

interface TablePage {
  page: Page
  now: OnRegion
  /** Locals of `partials/table-form`. */
  table: { action: string; formId: string; student: string; typed: string; problem: string | null }
  back: string
  says: typeof words.lesson
}
const tableView = defineView<TablePage>('lesson/table')
const says = words.lesson

/** Where a student sits, where the class talks at its tables. */
export const show =
  (parts: Parts) =>
  (_req: Request, res: Response): void =>
    showTable(parts, res, null)

/** Says where they sit. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const table = fieldOf(bodyOf(req), 'table')
    const result = await ask(parts, req, res, currentStudent(res).id, { do: 'sit', table })
    if (isRefusal(result))
      showTable(parts, res.status(statusOf(result)), { typed: table, problem: refusalIn(parts, result) })
    else res.redirect(303, `/lesson/${currentLesson(res).id}`)
  }

function showTable(parts: Parts, res: Response, sent: { typed: string; problem: string } | null): void {
  const [lesson, student] = [currentLesson(res), currentStudent(res)]
  const home = `/lesson/${lesson.id}`
  if (lesson.settings.talk !== 'groups') throw new PageError(404, says.noTables, { href: home, text: says.openLesson })
  tableView(res, {
    page: studentPage(res, { here: says.tableTitle, back: true }),
    now: onRegion(parts, res),
    table: {
      ...{ action: `${home}/table`, formId: parts.newId(), student: student.id },
      typed: sent?.typed ?? student.table ?? '',
      problem: sent?.problem ?? null,
    },
    back: home,
    says,
  })
}
