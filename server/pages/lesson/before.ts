import type { Request, Response } from 'express'
import { answerBefore } from '../../lesson/may.ts'
import { askedBefore, beforeOf } from '../../lesson/before.ts'
import type { Lesson, Student } from '../../lesson/lesson.ts'
import { notOpenYet } from '../../lesson/own-pace.ts'
import { isRefusal } from '../../lesson/refusal.ts'
import type { Parts } from '../../parts.ts'
import { renderInline } from '../../quiz/text/inline.ts'
import { ask } from '../../web/ask.ts'
import { bodyOf, fieldOf } from '../../web/form.ts'
import type { Page } from '../../web/page.ts'
import { studentPage } from '../../web/student-page.ts'
import { defineView } from '../../web/view.ts'
import { currentLesson, currentStudent } from '../../web/visit.ts'
import { words } from '../../words/en.ts'
import { onRegion, type OnRegion } from './now.ts'

interface BeforePage {
  page: Page
  now: OnRegion
  lead: string
  hint: string
  /** Empty until the two minutes begin, and when they are over. */
  questions: { href: string; label: string; html: string; answered: boolean }[]
  lang: string
  /** The next step at own pace; null where the teacher leads. */
  form: { action: string; formId: string; student: string; begun: boolean } | null
  says: typeof words.before
}
const beforeView = defineView<BeforePage>('lesson/before')
const says = words.before

/** What is asked before reading: that it is, then the questions. Once it is over the lesson's page goes on. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const [lesson, student] = [currentLesson(res), currentStudent(res)]
    const now = parts.clock.now()
    const before = beforeOf(lesson, student, now.toISOString())
    if (!before || notOpenYet(lesson, now.toISOString())) {
      res.redirect(303, `/lesson/${lesson.id}`)
      return
    }
    const { until, open } = before
    beforeView(res, {
      page: studentPage(res, { here: says.title, back: true }),
      now: onRegion(parts, res),
      lead:
        until === null
          ? says.lead(askedBefore(lesson).length)
          : open
            ? says.until(words.times.clockOrDay(until, now))
            : says.over,
      hint: until === null || open ? says.hint : '',
      questions: open ? questionsOf(lesson, student) : [],
      lang: lesson.pin.article.lang,
      form:
        lesson.stage.at === 'own-pace'
          ? { action: req.path, formId: parts.newId(), student: student.id, begun: until !== null }
          : null,
      says,
    })
  }

/** Begins the two minutes, or goes on to the text. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const step = fieldOf(bodyOf(req), 'step') === 'begun' ? 'begun' : 'done'
    const result = await ask(parts, req, res, currentStudent(res).id, { do: 'before', step })
    const lesson = currentLesson(res)
    const home = `/lesson/${lesson.id}`
    const first = askedBefore(lesson)[0]
    if (isRefusal(result) || !first) res.redirect(303, home)
    else res.redirect(303, step === 'begun' ? `${home}/question/${first.id}` : `${home}/article`)
  }

const questionsOf = (lesson: Lesson, student: Student): BeforePage['questions'] =>
  askedBefore(lesson).map((question) => ({
    href: `/lesson/${lesson.id}/question/${question.id}`,
    label: says.question(lesson.pin.questions.indexOf(question) + 1),
    html: renderInline(question.prompt),
    answered: answerBefore(student, question.id) !== undefined,
  }))
