import { hasPhones } from '../../lesson/paper.ts'
import type { Request, Response } from 'express'
import { clockNow, clockOf, graceSeconds, takesTime } from '../../lesson/clock.ts'
import type { CommandOf } from '../../lesson/command.ts'
import type { Lesson, Student } from '../../lesson/lesson.ts'
import { isRefusal } from '../../lesson/refusal.ts'
import type { Parts } from '../../parts.ts'
import { screensOf } from './screens.ts'
import { words } from '../../words/en.ts'
import { ask } from '../ask.ts'
import { toClockPart, type ClockPart } from '../clock-part.ts'
import { bodyOf, fieldOf } from '../form.ts'
import { refusalIn } from '../refusal-in.ts'
import { currentTeacher } from '../visit.ts'

const says = words.clock

/** Hidden fields of every form that gives time. */
export interface ClockFields {
  formId: string
  from: string
}

/**
 * A press that comes twice, from one page or from two desks that show the same time, is one: the form is named after what
 * stands, and after whom it is for, so that a minute for one pupil is not one for another.
 * @param student id; null for the whole class
 */
export const clockFields = ({ stageSeq, movedBy }: Lesson, student: string | null): ClockFields => ({
  formId: `clock-at-${stageSeq}-${student ?? 'all'}`,
  from: movedBy,
})

/** The time of the step that is on, at the desk. */
export interface DeskClock {
  line: ClockPart
  /** That some have longer; "" for nobody. */
  longer: string
  form: ClockFields
  says: typeof words.clock
}

export function toDeskClock(lesson: Lesson, now: Date): DeskClock | null {
  const line = toClockPart(lesson, null, now, says.over)
  if (!line) return null
  const longer = [...lesson.students.values()].flatMap((student) => {
    const own = clockOf(lesson, student)
    return own !== null && own !== lesson.clock ? [own] : []
  })
  const last = longer.sort().at(-1)
  return {
    line,
    longer: last === undefined ? '' : says.longer(longer.length, words.times.clockOrDay(last, now)),
    form: clockFields(lesson, null),
    says,
  }
}

/** What both small pages show that give time: to everybody and to one pupil. */
export interface ClockForm extends ClockFields {
  /** "Now: until 10:47."; or that there is none. */
  stands: string
  hints: string[]
  /** Null where no time can be given now: `stands` and `hints` say why. */
  give: {
    /** Name of the field for minutes: from now on, or more than there are. */
    name: 'minutes' | 'more'
    buttons: { name: string; value: string; text: string }[]
    label: string
  } | null
  typed: string
  problem: string | null
}
type Sent = Pick<ClockForm, 'typed' | 'problem'>

const choices = [1, 2, 3, 5]
const button = (name: string, value: number | 'yes', text: string) => ({ name, value: String(value), text })

/** @param student null for the whole class */
export function clockForm(parts: Parts, lesson: Lesson, student: Student | null, sent: Sent | null): ClockForm {
  const now = parts.clock.now()
  const until = clockOf(lesson, student)
  const at = until === null ? '' : words.times.clockOrDay(until, now)
  const isOver = until !== null && until <= clockNow(lesson, now.toISOString())
  const { stage } = lesson
  const stands = until === null ? says.none : isOver ? says.wasOver(at) : says.now(at)
  const isVote = stage.at === 'question' && stage.phase === 'voting'
  const rest = { ...clockFields(lesson, student?.id ?? null), stands, typed: '', problem: null, ...sent }
  if (!takesTime(stage)) return { ...rest, hints: [refusalIn(parts, { refused: 'no-time-here' })], give: null }
  if (!student)
    return {
      ...rest,
      hints: [screensOf(lesson).clock, ...(isVote && hasPhones(lesson) ? [says.hintVote(graceSeconds)] : [])],
      give: {
        name: 'minutes',
        buttons: [
          ...choices.map((minutes) => button('minutes', minutes, says.minutes(minutes))),
          ...(until === null ? [] : [button('more', 1, says.addMinute), button('none', 'yes', says.noLimit)]),
        ],
        label: says.own,
      },
    }
  if (until === null) return { ...rest, hints: [refusalIn(parts, { refused: 'no-clock' })], give: null }
  return {
    ...rest,
    hints: [says.hintFor],
    give: {
      name: 'more',
      buttons: [
        ...choices.map((minutes) => button('more', minutes, says.more(minutes))),
        ...(student.clock === null ? [] : [button('none', 'yes', says.noOwn)]),
      ],
      label: says.ownMore,
    },
  }
}

/** Gives time, or takes it away. @returns what to show again with its reason; null when it is done */
export async function setClock(
  parts: Parts,
  req: Request,
  res: Response,
  student: string | null,
): Promise<Sent | null> {
  const body = bodyOf(req)
  const [minutes, more] = [fieldOf(body, 'minutes'), fieldOf(body, 'more')]
  const typed = minutes || more
  const limit: CommandOf<'time'>['limit'] =
    fieldOf(body, 'none') === 'yes' ? null : more === '' ? { minutes: count(minutes) } : { more: count(more) }
  const command = { do: 'time', from: fieldOf(body, 'from'), student, limit } as const
  const result = await ask(parts, req, res, currentTeacher(res), command)
  return isRefusal(result) ? { typed, problem: refusalIn(parts, result) } : null
}

/** Typed digits as a number; NaN for anything else. */
const count = (typed: string): number => (/^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : NaN)
