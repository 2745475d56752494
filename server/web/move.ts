import type { Request, Response } from 'express'
import type { CommandOf } from '../lesson/command.ts'
import { decide } from '../lesson/decide.ts'
import type { Entry } from '../lesson/entry.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Refusal } from '../lesson/refusal.ts'
import type { Parts } from '../parts.ts'
import { ask, givenNow } from './ask.ts'
import type { JoinCodes } from './join-codes.ts'
import { currentLesson, currentTeacher } from './visit.ts'

/** Hidden fields of every form that moves the lesson. */
export interface MoveForm {
  formId: string
  from: string
}

/** A press that comes twice, from one page or from two that show the same step, is one move: the form is named after the step. */
export const moveForm = ({ movedBy }: Lesson): MoveForm => ({ formId: `move-${movedBy}`, from: movedBy })

/** The teacher moves, closes or reopens the lesson: the one way from a page to that. */
export async function moveLesson(
  parts: Parts,
  codes: JoinCodes,
  req: Request,
  res: Response,
  command: CommandOf<'move'> | CommandOf<'press'>,
): Promise<readonly Entry[] | Refusal> {
  const move = () => ask(parts, req, res, currentTeacher(res), command)
  const closes = command.do === 'move' && command.stage.at === 'closed'
  if (currentLesson(res).stage.at !== 'closed' || closes) return move()
  return codes.give(async (code) => {
    await recode(parts, res, command.from, code)
    return move()
  })
}

/** Before reopening: where another open lesson has taken the code meanwhile, this one gets the new one. */
async function recode(parts: Parts, res: Response, from: string, code: string): Promise<void> {
  const { id, code: old, movedBy } = currentLesson(res)
  const others = (await parts.store.all()).filter((other) => other.id !== id && other.closedAt === null)
  if (from !== movedBy || !others.some((other) => other.code === old)) return
  const given = givenNow(parts, currentTeacher(res), null)
  await parts.store.change(id, (state) => decide(state, { do: 'recode', code }, given))
}
