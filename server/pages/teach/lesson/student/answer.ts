import type { Request, Response } from 'express'
import type { Lesson, Student } from '../../../../lesson/lesson.ts'
import { questionOf } from '../../../../lesson/may.ts'
import { nextToType, typedRound, voteOn } from '../../../../lesson/paper.ts'
import { typedPlaces } from '../../../../lesson/typed-places.ts'
import { isRefusal, type Refusal } from '../../../../lesson/refusal.ts'
import type { Parts } from '../../../../parts.ts'
import { typeOf, type Question } from '../../../../quiz/questions.ts'
import type { Article } from '../../../../quiz/text/article.ts'
import { renderInline } from '../../../../quiz/text/inline.ts'
import { passageValue } from '../../../../quiz/text/marked-passage.ts'
import { noAsks, type FormBody } from '../../../../quiz/types/question-type.ts'
import { ask } from '../../../../web/ask.ts'
import { onPaper } from '../../../../web/desk/on-paper.ts'
import { pupilOf } from '../../../../web/desk/pupil.ts'
import { bodyOf, fieldOf } from '../../../../web/form.ts'
import { noSuchQuestion } from '../../../../web/no-such-question.ts'
import type { Page } from '../../../../web/page.ts'
import { toBecausePart, type BecausePart } from '../../../../web/question/because.ts'
import { toCertaintyPart, type CertaintyPart } from '../../../../web/question/certainty.ts'
import { toQuestionForm, type QuestionForm } from '../../../../web/question/form.ts'
import { problemOf, type Problem } from '../../../../web/question/problem.ts'
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
  /** Where the text says so, as two numbers; null where that is not asked. */
  place: { hint: string; value: string; problem: string | null; required: boolean } | null
  certainty: CertaintyPart | null
  /** In the second vote. */
  because: (Omit<BecausePart, 'hint'> & { hint: null }) | null
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
  const { lesson, student } = onPaper(parts, req, res)
  const question = questionOf(lesson, String(req.params.question))
  const back = { href: `/teach/lesson/${lesson.id}/paper`, text: says.title }
  if (!question) throw noSuchQuestion(back)
  const { article, questions } = lesson.pin
  const type = typeOf(question, article)
  const number = questions.indexOf(question) + 1
  const fields = sent?.fields ?? standing(lesson, student, question)
  const problem = sent && problemOf(parts, sent.refused)
  const about = (part: Problem['about']) => (problem?.about === part ? problem.text : null)
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
      { lang: article.lang, closed: null, problem: about('answer') },
    ),
    place: toPlace(question, article, fields, about('mark')),
    certainty: question.certainty && toCertaintyPart(question.certainty, fields, about('certainty')),
    because:
      typedRound(lesson, student, question.id) === 2
        ? { ...toBecausePart(fields, about('because')), label: says.because, hint: null }
        : null,
    skip: onFrom(lesson, student.id, question.id),
    back: back.href,
    says,
  })
}

/** A place on paper is the number of a paragraph and that of a sentence. */
function toPlace(question: Question, article: Article, fields: FormBody, problem: string | null): TypingPage['place'] {
  const most = typeOf(question, article).sentencesAtMost?.(question)
  if (most === undefined && !question.where) return null
  const marked = [(most === undefined ? fields.passage : fields.response) ?? []].flat().map((value) => {
    const [start = 0, end = 0] = value.split('-').map(Number)
    return { start, end }
  })
  return {
    hint: most === undefined ? says.placeHint : says.placesHint(most),
    value: fields.place === undefined ? typedPlaces(article, marked) : fieldOf(fields, 'place'),
    problem,
    required: most !== undefined,
  }
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
    ...(answer.because && { because: answer.because }),
  }
}
