import type { Request, Response } from 'express'
import { isRefusal, type Refusal } from '../../lesson/refusal.ts'
import { mayRead, questionOf } from '../../lesson/may.ts'
import { asksBecause } from '../../lesson/read-because.ts'
import { studentQuestionView, type StudentQuestion, type Voted } from '../../lesson/views/student-question.ts'
import type { Tries } from '../../lesson/views/student-tries.ts'
import type { Parts } from '../../parts.ts'
import type { Article } from '../../quiz/text/article.ts'
import { renderInline } from '../../quiz/text/inline.ts'
import type { FormBody } from '../../quiz/types/question-type.ts'
import { toArticlePart, type ArticlePart } from '../../web/article-part.ts'
import { ask } from '../../web/ask.ts'
import { PageError, statusOf } from '../../web/errors.ts'
import { bodyOf, fieldOf, wantsJson } from '../../web/form.ts'
import { noSuchQuestion } from '../../web/no-such-question.ts'
import type { Link, Page } from '../../web/page.ts'
import { toBecausePart, type BecausePart } from '../../web/question/because.ts'
import { toCertaintyPart, type CertaintyPart } from '../../web/question/certainty.ts'
import { toQuestionFeedback, type QuestionFeedback } from '../../web/question/feedback.ts'
import { flowLines } from '../../web/question/flow.ts'
import { toQuestionSummary, type QuestionSummary } from '../../web/question/summary.ts'
import { toQuestionForm, type QuestionForm } from '../../web/question/form.ts'
import { toPick, type PickPart } from '../../web/question/pick.ts'
import { replyToOutbox } from '../../web/question/outbox-reply.ts'
import { plainFields } from '../../web/question/plain-fields.ts'
import { toQuotable, type QuotablePart } from '../../web/question/quotable.ts'
import { savedSentence } from '../../web/question/saved-sentence.ts'
import { toTalk, type TalkSection } from '../../web/question/talk.ts'
import { toTriedPart, type TriedPart } from '../../web/question/tried.ts'
import { refusalIn } from '../../web/refusal-in.ts'
import { studentPage } from '../../web/student-page.ts'
import { defineView } from '../../web/view.ts'
import { currentLesson, currentStudent } from '../../web/visit.ts'
import { words } from '../../words/en.ts'
import { onRegion, type OnRegion } from './now.ts'

interface QuestionPage {
  page: Page
  now: OnRegion
  peek: {
    open: boolean
    show: string
    hide: string
    label: string
    markWords: string | null
    article: ArticlePart
  } | null
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
  form: {
    question: QuestionForm
    pick: PickPart | null
    quotable: QuotablePart | null
    certainty: CertaintyPart | null
    /** In the second vote. */
    because: BecausePart | null
    answer: AnswerPart
  } | null
  /** Two versions of one answer, where an older form came after a newer answer; null otherwise. */
  newer: { saved: string } | null
  /** What was not taken, or never handed in, so that its words are not lost; null when nothing was. */
  refused: { problem: string; label: string; words: string } | null
  /** The answer with its reasons, once it is shown; null before. */
  feedback: QuestionFeedback | null
  /** How the class voted, once the teacher has shown it; null otherwise. */
  votes: { title: string; flow: string[]; summary: QuestionSummary } | null
  foot: Foot
  says: typeof words.question
}
/** Locals of `partials/answer-form`. */
interface AnswerPart {
  action: string
  question: string
  number: number
  draft: string | null
  atOnce: boolean
  formId: string
  student: string
  round: number
  replaces: string
  saved: boolean
}
/** Locals of `partials/answer-foot`. */
interface Foot {
  status: { kind: 'saved' | 'wait' | 'none' | 'problem'; text: string }
  back: (Link & { label: string }) | null
  save: { text: string } | null
  on: (Link & { skip: string }) | null
  saved: boolean
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
  const about = {
    href: mayRead(lesson, student, now.toISOString()) ? `${home.href}/article` : null,
    lang: article.lang,
  }
  const fields = sent?.fields ?? question.draft?.fields ?? question.answer?.fields ?? {}
  const problem = sent && !closed ? refusalIn(parts, sent.refused) : null
  const aboutMark = sent !== null && isAboutMark(sent.refused)
  const pick =
    question.pick && !question.key && about.href !== null
      ? toPick(
          question.pick,
          article,
          fields,
          { closed: closed !== null, problem: aboutMark ? problem : null },
          words.questions,
        )
      : null
  const isVote = lesson.stage.at === 'question' || question.round === 0
  const aboutReason = sent?.refused.refused === 'because-too-long'
  const unsaid = sent?.refused.refused === 'certainty-missing'
  const isNewer = sent?.refused.refused === 'newer-answer' && question.answer !== null
  questionView(res, {
    page: studentPage(res, {
      here: says.of(question.number, question.of),
      back: true,
      bodyClass: about.href === null ? 'work' : 'work work--beside',
    }),
    now: onRegion(parts, res, question.id),
    peek:
      about.href === null
        ? null
        : {
            ...{
              show: pick?.part.name === 'passage' ? says.showWhere : says.showText,
              hide: says.hideText,
              label: says.text,
            },
            // Where the answer is a place in the text, nothing can be done without it.
            markWords: pick && !pick.part.closed ? words.questions.markWords : null,
            open: pick !== null && (pick.part.name === 'response' || aboutMark),
            article: pick?.article ?? toArticlePart(article, words.questions),
          },
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
    tried: question.tries && toTriedPart(question.tries, says),
    note: noteOf(question, closed !== null, (instant) => words.times.clockOrDay(instant, now)),
    form: question.key
      ? null
      : {
          question: toQuestionForm(
            question,
            fields,
            { lang: article.lang, closed, problem: aboutMark || unsaid || aboutReason ? null : problem },
            words.questions,
          ),
          pick: pick?.part ?? null,
          quotable:
            question.asks.quotes && !closed && about.href !== null ? toQuotable(article, words.questions) : null,
          certainty:
            question.certainty && toCertaintyPart(question.certainty, fields, unsaid ? problem : null, words.questions),
          because: asksBecause(question.round) ? toBecausePart(fields, aboutReason ? problem : null) : null,
          answer: {
            action: req.path,
            question: question.id,
            number: question.number,
            draft: question.written && !closed ? `${req.path}/draft` : null,
            // Where two things are to be said, neither is sent alone.
            atOnce:
              isVote &&
              question.round !== 2 &&
              !question.written &&
              question.certainty === null &&
              !(question.pick?.field === 'passage' && question.pick.required),
            formId: parts.newId(),
            student: student.id,
            round: question.round ?? (question.before === null ? 1 : 0),
            replaces: question.answer?.id ?? '',
            saved: !sent && !question.draft && question.answer !== null && question.again === null,
          },
        },
    refused:
      sent && (closed || question.key)
        ? {
            problem: refusalIn(parts, sent.refused),
            label: says.newerYours,
            words: plainFields(question, article, fields),
          }
        : leftOver(question, article),
    newer: isNewer ? { saved: question.answer?.plain ?? '' } : null,
    feedback: question.key
      ? toQuestionFeedback(
          question.key,
          { points: question.points, answer: question.answer?.plain ?? null },
          about,
          words.questions,
        )
      : null,
    votes: question.key && question.voted && toVotes(question.voted),
    foot: footOf(question, home.href, { sent: sent !== null, now }),
    says,
  })
}

const isAboutMark = ({ refused }: Refusal): boolean => refused === 'nothing-marked' || refused === 'too-much-marked'

/** Why nothing can be answered now, to somebody who only looks. */
const closedIn = (parts: Parts, closed: Refusal): string =>
  closed.refused === 'not-this-step' ? says.notNow : refusalIn(parts, closed)

/** What was begun and not handed in when the answer was shown: its words stay its author's to see. */
const leftOver = (question: StudentQuestion, article: Article): QuestionPage['refused'] =>
  question.key && !question.answer && question.draft
    ? {
        problem: says.leftOver,
        label: says.leftOverYours,
        words: plainFields(question, article, question.draft.fields),
      }
    : null

function noteOf(question: StudentQuestion, closed: boolean, at: (instant: string) => string): string {
  if (question.before !== null && question.round === 0) return words.before.note(at(question.before))
  if (question.again !== null) return question.again === '' ? says.voteAgain : says.voteAgainAfter(question.again)
  if (question.tries) return triesNote(question.tries, question.points)
  if (question.showsKey && question.round !== null)
    return { program: says.once, teacher: says.onceText, nobody: says.onceOpinion }[question.markedBy]
  if (question.first) return says.choseFirst(question.first)
  if (!closed || question.key) return question.answer?.late ? says.late : ''
  return question.answer ? says.closed(question.answer.plain) : says.noneGiven
}

/** All that the wall shows stands on each phone too. */
function toVotes({ type, tally, answered, byHand, parts, first }: Voted): QuestionPage['votes'] {
  return {
    title: words.desk.votes,
    flow: first ? flowLines(first) : [],
    summary: toQuestionSummary(type, tally, answered, true, words.questions, parts, first, byHand),
  }
}

function triesNote({ left, of, penalty }: Tries, points: number): string {
  if (left === 1) return says.lastTry
  const cost = penalty > 0 ? ` ${says.tryCosts(penalty * points)}` : ''
  return left === of ? `${says.tries(of)}${cost}` : ''
}

function footOf(question: StudentQuestion, home: string, { sent, now }: { sent: boolean; now: Date }): Foot {
  const { answer, draft, round, previous, next } = question
  const at = (instant: string) => words.times.clockOrDay(instant, now)
  const tried = question.tries?.last ?? null
  const clean = !sent && !draft && answer !== null && !tried && question.again === null
  const status = (): Foot['status'] => {
    if (sent) return { kind: 'problem', text: says.unsaved }
    if (question.again !== null) return { kind: 'none', text: says.noSecond }
    if (draft) return { kind: 'wait', text: says.draftOf(at(draft.at)) }
    if (answer && tried && question.tries)
      return { kind: 'saved', text: says.triedAt(tried.number, question.tries.of, at(answer.at)) }
    if (answer?.accepted) return { kind: 'saved', text: says.acceptedAt(at(answer.at)) }
    if (answer)
      return {
        kind: 'saved',
        text: round === null ? says.savedThen(at(answer.at)) : savedSentence(question, at(answer.at)),
      }
    return { kind: 'none', text: says.none }
  }
  const save = question.showsKey ? says.saveAndSee : question.written ? says.handIn : says.save
  const questions = home.concat('/question/')
  return {
    status: status(),
    back:
      previous === null
        ? { href: home, label: says.backToLesson, text: says.back }
        : { href: questions + previous, label: says.backTo(question.number - 1), text: says.back },
    save: round === null ? null : { text: save },
    on:
      next === null && question.before !== null
        ? { href: `${home}/before`, text: words.before.on, skip: words.before.on }
        : next === null
          ? { href: home, text: says.toLesson, skip: says.toLesson }
          : { href: questions + next, text: says.goOn(question.number + 1), skip: says.skip },
    saved: clean || round === null,
  }
}
