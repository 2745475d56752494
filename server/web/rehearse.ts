import type { Pin } from '../lesson/pin.ts'
import { Settings } from '../lesson/settings.ts'
import type { Parts } from '../parts.ts'
import type { LessonSummary } from '../store/lesson-store.ts'
import { words } from '../words/en.ts'
import type { JoinCodes } from './join-codes.ts'
import { letPretendClassIn } from './pretend-class.ts'
import { startLesson } from './start-lesson.ts'

/** Rehearsals of one teacher at once; the oldest ends for the next one. */
const most = 3
/** Then a rehearsal ends, in milliseconds. */
const longest = 3 * 3_600_000

const usual = { preset: 'lead', feedback: 'after-close', opens: null, closes: null, capacity: 60 }

/** A led lesson with a pretend class, which is kept in memory alone. Sent twice it is one. @returns its id */
export async function rehearse(
  parts: Parts,
  codes: JoinCodes,
  { owner, form, pin, talk }: { owner: string; form: string | null; pin: Pin; talk: Settings['talk'] },
): Promise<string> {
  const settings = Settings.parse({ ...usual, talk })
  const titled = { ...pin, title: words.rehearsal.titled(pin.title) }
  const start = { owner, form, class: null, pin: titled, settings, rehearsal: true } as const
  const { id, isNew } = await startLesson(parts, codes, start)
  if (!isNew) return id
  const others = (await rehearsalsOf(parts, owner)).filter((one) => one.id !== id)
  for (const old of others.slice(most - 1)) await parts.store.remove(old.id)
  parts.clock.after(longest, () => void parts.store.remove(id))
  await letPretendClassIn(parts, id)
  return id
}

/** Newest first. */
export const rehearsalsOf = async ({ store }: Parts, owner: string): Promise<LessonSummary[]> =>
  (await store.rehearsals()).filter((rehearsal) => rehearsal.owner === owner)
