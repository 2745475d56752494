import { questionTypes, type Question } from '../quiz/questions.ts'
import { askedBefore, beforeOf, wasRead, type Before } from './before.ts'
import { graceSeconds, timeOver } from './clock.ts'
import type { Answer, Lesson, Post, Student } from './lesson.ts'
import { notOpenYet, wasAtOwnPace } from './own-pace.ts'
import type { Refusal } from './refusal.ts'
import type { Instant } from './settings.ts'
import type { Round } from './stage.ts'

/** This student's closing time: the later of the lesson's and their own; null when there is none. */
export function deadlineOf(lesson: Lesson, student: Student): Instant | null {
  if (lesson.closes === null) return null
  return student.until !== null && student.until > lesson.closes ? student.until : lesson.closes
}

/** Handed in after this student's closing time: a mark for the teacher, never a refusal. When a sheet was handed in the program does not know. */
export function isLate(lesson: Lesson, student: Student, answer: Answer): boolean {
  if (answer.typed) return false
  const deadline = deadlineOf(lesson, student)
  return deadline !== null && answer.at > deadline
}

/** The key has been shown to this student, which ends answering it, over pace switches and reopening. */
export const keyWasShown = (lesson: Lesson, student: Student, question: string): boolean =>
  lesson.revealed.has(question) || student.shown.has(question)

/** Saving an answer shows its key and ends answering, unless a try is left: at own pace with feedback at once. */
export const savingShowsKey = (lesson: Lesson): boolean =>
  lesson.stage.at === 'own-pace' && lesson.settings.feedback === 'immediate'

/** The question is answered in tries now: at own pace with feedback at once. A led vote, and feedback after closing, know none. */
export const hasTries = (lesson: Lesson, question: Question): boolean => savingShowsKey(lesson) && question.tries > 1

/** At own pace with feedback after closing: the student's own time is over, so they may ask for the answers. */
export function mayAskForKeys(lesson: Lesson, student: Student, now: Instant): boolean {
  if (lesson.stage.at === 'closed') return true
  const deadline = deadlineOf(lesson, student)
  return lesson.stage.at === 'own-pace' && deadline !== null && now > deadline
}

/** What a student may answer, and in which round: led, the stage's question while it is voted on; at own pace, every question whose key they have not been shown. */
export function mayAnswer(
  lesson: Lesson,
  student: Student,
  question: string,
  now: Instant,
): { round: Round } | Refusal {
  const { stage } = lesson
  if (!lesson.pin.questions.some(({ id }) => id === question)) return { refused: 'no-such-question' }
  if (stage.at === 'closed') return closedSince(lesson)
  if (keyWasShown(lesson, student, question)) return { refused: 'key-was-shown' }
  const before = beforeOf(lesson, student, now)
  if (before) return notOpenYet(lesson, now) ?? mayAnswerBefore(lesson, before, question)
  // After a second vote the answer that counts is the second one, and is the one that is changed.
  if (stage.at === 'own-pace') return notOpenYet(lesson, now) ?? { round: countedAnswer(student, question)?.round ?? 1 }
  if (stage.at !== 'question' || stage.question !== question) return { refused: 'not-this-step' }
  if (stage.phase !== 'voting') return { refused: 'vote-closed' }
  const over = timeOver(lesson, student, now)
  return over === null ? { round: stage.round } : { refused: 'time-over', at: over, grace: graceSeconds }
}

/** Before reading, what is asked then is answered in round 0, in the two minutes. */
function mayAnswerBefore(lesson: Lesson, before: Before, question: string): { round: Round } | Refusal {
  if (before.until === null || !askedBefore(lesson).some(({ id }) => id === question))
    return { refused: 'before-first' }
  return before.open ? { round: 0 } : { refused: 'before-over' }
}

/** May this question's page be opened: at own pace from the opening time; led, once it has been on; always when closed. Before reading, what is asked then. */
export function mayOpenQuestion(lesson: Lesson, student: Student, question: string, now: Instant): boolean {
  const before = beforeOf(lesson, student, now)
  if (before)
    return (
      notOpenYet(lesson, now) === null && before.until !== null && askedBefore(lesson).some(({ id }) => id === question)
    )
  if (lesson.stage.at === 'own-pace') return notOpenYet(lesson, now) === null
  if (lesson.stage.at === 'closed') return true
  return (
    wasAtOwnPace(lesson) || lesson.moves.some(({ stage }) => stage.at === 'question' && stage.question === question)
  )
}

/** May the article be read: at own pace from the opening time; led, from the reading step on; by whom is asked before reading, after that. */
export function mayRead(lesson: Lesson, student: Student, now: Instant): boolean {
  if (beforeOf(lesson, student, now)) return false
  if (lesson.stage.at === 'own-pace') return notOpenYet(lesson, now) === null
  return wasRead(lesson)
}

/** May this student, or with null the teacher, write in this discussion now. */
export function mayTalk(lesson: Lesson, student: Student | null, discussion: string, now: Instant): Refusal | null {
  const { stage } = lesson
  if (!lesson.pin.discussions.some(({ id }) => id === discussion)) return { refused: 'no-such-discussion' }
  if (stage.at === 'closed') return closedSince(lesson)
  if (student && beforeOf(lesson, student, now)) return { refused: 'before-first' }
  if (stage.at === 'own-pace') return notOpenYet(lesson, now)
  return stage.at === 'discussion' && stage.discussion === discussion ? null : { refused: 'not-this-step' }
}

/** May this discussion's page be opened: like a question's. */
export function mayOpenDiscussion(lesson: Lesson, student: Student, discussion: string, now: Instant): boolean {
  if (beforeOf(lesson, student, now)) return false
  if (lesson.stage.at === 'own-pace') return notOpenYet(lesson, now) === null
  if (lesson.stage.at === 'closed') return true
  return (
    wasAtOwnPace(lesson) ||
    lesson.moves.some(({ stage }) => stage.at === 'discussion' && stage.discussion === discussion)
  )
}

/** Why the teacher may not point at a place in the text; null while the class has it and follows the teacher. */
export function mayPoint(lesson: Lesson): Refusal | null {
  const { at } = lesson.stage
  if (at === 'closed') return closedSince(lesson)
  if (lesson.pausedAt !== null) return { refused: 'eyes-up' }
  return at === 'reading' || at === 'question' || at === 'discussion' ? null : { refused: 'not-led-reading' }
}

/** Why the teacher may not show this post on the wall; null while its discussion is on. */
export function mayFeature(lesson: Lesson, { discussion }: Post): Refusal | null {
  const { stage } = lesson
  if (stage.at === 'closed') return closedSince(lesson)
  if (lesson.pausedAt !== null) return { refused: 'eyes-up' }
  return stage.at === 'discussion' && stage.discussion === discussion ? null : { refused: 'not-this-discussion' }
}

const closedSince = ({ moves, startedAt }: Lesson): Refusal => ({
  refused: 'lesson-closed',
  at: moves.at(-1)?.at ?? startedAt,
})

/** The answer that counts: of the latest vote the newest; undefined when none was handed in. What was said before reading never counts. */
export const countedAnswer = (student: Student, question: string): Answer | undefined =>
  student.newest.get(`${question} 2`) ?? student.newest.get(`${question} 1`)

/** What was answered before reading; undefined when nothing was. */
export const answerBefore = (student: Student, question: string): Answer | undefined =>
  student.newest.get(`${question} 0`)

/** The answer that one given in a round would replace. */
export const standingAnswer = (student: Student, question: string, round: Round): Answer | undefined =>
  round === 0 ? answerBefore(student, question) : countedAnswer(student, question)

/** Whether an answer waits for its teacher's mark. */
export const waitsForMark = (question: Question, answer: Answer): boolean =>
  questionTypes[question.type].markedBy !== 'nobody' && markOf(answer) === null

/** The mark that counts: the teacher's before the program's; null where a teacher has still to give it, or there is none. */
export const markOf = (answer: Answer): number | null => answer.graded?.mark ?? answer.mark

export const questionOf = (lesson: Lesson, id: string): Question | undefined =>
  lesson.pin.questions.find((question) => question.id === id)
