import type { Request, Response } from 'express'
import { isRefusal } from '../../lesson/refusal.ts'
import type { Parts } from '../../parts.ts'
import { words } from '../../words/en.ts'
import { ask } from '../ask.ts'
import { bodyOf, fieldOf } from '../form.ts'
import { readLocalField, toLocalField } from '../local-time.ts'
import { refusalIn } from '../refusal-in.ts'
import { currentTeacher } from '../visit.ts'

/** What both forms for a closing time show: for everybody and for one pupil. */
export interface DeadlineForm {
  formId: string
  /** "Now: 10:45."; or that there is none. */
  stands: string
  hints: string[]
  /** Buttons that add so many minutes. */
  more: { value: string; text: string }[]
  /** Button that takes the time away; null where there is none to take. */
  none: string | null
  typed: string
  problem: string | null
}

const says = words.desk
const moreMinutes = [5, 10, 15, 30]

/**
 * @param closes the closing time that is to be changed; null when there is none
 * @param none what its button says that takes the time away; null for no such button
 */
export function deadlineForm(
  parts: Parts,
  closes: string | null,
  hints: string[],
  none: string | null,
  sent: Pick<DeadlineForm, 'typed' | 'problem'> | null,
): DeadlineForm {
  const now = parts.clock.now()
  return {
    formId: parts.newId(),
    stands: closes === null ? says.deadlineNone : says.deadlineNow(words.times.clockOrDay(closes, now)),
    hints,
    more: moreMinutes.map((minutes) => ({ value: String(minutes), text: says.moreMinutes(minutes) })),
    none,
    typed: closes === null ? '' : toLocalField(new Date(closes)),
    problem: null,
    ...sent,
  }
}

/** Sets a closing time by minutes or by a typed time, or takes it away. @returns what to show again with its reason; null when it is set */
export async function setDeadline(
  parts: Parts,
  req: Request,
  res: Response,
  { student, closes }: { student: string | null; closes: string | null },
): Promise<Pick<DeadlineForm, 'typed' | 'problem'> | null> {
  const body = bodyOf(req)
  const typed = fieldOf(body, 'until')
  const minutes = Number(fieldOf(body, 'minutes'))
  const isNone = fieldOf(body, 'none') === 'yes'
  const until = moreMinutes.includes(minutes) ? later(parts, closes, minutes) : readLocalField(typed)
  if (until === null && !isNone) return { typed, problem: says.untilBad }
  const result = await ask(parts, req, res, currentTeacher(res), {
    do: 'extend',
    student,
    until: isNone ? null : until,
  })
  return isRefusal(result) ? { typed, problem: refusalIn(parts, result) } : null
}

/**
 * So many minutes after the closing time; from now on where that has passed, or where there is none. To the whole
 * minute, since that is all that anybody reads of it: what says 9:26 is not late at 9:26.
 */
function later(parts: Parts, closes: string | null, minutes: number): string {
  const now = parts.clock.now().getTime()
  const from = closes === null ? now : Math.max(now, Date.parse(closes))
  return new Date((Math.ceil(from / 60_000) + minutes) * 60_000).toISOString()
}
