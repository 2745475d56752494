import type { Response } from 'express'
import type { ClassRoll } from '../lesson/entry.ts'
import type { Parts } from '../parts.ts'
import { ownClasses } from './own-class.ts'
import type { Start } from './start-form.ts'
import { currentTeacher } from './visit.ts'

/** How the last lesson of this class was started, or with null the last without a class; undefined where there was none. */
export const startOf = ({ teachers }: Parts, res: Response, roll: ClassRoll | null): Start | undefined =>
  teachers.now.starts[roll?.id ?? currentTeacher(res)]

/** The class that was taught last; empty for none. */
export function lastClass(parts: Parts, res: Response): string {
  const { starts } = parts.teachers.now
  const own = [currentTeacher(res), ...ownClasses(parts, res).map(({ id }) => id)]
  const times = own.map((key) => ({ key, at: starts[key]?.at ?? '' }))
  const last = times.reduce((newest, one) => (one.at > newest.at ? one : newest))
  // Whoever has made classes and started nothing yet means to use one.
  const first = last.at === '' ? (own[1] ?? '') : last.key
  return first === currentTeacher(res) ? '' : first
}

/** How this teacher started a lesson last; undefined where they have started none. */
export const lastStart = (parts: Parts, res: Response): Start | undefined =>
  parts.teachers.now.starts[lastClass(parts, res) || currentTeacher(res)]
