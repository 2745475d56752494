import type { EntryOf } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import { setClock } from './clocks.ts'

/** The lesson goes to another step: what was shown on the wall, a pause and a time were of the step before. */
export function move(lesson: Lesson, entry: EntryOf<'moved'>): void {
  lesson.stage = entry.stage
  lesson.onWall = null
  lesson.pausedAt = null
  lesson.movedBy = entry.id
  setClock(lesson, null)
  lesson.moves.push({ at: entry.at, stage: entry.stage })
  if (entry.stage.at === 'question' && entry.stage.phase === 'revealed') lesson.revealed.add(entry.stage.question)
}
