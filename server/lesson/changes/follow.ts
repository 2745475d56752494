import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'

const stageKinds: ReadonlySet<Entry['kind']> = new Set([
  'moved',
  'paused',
  'paired',
  'timed',
  'lit',
  'featured',
  'extended',
  'recoded',
  // Whom to talk with is said by name.
  'renamed',
  'removed',
  // What became of an answer that came late is said to its pupil.
  'declined',
])
const talkKinds: ReadonlySet<Entry['kind']> = new Set(['posted', 'edited', 'withdrawn', 'hidden', 'removed'])

/** Numbers an entry that is about to be applied, and says who has to hear of it. */
export function follow(lesson: Lesson, entry: Entry): void {
  lesson.seq += 1
  if (stageKinds.has(entry.kind) || changesPostOnWall(lesson, entry) || isForAnother(entry))
    lesson.stageSeq = lesson.seq
  if (talkKinds.has(entry.kind)) lesson.talkSeq = lesson.seq
}

/** Somebody else than who hears of it on their own screen has done it. */
const isForAnother = (entry: Entry): boolean =>
  (entry.kind === 'answered' && entry.accepts !== undefined) || (entry.kind === 'sat' && entry.by !== entry.student)

/** All pages show the post that is on the wall, so they hear when its words change, or go. */
function changesPostOnWall({ onWall, posts }: Lesson, entry: Entry): boolean {
  if (!onWall || !('post' in onWall)) return false
  if (entry.kind === 'removed') return posts.get(onWall.post)?.student === entry.student
  return 'post' in entry && entry.post === onWall.post
}
