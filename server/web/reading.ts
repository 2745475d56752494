import type { Request, Response } from 'express'
import type { Lesson, Student } from '../lesson/lesson.ts'
import type { Parts } from '../parts.ts'
import { Reading, usualReading } from '../store/reading.ts'
import { readCookie, setCookie } from './cookies.ts'

/** So many days a browser keeps what somebody without a class has chosen. */
const days = 180

/** Their id in the class of this lesson; null in a lesson without one, and where the class or the name is gone. */
function memberOf({ teachers }: Parts, { class: roll, owner }: Lesson, { member }: Student): string | null {
  const own = teachers.now.classes.find((one) => one.id === roll?.id && one.owner === owner)
  return own?.members.some(({ id }) => id === member) ? member : null
}

/** How a student wants to read: kept with the member of a class, who may use another device; else with this browser. */
export function readingOf(parts: Parts, req: Request, lesson: Lesson, student: Student): Reading {
  const member = memberOf(parts, lesson, student)
  return (member === null ? inBrowser(parts, req) : parts.teachers.now.readings[member]) ?? usualReading
}

function inBrowser(parts: Parts, req: Request): Reading | undefined {
  const kept = readCookie(parts, req, 'reading')
  if (kept === undefined) return undefined
  try {
    return Reading.safeParse(JSON.parse(kept)).data
  } catch {
    return undefined
  }
}

/** Whether another device and the next lesson have it too. */
export const isKeptInClass = (parts: Parts, lesson: Lesson, student: Student): boolean =>
  memberOf(parts, lesson, student) !== null

/**
 * Keeps it for the pages that come.
 * @throws StoreUnavailable when the disk does not take it
 */
export async function keepReading(
  parts: Parts,
  res: Response,
  { lesson, student, reading }: { lesson: Lesson; student: Student; reading: Reading },
): Promise<void> {
  const member = memberOf(parts, lesson, student)
  if (member === null) {
    setCookie(parts, res, 'reading', JSON.stringify(reading), days)
    return
  }
  const same = JSON.stringify(parts.teachers.now.readings[member] ?? usualReading) === JSON.stringify(reading)
  if (!same) await parts.teachers.change(({ readings }) => void (readings[member] = reading))
}

/** Whether pages bring the ruler or the reading aloud along. */
export const usesTools = ({ focus, aloud }: Reading): boolean => focus !== 'off' || aloud === 'on'

/** The classes of the `<html>` of a page: `size-large`; nothing for what is as usual. */
export const classesOf = (reading: Reading): string =>
  Object.entries(reading)
    .filter(([name, value]) => value !== usualReading[name as keyof Reading])
    .map(([name, value]) => `${name}-${value}`)
    .join(' ')
