import type { Request, Response } from 'express'
import type { Lesson, Student } from '../../../../lesson/lesson.ts'
import { questionOf } from '../../../../lesson/may.ts'
import { nextToType, typedRound, voteOn } from '../../../../lesson/paper.ts'
import { isRefusal, type Refusal } from '../../../../lesson/refusal.ts'
import type { Parts } from '../../../../parts.ts'
import { typeOf, type Question } from '../../../../quiz/questions.ts'
import { renderInline } from '../../../../quiz/text/inline.ts'
import { passageValue } from '../../../../quiz/text/marked-passage.ts'
import { noAsks, type FormBody } from '../../../../quiz/types/question-type.ts'
import type { ArticlePart } from '../../../../web/article-part.ts'
import { ask } from '../../../../web/ask.ts'
import { pupilOf } from '../../../../web/desk/pupil.ts'
import { PageError } from '../../../../web/errors.ts'
import { bodyOf } from '../../../../web/form.ts'
import { noSuchQuestion } from '../../../../web/no-such-question.ts'
import type { Page } from '../../../../web/page.ts'
import { toCertaintyPart, type CertaintyPart } from '../../../../web/question/certainty.ts'
import { toQuestionForm, type QuestionForm } from '../../../../web/question/form.ts'
import { toPick, type PickPart } from '../../../../web/question/pick.ts'
import { refusalIn } from '../../../../web/refusal-in.ts'
import { lessonPage } from '../../../../web/teacher-page.ts'
import { defineView } from '../../../../web/view.ts'
import { currentTeacher } from '../../../../web/visit.ts'
import { words } from '../../../../words/en.ts'

interface TypingPage {
  page: Page
  /** "Pia, question 3 of 12" */
  over: string
  prompt: string
  lang: string
  type: string
  /** In which vote it counts. */
  counts: string
  action: string
  formId: string
  form: QuestionForm
  pick: PickPart | null
  /** The text, where something is marked in it; else null. */
  peek: { open: boolean; show: string; hide: string; label: string; markWords: string; article: ArticlePart } | null
  certainty: CertaintyPart | null
  /** Where saving and skipping lead. */
  skip: string
  back: string
  says: typeof words.paper
}
const typingView = defineView<TypingPage>('teach/lesson/student/answer')
const says = words.paper

/** The question's own form, for what a pupil without a phone has on paper. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showTyping(parts, req, res, null)

/** Takes it, and goes on to what is typed in next. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { student } = pupilOf(req, res)
    const form = bodyOf(req)
    const question = String(req.params.question)
    const command = { do: 'type-answer', student: student.id, question, form } as const
    const result = await ask(parts, req, res, currentTeacher(res), command)
    if (isRefusal(result)) showTyping(parts, req, res.status(422), { fields: form, refused: result })
    else res.redirect(303, onFrom(pupilOf(req, res).lesson, student.id, question))
  }

/** What is typed in next; with nothing left the list of those without a phone. */
function onFrom(lesson: Lesson, student: string, question: string): string {
  const next = nextToType(lesson, student, question)
  const address = `/teach/lesson/${lesson.id}`
  return next ? `${address}/student/${next.student}/answer/${next.question}` : `${address}/paper`
}

function showTyping(
  parts: Parts,
  req: Request,
  res: Response,
  sent: { fields: FormBody; refused: Refusal } | null,
): void {
  const { lesson, student, address } = pupilOf(req, res)
  const question = questionOf(lesson, String(req.params.question))
  const back = { href: `/teach/lesson/${lesson.id}/paper`, text: says.title }
  const problem = sent && refusalIn(parts, sent.refused)
  if (!question) throw noSuchQuestion(back)
  if (!student.paper) {
    const refused = { refused: 'has-phone', nickname: student.nickname } as const
    throw new PageError(403, refusalIn(parts, refused), { href: address, text: student.nickname })
  }
  const { article, questions } = lesson.pin
  const type = typeOf(question, article)
  const number = questions.indexOf(question) + 1
  const fields = sent?.fields ?? standing(lesson, student, question)
  const isMark = sent?.refused.refused === 'nothing-marked' || sent?.refused.refused === 'too-much-marked'
  const most = type.sentencesAtMost?.(question)
  const asked =
    most !== undefined
      ? ({ field: 'response', most, required: true } as const)
      : question.where && ({ field: 'passage', most: 1, required: false } as const)
  const pick =
    asked && toPick(asked, article, fields, { closed: false, problem: isMark ? problem : null }, words.questions)
  typingView(res, {
    page: lessonPage(lesson, says.titleOf(student.nickname, number), 'other', false),
    over: says.over(student.nickname, number, questions.length),
    prompt: renderInline(question.prompt),
    lang: article.lang,
    type: question.type,
    counts: countsIn(lesson, student, question),
    action: req.path,
    formId: parts.newId(),
    form: toQuestionForm(
      {
        sheet: type.sheet(question),
        parts: type.parts?.sheet(question) ?? [],
        asks: type.asks?.(question) ?? noAsks,
      },
      fields,
      { lang: article.lang, closed: null, problem: isMark ? null : problem },
      words.questions,
    ),
    pick: pick && pick.part,
    peek: pick && {
      ...{ open: asked.field === 'response', show: words.question.showText, hide: words.question.hideText },
      ...{ label: words.question.text, markWords: words.questions.markWords, article: pick.article },
    },
    certainty: question.certainty && toCertaintyPart(question.certainty, fields, null, words.questions),
    skip: onFrom(lesson, student.id, question.id),
    back: back.href,
    says,
  })
}

function countsIn(lesson: Lesson, student: Student, question: Question): string {
  if (voteOn(lesson)?.question !== question.id) return says.counts.later
  return typedRound(lesson, student, question.id) === 2 ? says.counts.second : says.counts.first
}

/** What was typed in before, as fields of the form. */
function standing(lesson: Lesson, student: Student, question: Question): FormBody {
  const answer = student.newest.get(`${question.id} ${typedRound(lesson, student, question.id)}`)
  if (!answer) return {}
  return {
    ...typeOf(question, lesson.pin.article).writeForm(question, answer.response),
    ...(answer.certainty && { certainty: String(answer.certainty) }),
    ...(answer.passage && { passage: passageValue(answer.passage) }),
  }
}
