import type { Request, Response } from 'express'
import type { Lesson } from '../../lesson/lesson.ts'
import { questionOf } from '../../lesson/may.ts'
import { fewestOpinions, hidesOpinions } from '../../lesson/opinions.ts'
import { deskView, type Desk } from '../../lesson/views/desk.ts'
import type { Parts } from '../../parts.ts'
import { plainInline } from '../../quiz/text/inline.ts'
import { clockFields, toDeskClock, type DeskClock } from '../../web/desk/clock.ts'
import { toLateAll, toLatePart, type LateAll, type LatePart } from '../../web/desk/late.ts'
import { toNow, type NowPart } from '../../web/desk/now.ts'
import { screensOf } from '../../web/desk/screens.ts'
import { toNameLists, toPupilRows, type NameList, type PupilRow } from '../../web/desk/pupils.ts'
import { toSteps, type StepPart } from '../../web/desk/steps.ts'
import { spokenCode } from '../../web/lesson-by-code.ts'
import { moveForm, type MoveForm } from '../../web/move.ts'
import type { Link, Page } from '../../web/page.ts'
import { pauseForm, type PauseForm } from '../../web/pause.ts'
import { flowLines, gainLines } from '../../web/question/flow.ts'
import { toQuestionSummary, type QuestionSummary } from '../../web/question/summary.ts'
import { stageName } from '../../web/stage-field.ts'
import { lessonPage } from '../../web/teacher-page.ts'
import { transferLines } from '../../web/transfer-lines.ts'
import { defineView } from '../../web/view.ts'
import { currentLesson } from '../../web/visit.ts'
import { words } from '../../words/en.ts'
import { isUncovered } from './lesson/cover.ts'

interface DeskPage {
  page: Page
  address: string
  wall: string
  formId: string
  move: MoveForm
  /** Language of the article, for its prompts. */
  lang: string
  /** Empty at own pace. */
  steps: StepPart[]
  now: NowPart
  /** Null where the step has no time limit. */
  clock: DeskClock | null
  /** "Eyes up", and since when it is so; null when the lesson has ended. */
  pause: (PauseForm & { since: string }) | null
  /** How they voted; null while no question is on. `summary` is null while it is covered. */
  votes: { type: string; title: string; only: string; flow: string[]; summary: QuestionSummary | null } | null
  /** Once the answer is shown: who was sure of another one, or that nobody was; null before, where that is not asked, and while it is covered. */
  sure: { none: string; names: Link[] } | null
  /** Where names and votes may be seen. */
  uncovered: boolean
  /** Per question, where the pupils choose the order, and at the end; empty otherwise. */
  questions: { number: number; href: string; text: string; answered: string; unmarked: string }[]
  discussions: { number: number; href: string; text: string; posts: string }[]
  /** What came after its vote was over; null for nothing. The list is empty while names are covered. */
  late: { count: string; all: LateAll | null; see: Link; list: LatePart[]; says: typeof words.late } | null
  claims: { id: string; student: string; name: string; label: string }[]
  lists: NameList[]
  /** Names of those who talk together; empty while they are covered, and where nobody is told. */
  groups: string[][]
  pupils: PupilRow[]
  /** Words of the way to those without a phone. */
  paper: string
  /** Null once the lesson has ended; `first`: nothing is more wanted now. */
  join: { code: string; address: string; first: boolean } | null
  /** Less wanted lists wait behind their titles: a question is on. */
  folded: boolean
  room: string[]
  times: { lines: string[]; change: string } | null
  /** Of the link to going on with a phone. */
  onPhone: string
  says: typeof words.desk
}
const deskPage = defineView<DeskPage>('teach/lesson')
const says = words.desk

/** The desk: where the lesson stands, its one next step, and who is where. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const lesson = currentLesson(res)
    const desk = deskView(lesson)
    const now = parts.clock.now()
    const at = (instant: string) => words.times.clockOrDay(instant, now)
    const address = `/teach/lesson/${lesson.id}`
    const uncovered = isUncovered(parts, req, lesson)
    const pause = pauseForm(parts, lesson, address)
    const { live } = parts
    const connection = {
      connected: live.connected(lesson.id),
      lost: live.lost(lesson.id),
      sent: live.sent(lesson.id),
    }
    const timed = lesson.clock === null ? null : (student: string) => clockFields(lesson, student)
    deskPage(res, {
      page: lessonPage(lesson, stageName(lesson, lesson.stage), 'desk', true),
      address,
      wall: `/wall/${lesson.id}`,
      formId: parts.newId(),
      move: moveForm(lesson),
      lang: lesson.pin.article.lang,
      steps: toSteps(lesson, desk, at),
      pause: pause && {
        ...pause,
        since: desk.pausedAt === null ? '' : screensOf(lesson).pausedSince(at(desk.pausedAt)),
      },
      now: toNow(lesson, desk, at, uncovered),
      clock: toDeskClock(lesson, now),
      votes: votesOf(lesson, desk, uncovered),
      sure: uncovered ? sureOf(desk, address) : null,
      uncovered,
      questions: desk.led && desk.closedAt === null ? [] : toQuestions(desk, address),
      discussions: desk.discussions.map(({ id, number, prompt, posts }) => ({
        number,
        href: `${address}/discussion/${id}`,
        text: plainInline(prompt),
        posts: says.postCount(posts),
      })),
      late:
        desk.late.length === 0
          ? null
          : {
              count: words.late.count(desk.late.length),
              all: toLateAll(lesson.id, desk.late, parts.newId(), ''),
              see: { href: `${address}/late`, text: words.late.lookAtAll },
              list: uncovered ? desk.late.map((line) => toLatePart(lesson.id, line, at)) : [],
              says: words.late,
            },
      claims: desk.students.flatMap(({ id, nickname, claims }) =>
        claims.map((claim) => ({
          id: claim.id,
          student: id,
          name: uncovered ? says.waitingOn(nickname) : says.waitingCovered,
          label: uncovered ? says.letInLabel(nickname) : says.letInCovered,
        })),
      ),
      lists: toNameLists(desk, connection, now, at, timed),
      groups: uncovered ? desk.groups.map((names) => [...names]) : [],
      pupils: toPupilRows(desk, connection, at),
      paper: words.paper.title,
      join:
        desk.closedAt === null
          ? { code: spokenCode(desk.code), address: parts.site.origins()[0] ?? '', first: lesson.stage.at === 'lobby' }
          : null,
      folded: lesson.stage.at === 'question',
      room: desk.closedAt === null ? [says.connected(connection.connected.size), says.onDisk] : [says.onDisk],
      times: desk.led || desk.closedAt !== null ? null : timesOf(desk, now, at),
      onPhone: words.handover.link,
      says,
    })
  }

function votesOf(lesson: Lesson, { question }: Desk, uncovered: boolean): DeskPage['votes'] {
  const asked = question && questionOf(lesson, question.id)
  if (!asked) return null
  // Once the answer is shown, the wall has it too; but never the words of single pupils.
  const isPublic = question.phase === 'revealed' && !question.written && !hidesOpinions(asked, question.answered)
  const screens = screensOf(lesson)
  const only = hidesOpinions(asked, question.answered) ? screens.opinionsOnly(fewestOpinions) : screens.votesOnly
  const { type } = asked
  return {
    type,
    title: question.written ? says.texts : says.votes,
    only: isPublic ? screens.votesShown : only,
    flow: [
      ...(question.first && (uncovered || isPublic) ? flowLines(question.first) : []),
      ...(question.first && uncovered ? gainLines(question.first) : []),
      ...(question.transfer && uncovered ? transferLines(question.transfer) : []),
    ],
    summary: uncovered || isPublic ? toQuestionSummary(type, question) : null,
  }
}

function sureOf({ question }: Desk, address: string): DeskPage['sure'] {
  const held = question?.sureAndWrong
  if (!held) return null
  return {
    none: held.length === 0 ? says.noneSureAndWrong : '',
    names: held.map(({ student, nickname }) => ({ href: `${address}/review/student/${student}`, text: nickname })),
  }
}

const toQuestions = (desk: Desk, address: string): DeskPage['questions'] =>
  desk.questions.map(({ id, number, prompt, answered, hands, unmarked }) => ({
    number,
    href: `${address}/review/question/${id}`,
    text: plainInline(prompt),
    answered: [
      ...(desk.students.length > 0 ? [says.ofHere(answered, desk.students.length)] : []),
      ...(hands > 0 ? [`${says.count(hands)} ${words.wall.handsCounted(hands)}`] : []),
    ].join(', '),
    unmarked: unmarked === 0 ? '' : says.unmarked(unmarked),
  }))

function timesOf(desk: Desk, now: Date, at: (instant: string) => string): DeskPage['times'] {
  const opens = desk.opens !== null && desk.opens > now.toISOString() ? [says.opensAt(at(desk.opens))] : []
  return {
    lines: [...opens, desk.closes === null ? says.noClosingTime : says.openUntil(at(desk.closes))],
    change: desk.closes === null ? says.setTime : says.changeTime,
  }
}
