import { typeOf } from '../../quiz/questions.ts'
import { placeOfPassage, type Place } from '../../quiz/text/locate.ts'
import type { SheetOption, SheetPart, TallyRow } from '../../quiz/types/question-type.ts'
import { handsFor } from '../hands.ts'
import { lookedByClass, type LookedAt } from './looked.ts'
import { onWallView, type OnWall } from './on-wall.ts'
import type { Lesson } from '../lesson.ts'
import { questionOf } from '../may.ts'
import { asksOpinion, hidesOpinions } from '../opinions.ts'
import type { Instant, Settings } from '../settings.ts'
import type { Round } from '../stage.ts'
import { standingPosts } from '../standing-posts.ts'
import { skippedQuestions } from '../steps.ts'
import { voteCount, type VoteCount } from '../vote-count.ts'
import { hereIn } from '../votes.ts'

/** What the projected page shows: nothing that a student may not see at the same moment. */
export interface Wall {
  title: string
  className: string | null
  code: string
  at: 'own-pace' | 'lobby' | 'before' | 'reading' | 'question' | 'discussion' | 'closed'
  /** How many have joined. */
  here: number
  /** How many of them with a phone: with none the class works on paper and by raised hands. */
  phones: number
  /** Nicknames of who is in, in the lobby only, so that a class sees who is missing. */
  names: readonly string[]
  minutes: number
  /** At own pace: until when; null when there is no closing time. */
  closes: Instant | null
  question: {
    number: number
    of: number
    prompt: string
    phase: 'voting' | 'discussing' | 'revealed'
    /** With whom it is talked over. */
    talk: Settings['talk']
    /** No answer is right. */
    opinion: boolean
    sheet: readonly SheetOption[]
    /** Empty where the answer is one. */
    parts: readonly SheetPart[]
    answered: number
    /** How many could have answered. */
    here: number
    /** Of `answered`: hands that were counted. */
    byHand: number
    /** Hands can be counted, and it is voted on or talked about. */
    hands: boolean
    round: Round
    /** The distribution and the key; null until the answer is shown. */
    shown:
      | (VoteCount & {
          /** Sentences that were marked and stand in no row, so that the others can be read. */
          left: number
          /** The opinions are so few that they are not shown: the tally is empty. */
          fewOpinions: boolean
          key: string | null
          /** Where they looked; null where no place is asked for, and while so few marked one that it would tell who did. */
          looked: LookedAt | null
          explanation: string | null
          place: Place | null
        })
      | null
  } | null
  discussion: { number: number; of: number; prompt: string; posts: number; writers: number } | null
  /** Everybody is asked to look up: nothing of the step stands there. */
  paused: boolean
  /** Once a led lesson has ended: numbers of the questions whose answer was not shown in class. */
  skipped: readonly number[]
  /** What the teacher points at: above a question, else instead of the step; null for nothing. */
  chosen: OnWall | null
}

/** The wall of a lesson. @param by an option's id: where those looked who chose it */
export function wallView(lesson: Lesson, by: string | null = null): Wall {
  const { stage, pin } = lesson
  const students = [...lesson.students.values()]
  const paused = lesson.pausedAt !== null
  return {
    title: pin.title,
    className: lesson.class?.name ?? null,
    code: lesson.code,
    at: stage.at,
    here: students.length,
    phones: students.filter(({ paper }) => !paper).length,
    names: stage.at === 'lobby' && !paused ? students.map((student) => student.nickname) : [],
    minutes: pin.article.minutes,
    closes: stage.at === 'own-pace' ? lesson.closes : null,
    question: paused ? null : questionOnWall(lesson, by),
    discussion: paused ? null : discussionOnWall(lesson),
    paused,
    skipped: skippedQuestions(lesson),
    chosen: onWallView(lesson),
  }
}

function questionOnWall(lesson: Lesson, by: string | null): Wall['question'] {
  const { stage, pin } = lesson
  const question = stage.at === 'question' ? questionOf(lesson, stage.question) : undefined
  if (stage.at !== 'question' || !question) return null
  const type = typeOf(question, pin.article)
  const count = voteCount(lesson, question, stage.round)
  const fewOpinions = hidesOpinions(question, count.answered)
  return {
    number: pin.questions.indexOf(question) + 1,
    of: pin.questions.length,
    prompt: question.prompt,
    phase: stage.phase,
    talk: lesson.settings.talk,
    opinion: asksOpinion(question),
    sheet: type.sheet(question),
    parts: type.parts?.sheet(question) ?? [],
    answered: count.answered,
    here: hereIn(lesson, question, stage.round),
    byHand: count.byHand,
    hands: stage.phase !== 'revealed' && handsFor(lesson, question) !== null,
    round: stage.round,
    shown:
      stage.phase === 'revealed'
        ? {
            ...count,
            // Words of single students are theirs: the wall shows counts of options only.
            ...tallyOnWall(type.written || fewOpinions ? [] : count.tally, type.marked !== undefined),
            parts: type.written ? [] : count.parts,
            first: count.first && type.written ? { ...count.first, tally: [] } : count.first,
            fewOpinions,
            key: type.feedback(question, null).key,
            looked: lookedByClass(lesson, question, by),
            explanation: question.explanation,
            // Where a place is the answer, its row quotes it already.
            place: type.marked || !question.passage ? null : placeOfPassage(pin.article, question.passage),
          }
        : null,
  }
}

/** More are not read from the back row. */
const mostSentences = 5

/** A class can mark as many sentences as there are: the right ones stay, and those that most have marked. */
function tallyOnWall(tally: readonly TallyRow[], sentences: boolean): { tally: readonly TallyRow[]; left: number } {
  if (!sentences || tally.length <= mostSentences) return { tally, left: 0 }
  const rank = ({ correct, count }: TallyRow) => (correct ? Infinity : count)
  const kept = new Set([...tally].sort((a, b) => rank(b) - rank(a)).slice(0, mostSentences))
  return { tally: tally.filter((row) => kept.has(row)), left: tally.length - kept.size }
}

function discussionOnWall(lesson: Lesson): Wall['discussion'] {
  const { stage, pin } = lesson
  const discussion = stage.at === 'discussion' ? pin.discussions.find(({ id }) => id === stage.discussion) : undefined
  if (!discussion) return null
  const standing = standingPosts(lesson, discussion.id)
  return {
    number: pin.discussions.indexOf(discussion) + 1,
    of: pin.discussions.length,
    prompt: discussion.prompt,
    posts: standing.length,
    writers: new Set(standing.map((post) => post.student)).size,
  }
}
