import type { Request, Response } from 'express'
import type { Command, Given } from '../lesson/command.ts'
import { decide } from '../lesson/decide.ts'
import type { Entry } from '../lesson/entry.ts'
import { isRefusal, type Refusal } from '../lesson/refusal.ts'
import type { Parts } from '../parts.ts'
import { words } from '../words/en.ts'
import { PageError } from './errors.ts'
import { sentForm } from './form.ts'
import { noSeat } from './seat.ts'
import { currentLesson, renew } from './visit.ts'

/**
 * Asks the lesson of this address for something: the one way from a page to the rules and the disk.
 * @param by a student's or a teacher's id from the session, or `program` for somebody without a seat
 * @returns its entries when they are on the disk (none when the same form came before, or nothing changed), or why not
 * @throws StoreUnavailable when the disk does not take it
 * @throws PageError when the student's seat is gone, or has sent too much; the words are in the answer then
 * @throws NoLesson when the lesson was deleted meanwhile
 */
export async function ask(
  parts: Parts,
  req: Request,
  res: Response,
  by: string,
  command: Command,
): Promise<readonly Entry[] | Refusal> {
  const { id, students } = currentLesson(res)
  // What is noted when a page is opened is noted once, and the page is owed all the same.
  const costs = students.has(by) && req.method === 'POST'
  if (costs && !parts.budget.take(by)) throw new PageError(429, words.frame.tooMuch, null)
  const free = () => costs && parts.budget.giveBack(by)
  const result = await askLesson(parts, id, req, by, command).catch((problem: unknown) => {
    free()
    throw problem
  })
  if (isRefusal(result) || result.length === 0) free()
  await renew(parts, res, id)
  // Lost while this was on its way: no page of that student is shown any more.
  if (isRefusal(result) && result.refused === 'no-seat') throw noSeat(currentLesson(res))
  return result
}

/** The same for a page that finds its lesson by its code. */
export const askLesson = (
  parts: Parts,
  lesson: string,
  req: Request,
  by: string,
  command: Command,
): Promise<readonly Entry[] | Refusal> => {
  const given = givenNow(parts, by, sentForm(req))
  return parts.store.change(lesson, (state) => decide(state, command, given))
}

/** @param form null for what goes before the thing that the form asks for */
export const givenNow = (parts: Parts, by: string, form: string | null): Given => ({
  now: parts.clock.now().toISOString(),
  by,
  form,
  newId: () => parts.newId(),
  chance: (below) => parts.chance(below),
})
