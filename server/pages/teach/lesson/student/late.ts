import type { Request, Response } from 'express'
import type { LateAnswer, Lesson, Student } from '../../../../lesson/lesson.ts'
import { lateOf, lateState } from '../../../../lesson/late.ts'
import { questionOf } from '../../../../lesson/may.ts'
import { isRefusal } from '../../../../lesson/refusal.ts'
import { shownPlace } from '../../../../lesson/where.ts'
import type { Parts } from '../../../../parts.ts'
import { typeOf, type Question } from '../../../../quiz/questions.ts'
import { renderInline } from '../../../../quiz/text/inline.ts'
import { ask } from '../../../../web/ask.ts'
import { lateValue } from '../../../../web/desk/late-form.ts'
import { whenCame } from '../../../../web/desk/late.ts'
import { gone, pupilOf } from '../../../../web/desk/pupil.ts'
import { statusOf } from '../../../../web/errors.ts'
import { bodyOf, fieldOf } from '../../../../web/form.ts'
import type { Link, Page } from '../../../../web/page.ts'
import { lessonPage } from '../../../../web/teacher-page.ts'
import { defineView } from '../../../../web/view.ts'
import { currentTeacher } from '../../../../web/visit.ts'
import { words } from '../../../../words/en.ts'

interface LatePage {
  page: Page
  title: string
  prompt: string
  lang: string
  /** Both answers, the late one first. */
  both: { label: string; words: string; note: string }[]
  when: string
  problem: string | null
  /** Null once it is accepted. */
  form: { action: string; formId: string; replaces: string } | null
  /** The form that leaves it as it is; null once it is left or accepted. */
  leave: { action: string; formId: string; at: string; late: string } | null
  /** What has become of it; "" while it waits. */
  became: string
  back: Link
  says: typeof words.late
}
const lateView = defineView<LatePage>('teach/lesson/student/late')
const says = words.late

/** An answer that came after its vote was over, beside the one that counts. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showLate(parts, req, res, null)

/** Lets it count. What has come in between is shown first. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { student } = pupilOf(req, res)
    const result = await ask(parts, req, res, currentTeacher(res), {
      do: 'accept-late',
      answers: [
        { student: student.id, late: String(req.params.late), replaces: fieldOf(bodyOf(req), 'replaces') || null },
      ],
    })
    const { lesson, address } = pupilOf(req, res)
    if (!isRefusal(result)) res.redirect(303, address)
    else if (result.refused === 'newer-answer') showLate(parts, req, res.status(statusOf(result)), says.newer)
    else throw gone({ refused: 'no-late' }, lesson)
  }

function showLate(parts: Parts, req: Request, res: Response, problem: string | null): void {
  const { lesson, student, address } = pupilOf(req, res)
  const late = lateOf(student, String(req.params.late))
  const question = late && questionOf(lesson, late.question)
  if (!question) throw gone({ refused: 'no-late' }, lesson)
  const number = 1 + lesson.pin.questions.indexOf(question)
  const at = (instant: string) => words.times.clockOrDay(instant, parts.clock.now())
  const standing = student.newest.get(`${question.id} ${late.round}`)
  const title = says.pageTitle(student.nickname, number)
  const state = lateState(late)
  lateView(res, {
    page: lessonPage(lesson, title, 'other', false),
    title,
    prompt: renderInline(question.prompt),
    lang: lesson.pin.article.lang,
    both: bothOf({ lesson, student, question, late }, at),
    when: whenCame(late, at),
    problem,
    form:
      late.accepted === null
        ? { action: `${address}/late/${late.id}`, formId: parts.newId(), replaces: standing?.id ?? '' }
        : null,
    leave:
      state === 'waits'
        ? {
            action: `/teach/lesson/${lesson.id}/late/left`,
            formId: parts.newId(),
            at: `student ${student.id}`,
            late: lateValue({ student: student.id, id: late.id, standing: null }),
          }
        : null,
    became: { waits: '', accepted: says.isAccepted, declined: says.isLeft }[state],
    back: { href: address, text: words.clock.backTo(student.nickname) },
    says,
  })
}

function bothOf(
  { lesson, student, question, late }: { lesson: Lesson; student: Student; question: Question; late: LateAnswer },
  at: (instant: string) => string,
): LatePage['both'] {
  const standing = student.newest.get(`${question.id} ${late.round}`)
  const plain = (response: unknown) => typeOf(question, lesson.pin.article).plain(question, response)
  const place = ({ passage }: Pick<LateAnswer, 'passage'>) => {
    const where = shownPlace(lesson, question, passage)
    return where ? words.questions.placeRef(where.place.paragraph, where.place.sentence) : ''
  }
  const mine = { label: says.itSays, words: plain(late.response), note: place(late) }
  if (late.accepted !== null) return [mine]
  const counts = standing
    ? {
        label: says.counts,
        words: plain(standing.response),
        note: [at(standing.at), place(standing)].filter(Boolean).join(', '),
      }
    : { label: says.counts, words: says.countsNone, note: '' }
  return [mine, counts]
}
