import type { Request, Response } from 'express'
import { answerIn, markView, type MarkedText, type Marking } from '../../../lesson/views/mark.ts'
import { isRefusal, type Refusal } from '../../../lesson/refusal.ts'
import type { Lesson } from '../../../lesson/lesson.ts'
import type { Article } from '../../../quiz/text/article.ts'
import { quotesIn } from '../../../quiz/text/quotes.ts'
import { toPlacePart, type PlacePart } from '../../../web/place-part.ts'
import type { Criterion } from '../../../quiz/types/criteria.ts'
import type { Parts } from '../../../parts.ts'
import { questionTypes, typeOf, type Question } from '../../../quiz/questions.ts'
import { renderInline } from '../../../quiz/text/inline.ts'
import { countWords } from '../../../quiz/types/written.ts'
import { ask } from '../../../web/ask.ts'
import { PageError, statusOf } from '../../../web/errors.ts'
import { bodyOf, fieldOf } from '../../../web/form.ts'
import type { Link, Page } from '../../../web/page.ts'
import { refusalIn } from '../../../web/refusal-in.ts'
import { lessonPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentLesson, currentTeacher } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

interface MarkPage {
  page: Page
  review: Link
  here: string
  prompt: string
  lang: string
  lead: string
  /** What was saved just now; null when nothing was. */
  saved: string | null
  /** What could not be saved because its answer is gone, so that nothing typed is lost; null otherwise. */
  lost: { problem: string; words: string } | null
  /** The one that is being marked; null when none is open. */
  text: OpenText | null
  /** Right answers of a short text. */
  accepted: string[]
  rubricHtml: string | null
  modelHtml: string | null
  list: { href: string; name: string; note: string; waits: boolean; open: boolean }[]
  says: typeof words.mark
}
interface OpenText {
  title: string
  href: string
  /** "77 words, handed in at 9:38, late" */
  about: string
  words: string
  /** Places that it quotes by their marks. */
  quotes: PlacePart[]
  /** What the program gave, or that the fields hold what an earlier text was given; "" for nothing. */
  note: string
  action: string
  formId: string
  answer: string
  /** One field for points; null where levels are chosen. */
  points: { label: string; value: string; most: number; step: string; problem: string | null } | null
  /** A level to choose for each criterion; null where points are given without. */
  levels: {
    criteria: { name: string; html: string; choices: { value: string; letter: string; html: string; on: boolean }[] }[]
    problem: string | null
  } | null
  comment: { value: string; problem: string | null }
  save: string
}
/** What a refused form held, and why it was refused. */
interface Sent {
  answer: string
  points: string
  levels: readonly number[]
  comment: string
  problem: { points: string | null; comment: string | null; lost: string | null }
}
const markPageView = defineView<MarkPage>('teach/lesson/mark')
const says = words.mark

/** One written answer after another: `?student=` opens one, `?after=` the next that waits after the one just saved. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showMark(parts, req, res, null)

/** Saves points and words for one answer, also when a newer one came meanwhile: then they stay with the earlier. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { question } = markingOf(req, res)
    const body = bodyOf(req)
    const [answer, typed, comment] = [fieldOf(body, 'answer'), fieldOf(body, 'points'), fieldOf(body, 'comment')]
    const refuse = (status: number, problem: Partial<Sent['problem']>) => {
      const none = { points: null, comment: null, lost: null }
      const problems = { ...none, ...problem }
      showMark(parts, req, res.status(status), { answer, points: typed, levels, comment, problem: problems })
    }
    const criteria = criteriaOf(question, currentLesson(res))
    const levels = criteria.map((_, at) => Number(fieldOf(body, `level-${at}`) || NaN))
    const points = criteria.length > 0 ? 0 : readPoints(typed, question.points)
    if (!answerIn(currentLesson(res), question.id, answer))
      refuse(422, { lost: refusalIn(parts, { refused: 'no-such-answer' }) })
    else if (points === null) refuse(422, { points: says.pointsProblem(question.points) })
    else {
      const mark = criteria.length > 0 ? levels : points / question.points
      const result = await ask(parts, req, res, currentTeacher(res), { do: 'grade', answer, mark, comment })
      if (isRefusal(result)) refuse(statusOf(result) === 403 ? 403 : 422, problemOf(parts, result))
      else res.redirect(303, `${req.path}?after=${encodeURIComponent(answer)}`)
    }
  }

const criteriaOf = (question: Question, lesson: Lesson): readonly Criterion[] =>
  typeOf(question, lesson.pin.article).asks?.(question).criteria ?? []

function problemOf(parts: Parts, refusal: Refusal): Partial<Sent['problem']> {
  const sentence = refusalIn(parts, refusal)
  if (refusal.refused === 'post-too-long') return { comment: sentence }
  return refusal.refused === 'mark-out-of-range' || refusal.refused === 'level-missing'
    ? { points: sentence }
    : { lost: sentence }
}

/** Points as typed, with a point or a comma; null when they are none that the question can give. */
function readPoints(typed: string, most: number): number | null {
  const plain = typed.trim().replace(',', '.')
  const points = /^\d{1,4}(\.\d{1,6})?$/.test(plain) ? Number(plain) : NaN
  return points >= 0 && points <= most ? points : null
}

function markingOf(req: Request, res: Response): Marking {
  const lesson = currentLesson(res)
  const review = { href: `/teach/lesson/${lesson.id}/review`, text: words.review.toReview }
  const marking = markView(lesson, String(req.params.question))
  if (!marking) throw new PageError(404, says.noQuestion, review)
  if (!questionTypes[marking.question.type].written) throw new PageError(404, says.notWritten, review)
  return marking
}

/** A part of the address after `?`; "" where it is not there once. */
const asked = (req: Request, name: string): string => {
  const value = req.query[name]
  return typeof value === 'string' ? value : ''
}

function showMark(parts: Parts, req: Request, res: Response, sent: Sent | null): void {
  const lesson = currentLesson(res)
  const marking = markingOf(req, res)
  const { question, texts, number } = marking
  const address = `/teach/lesson/${lesson.id}`
  const after = sent ? null : answerIn(lesson, question.id, asked(req, 'after'))
  const open = sent ? texts.find(({ answer }) => answer === sent.answer) : openText(texts, asked(req, 'student'), after)
  const isLost = sent !== null && (sent.problem.lost !== null || !open)
  markPageView(res, {
    page: lessonPage(lesson, says.title(number), 'review', false),
    review: { href: `${address}/review/question/${question.id}`, text: words.review.question(number) },
    here: open ? says.placeOf(open.number, texts.length) : '',
    prompt: renderInline(question.prompt),
    lang: lesson.pin.article.lang,
    lead: leadOf(marking),
    saved: after?.graded ? savedWords(after, after.graded.mark, question.points) : null,
    lost: isLost
      ? {
          problem: sent.problem.lost ?? sent.problem.points ?? sent.problem.comment ?? '',
          words: [sent.points, sent.comment].filter((part) => part !== '').join('\n'),
        }
      : null,
    text:
      open && !isLost
        ? toOpenText(parts, req, marking, open, sent, criteriaOf(question, lesson), lesson.pin.article)
        : null,
    accepted: [...(typeOf(question, lesson.pin.article).answers?.(question).accepted ?? [])],
    rubricHtml: question.type === 'essay' && question.rubric !== null ? renderInline(question.rubric) : null,
    modelHtml: question.type === 'essay' && question.model !== null ? renderInline(question.model) : null,
    list: texts.map((text) => {
      const mark = text.graded?.mark ?? text.program
      return {
        href: `${req.path}?student=${text.student}`,
        name: text.nickname,
        note: mark === null ? says.waits : says.marked(mark * question.points, question.points),
        waits: mark === null,
        open: text === open,
      }
    }),
    says,
  })
}

const waits = ({ graded, program }: MarkedText): boolean => graded === null && program === null

/** The one asked for; else, after one was saved, its newer version or the next that waits; else the first that waits. */
function openText(
  texts: readonly MarkedText[],
  student: string,
  after: { student: string } | null,
): MarkedText | undefined {
  if (student !== '') return texts.find((text) => text.student === student)
  const place = after ? texts.findIndex((text) => text.student === after.student) : 0
  return [...texts.slice(place), ...texts.slice(0, place)].find(waits)
}

const savedWords = ({ nickname, counts }: { nickname: string; counts: boolean }, mark: number, points: number) =>
  [says.saved(nickname, mark * points, points), ...(counts ? [] : [says.newer(nickname)])].join(' ')

function leadOf({ question, texts }: Marking): string {
  if (texts.length === 0) return says.none
  if (question.type !== 'essay') return says.byProgram(texts.length)
  const waiting = texts.filter(waits).length
  return waiting === 0 ? says.allMarked(texts.length) : says.toMark(waiting, texts.length)
}

function toOpenText(
  parts: Parts,
  req: Request,
  { question, texts }: Marking,
  text: MarkedText,
  sent: Sent | null,
  criteria: readonly Criterion[],
  article: Article,
): OpenText {
  const given = text.graded ?? text.earlier
  const mark = given?.mark ?? text.program
  const others = texts.filter((one) => one !== text && waits(one)).length
  const about = [
    ...(question.type === 'essay' ? [says.words(countWords(text.words))] : []),
    says.handedIn(words.times.clockOrDay(text.at, parts.clock.now())),
    ...(text.late ? [says.late] : []),
  ]
  return {
    title: says.textOf(text.nickname),
    href: req.path.replace(/\/mark\/[^/]*\/?$/, `/review/student/${text.student}`),
    about: about.join(', '),
    words: text.words,
    quotes: quotesIn(text.words, article).map((place) => toPlacePart(place, article.lang, null)),
    note: noteOf(text, question.points),
    action: req.path,
    formId: parts.newId(),
    answer: text.answer,
    levels: criteria.length === 0 ? null : toLevels(criteria, sent?.levels ?? given?.levels ?? [], sent),
    points:
      criteria.length > 0
        ? null
        : {
            label: says.points(question.points),
            value: sent ? sent.points : mark === null ? '' : String(Math.round(mark * question.points * 100) / 100),
            most: question.points,
            step: Number.isInteger(question.points * 2) ? '0.5' : 'any',
            problem: sent?.problem.points ?? null,
          },
    comment: { value: sent?.comment ?? given?.comment ?? '', problem: sent?.problem.comment ?? null },
    save: others > 0 ? says.saveNext : says.save,
  }
}

/** @param chosen place of each criterion's level, from 0 */
const toLevels = (
  criteria: readonly Criterion[],
  chosen: readonly number[],
  sent: Sent | null,
): OpenText['levels'] => ({
  criteria: criteria.map(({ text, levels }, at) => ({
    name: `level-${at}`,
    html: renderInline(text),
    choices: levels.map((level, place) => ({
      value: String(place),
      letter: says.levelPoints(level.points),
      html: renderInline(level.text),
      on: chosen[at] === place,
    })),
  })),
  problem: sent?.problem.points ?? null,
})

function noteOf({ program, earlier }: MarkedText, points: number): string {
  if (earlier) return says.fromEarlier
  return program === null ? '' : says.programSays(program * points, points)
}
