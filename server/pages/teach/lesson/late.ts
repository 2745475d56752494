import type { Request, Response } from 'express'
import { waitingLines } from '../../../lesson/views/late-lines.ts'
import { isRefusal } from '../../../lesson/refusal.ts'
import type { Parts } from '../../../parts.ts'
import { ask } from '../../../web/ask.ts'
import { backFrom, lateValue, namedLate, stillWaiting } from '../../../web/desk/late-form.ts'
import { toLateAll, toLatePart, type LateAll, type LatePart } from '../../../web/desk/late.ts'
import { gone } from '../../../web/desk/pupil.ts'
import { isUncovered } from './cover.ts'
import type { Link, Page } from '../../../web/page.ts'
import { lessonPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentLesson, currentTeacher } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

interface LateAnswersPage {
  page: Page
  lead: string
  problem: string | null
  list: LatePart[]
  all: LateAll | null
  /** The form that leaves all of them; null where none waits. */
  leave: { action: string; formId: string; at: string; answers: string[]; text: string } | null
  back: Link
  says: typeof words.late
}
const lateAnswersView = defineView<LateAnswersPage>('teach/lesson/late')
const says = words.late

/** All that came after its vote was over and waits, each with its words and with what counts now. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const lesson = currentLesson(res)
    const lines = waitingLines(lesson)
    const at = (instant: string) => words.times.clockOrDay(instant, parts.clock.now())
    const closed = lesson.stage.at === 'closed'
    const address = `/teach/lesson/${lesson.id}`
    const back = closed ? 'review' : ''
    lateAnswersView(res, {
      page: lessonPage(lesson, says.all, 'other', false),
      lead: lines.length === 0 ? says.noneWait : says.lead,
      problem: req.query.newer === 'yes' && lines.length > 0 ? says.someNewer : null,
      list: lines.map((line) => toLatePart(lesson.id, line, at)),
      all: toLateAll(lesson.id, lines, parts.newId(), back),
      leave:
        lines.length < 2
          ? null
          : {
              action: `${address}/late/left`,
              formId: parts.newId(),
              at: back,
              answers: lines.map(lateValue),
              text: says.leaveAll(lines.length),
            },
      back: closed
        ? { href: `${address}/review`, text: words.review.toReview }
        : { href: address, text: words.desk.back },
      says,
    })
  }

/** Lets all count that the form names. What has another answer since is left to be looked at. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const answers = namedLate(req)
    const result = await ask(parts, req, res, currentTeacher(res), { do: 'accept-late', answers })
    const lesson = currentLesson(res)
    if (isRefusal(result) && result.refused !== 'newer-answer') throw gone({ refused: 'no-late' }, lesson)
    // The page has names and words: a covered desk counts what is left, and leads there.
    const waits = stillWaiting(lesson, answers).length > 0 && isUncovered(parts, req, lesson)
    res.redirect(303, waits ? `/teach/lesson/${lesson.id}/late?newer=yes` : backFrom(req, res))
  }
