import type { Entry } from './entry.ts'

/** Everything in a log that belongs to one student, found before it is erased. */
export interface Belongings {
  student: string
  answers: ReadonlySet<string>
  posts: ReadonlySet<string>
}

/** Collects a student's answers and posts, since marks, edits and reasons name those and not the student. */
export function belongingsOf(student: string, entries: Iterable<Entry>): Belongings {
  const answers = new Set<string>()
  const posts = new Set<string>()
  for (const entry of entries) {
    if (entry.kind === 'answered' && entry.student === student) answers.add(entry.id)
    if (entry.kind === 'posted' && entry.student === student) posts.add(entry.id)
  }
  return { student, answers, posts }
}

/**
 * What erasing a person leaves of an entry: ids, order, times and threads stay; name, words, responses and marks go,
 * and so does the digest of every form they sent. The class's roll stays: it is the teacher's list, and whoever
 * tapped another's name must not take that name with them. Erasing twice is erasing once. Entries of others come back as they are.
 */
export function erase(entry: Entry, { student, answers, posts }: Belongings): Entry {
  const own = entry.by === student ? { ...entry, form: null } : entry
  switch (own.kind) {
    case 'joined':
      return own.student === student
        ? { ...own, form: null, nickname: '', member: null, tokenHash: '', returnHash: '' }
        : own
    case 'claimed':
    case 'seated':
      return own.student === student ? { ...own, form: null, tokenHash: '', returnHash: '' } : own
    case 'renamed':
      return own.student === student ? { ...own, form: null, nickname: '' } : own
    case 'sat':
      return own.student === student ? { ...own, form: null, table: '' } : own
    case 'placed':
      return own.student === student ? { ...own, block: '' } : own
    case 'drafted': {
      if (own.student !== student) return own
      const rest = { ...own, response: null }
      delete rest.because
      return rest
    }
    case 'late': {
      if (own.student !== student) return own
      const rest = { ...own, response: null }
      delete rest.certainty
      delete rest.because
      delete rest.passage
      return rest
    }
    case 'answered': {
      if (own.student !== student) return own
      // Of a pupil without a phone the teacher's form had the words.
      const rest = { ...own, form: null, response: null, mark: null }
      delete rest.tried
      delete rest.certainty
      delete rest.because
      delete rest.passage
      return rest
    }
    case 'posted': {
      if (own.student !== student) return own
      // Of a pupil without a phone the teacher's form had the words.
      const rest = { ...own, form: null, text: '', alias: '' }
      delete rest.passage
      return rest
    }
    case 'edited':
      return posts.has(own.post) ? { ...own, text: '' } : own
    case 'hidden':
      return posts.has(own.post) && own.reason !== null ? { ...own, form: null, reason: '' } : own
    case 'graded':
      return answers.has(own.answer) ? { ...own, form: null, mark: 0, comment: '', levels: null } : own
    case 'started':
    case 'recoded':
    case 'left':
    case 'removed':
    case 'paired':
    case 'asked':
    case 'opened':
    case 'read':
    case 'shown':
    case 'declined':
    case 'counted':
    case 'withdrawn':
    case 'moved':
    case 'timed':
    case 'lit':
    case 'featured':
    case 'paused':
    case 'extended':
      return own
  }
}
