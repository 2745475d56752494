import type { Request, Response } from 'express'
import { clockOf, timeOver } from '../../lesson/clock.ts'
import type { Lesson, Student } from '../../lesson/lesson.ts'
import { questionOf } from '../../lesson/may.ts'
import { asksOpinion } from '../../lesson/opinions.ts'
import { onWallView } from '../../lesson/views/on-wall.ts'
import { lateIn } from '../../lesson/views/student-late.ts'
import type { Parts } from '../../parts.ts'
import { toClockPart, type ClockPart } from '../../web/clock-part.ts'
import { toOnWall, type OnWallPart } from '../../web/on-wall-part.ts'
import type { Link, Page } from '../../web/page.ts'
import { pausePart } from '../../web/pause.ts'
import { lateSentence } from '../../web/question/late-sentence.ts'
import { seated } from '../../web/seat.ts'
import { plainPage } from '../../web/student-page.ts'
import { defineView } from '../../web/view.ts'
import { currentLesson, currentStudent } from '../../web/visit.ts'
import { toCountPart, type CountPart } from '../../web/wall-count.ts'
import { words } from '../../words/en.ts'

interface NowPage extends OnRegion {
  page: Page
  /** Null where the class is still where the asking page is. */
  band: { text: string; link: Link | null } | null
}
/** Locals of `partials/live-band`: what a page with a form keeps in step with the lesson. */
export interface OnRegion {
  address: string
  clock: ClockPart | null
  /** How many have answered; null where the wall counts nothing, or this is another question's page. */
  count: CountPart | null
  /** Null while the wall shows the step. */
  onWall: OnWallPart | null
  pause: ReturnType<typeof pausePart>
  /** On a question's page: what came after its vote was over, with its words; null when nothing did. */
  late: { label: string; sentence: string; yours: string; words: string } | null
}
const nowView = defineView<NowPage>('lesson/now')
const says = words.lesson

/**
 * The region for a page that shows the lesson as it stands now, to the student who asks.
 * @param question whose page it is; "" for none
 */
export const onRegion = (parts: Parts, res: Response, question = ''): OnRegion =>
  regionOf(parts, currentLesson(res), currentStudent(res), question)

function regionOf(parts: Parts, lesson: Lesson, student: Student, question: string): OnRegion {
  const now = parts.clock.now()
  const { stage } = lesson
  const isVote = stage.at === 'question' && stage.phase === 'voting'
  // A page whose form is closed because the time was over has to hear when there is more.
  const over = isVote && timeOver(lesson, student, now.toISOString()) !== null ? '&over=yes' : ''
  const asked = questionOf(lesson, question)
  const late = asked ? lateIn(lesson, student, asked) : null
  const about = asked ? `&question=${encodeURIComponent(asked.id)}` : ''
  return {
    address: `/lesson/${lesson.id}/now?at=${lesson.movedBy}${over}${about}`,
    clock: toClockPart(lesson, student, now),
    count: toCountPart(lesson, asked?.id ?? null),
    onWall: toOnWall(onWallView(lesson), `/lesson/${lesson.id}`, lesson.pin.article.lang),
    pause: pausePart(lesson),
    late: late && {
      label: words.question.cameLateLabel,
      sentence: lateSentence(late, (instant) => words.times.clockOrDay(instant, now)),
      yours: words.question.cameLateYours,
      words: late.plain,
    },
  }
}

/**
 * What the class does now, in one line, and what the teacher shows on the wall: the band of every page that holds a
 * form, which is never replaced itself. `?at=` names the newest move that the asking page knows, so that the band comes with the next one. It says nothing
 * that is not on the wall, and tells a browser that lost its seat so, or whose lesson is deleted.
 */
export const show =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const lesson = await parts.store.open(String(req.params.lesson))
    if (!lesson) {
      const page = plainPage(words.frame.theLesson)
      nowView(res.status(404), { page, address: req.path, band: noLesson, ...nothing })
      return
    }
    const student = seated(parts, req, lesson)
    const page = plainPage(words.frame.title(words.frame.theLesson, lesson.pin.title))
    if (!student) {
      nowView(res, { page, address: req.path, band: lostSeat(lesson), ...nothing })
      return
    }
    const moved = req.query.at !== lesson.movedBy
    const band = moved ? bandOf(lesson) : req.query.over === 'yes' ? moreTime(parts, lesson, student) : null
    nowView(res, {
      page,
      band,
      ...regionOf(parts, lesson, student, typeof req.query.question === 'string' ? req.query.question : ''),
    })
  }

const nothing = { clock: null, count: null, late: null, onWall: null, pause: null }

/** The teacher gave more time to a page whose form was closed when it was over. */
function moreTime(parts: Parts, lesson: Lesson, student: Student): NowPage['band'] {
  const now = parts.clock.now()
  if (timeOver(lesson, student, now.toISOString()) !== null) return null
  const until = clockOf(lesson, student)
  const text = until === null ? words.clock.noLimitNow : words.clock.moreTime(words.times.clockOrDay(until, now))
  return { text, link: bandOf(lesson).link }
}

const noLesson: NowPage['band'] = {
  text: words.frame.noLesson,
  link: { href: '/', text: words.frame.enterCode },
}

const lostSeat = (lesson: Lesson): NowPage['band'] => ({
  text: words.frame.noSeat,
  link: { href: `/join/${lesson.code}`, text: words.frame.joinAgain },
})

const discussing = { neighbour: says.bandDiscussing, groups: says.bandTalk, threads: says.bandThread }

function bandOf({ id, pin, stage, settings }: Lesson): NonNullable<NowPage['band']> {
  const home = { href: `/lesson/${id}`, text: says.openLesson }
  switch (stage.at) {
    case 'own-pace':
      return { text: says.bandOwnPace, link: home }
    case 'lobby':
      return { text: says.lobby, link: home }
    case 'before':
      return { text: says.bandBefore, link: home }
    case 'closed':
      return { text: says.bandClosed, link: home }
    case 'reading':
      return { text: says.bandReading, link: { href: `/lesson/${id}/article`, text: says.openText } }
    case 'discussion': {
      const number = 1 + pin.discussions.findIndex((discussion) => discussion.id === stage.discussion)
      const link = { href: `/lesson/${id}/discussion/${stage.discussion}`, text: says.openDiscussion(number) }
      return { text: says.bandDiscussion(number), link }
    }
    case 'question': {
      const number = 1 + pin.questions.findIndex((question) => question.id === stage.question)
      const asked = pin.questions[number - 1]
      const opinions = asked !== undefined && asksOpinion(asked)
      const revealed = opinions ? says.revealedOpinions : says.revealed
      const text = { voting: says.bandQuestion, discussing: discussing[settings.talk], revealed }
      const see = opinions ? says.seeOpinions : says.seeAnswer
      const words = stage.phase === 'revealed' ? see : says.openQuestion
      const link = { href: `/lesson/${id}/question/${stage.question}`, text: words(number) }
      return { text: text[stage.phase](number), link }
    }
  }
}
