import type { Request, Response } from 'express'
import { clockOf } from '../../../lesson/clock.ts'
import { countedAnswer, deadlineOf } from '../../../lesson/may.ts'
import { firstToType } from '../../../lesson/paper.ts'
import { saidTable } from '../../../lesson/talk-groups.ts'
import { lateLines } from '../../../lesson/views/late-lines.ts'
import type { Parts } from '../../../parts.ts'
import { clockFields, type ClockFields } from '../../../web/desk/clock.ts'
import { toLatePart, type LatePart } from '../../../web/desk/late.ts'
import { backToDesk, pupilOf } from '../../../web/desk/pupil.ts'
import { tableLink } from '../../../web/desk/table-link.ts'
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
  late: LatePart[]
  review: Link
  changes: Link[]
  /** One minute more for the step that is on; null where it has no time limit. */
  minute: { action: string; form: ClockFields; text: string } | null
  desk: Link
  says: typeof words.desk
  lateSays: typeof words.late
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
    const clock = clockOf(lesson, student)
    const table = tableLink(
      { id: lesson.id, over: lesson.stage.at === 'closed' },
      { ...student, table: saidTable(lesson, student) },
    )
    const first = firstToType(lesson, student) ?? lesson.pin.questions[0]?.id
    const reading = student.readAt !== null ? 'read' : student.openedAt !== null ? 'opened' : 'joined'
    pupilView(res, {
      page: lessonPage(lesson, student.nickname, 'other', false),
      name: student.nickname,
      facts: [
        says.joinedAt(at(student.joinedAt)),
        student.paper ? words.paper.has : says.textIs(says.states[reading]),
        says.answeredOf(answered, lesson.pin.questions.length),
        ...(table ? [table.text] : []),
        ...(deadline === null ? [] : [says.openUntil(at(deadline))]),
        ...(clock === null ? [] : [words.clock.ownUntil(at(clock))]),
        ...(student.seat === null && !student.paper ? [says.seatFree] : []),
      ],
      drafts: [...student.drafts].map(([question, draft]) => ({
        href: `${address}/draft/${question}`,
        text: says.draftOf(questionNumber(lesson.pin, question)),
        at: says.draftAt(at(draft.at)),
      })),
      late: lateLines(lesson)
        .filter((line) => line.student === student.id)
        .map((line) => toLatePart(lesson.id, line, at)),
      review: { href: `/teach/lesson/${lesson.id}/review/student/${student.id}`, text: says.toReviewOf },
      changes: [
        ...(student.paper && first !== undefined
          ? [{ href: `${address}/answer/${first}`, text: words.paper.type }]
          : []),
        ...(student.paper ? lesson.pin.discussions : []).map(({ id }, at) => ({
          href: `${address}/post/${id}`,
          text: words.paper.typePostIn(at + 1),
        })),
        { href: `${address}/name`, text: says.rename },
        ...(table?.href ? [{ href: table.href, text: says.table }] : []),
        ...(clock === null ? [] : [{ href: `${address}/clock`, text: words.clock.change }]),
        { href: `${address}/deadline`, text: says.moreTime },
        { href: `${address}/seat`, text: says.seat },
        { href: `${address}/removed`, text: says.remove },
      ],
      minute:
        clock === null
          ? null
          : { action: `${address}/clock`, form: clockFields(lesson, student.id), text: words.clock.addMinute },
      desk: backToDesk(lesson),
      says,
      lateSays: words.late,
    })
  }
