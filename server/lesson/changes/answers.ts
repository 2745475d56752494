import type { EntryOf } from '../entry.ts'
import { lateOf } from '../late.ts'
import type { Answer, Lesson, Student } from '../lesson.ts'
import { savingShowsKey } from '../may.ts'
import { reasonHandedIn } from '../reason-said.ts'
import { knownStudent } from './known.ts'

/** Adds an answer to its author's, and settles what it takes the place of: a draft, a late answer. */
export function answer(lesson: Lesson, entry: EntryOf<'answered'>): void {
  const author = knownStudent(lesson, entry.student)
  const kept = takenBy(author, entry)
  const typed = author.paper && entry.by !== entry.student
  const given: Answer = {
    id: entry.id,
    at: kept?.at ?? entry.at,
    question: entry.question,
    round: entry.round,
    response: entry.response,
    typed,
    passage: entry.passage ?? null,
    mark: entry.mark,
    tried: entry.tried ?? null,
    certainty: entry.certainty ?? null,
    because: entry.because ?? null,
    graded: null,
    accepted: kept !== undefined,
  }
  author.answers.push(given)
  author.newest.set(`${entry.question} ${entry.round}`, given)
  // What a teacher takes settles only what it names; other words of that student stay to be taken.
  const draft = author.drafts.get(entry.question)
  if (entry.by === entry.student || entry.accepts === undefined || entry.accepts === draft?.id)
    author.drafts.delete(entry.question)
  if (entry.by === entry.student || entry.because !== undefined) author.reasons.delete(entry.question)
  settleLate(author, entry)
  if (entry.round !== 0 && !typed && savingShowsKey(lesson) && entry.tried?.last !== false)
    author.shown.add(entry.question)
}

/**
 * What the teacher took: it counts as of when it was written or came, however late the teacher gets round to it.
 * Answers that a teacher took before entries named what they accept were drafts.
 */
function takenBy(author: Student, entry: EntryOf<'answered'>): { at: string } | undefined {
  if (entry.by === entry.student) return undefined
  const late = entry.accepts === undefined ? undefined : lateOf(author, entry.accepts)
  return late ?? author.drafts.get(entry.question)
}

/** A late answer is accepted, or of no interest any more: its student answered in time, in a vote that was opened again. */
function settleLate(author: Student, entry: EntryOf<'answered'>): void {
  const key = `${entry.question} ${entry.round}`
  const late = author.late.get(key)
  if (!late) return
  if (entry.accepts === late.id) Object.assign(late, { accepted: entry.id, declinedAt: null })
  else if (entry.by === entry.student) author.late.delete(key)
}

/** Keeps what a student is writing, beside what was kept before; a reason that is again as it was handed in is no draft. */
export function keepDraft(lesson: Lesson, entry: EntryOf<'drafted'>): void {
  const { id, at, student, question, round = null, response, because } = entry
  const author = knownStudent(lesson, student)
  if (response !== null) author.drafts.set(question, { id, at, round, response })
  if (because === reasonHandedIn(author, question)) author.reasons.delete(question)
  else if (because !== undefined) author.reasons.set(question, { at, text: because })
}

/** Says of a late answer that its teacher leaves it; of nothing where its author has sent another one. */
export function decline(lesson: Lesson, entry: EntryOf<'declined'>): void {
  const late = lateOf(knownStudent(lesson, entry.student), entry.late)
  if (late) late.declinedAt = entry.at
}

/** Adds the teacher's mark and words; for nothing where the answer's author was removed. */
export function grade(lesson: Lesson, entry: EntryOf<'graded'>): void {
  for (const author of lesson.students.values()) {
    const marked = author.answers.find((given) => given.id === entry.answer)
    if (marked) marked.graded = { mark: entry.mark, comment: entry.comment, levels: entry.levels, at: entry.at }
  }
}

/** Keeps what hands were raised in a vote; a count of none takes the last one away. */
export function count(lesson: Lesson, { at, counts, question, round }: EntryOf<'counted'>): void {
  const vote = `${question} ${round}`
  if (Object.values(counts).some((count) => count > 0)) lesson.counted.set(vote, { at, counts })
  else lesson.counted.delete(vote)
}
