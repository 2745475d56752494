import type { Request, Response } from 'express'
import type { Lesson } from '../lesson/lesson.ts'
import { studentHomeView, type StudentHome, type Stop } from '../lesson/views/student-home.ts'
import type { Parts } from '../parts.ts'
import { plainInline } from '../quiz/text/inline.ts'
import { toClockPart, type ClockPart } from '../web/clock-part.ts'
import { readCookie } from '../web/cookies.ts'
import { toOnWall, type OnWallPart } from '../web/on-wall-part.ts'
import type { Link, Page } from '../web/page.ts'
import { studentPage } from '../web/student-page.ts'
import { talkLead } from '../web/talk-lead.ts'
import { spokenCode } from '../web/student-token.ts'
import { defineView } from '../web/view.ts'
import { currentLesson, currentStudent } from '../web/visit.ts'
import { toCountPart, type CountPart } from '../web/wall-count.ts'
import { words } from '../words/en.ts'

interface LessonPage {
  page: Page
  title: string
  className: string | null
  address: string
  /** What the class does, or when it may; "" where the line says it all. */
  lead: string
  hint: string
  clock: ClockPart | null
  count: CountPart | null
  onWall: OnWallPart | null
  stops: LineStop[]
  /** Locals of `partials/status`: whether what was sent is saved. */
  status: { kind: 'saved' | 'wait' | 'none'; text: string }
  /** Where they sit, and the form that asks for it while it is not known; null where nobody asks. */
  table: { is: string | null; address: string; formId: string; student: string } | null
  you: string
  reading: Link
  /** "ABCD EFGH" */
  code: string
  says: typeof words.lesson
}
/** One stop of `partials/line`. */
interface LineStop {
  state: Stop['state']
  text: string
  href: string | null
  note: string | null
  go: { href: string; text: string; hint: string | null } | null
  parts: { text: string; now: boolean }[]
}
const lessonView = defineView<LessonPage>('lesson')
const says = words.lesson

/** A student's home in a lesson: what to do now. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const [lesson, student] = [currentLesson(res), currentStudent(res)]
    const home = studentHomeView(lesson, student.id, parts.clock.now().toISOString())
    const token = readCookie(parts, req, 'student') ?? ''
    lessonView(res, {
      page: studentPage(res, { here: words.frame.theLesson, back: false }),
      title: home.title,
      className: home.className === null ? null : says.classOf(home.className),
      address: `/lesson/${lesson.id}`,
      ...leadOf(home, lesson.pin.questions.length, parts.clock.now()),
      clock: toClockPart(lesson, student, parts.clock.now()),
      count: toCountPart(lesson, null),
      onWall: toOnWall(home.onWall, `/lesson/${lesson.id}`, lesson.pin.article.lang),
      stops: home.stops.map((stop) => toStop(stop, home, lesson, parts.clock.now())),
      status: statusOf(home),
      table: home.table && {
        is: home.table.is === null ? null : says.tableIs(home.table.is),
        ...{ address: `/lesson/${lesson.id}/table`, formId: parts.newId(), student: student.id },
      },
      you: home.you,
      reading: { href: `/lesson/${lesson.id}/reading`, text: words.reading.link },
      code: spokenCode(lesson.id, token),
      says,
    })
  }

function statusOf({ cameLate, sent }: StudentHome): LessonPage['status'] {
  if (cameLate > 0) return { kind: 'wait', text: says.cameLate(cameLate) }
  return sent ? { kind: 'saved', text: words.outbox.allSaved } : { kind: 'none', text: says.nothingSent }
}

/** @param of how many questions there are */
function leadOf(home: StudentHome, of: number, now: Date): { lead: string; hint: string } {
  const at = (instant: string) => words.times.clockOrDay(instant, now)
  if (home.closedAt !== null)
    return {
      lead: says.endedAt(at(home.closedAt)),
      hint: home.skipped.length > 0 ? `${says.skipped(home.skipped, of)} ${says.allAnswers}` : '',
    }
  if (home.paused) return { lead: `${words.pause.head}: ${words.pause.lead}`, hint: words.pause.kept }
  if (home.opens !== null) return { lead: says.opensAt(at(home.opens)), hint: says.opensHint }
  if (home.stage === 'lobby') return { lead: says.lobby, hint: says.lobbyHint }
  if (home.stage === 'before') {
    if (!home.before) return { lead: says.beforeOthers, hint: '' }
    if (!home.before.open) return { lead: says.beforeOver, hint: '' }
    return { lead: says.beforeNow, hint: home.before.until === null ? '' : says.beforeUntil(at(home.before.until)) }
  }
  if (home.stage === 'reading') return { lead: says.reading, hint: home.hasRead ? says.readHint : '' }
  if (home.on) {
    const { number, phase, answered, opinion, talk } = home.on
    if (talk) return { lead: talkLead(number, talk), hint: '' }
    if (phase === null) return { lead: says.discussion(number), hint: '' }
    if (phase === 'revealed') return { lead: (opinion ? says.revealedOpinions : says.revealed)(number), hint: '' }
    return { lead: says.voting(number), hint: phase === 'voting' && answered ? says.votedHint : '' }
  }
  if (home.stage === 'own-pace' && !home.stops.some(({ state }) => state === 'now'))
    return { lead: says.allDone, hint: says.answersLater(home.closes === null ? null : at(home.closes)) }
  if (home.closes !== null) return { lead: (home.late ? says.lateSince : says.closesAt)(at(home.closes)), hint: '' }
  return { lead: '', hint: '' }
}

function toStop(stop: Stop, home: StudentHome, lesson: Lesson, now: Date): LineStop {
  const href = stop.open ? addressOf(stop, home, lesson.id) : null
  const go = stop.state === 'now' && href !== null ? { href, text: goOf(stop, home), hint: null } : null
  return { state: stop.state, text: textOf(stop), href, note: noteOf(stop, home, lesson, now), go, parts: [] }
}

function addressOf(stop: Stop, home: StudentHome, lesson: string): string {
  if (stop.kind === 'before') return `/lesson/${lesson}/before`
  if (stop.kind === 'read') return `/lesson/${lesson}/article`
  if (stop.kind === 'results') return `/lesson/${lesson}/results`
  const id = stop.kind === 'questions' && home.on?.phase ? home.on.id : stop.id
  return `/lesson/${lesson}/${stop.kind === 'questions' ? 'question' : 'discussion'}/${id ?? ''}`
}

function textOf({ kind, prompt }: Stop): string {
  if (kind === 'before') return says.before
  if (kind === 'read') return says.read
  if (kind === 'questions') return says.questions
  return kind === 'results' ? says.results : says.discuss(plainInline(prompt))
}

function noteOf(stop: Stop, home: StudentHome, { pin, settings }: Lesson, now: Date): string | null {
  if (stop.kind === 'read') return stop.state === 'done' ? says.done : says.minutes(pin.article.minutes)
  if (stop.kind === 'questions' || stop.kind === 'before') return says.answered(stop.count, stop.of)
  if (stop.kind === 'discussion') return says.written(stop.count)
  if (stop.open) return null
  if (home.stage === 'own-pace' && settings.feedback === 'immediate') return says.withAnswers
  return home.closes === null ? says.whenEnds : says.openFrom(words.times.clockOrDay(home.closes, now))
}

function goOf(stop: Stop, home: StudentHome): string {
  if (stop.kind === 'before') return home.before?.until === null ? says.goBefore : says.goOnBefore
  if (stop.kind === 'read') return says.goRead
  if (stop.kind === 'discussion') return says.goDiscuss
  if (stop.kind === 'results') return home.mayAskForKeys && home.stage !== 'closed' ? says.askResults : says.goResults
  if (home.on?.phase) {
    const see = home.on.opinion ? says.seeOpinions : says.seeAnswer
    return (home.on.phase === 'revealed' ? see : says.openQuestion)(home.on.number)
  }
  return stop.count === 0 ? says.firstQuestion : says.goQuestion(stop.number)
}
