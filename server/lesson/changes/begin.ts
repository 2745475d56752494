import type { EntryOf } from '../entry.ts'
import { formKey } from '../form-key.ts'
import type { Lesson } from '../lesson.ts'

/** A lesson of one entry. */
export function begin(id: string, entry: EntryOf<'started'>): Lesson {
  const stage = entry.settings.preset === 'lead' ? ({ at: 'lobby' } as const) : ({ at: 'own-pace' } as const)
  return {
    id,
    owner: entry.owner,
    startedAt: entry.at,
    code: entry.code,
    class: entry.class,
    pin: entry.pin,
    settings: entry.settings,
    rehearsal: entry.rehearsal ?? false,
    seq: 1,
    stageSeq: 1,
    talkSeq: 1,
    stage,
    onWall: null,
    movedBy: entry.id,
    moves: [{ at: entry.at, stage }],
    clock: null,
    pausedAt: null,
    closes: entry.settings.closes,
    groups: new Map(),
    revealed: new Set(),
    counted: new Map(),
    students: new Map(),
    seats: new Map(),
    removed: new Set(),
    posts: new Map(),
    forms: new Map(entry.form === null ? [] : [[formKey(entry.by, entry.form), entry.id]]),
  }
}
