import { decide } from '../lesson/decide.ts'
import type { Command } from '../lesson/command.ts'
import type { ClassRoll } from '../lesson/entry.ts'
import type { Settings } from '../lesson/settings.ts'
import { isRefusal } from '../lesson/refusal.ts'
import { pretend } from '../lesson/pretend.ts'
import { pinOf } from '../library/pin-of.ts'
import type { Parts } from '../parts.ts'
import { JoinCodes } from '../web/join-codes.ts'
import { newStudentToken, seatHashes } from '../web/student-token.ts'
import { pretend as says } from '../words/en/pretend.ts'

/** A pretend pupil does something every so many milliseconds, at least and at most. */
const pace = { least: 2_000, most: 12_000 }

/** A lesson with a pretend class in it. */
export interface PretendLesson {
  id: string
  code: string
}

/**
 * Starts a lesson and lets a pretend class join it. Whatever happens in it goes through the rules of real ones.
 * @throws Error when the quiz has mistakes
 */
export async function startPretend(
  parts: Parts,
  { quiz, owner, settings, roll }: { quiz: string; owner: string; settings: Settings; roll: ClassRoll | null },
): Promise<PretendLesson> {
  const shelved = await parts.library.open(quiz)
  const pin = shelved && pinOf(shelved)
  if (!pin) throw new Error(`the quiz ${quiz} cannot be taught`)
  const lesson = await new JoinCodes(parts).give(async (code) => {
    const said = { id: parts.newId(), at: parts.clock.now().toISOString(), by: owner, form: null }
    return { code, id: await parts.store.create({ ...said, kind: 'started', owner, code, class: roll, pin, settings }) }
  })
  for (const [at, name] of says.names.entries()) {
    const token = newStudentToken(parts.teachers.now.key, parts.newId())
    const who = roll ? { nickname: '', member: roll.members[at]?.id ?? null } : { nickname: name, member: null }
    await ask(parts, lesson.id, 'program', { do: 'join', ...who, ...seatHashes(lesson.id, token) })
  }
  return lesson
}

/** The pupils of a pretend class do what the lesson lets them, each at their own pace, until the process ends; but for the last, who only sits there. */
export async function live(parts: Parts, lesson: string): Promise<void> {
  const students = [...((await parts.store.open(lesson))?.students.values() ?? [])]
  const pupils = students.filter(({ nickname }) => says.names.slice(0, -1).includes(nickname))
  for (const { id } of pupils) soon(parts, () => act(parts, lesson, id))
}

/** One step of one pupil, and then the next; a lesson that is gone has no more. */
async function act(parts: Parts, lesson: string, id: string): Promise<void> {
  const state = await parts.store.open(lesson)
  const student = state?.students.get(id)
  if (!state || !student) return
  const now = parts.clock.now().toISOString()
  const command = pretend(state, student, { now, chance: (below) => parts.chance(below) }, says)
  if (command) await ask(parts, lesson, id, command)
  soon(parts, () => act(parts, lesson, id))
}

/** In a while. What goes wrong with a pretend pupil is told and harms nobody. */
const soon = ({ clock, chance, log }: Parts, then: () => Promise<void>): void =>
  void clock.after(pace.least + chance(pace.most - pace.least), () => {
    then().catch((err: unknown) => log.error({ err }, 'a pretend pupil stumbled'))
  })

async function ask(
  { store, clock, newId, chance }: Parts,
  lesson: string,
  by: string,
  command: Command,
): Promise<void> {
  const given = { now: clock.now().toISOString(), by, form: null, newId, chance }
  const result = await store.change(lesson, (state) => decide(state, command, given))
  // A step that was right a moment ago may be over by now, as for anybody.
  if (isRefusal(result) && by === 'program') throw new Error(`${command.do} was refused: ${result.refused}`)
}
