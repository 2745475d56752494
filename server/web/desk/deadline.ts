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
  typed: string
  problem: string | null
}

const says = words.desk
const moreMinutes = [5, 10, 15, 30]

/** @param closes the closing time that is to be changed; null when there is none */
export function deadlineForm(
  parts: Parts,
  closes: string | null,
  hints: string[],
  sent: Pick<DeadlineForm, 'typed' | 'problem'> | null,
): DeadlineForm {
  const now = parts.clock.now()
  return {
    formId: parts.newId(),
    stands: closes === null ? says.deadlineNone : says.deadlineNow(words.times.clockOrDay(closes, now)),
    hints,
    more: moreMinutes.map((minutes) => ({ value: String(minutes), text: says.moreMinutes(minutes) })),
    typed: closes === null ? '' : toLocalField(new Date(closes)),
    problem: null,
    ...sent,
  }
}

/** Sets a closing time by minutes or by a typed time. @returns what to show again with its reason; null when it is set */
export async function setDeadline(
  parts: Parts,
  req: Request,
  res: Response,
  { student, closes }: { student: string | null; closes: string | null },
): Promise<Pick<DeadlineForm, 'typed' | 'problem'> | null> {
  const body = bodyOf(req)
  const typed = fieldOf(body, 'until')
  const minutes = Number(fieldOf(body, 'minutes'))
  const until = moreMinutes.includes(minutes) ? later(parts, closes, minutes) : readLocalField(typed)
  if (until === null) return { typed, problem: says.untilBad }
  const result = await ask(parts, req, res, currentTeacher(res), { do: 'extend', student, until })
  return isRefusal(result) ? { typed, problem: refusalIn(parts, result) } : null
}

/** So many minutes after the closing time; from now on where that has passed, or where there is none. */
function later(parts: Parts, closes: string | null, minutes: number): string {
  const now = parts.clock.now().getTime()
  const from = closes === null ? now : Math.max(now, Date.parse(closes))
  return new Date(from + minutes * 60_000).toISOString()
}
