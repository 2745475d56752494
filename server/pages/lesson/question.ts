import type { Request, Response } from 'express'
import { isRefusal, type Refusal } from '../../lesson/refusal.ts'
import { mayRead, questionOf } from '../../lesson/may.ts'
import { studentQuestionView, type StudentQuestion } from '../../lesson/views/student-question.ts'
import type { Parts } from '../../parts.ts'
import type { Article } from '../../quiz/text/article.ts'
import { renderInline } from '../../quiz/text/inline.ts'
import type { FormBody } from '../../quiz/types/question-type.ts'
import { ask } from '../../web/ask.ts'
import { PageError, statusOf } from '../../web/errors.ts'
import { bodyOf, fieldOf, wantsJson } from '../../web/form.ts'
import { noSuchQuestion } from '../../web/no-such-question.ts'
import type { Page } from '../../web/page.ts'
import { toAnswerForm, type AnswerForm } from '../../web/question/answer-form.ts'
import { toQuestionFeedback, type QuestionFeedback } from '../../web/question/feedback.ts'
import { toAnswerFoot, type AnswerFoot } from '../../web/question/foot.ts'
import { questionNote } from '../../web/question/note.ts'
import { replyToOutbox } from '../../web/question/outbox-reply.ts'
import { toPeek, type PeekPart } from '../../web/question/peek.ts'
import { toPick } from '../../web/question/pick.ts'
import { plainFields } from '../../web/question/plain-fields.ts'
import { problemOf } from '../../web/question/problem.ts'
import { toTalk, type TalkSection } from '../../web/question/talk.ts'
import { toTriedPart, type TriedPart } from '../../web/question/tried.ts'
import { toVotes, type VotesPart } from '../../web/question/votes.ts'
import { refusalIn } from '../../web/refusal-in.ts'
import { studentPage } from '../../web/student-page.ts'
import { defineView } from '../../web/view.ts'
import { currentLesson, currentStudent } from '../../web/visit.ts'
import { words } from '../../words/en.ts'
import { isClassVote, onRegion, type OnRegion } from './now.ts'

interface QuestionPage {
  page: Page
  now: OnRegion
  /** The text beside it; null where it may not be read. */
  peek: PeekPart | null
  prompt: string
  lang: string
  type: string
  /** What was answered to an earlier question; null where this one does not look back. */
  lookBack: { title: string; promptHtml: string; answer: string | null; none: string } | null
  /** With whom to talk and what one's group writes; null where there is nothing to say about talking. */
  talk: TalkSection | null
  /** What a try that was not right is told; null before the first, and where there are none. */
  tried: TriedPart | null
  /** That it is answered once, late, or closed with this answer; "" for nothing. */
  note: string
  /** The form, while the answer is not shown; null after. */
  form: AnswerForm | null
  /** Two versions of one answer, where an older form came after a newer answer; null otherwise. */
  newer: { saved: string } | null
  /** What was not taken, or never handed in, so that its words are not lost; null when nothing was. */
  refused: { problem: string; said: { label: string; words: string }[] } | null
  /** The answer with its reasons, once it is shown; null before. */
  feedback: QuestionFeedback | null
  /** How the class voted, once the teacher has shown it; null otherwise. */
  votes: VotesPart | null
  foot: AnswerFoot
  says: typeof words.question
}
const questionView = defineView<QuestionPage>('lesson/question')
const says = words.question

/** One question: to be answered, or with its answer once that is shown. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showQuestion(parts, req, res, null)

/** Hands an answer in. Scripts get JSON, see `static/outbox/contract.ts`; forms get the page again. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { id: student } = currentStudent(res)
    const body = bodyOf(req)
    const question = String(req.params.question)
    const round = fieldOf(body, 'round') === '2' ? 2 : fieldOf(body, 'round') === '0' ? 0 : 1
    const replaces = body.replaces === undefined ? {} : { replaces: fieldOf(body, 'replaces') || null }
    const result = await ask(parts, req, res, student, { do: 'answer', question, round, form: body, ...replaces })
    if (wantsJson(req))
      replyToOutbox(parts, req, res, {
        ...{ question: viewOf(parts, req, res), round },
        refused: isRefusal(result) ? result : null,
      })
    else if (!isRefusal(result)) res.redirect(303, req.path)
    else showQuestion(parts, req, res.status(statusOf(result)), { fields: body, refused: result })
  }

const viewOf = (parts: Parts, req: Request, res: Response): StudentQuestion | null =>
  studentQuestionView(
    currentLesson(res),
    currentStudent(res).id,
    String(req.params.question),
    parts.clock.now().toISOString(),
  )

/** @param sent a form that was refused, and why; its words are shown again */
function showQuestion(
  parts: Parts,
  req: Request,
  res: Response,
  sent: { fields: FormBody; refused: Refusal } | null,
): void {
  const [lesson, student] = [currentLesson(res), currentStudent(res)]
  const home = { href: `/lesson/${lesson.id}`, text: words.lesson.openLesson }
  const question = viewOf(parts, req, res)
  if (!question) {
    if (questionOf(lesson, String(req.params.question))) throw new PageError(403, says.notReady, home)
    throw noSuchQuestion(home)
  }
  const { article } = lesson.pin
  const now = parts.clock.now()
  const closed = question.closed ? closedIn(parts, question.closed) : null
  const reads = mayRead(lesson, student, now.toISOString())
  const kept = question.draft?.fields ?? question.answer?.fields ?? {}
  const fields = sent?.fields ?? (question.reason === null ? kept : { ...kept, because: question.reason })
  const problem = sent && closed === null ? problemOf(parts, sent.refused) : null
  const marks = problem?.about === 'mark' ? problem.text : null
  const pick =
    question.pick && !question.key && reads
      ? toPick(question.pick, article, fields, { closed: closed !== null, problem: marks })
      : null
  const isNewer = sent?.refused.refused === 'newer-answer' && question.answer !== null
  questionView(res, {
    page: studentPage(res, {
      here: says.of(question.number, question.of),
      back: true,
      bodyClass: reads ? 'work work--beside' : 'work',
    }),
    now: onRegion(parts, res, {
      question: question.id,
      round: String(question.round ?? ''),
      led: isClassVote(lesson) ? 'yes' : '',
    }),
    peek: reads ? toPeek(article, pick, marks !== null) : null,
    prompt: renderInline(question.prompt),
    lang: article.lang,
    type: question.type,
    lookBack: question.lookBack && {
      title: says.lookBack(question.lookBack.number),
      promptHtml: renderInline(question.lookBack.prompt),
      answer: question.lookBack.answer,
      none: says.lookBackNone,
    },
    talk: toTalk(parts, lesson, student, question, null),
    tried: question.tries && toTriedPart(question.tries),
    note: questionNote(question, closed !== null, now),
    form: question.key
      ? null
      : toAnswerForm(
          question,
          article,
          { fields, closed, problem, pick: pick?.part ?? null, mayRead: reads },
          {
            isClassVote: isClassVote(lesson),
            saved:
              !sent &&
              !question.draft &&
              question.reason === null &&
              question.answer !== null &&
              question.again === null,
          },
          { action: req.path, formId: parts.newId(), student: student.id },
        ),
    refused:
      sent && (closed !== null || question.key)
        ? {
            problem: refusalIn(parts, sent.refused),
            said: [{ label: says.newerYours, words: plainFields(question, article, fields) }],
          }
        : leftOver(question, article),
    newer: isNewer ? { saved: question.answer?.plain ?? '' } : null,
    feedback: question.key
      ? toQuestionFeedback(
          question.key,
          { points: question.points, answer: question.answer?.plain ?? null },
          { href: reads ? `${home.href}/article` : null, lang: article.lang },
        )
      : null,
    votes: question.key && question.voted && toVotes(question.voted),
    foot: toAnswerFoot(question, home.href, { sent: sent !== null, now }),
    says,
  })
}

/** Why nothing can be answered now, to somebody who only looks. */
const closedIn = (parts: Parts, closed: Refusal): string =>
  closed.refused === 'not-this-step' ? says.notNow : refusalIn(parts, closed)

/** What was begun and not handed in when the answer was shown, or the vote ended: its words stay its author's to see. */
function leftOver(question: StudentQuestion, article: Article): QuestionPage['refused'] {
  const { key, answer, draft, leftReason } = question
  const reason = leftReason === null ? [] : [{ label: words.results.because, words: leftReason }]
  if (key && !answer && draft)
    return {
      problem: says.leftOver,
      said: [{ label: says.leftOverYours, words: plainFields(question, article, draft.fields) }, ...reason],
    }
  return leftReason === null ? null : { problem: says.leftReason, said: reason }
}
