import type { Request, Response } from 'express'
import { clockOf, timeOver } from '../../lesson/clock.ts'
import type { Lesson, Student } from '../../lesson/lesson.ts'
import { questionOf } from '../../lesson/may.ts'
import { asksOpinion } from '../../lesson/opinions.ts'
import type { Instant } from '../../lesson/settings.ts'
import type { Round } from '../../lesson/stage.ts'
import { takesLate } from '../../lesson/too-late.ts'
import { onWallView } from '../../lesson/views/on-wall.ts'
import { studentDiscussionView } from '../../lesson/views/student-discussion.ts'
import { studentQuestionView } from '../../lesson/views/student-question.ts'
import { lateIn } from '../../lesson/views/student-late.ts'
import type { Parts } from '../../parts.ts'
import { toClockPart, type ClockPart } from '../../web/clock-part.ts'
import { toOnWall, toPlaceHere, type OnWallPart } from '../../web/on-wall-part.ts'
import type { Link, Page } from '../../web/page.ts'
import { pausePart } from '../../web/pause.ts'
import { statusOf, type AnswerFoot } from '../../web/question/foot.ts'
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
  /** On a question's page, how its answer stands now, for the form that is open there: in which round it can be answered, null for none, whether the class votes on it, the line below it, whether an answer in the form's own round would be kept as late, and the id of what counts where the teacher took it from there. */
  vote: {
    round: Round | null
    led: boolean
    status: AnswerFoot['status']
    takesLate: boolean
    accepted: string | null
  } | null
  /** On a question's page: what came after its vote was over, with its words; null when nothing did. */
  late: { label: string; sentence: string; yours: string; words: string } | null
}
const nowView = defineView<NowPage>('lesson/now')
const says = words.lesson

/** What an asking page is about; "" for none of it. `round`: its form answers in that one; `led`: "yes" where that is a vote of the class; `text`: "yes" for the page of the text. */
interface About {
  question: string
  discussion: string
  round: string
  led: string
  text: string
}
const nothingAsked: About = { question: '', discussion: '', round: '', led: '', text: '' }

/** The region for a page that shows the lesson as it stands now, to the student who asks. */
export const onRegion = (parts: Parts, res: Response, about: Partial<About> = {}): OnRegion =>
  regionOf(parts, currentLesson(res), currentStudent(res), { ...nothingAsked, ...about })

function regionOf(parts: Parts, lesson: Lesson, student: Student, about: About): OnRegion {
  const now = parts.clock.now()
  const { stage } = lesson
  const isVote = stage.at === 'question' && stage.phase === 'voting'
  // A page whose form is closed because the time was over has to hear when there is more.
  const over = isVote && timeOver(lesson, student, now.toISOString()) !== null ? '&over=yes' : ''
  const asked = questionOf(lesson, about.question)
  const question = asked ? studentQuestionView(lesson, student.id, asked.id, now.toISOString()) : null
  const late = asked ? lateIn(lesson, student, asked) : null
  const named = (Object.entries(about) as [string, string][]).flatMap(([name, value]) =>
    value === '' ? [] : [`&${name}=${encodeURIComponent(value)}`],
  )
  return {
    address: `/lesson/${lesson.id}/now?at=${lesson.movedBy}${over}${named.join('')}`,
    clock: toClockPart(lesson, student, now),
    count: toCountPart(lesson, asked?.id ?? null),
    onWall: onWallFor(lesson, student, about, now.toISOString()),
    pause: pausePart(lesson),
    vote: question && {
      round: question.round,
      led: isClassVote(lesson),
      status: statusOf(question, now),
      takesLate: takesLate(lesson, student, question.id, { round: roundOf(about), now: now.toISOString() }),
      accepted: question.late?.state === 'accepted' && question.answer?.accepted ? question.answer.id : null,
    },
    late: late && {
      label: words.question.cameLateLabel,
      sentence: lateSentence(late, (instant) => words.times.clockOrDay(instant, now)),
      yours: words.question.cameLateYours,
      words: late.plain,
    },
  }
}

/** A page without an open form is of no round, and nothing of it would be late, as in round 0. */
const roundOf = ({ round }: About): Round => (round === '1' ? 1 : round === '2' ? 2 : 0)

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
    const about = aboutOf(req)
    const region = regionOf(parts, lesson, student, about)
    const moved = req.query.at !== lesson.movedBy && !isOpenThere(region, about)
    const band = moved ? bandOf(lesson, about) : req.query.over === 'yes' ? moreTime(parts, lesson, student) : null
    nowView(res, { page, band, ...region })
  }

function aboutOf({ query }: Request): About {
  const of = (name: keyof About) => (typeof query[name] === 'string' ? query[name] : '')
  return {
    question: of('question'),
    discussion: of('discussion'),
    round: of('round'),
    led: of('led'),
    text: of('text'),
  }
}

/** A form that was made for a vote of the class is another one than that of the same round at own pace: there a choice may show its key. */
export const isClassVote = ({ stage }: Lesson): boolean => stage.at === 'question'

/** What its form was made for is on again, so the page stands where the class is. */
const isOpenThere = ({ vote }: OnRegion, { round, led }: About): boolean =>
  vote !== null && vote.round !== null && String(vote.round) === round && vote.led === (led === 'yes')

/** A place is marked in the text that is the asking page; a post that stands on it is shown there, and one that waits for a word of one's own leads nowhere. */
function onWallFor(lesson: Lesson, student: Student, { text, discussion }: About, now: Instant): OnWallPart | null {
  const onWall = onWallView(lesson)
  if (onWall?.is === 'place' && text !== '') return toPlaceHere(onWall)
  const part = toOnWall(onWall, `/lesson/${lesson.id}`, lesson.pin.article.lang)
  if (!part?.link || onWall?.is !== 'post' || onWall.discussion !== discussion) return part
  const view = studentDiscussionView(lesson, student.id, discussion, now)
  return { ...part, link: view?.othersShown ? { ...part.link, text: words.onWall.showPostHere } : null }
}

const nothing = { clock: null, count: null, late: null, onWall: null, pause: null, vote: null }

/** The teacher gave more time to a page whose form was closed when it was over. */
function moreTime(parts: Parts, lesson: Lesson, student: Student): NowPage['band'] {
  const now = parts.clock.now()
  if (timeOver(lesson, student, now.toISOString()) !== null) return null
  const until = clockOf(lesson, student)
  const text = until === null ? words.clock.noLimitNow : words.clock.moreTime(words.times.clockOrDay(until, now))
  return { text, link: { ...bandOf(lesson, nothingAsked).link, text: says.showNow } }
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

/** @param about the asking page: where that is the class's own page, the band does not lead to it as to another */
function bandOf({ id, pin, stage, settings }: Lesson, about: About): { text: string; link: Link } {
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
      const link = {
        href: `/lesson/${id}/discussion/${stage.discussion}`,
        text: stage.discussion === about.discussion ? says.showNow : says.openDiscussion(number),
      }
      return { text: says.bandDiscussion(number), link }
    }
    case 'question': {
      const number = 1 + pin.questions.findIndex((question) => question.id === stage.question)
      const asked = pin.questions[number - 1]
      const opinions = asked !== undefined && asksOpinion(asked)
      const revealed = opinions ? says.revealedOpinions : says.revealed
      const isAgain = stage.phase === 'voting' && stage.round === 2
      const voting = isAgain ? says.bandAgain : says.bandQuestion
      const text = { voting, discussing: discussing[settings.talk], revealed }
      const see = opinions ? says.seeOpinions : says.seeAnswer
      const open = stage.question === about.question ? says.showNow : says.openQuestion(number)
      const words = stage.phase === 'revealed' ? see(number) : isAgain ? says.voteAgain : open
      const link = { href: `/lesson/${id}/question/${stage.question}`, text: words }
      return { text: text[stage.phase](number), link }
    }
  }
}
