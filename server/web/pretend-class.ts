import type { Command } from '../lesson/command.ts'
import { decide } from '../lesson/decide.ts'
import type { Entry } from '../lesson/entry.ts'
import type { Lesson } from '../lesson/lesson.ts'
import { pretend } from '../lesson/pretend.ts'
import { isRefusal, type Refusal } from '../lesson/refusal.ts'
import type { Parts } from '../parts.ts'
import { NoLesson } from '../store/lesson-store.ts'
import { pretend as says } from '../words/en/pretend.ts'
import { newStudentToken, seatHashes } from './student-token.ts'

/** What a pretend pupil is like, beside what all do. */
interface Habit {
  /** Joins a led lesson only when it has gone on so many steps. */
  late?: number
  /** Never answers anything. */
  silent?: true
  /** Loses the connection now and then, for a while; what was about to be sent comes when it is back, maybe late. */
  drops?: true
  /** The phone is out of battery when the lesson has gone on so many steps, and does not come back. */
  ends?: number
}

/** By the place of the name; whoever is not here comes at once, stays and does everything. */
const habits: Readonly<Record<number, Habit>> = {
  5: { drops: true },
  10: { late: 2 },
  13: { drops: true },
  16: { ends: 6 },
  18: { late: 1 },
  21: { drops: true, late: 4 },
  23: { silent: true },
}

/** Milliseconds, at least and at most: from one thing that a pupil does to the next, and until a lost connection is back. */
const pace = { least: 1_000, most: 8_000 }
const away = { least: 8_000, most: 25_000 }
/** Of so many moments one loses the connection. */
const oneIn = 5

interface Pupil {
  name: string
  habit: Habit
  /** Id of the student; null before joining. */
  id: string | null
  /** What could not be sent without a connection, and will be when it is back; null for nothing. */
  unsent: Command | null
}

/**
 * A pretend class joins a lesson and does in it what the lesson lets pupils do, each at their own pace, until the lesson
 * is gone. Whatever happens goes through the rules of real ones. While no desk and no wall of the lesson is open, nobody
 * does anything.
 */
export async function letPretendClassIn(parts: Parts, lesson: string): Promise<void> {
  const known = [...((await parts.store.open(lesson))?.students.values() ?? [])]
  for (const [at, name] of says.names.entries()) {
    const id = known.find(({ nickname }) => nickname === name)?.id ?? null
    soon(parts, lesson, { name, habit: habits[at] ?? {}, id, unsent: null }, pace)
  }
}

/** The next step of one pupil, in a while; then another, until it was the last. */
const soon = (parts: Parts, lesson: string, pupil: Pupil, { least, most }: typeof pace): void =>
  void parts.clock.after(least + parts.chance(most - least), () => {
    const taken = step(parts, lesson, pupil).catch((err: unknown) => {
      // Whoever stumbles goes on. That the lesson has gone meanwhile is no stumble: the next step finds it.
      if (!(err instanceof NoLesson)) parts.log.error({ err }, 'a pretend pupil stumbled')
      return pace
    })
    void taken.then((next) => next && soon(parts, lesson, pupil, next))
  })

/** @returns how long until the next step; null when it was the last */
async function step(parts: Parts, id: string, pupil: Pupil): Promise<typeof pace | null> {
  const lesson = await parts.store.open(id)
  const isThere = lesson !== undefined && (pupil.id === null || lesson.students.has(pupil.id))
  const isOver = !isThere || (pupil.habit.ends !== undefined && stepsDone(lesson) >= pupil.habit.ends)
  const isAway = !isOver && pupil.habit.drops === true && parts.chance(oneIn) === 0
  if (pupil.id !== null) parts.live.pretend(id, pupil.id, !isOver && !isAway)
  if (isOver) return null
  const isWatched = parts.live.count(id, 'desk') + parts.live.count(id, 'wall') > 0
  if (isWatched && isAway) pupil.unsent ??= wish(parts, lesson, pupil)
  else if (isWatched) await act(parts, lesson, pupil)
  return isAway ? away : pace
}

async function act(parts: Parts, lesson: Lesson, pupil: Pupil): Promise<void> {
  const { id, habit } = pupil
  if (id === null) {
    if (lesson.stage.at === 'own-pace' || stepsDone(lesson) >= (habit.late ?? 0)) await join(parts, lesson, pupil)
    return
  }
  const command = pupil.unsent ?? wish(parts, lesson, pupil)
  pupil.unsent = null
  // What was right a moment ago may be late or refused by now, as for anybody.
  if (command) await ask(parts, lesson.id, id, command)
}

/** What a pupil would do now. */
function wish(parts: Parts, lesson: Lesson, { id, habit }: Pupil): Command | null {
  const student = lesson.students.get(id ?? '')
  if (!student || habit.silent) return null
  const now = parts.clock.now().toISOString()
  return pretend(lesson, student, { now, chance: (below) => parts.chance(below) }, says)
}

async function join(parts: Parts, { id, class: roll }: Lesson, pupil: Pupil): Promise<void> {
  const token = newStudentToken(parts.teachers.now.key, parts.newId())
  const member = roll?.members.find(({ name }) => name === pupil.name)?.id ?? null
  const joining = { do: 'join', nickname: pupil.name, member, ...seatHashes(id, token) } as const
  const joined = await ask(parts, id, 'program', joining)
  // Somebody real may have taken the name.
  if (isRefusal(joined)) return
  pupil.id = joined[0]?.by ?? null
  if (pupil.id !== null) parts.live.pretend(id, pupil.id, true)
}

const stepsDone = ({ moves }: Lesson): number => moves.length - 1

const ask = (
  { store, clock, newId, chance }: Parts,
  lesson: string,
  by: string,
  command: Command,
): Promise<readonly Entry[] | Refusal> => {
  const given = { now: clock.now().toISOString(), by, form: null, newId, chance }
  return store.change(lesson, (state) => decide(state, command, given))
}
