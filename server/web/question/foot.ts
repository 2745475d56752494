import { asksBecause } from '../../lesson/read-because.ts'
import type { StudentQuestion } from '../../lesson/views/student-question.ts'
import { words } from '../../words/en.ts'
import type { Link } from '../page.ts'
import { savedSentence } from './saved-sentence.ts'

/** Locals of `partials/answer-foot`. */
export interface AnswerFoot {
  status: { kind: 'saved' | 'wait' | 'none' | 'problem'; text: string }
  /** Where one came from; in a second vote the way down to its reason. */
  back: (Link & { label: string }) | null
  save: { text: string } | null
  on: (Link & { skip: string }) | null
  saved: boolean
}

const says = words.question

/**
 * Below a question: what became of its answer, and the ways on.
 * @param home address of the lesson
 * @param sent the answer was refused just now
 */
export function toAnswerFoot(
  question: StudentQuestion,
  home: string,
  { sent, now }: { sent: boolean; now: Date },
): AnswerFoot {
  const { answer, draft, round, tries } = question
  const clean = !sent && !draft && answer !== null && !tries?.last && question.again === null
  const save = question.showsKey ? says.saveAndSee : question.written ? says.handIn : says.save
  return {
    status: sent ? { kind: 'problem', text: says.unsaved } : statusOf(question, now),
    save: round === null ? null : { text: save },
    saved: clean || round === null,
    ...waysFrom(question, home),
  }
}

/** What became of a question's answer, and whether it can still be changed; scripts show the same once the vote is over. */
export function statusOf(question: StudentQuestion, now: Date): AnswerFoot['status'] {
  const { kind, text } = whatBecame(question, (instant) => words.times.clockOrDay(instant, now))
  const over = overOf(question)
  return { kind, text: over === '' ? text : `${text} ${over}` }
}

/** Why nothing is taken any more, where that is because a vote is over; "" otherwise. */
function overOf({ key, closed }: StudentQuestion): string {
  if (key || closed === null) return ''
  if (closed.refused === 'lesson-closed') return says.lessonOver
  return ['vote-closed', 'time-over', 'not-this-step'].includes(closed.refused) ? says.voteOver : ''
}

function whatBecame(question: StudentQuestion, at: (instant: string) => string): AnswerFoot['status'] {
  const { answer, draft, late, round, tries } = question
  // When it came stands above the page, `lateSentence`.
  if (late && late.state !== 'accepted' && round === null) return { kind: 'wait', text: says.wasLate }
  if (question.again !== null) return { kind: 'none', text: says.noSecond }
  if (draft) return { kind: 'wait', text: says.draftOf(at(draft.at)) }
  if (!answer) return { kind: 'none', text: question.closed ? says.nothingSent : says.none }
  if (tries?.last) return { kind: 'saved', text: says.triedAt(tries.last.number, tries.of, at(answer.at)) }
  if (answer.accepted && late?.state === 'accepted') return { kind: 'saved', text: says.countsFrom(at(answer.at)) }
  if (answer.accepted) return { kind: 'saved', text: says.acceptedAt(at(answer.at)) }
  return {
    kind: 'saved',
    text: round === null ? says.savedThen(at(answer.at)) : savedSentence(question, at(answer.at)),
  }
}

function waysFrom(
  { number, before, previous, next, round }: StudentQuestion,
  home: string,
): Pick<AnswerFoot, 'back' | 'on'> {
  const questions = home.concat('/question/')
  return {
    // On a phone the reason stands below the screen: without a way to it nobody would see that it is asked for.
    back: asksBecause(round)
      ? { href: '#because', label: says.sayWhyLabel, text: says.sayWhy }
      : previous === null
        ? { href: home, label: says.backToLesson, text: says.back }
        : { href: questions + previous, label: says.backTo(number - 1), text: says.back },
    on:
      next !== null
        ? { href: questions + next, text: says.goOn(number + 1), skip: says.skip }
        : before !== null
          ? { href: `${home}/before`, text: words.before.on, skip: words.before.on }
          : { href: home, text: says.toLesson, skip: says.toLesson },
  }
}
