import { isHeld } from '../../analysis/advice.ts'
import { takesTime } from '../../lesson/clock.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import { hasPhones, talksWith } from '../../lesson/paper.ts'
import { mayPoint, questionOf } from '../../lesson/may.ts'
import { asksOpinion, fewestOpinions, hidesOpinions } from '../../lesson/opinions.ts'
import type { Stage } from '../../lesson/stage.ts'
import { answerStep } from '../../lesson/steps.ts'
import { standingPosts } from '../../lesson/standing-posts.ts'
import type { Desk } from '../../lesson/views/desk.ts'
import type { VoteAdvice } from '../../lesson/votes.ts'
import { onWallView } from '../../lesson/views/on-wall.ts'
import { questionTypes } from '../../quiz/questions.ts'
import { renderInline } from '../../quiz/text/inline.ts'
import { words } from '../../words/en.ts'
import { authorOf } from '../on-wall-part.ts'
import type { Link } from '../page.ts'
import { discussionNumber, pressField, questionNumber, stageField, stageName } from '../stage-field.ts'
import { screensOf } from './screens.ts'

/** A button that moves the lesson. */
interface Move {
  id: string
  stage: string
  text: string
}
/** What is on, and where it can go from there. */
export interface NowPart {
  /** Above the heading: "Question 3 of 12"; "" for nothing. */
  over: string
  /** Safe HTML of a prompt; null where `heading` is a sentence of the interface. */
  html: string | null
  heading: string
  lead: string
  /** What the first vote suggests, and on what grounds, a sentence each; empty for nothing, and while it is covered. */
  advice: string[]
  /** "22 of 26 have answered", with a tick for each pupil; null where nothing is counted. */
  count: { big: string; small: string; done: number; of: number } | null
  /** The one large button; null when the lesson is closed. */
  next: { stage: string; text: string; hint: string } | null
  /** What may be wanted at any moment, below it: the other way on, and back. */
  moves: Move[]
  /** Who sets the pace; null when the lesson is closed. */
  pace: Move | null
  links: (Link & { id: string })[]
  /** What the teacher has chosen for the wall, and the form that takes it away; null for nothing. */
  chosen: { text: string; action: string; away: string } | null
}

const says = words.desk

/** @param uncovered advice may be seen: it tells how many were right */
export function toNow(lesson: Lesson, desk: Desk, at: (instant: string) => string, uncovered: boolean): NowPart {
  const address = `/teach/lesson/${lesson.id}`
  const isEnd = desk.next?.at === 'closed'
  const advice = (uncovered && desk.question?.advice) || null
  // After a first vote the name of the suggested step tells what the votes are like: covered, it is the clicker's.
  const hides = !uncovered && desk.talk !== null
  const talks = uncovered && desk.suggestsTalk
  const next = talks ? desk.talk : desk.next
  return {
    ...headOf(lesson, desk, at),
    advice: advice ? adviceIn(advice) : [],
    count: countOf(lesson, desk),
    next: hides
      ? { stage: pressField, text: says.nextStep, hint: says.nextStepHint }
      : next && { stage: stageField(next), ...nextOf(lesson, desk, next) },
    moves: [...(hides ? bothWays(desk) : besideNext(lesson, desk, talks)), ...backOf(lesson, desk)],
    pace: desk.closedAt === null ? paceOf(lesson, desk) : null,
    chosen: chosenOf(lesson, address),
    links: [
      ...(mayPoint(lesson) ? [] : [{ id: 'go-light', href: `${address}/light`, text: words.onWall.link }]),
      ...(lesson.stage.at === 'discussion'
        ? [{ id: 'go-posts', href: `${address}/discussion/${lesson.stage.discussion}`, text: says.readPosts }]
        : []),
      ...(takesTime(lesson.stage) && lesson.clock === null
        ? [{ id: 'go-clock', href: `${address}/clock`, text: words.clock.set }]
        : []),
      ...(desk.question?.hands
        ? [{ id: 'go-hands', href: `${address}/question/${desk.question.id}/hands`, text: words.hands.count }]
        : []),
      ...threadsOf(lesson, address),
      ...(desk.question && desk.question.reasons > 0
        ? [
            {
              id: 'go-reasons',
              href: `${address}/review/question/${desk.question.id}`,
              text: says.readReasons(desk.question.reasons),
            },
          ]
        : []),
      { id: 'go-step', href: `${address}/stage`, text: says.anyStep },
      ...(desk.closedAt === null && !isEnd
        ? [{ id: 'go-end', href: `${address}/stage?to=closed`, text: says.endEarly }]
        : []),
      ...(desk.closedAt === null ? [] : [{ id: 'go-review', href: `${address}/review`, text: says.toReview }]),
    ],
  }
}

function chosenOf(lesson: Lesson, address: string): NowPart['chosen'] {
  const chosen = onWallView(lesson)
  if (!chosen) return null
  if (chosen.is === 'place') {
    const text = words.onWall.isOn(words.onWall.place(chosen.paragraph, chosen.from, chosen.to))
    return { text, action: `${address}/light`, away: words.onWall.away }
  }
  const text = `${words.onWall.post(chosen.number, authorOf(chosen.alias))}.`
  return { text, action: `${address}/post/${chosen.id}/featured`, away: words.onWall.takeOff(chosen.number) }
}

/** To what the groups write, while the class talks in threads and as long as its question is on. */
function threadsOf({ stage, settings, groups }: Lesson, address: string): NowPart['links'] {
  if (settings.talk !== 'threads' || stage.at !== 'question' || !groups.has(stage.question)) return []
  return [{ id: 'go-threads', href: `${address}/review/question/${stage.question}/threads`, text: says.readThreads }]
}

function headOf(
  lesson: Lesson,
  desk: Desk,
  at: (instant: string) => string,
): Pick<NowPart, 'over' | 'html' | 'heading' | 'lead'> {
  const { pin, stage } = lesson
  const plain = { over: '', html: null }
  switch (stage.at) {
    case 'lobby':
      return { ...plain, heading: says.lobby, lead: says.lobbyLead }
    case 'before': {
      const { asked, here, until } = desk.before
      return {
        ...plain,
        heading: says.before,
        lead:
          screensOf(lesson).before ??
          `${says.beforeLead(asked, here)} ${says.beforeUntil(at(until ?? desk.startedAt))}`,
      }
    }
    case 'reading':
      return { ...plain, heading: says.reading, lead: screensOf(lesson).reading }
    case 'own-pace':
      return { ...plain, heading: says.ownPace, lead: screensOf(lesson).ownPace }
    case 'closed': {
      const unshown = desk.led && desk.unshown.length > 0 ? says.neverShown(desk.unshown) : ''
      return { ...plain, heading: says.closedLead(at(desk.closedAt ?? desk.startedAt)), lead: unshown }
    }
    case 'discussion': {
      const number = discussionNumber(pin, stage.discussion)
      const prompt = pin.discussions[number - 1]?.prompt ?? ''
      return {
        over: says.discussionNow(number, pin.discussions.length),
        html: renderInline(prompt),
        heading: '',
        lead: '',
      }
    }
    case 'question': {
      const asked = questionOf(lesson, stage.question)
      const shown = asked && asksOpinion(asked) ? says.opinionsNow : says.shownNow
      const over = { voting: says.questionNow, discussing: says.talkNow[talksWith(lesson)], revealed: shown }[
        stage.phase
      ]
      return {
        over: over(questionNumber(pin, stage.question), pin.questions.length),
        html: renderInline(desk.question?.prompt ?? ''),
        heading: '',
        lead: '',
      }
    }
  }
}

/** Both ways on from a first vote, in the same order whatever the votes are like. */
const bothWays = ({ talk, next }: Desk): Move[] => [
  ...(talk ? [{ id: 'go-talk', stage: stageField(talk), text: says.letThemTalk }] : []),
  ...(next ? [{ id: 'go-answer', stage: stageField(next), text: says.showAnswer }] : []),
]

/** The other way on from a vote: talking about it, or its answer at once. */
function besideNext(lesson: Lesson, desk: Desk, talks: boolean): Move[] {
  const { stage } = lesson
  const show = (step: Stage | null) =>
    step ? [{ id: 'go-answer', stage: stageField(step), text: says.showAnswer }] : []
  if (stage.at === 'question' && stage.phase === 'discussing') return show(answerStep(lesson))
  if (desk.talk === null) return []
  if (talks) return show(desk.next)
  return [{ id: 'go-talk', stage: stageField(desk.talk), text: says.letThemTalk }]
}

function adviceIn({ advice, right, answered, grounds }: VoteAdvice): string[] {
  if (advice.says === null) return advice.because === null ? [] : [says.cannotTell[advice.because]]
  const count = says.rightOf(right, answered, advice.interval)
  const first = advice.still ? says.talkStill : says.advice[advice.says]
  const { sure, places } = grounds
  return [
    `${count} ${advice.onEdge ? says.onEdge : ''}${first}`,
    ...(sure ? [says.howSure(sure.right, sure.wrong)] : []),
    ...(places ? [says.otherPlace(places.other, places.holds + places.other)] : []),
    ...(sure && isHeld(sure.wrong.sure, answered) ? [says.heldWrong] : []),
  ]
}

function countOf(lesson: Lesson, desk: Desk): NowPart['count'] {
  const { stage } = lesson
  const here = desk.students.length
  const counted = (done: number, of: number, small: string) => ({ big: says.count(done), small, done, of })
  if (desk.question) {
    const { answered, byHand, of } = desk.question
    if (of === 0) return null
    if (byHand === answered && byHand > 0) return counted(answered, 0, words.wall.handsCounted(byHand))
    return counted(answered, of, byHand > 0 ? words.wall.answeredByHand(of, byHand) : says.answered(of))
  }
  // On paper nobody says that they have read, and in a discussion they talk.
  if (!hasPhones(lesson) && stage.at !== 'lobby') return null
  if (stage.at === 'before')
    return counted(desk.before.answered, desk.before.asked, says.beforeCount(desk.before.asked))
  if (stage.at === 'reading')
    return counted(desk.students.filter(({ reading }) => reading === 'read').length, here, says.read(here))
  if (stage.at === 'own-pace')
    return counted(desk.students.filter(({ missing }) => missing.length === 0).length, here, says.finished(here))
  if (stage.at === 'lobby') {
    const all = lesson.class ? here + desk.missing.length : null
    return counted(here, all ?? here, says.here(here, all))
  }
  if (stage.at !== 'discussion') return null
  const posts = standingPosts(lesson, stage.discussion)
  const writers = new Set(posts.map(({ student }) => student)).size
  return counted(posts.length, 0, says.posts(posts.length, writers))
}

function nextOf(lesson: Lesson, desk: Desk, next: Stage): { text: string; hint: string } {
  const { pin, stage } = lesson
  const screens = screensOf(lesson)
  switch (next.at) {
    case 'lobby':
    case 'own-pace':
      return { text: stageName(lesson, next), hint: '' }
    case 'before':
      return { text: says.openBefore, hint: says.openBeforeHint }
    case 'reading':
      return { text: says.openReading, hint: screens.openReading(pin.article.minutes) }
    case 'discussion':
      return {
        text: says.nextDiscussion(discussionNumber(pin, next.discussion)),
        hint: screens.nextDiscussion,
      }
    case 'closed':
      if (!desk.led) return { text: says.close, hint: screens.end }
      return { text: says.end, hint: desk.unshown.length > 0 ? screens.endUnshown(desk.unshown) : screens.end }
    case 'question': {
      const number = questionNumber(pin, next.question)
      const asked = questionOf(lesson, next.question)
      const isWritten = asked !== undefined && questionTypes[asked.type].written
      if (next.phase === 'discussing')
        return { text: says.letThemTalk, hint: screens.letThemTalk[lesson.settings.talk] }
      if (next.phase === 'voting' && next.round === 2) return { text: says.voteAgain, hint: screens.voteAgain }
      if (next.phase === 'voting')
        return { text: isWritten ? says.openText(number) : says.openVote(number), hint: screens.openVote }
      const isOn = stage.at === 'question' && stage.question === next.question
      if (asked && asksOpinion(asked)) {
        if (!isOn) return { text: says.showOpinionsOf(number), hint: says.showLeftOpinionsHint }
        const few = hidesOpinions(asked, desk.question?.answered ?? 0)
        return { text: says.showOpinions, hint: few ? screens.showFewOpinions(fewestOpinions) : screens.showOpinions }
      }
      return isOn
        ? {
            text: says.showAnswer,
            hint: isWritten ? screens.showText(desk.question?.drafts ?? 0) : screens.showAnswer,
          }
        : { text: says.showAnswerOf(number), hint: says.showLeftHint }
    }
  }
}

/** One step back; of a closed lesson, opening it again. */
function backOf(lesson: Lesson, desk: Desk): Move[] {
  // At their own pace the way back is to lead the class again.
  if (desk.back === null || lesson.stage.at === 'own-pace') return []
  const step = stageName(lesson, desk.back)
  return desk.closedAt === null
    ? [{ id: 'go-back', stage: stageField(desk.back), text: says.goBack(step) }]
    : [{ id: 'go-reopen', stage: stageField(desk.back), text: `${says.reopen}: ${step}` }]
}

/** To their own pace, or from there to the step at which the class was left. */
function paceOf(lesson: Lesson, desk: Desk): Move {
  const { stage } = lesson
  if (desk.led) return { id: 'go-own-pace', stage: stageField({ at: 'own-pace' }), text: says.goOwnPace }
  const step = (stage.at === 'own-pace' ? desk.back : null) ?? { at: 'lobby' as const }
  return { id: 'go-lead', stage: stageField(step), text: says.lead(stageName(lesson, step)) }
}
