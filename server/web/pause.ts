import type { Request, Response } from 'express'
import type { Lesson } from '../lesson/lesson.ts'
import type { Parts } from '../parts.ts'
import { words } from '../words/en.ts'
import { ask } from './ask.ts'
import { bodyOf, fieldOf } from './form.ts'
import { currentTeacher } from './visit.ts'

/** The button that says "eyes up", or goes on; its form is sent to an address that ends in `/pause`. */
export interface PauseForm {
  action: string
  formId: string
  /** What it asks for. */
  on: 'yes' | 'no'
  text: string
}

const says = words.pause

/** @param page address of the wall or of the desk; null when there is nothing to pause: the lesson has ended */
export function pauseForm(parts: Parts, { stage, pausedAt }: Lesson, page: string): PauseForm | null {
  if (stage.at === 'closed') return null
  const on = pausedAt === null
  return { action: `${page}/pause`, formId: parts.newId(), on: on ? 'yes' : 'no', text: on ? says.on : says.off }
}

/** Does what that button asks for. A lesson that has ended meanwhile stays as it is, and its page says so. */
export async function setPause(parts: Parts, req: Request, res: Response): Promise<void> {
  const on = fieldOf(bodyOf(req), 'on')
  if (on === 'yes' || on === 'no') await ask(parts, req, res, currentTeacher(res), { do: 'pause', on: on === 'yes' })
}

/** Locals of `partials/pause`, on every page of a student; null while nobody is asked to look up. */
export const pausePart = ({ pausedAt }: Lesson): typeof says | null => (pausedAt === null ? null : says)
