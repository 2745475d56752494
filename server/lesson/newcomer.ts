import type { EntryOf } from './entry.ts'
import type { Student } from './lesson.ts'

/** Somebody who has just joined; the seat is theirs with the entry, unless they have no phone. */
export function newcomer(entry: EntryOf<'joined'>): Student {
  return {
    id: entry.student,
    nickname: entry.nickname,
    paper: entry.paper ?? false,
    member: entry.member,
    seat: null,
    claims: [],
    joinedAt: entry.at,
    table: null,
    asked: entry.asked ?? false,
    before: { begunAt: null, done: false },
    openedAt: null,
    readAt: null,
    place: null,
    lastAt: entry.paper ? null : entry.at,
    answers: [],
    newest: new Map(),
    drafts: new Map(),
    reasons: new Map(),
    late: new Map(),
    shown: new Set(),
    until: null,
    clock: null,
  }
}
