import type { Request, Response } from 'express'
import type { Parts } from '../../parts.ts'
import { askLesson } from '../../web/ask.ts'
import { clearCookie, readCookie } from '../../web/cookies.ts'
import { PageError } from '../../web/errors.ts'
import { bodyOf, fieldOf } from '../../web/form.ts'
import type { Page } from '../../web/page.ts'
import { otherSeats, type OtherSeat } from '../../web/other-seats.ts'
import { seated } from '../../web/seat.ts'
import { studentPage } from '../../web/student-page.ts'
import { spokenCode } from '../../web/student-token.ts'
import { defineView } from '../../web/view.ts'
import { currentLesson, currentStudent, lessonThere } from '../../web/visit.ts'
import { words } from '../../words/en.ts'
import { onRegion, type OnRegion } from './now.ts'

interface LeavePage {
  page: Page
  now: OnRegion
  title: string
  lead: string
  forgets: string[]
  codeTitle: string
  code: string
  /** Lessons that are forgotten with this one. */
  others: OtherSeat[]
  action: string
  formId: string
  student: string
  home: string
  says: typeof words.leave
}
const leaveView = defineView<LeavePage>('lesson/leave')
const says = words.leave

/** "Not you?": what leaving forgets, and the code that brings its student back. */
export const show =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const token = readCookie(parts, req, 'student') ?? ''
    const others = await otherSeats(parts, currentLesson(res).id, token)
    const [lesson, student] = [currentLesson(res), currentStudent(res)]
    const { nickname } = student
    leaveView(res, {
      page: { ...studentPage(res, { here: words.frame.youAre(nickname), back: true }), you: null },
      now: onRegion(parts, res),
      title: says.title(nickname),
      lead: says.lead(nickname),
      forgets: [
        says.forgetsSeat(nickname),
        ...(others.length > 0 ? [says.forgetsOthers] : []),
        says.forgetsReading,
        says.forgetsDrafts,
      ],
      codeTitle: says.code(nickname),
      code: spokenCode(lesson.id, token),
      others,
      action: req.path,
      formId: parts.newId(),
      student: student.id,
      home: `/lesson/${lesson.id}`,
      says,
    })
  }

/**
 * Ends the seat, and this browser forgets who it was, in every lesson: whoever comes next starts afresh. Open to a
 * browser without a seat too, so that a second click ends like the first.
 */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const id = String(req.params.lesson)
    const lesson = await lessonThere(parts, req)
    const student = seated(parts, req, lesson)
    const from = fieldOf(bodyOf(req), 'student')
    if (student && from !== '' && from !== student.id)
      throw new PageError(403, words.frame.otherStudent, { href: `/lesson/${id}`, text: words.lesson.openLesson })
    if (student) await askLesson(parts, id, req, student.id, { do: 'leave' })
    clearCookie(parts, res, 'student')
    clearCookie(parts, res, 'reading')
    res.redirect(303, '/')
  }
