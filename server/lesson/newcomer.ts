import type { EntryOf } from './entry.ts'
import type { Student } from './lesson.ts'

/** Somebody who has just joined; the seat is theirs with the entry. */
export function newcomer(entry: EntryOf<'joined'>): Student {
  return {
    id: entry.student,
    nickname: entry.nickname,
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
    lastAt: entry.at,
    answers: [],
    newest: new Map(),
    drafts: new Map(),
    shown: new Set(),
    until: null,
    clock: null,
  }
}
