import type { Request, Response } from 'express'
import { countedAnswer, deadlineOf } from '../../../lesson/may.ts'
import type { Parts } from '../../../parts.ts'
import { backToDesk, pupilOf } from '../../../web/desk/pupil.ts'
import type { Link, Page } from '../../../web/page.ts'
import { questionNumber } from '../../../web/stage-field.ts'
import { lessonPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { words } from '../../../words/en.ts'

interface PupilPage {
  page: Page
  name: string
  facts: string[]
  drafts: { href: string; text: string; at: string }[]
  review: Link
  changes: Link[]
  desk: Link
  says: typeof words.desk
}
const pupilView = defineView<PupilPage>('teach/lesson/student')
const says = words.desk

/** One pupil at the desk: how far they are, and what the teacher can do for them. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const { lesson, student, address } = pupilOf(req, res)
    const at = (instant: string) => words.times.clockOrDay(instant, parts.clock.now())
    const answered = lesson.pin.questions.filter(({ id }) => countedAnswer(student, id)).length
    const deadline = student.until === null ? null : deadlineOf(lesson, student)
    const reading = student.readAt !== null ? 'read' : student.openedAt !== null ? 'opened' : 'joined'
    pupilView(res, {
      page: lessonPage(lesson, student.nickname, 'other', false),
      name: student.nickname,
      facts: [
        says.joinedAt(at(student.joinedAt)),
        says.textIs(says.states[reading]),
        says.answeredOf(answered, lesson.pin.questions.length),
        ...(deadline === null ? [] : [says.openUntil(at(deadline))]),
        ...(student.seat === null ? [says.seatFree] : []),
      ],
      drafts: [...student.drafts].map(([question, draft]) => ({
        href: `${address}/draft/${question}`,
        text: says.draftOf(questionNumber(lesson.pin, question)),
        at: says.draftAt(at(draft.at)),
      })),
      review: { href: `/teach/lesson/${lesson.id}/review/student/${student.id}`, text: says.toReviewOf },
      changes: [
        { href: `${address}/name`, text: says.rename },
        { href: `${address}/deadline`, text: says.moreTime },
        { href: `${address}/seat`, text: says.seat },
        { href: `${address}/removed`, text: says.remove },
      ],
      desk: backToDesk(lesson),
      says,
    })
  }
