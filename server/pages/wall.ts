import type { Request, Response } from 'express'
import type { Lesson } from '../lesson/lesson.ts'
import { questionOf } from '../lesson/may.ts'
import { wallView, type Wall } from '../lesson/views/wall.ts'
import type { Parts } from '../parts.ts'
import { questionTypes } from '../quiz/questions.ts'
import { renderInline } from '../quiz/text/inline.ts'
import { clickerOf, type Clicker } from '../web/clicker.ts'
import { toClockPart, type ClockPart } from '../web/clock-part.ts'
import { handsVote, toHandsForm, type HandsForm, type SentHands } from '../web/hands-form.ts'
import { spokenCode } from '../web/lesson-by-code.ts'
import type { Page } from '../web/page.ts'
import { toPlacePart, type PlacePart } from '../web/place-part.ts'
import { toQr, type Qr } from '../web/qr.ts'
import { lookedLines } from '../web/question/looked.ts'
import { optionHtml } from '../web/question/option-html.ts'
import { flowLines } from '../web/question/flow.ts'
import { toQuestionSummary, type QuestionSummary } from '../web/question/summary.ts'
import { defineView } from '../web/view.ts'
import { lessonThere } from '../web/visit.ts'
import { toWallCount, type WallCount } from '../web/wall-count.ts'
import { keyAlone } from '../web/wall-key.ts'
import { wallFrame } from '../web/wall-frame.ts'
import { toAbove, toChosen, type AbovePart, type ChosenPart } from '../web/wall-chosen.ts'
import { hasSmallFoot, namesThatFit, wallSize } from '../web/wall-size.ts'
import { words } from '../words/en.ts'

interface WallPage {
  page: Page
  address: string
  /** Class that makes it fit, on the part that swaps itself; "" for none. */
  size: string
  title: string
  where: string
  /** "482 917" */
  code: string
  lang: string
  lobby: { open: string; qr: Qr; names: string[]; more: string } | null
  question: {
    html: string
    note: string
    /** How its class summary is shown. */
    type: string
    options: { letter: string | null; html: string }[]
    /** What is answered one by one; empty where the answer is one. */
    parts: string[]
    shown: {
      summary: QuestionSummary | null
      /** What is right, where nobody has answered; null where its row says it. */
      alone: { part: string | null; answers: { letter: string | null; html: string }[] }[] | null
      /** The right answer of a written question; null where its row says it. */
      key: string | null
      keyLabel: string
      why: string | null
      /** Where they looked, in words, with the way to the map; null where nobody marked a place. */
      looked: { lines: string[]; map: string } | null
      place: PlacePart | null
    } | null
  } | null
  /** For its owner, where raised hands can be counted; null else. Its fields stand beside the options. */
  hands: HandsForm | null
  discussion: { html: string; lead: string } | null
  /** What the teacher shows instead of the step; null for nothing. */
  chosen: ChosenPart | null
  /** The same above a question, which stays in sight. */
  above: AbovePart | null
  /** Where there is nothing else; `large` for one word to the whole room. */
  plain: { large: boolean; heading: string; lines: string[] }
  count: WallCount | null
  /** In the line above all: it costs no room. */
  clock: ClockPart | null
  /** The last lines. */
  foot: string[]
  /** In small letters, in one line. */
  smallFoot: boolean
  clicker: Clicker | null
  /** The screen stays on: until the lesson has ended. */
  awake: boolean
  says: typeof words.wall
}
const wallPage = defineView<WallPage>('wall')
const says = words.wall

/** The projected page. Anyone may open it: it says nothing that the class may not see at that moment. */
export const show =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> =>
    showWall(parts, req, res, await lessonThere(parts, req), null)

/** @param sent hands that were counted here and not taken */
export async function showWall(
  parts: Parts,
  req: Request,
  res: Response,
  lesson: Lesson,
  sent: SentHands | null,
): Promise<void> {
  const wall = wallView(lesson)
  const address = `/wall/${lesson.id}`
  const asked = sent !== null || req.query.hands === 'yes'
  // While they talk the fields would only draw the eye.
  const counts = asked || (wall.phones === 0 && wall.question?.phase === 'voting')
  const canCount = !wall.paused && handsVote(lesson) !== null
  const link = canCount && !counts ? { href: `${address}?hands=yes`, text: countText(wall) } : null
  const clicker = await clickerOf(parts, req, lesson, link)
  const hands =
    clicker?.moves && counts && !wall.paused
      ? toHandsForm(parts, lesson, `${address}/hands`, { filled: false, sent })
      : null
  const joins = wall.at === 'lobby' || wall.at === 'own-pace'
  const { article } = lesson.pin
  const paper = wall.phones === 0
  const above = wall.chosen?.is === 'place' && wall.question ? toAbove(wall.chosen, article, paper) : null
  const chosen = wall.chosen && !above ? toChosen(wall.chosen, article, paper) : null
  const clock = toClockPart(lesson, null, parts.clock.now())
  wallPage(res, {
    page: wallFrame(lesson.id, says.title(stateOf(wall), wall.title)),
    address: asked ? `${address}?hands=yes` : address,
    size: chosen?.size ?? wallSize(wall, { led: clicker !== null, counts: hands !== null }, above?.text),
    title: wall.title,
    where: whereOf(wall),
    code: spokenCode(wall.code),
    lang: article.lang,
    lobby: joins && !wall.paused ? lobbyOf(parts, wall) : null,
    question: questionPart(lesson, wall),
    hands,
    discussion: wall.discussion && {
      html: renderInline(wall.discussion.prompt),
      lead: wall.phones === 0 ? says.discussionAloud : says.discussionLead,
    },
    chosen,
    above,
    plain: plainOf(wall, lesson.pin.questions.length),
    count: toWallCount(wall),
    clock: clock && !wall.paused ? { ...clock, note: '' } : null,
    foot: footOf(parts, wall),
    smallFoot: hasSmallFoot(wall),
    clicker,
    awake: wall.at !== 'closed',
    says,
  })
}

const countText = ({ question }: Wall): string =>
  (question?.byHand ?? 0) > 0 ? words.hands.againByKey : words.hands.countByKey

function stateOf(wall: Wall): string {
  if (wall.paused) return says.paused
  if (wall.question) return says.question(wall.question.number, wall.question.of)
  if (wall.discussion) return says.discussion(wall.discussion.number, wall.discussion.of)
  return {
    lobby: says.lobby,
    'own-pace': says.ownPace,
    closed: says.closed,
    before: says.before,
    reading: says.reading,
  }[wall.at as 'lobby' | 'own-pace' | 'closed' | 'before' | 'reading']
}

function whereOf(wall: Wall): string {
  const { question, discussion, className } = wall
  if (question?.shown) return (question.opinion ? says.opinionsOf : says.answerOf)(question.number, question.of)
  if (question) return says.question(question.number, question.of)
  if (discussion) return says.discussion(discussion.number, discussion.of)
  return className === null ? '' : says.classOf(className)
}

function lobbyOf(parts: Parts, { code, names }: Wall): WallPage['lobby'] {
  const origin = parts.site.origins()[0] ?? ''
  const address = `${origin}/join/${code}`
  const shown = namesThatFit(names)
  const over = names.length - shown.length
  return {
    open: says.open(origin),
    qr: toQr(address, says.qr(address)),
    names: [...shown],
    more: over > 0 ? says.more(over) : '',
  }
}

function questionPart(lesson: Lesson, { question: asked, at, phones }: Wall): WallPage['question'] {
  const { stage, pin } = lesson
  const question = at === 'question' && stage.at === 'question' ? questionOf(lesson, stage.question) : undefined
  if (!asked || !question) return null
  const { shown } = asked
  const { written } = questionTypes[question.type]
  const alone = keyAlone(asked)
  return {
    html: renderInline(asked.prompt),
    note: noteOf(asked, written, phones === 0),
    type: question.type,
    parts: asked.parts.map(({ text }) => renderInline(text)),
    options: asked.sheet.map((option) => ({ letter: option.letter, html: optionHtml(option) })),
    shown: shown && {
      summary: written || shown.fewOpinions || alone.length > 0 ? null : toQuestionSummary(question.type, shown),
      alone:
        alone.length === 0
          ? null
          : alone.map(({ part, answers }) => ({
              part: part === null ? null : renderInline(part),
              answers: answers.map((one) => ({ letter: one.letter, html: optionHtml(one) })),
            })),
      key: written ? shown.key : null,
      keyLabel: alone.length > 0 ? says.rightAnswer : question.type === 'essay' ? says.modelAnswer : says.aRightAnswer,
      why: shown.explanation === null ? null : renderInline(shown.explanation),
      looked:
        shown.looked && shown.looked.all.marked > 0
          ? { lines: linesOf(shown), map: `/wall/${lesson.id}/looked` }
          : null,
      place: shown.place && toPlacePart(shown.place, pin.article.lang, null),
    },
  }
}

/** Where they looked, in words. */
function linesOf({ looked, left }: NonNullable<NonNullable<Wall['question']>['shown']>): string[] {
  const lines = looked ? lookedLines(looked.all) : []
  return left > 0 ? [...lines, says.otherSentences(left)] : lines
}

/** @param paper nobody has a phone */
function noteOf(
  { phase, round, shown, talk, hands }: NonNullable<Wall['question']>,
  written: boolean,
  paper: boolean,
): string {
  if (phase === 'discussing') return says.talking[paper ? 'neighbour' : talk]
  if (shown?.fewOpinions) return words.questions.tooFewOpinions
  if (shown) return shown.first ? flowLines(shown.first).join(' ') : ''
  if (round === 2) return paper && hands ? says.againByHand : says.again
  if (paper) return hands ? says.raiseHand : says.onSheet
  return written ? says.written : ''
}

/** @param of how many questions there are */
function plainOf({ at, minutes, skipped, phones, paused }: Wall, of: number): WallPage['plain'] {
  if (paused) return { large: true, heading: words.pause.head, lines: [words.pause.lead] }
  const on = phones === 0 ? says.onPaper : says.onPhone
  if (at === 'before') return { large: false, heading: says.beforeHead, lines: [on.before] }
  if (at === 'reading') return { large: false, heading: says.read, lines: [on.read, says.minutes(minutes)] }
  const left = skipped.length > 0 ? [words.lesson.skipped(skipped, of)] : []
  return { large: false, heading: says.ended, lines: [on.ended, ...left] }
}

/** For who comes late the address without what a browser adds by itself, and the code. */
function footOf({ site, clock }: Parts, { at, closes, code }: Wall): string[] {
  if (at === 'closed') return []
  if (at === 'own-pace' && closes !== null) return [says.until(words.times.clockOrDay(closes, clock.now()))]
  if (at === 'lobby' || at === 'own-pace') return [says.kept]
  const [origin] = site.origins()
  return [...(origin === undefined ? [] : [new URL(origin).host]), spokenCode(code)]
}
