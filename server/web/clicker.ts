import type { Request } from 'express'
import type { Lesson } from '../lesson/lesson.ts'
import { asksOpinion } from '../lesson/opinions.ts'
import { pressedStep, presses, type Press } from '../lesson/press.ts'
import type { Parts } from '../parts.ts'
import { words } from '../words/en.ts'
import { readCookie } from './cookies.ts'
import { moveForm, type MoveForm } from './move.ts'
import type { Link } from './page.ts'
import { pauseForm, type PauseForm } from './pause.ts'
import { teacherOf } from './teacher-session.ts'

/** Locals of `partials/clicker`: the line below the wall with which its owner leads the lesson. Nobody else gets it. */
export interface Clicker {
  /** Null for whoever is not signed in any more. */
  moves: { action: string; form: MoveForm; buttons: Key[] } | null
  /** Where raised hands can be counted and their fields are not shown; null elsewhere. */
  hands: Link | null
  /** The keys of what is offered, "Keys: Page Down, Page Up, B"; "" where there is nothing to press. */
  keys: string
  /** While nobody has joined: that the lesson needs no phones; "" else. */
  note: string
  pause: (PauseForm & { keys: string }) | null
  /** For a browser whose session has run out; null for everybody else. */
  signIn: Link | null
  says: typeof words.clicker
}

/** A button and its keys, by `KeyboardEvent.key`; `free` are those that count only while nothing has the focus. */
interface Key {
  press: Press
  text: string
  keys: string
  free: string
}

const says = words.clicker
/** What presenter clickers send, and what a keyboard has beside it. */
const keys: Readonly<Record<Press, { keys: string; free: string }>> = {
  back: { keys: 'PageUp', free: 'ArrowLeft' },
  next: { keys: 'PageDown', free: 'ArrowRight Space' },
  talk: { keys: 't', free: '' },
  // By no key: a letter that is pressed by accident would show it for good.
  answer: { keys: '', free: '' },
}

/** What the browser that asks may do at a wall; null for whoever does not own the lesson. */
export async function clickerOf(
  parts: Parts,
  req: Request,
  lesson: Lesson,
  hands: Link | null = null,
): Promise<Clicker | null> {
  const teacher = await teacherOf(parts, req)
  if (teacher === lesson.owner) {
    const open = presses.filter((press) => pressedStep(lesson, press) !== null)
    const buttons = open.map((press) => ({ press, text: textOf(lesson, press), ...keys[press] }))
    const wall = `/wall/${lesson.id}`
    const pause = pauseForm(parts, lesson, wall)
    return {
      moves: { action: `${wall}/stage`, form: moveForm(lesson), buttons },
      hands,
      keys: says.keysAre([
        ...open.flatMap((press) => (press === 'next' || press === 'back' ? [says.keys[press]] : [])),
        ...(pause ? [says.keys.pause] : []),
      ]),
      note: lesson.stage.at === 'lobby' && lesson.students.size === 0 ? says.noPhones : '',
      pause: pause && { ...pause, keys: 'b .' },
      signIn: null,
      says,
    }
  }
  if (teacher !== null || readCookie(parts, req, 'teacher') === undefined) return null
  const next = encodeURIComponent(`/teach/lesson/${lesson.id}`)
  const signIn = { href: `/teach/session?next=${next}`, text: says.signIn }
  return { moves: null, hands: null, keys: '', note: '', pause: null, signIn, says }
}

function textOf({ stage, pin }: Lesson, press: Press): string {
  const on = pin.questions.find(({ id }) => stage.at === 'question' && stage.question === id)
  return press === 'answer' && on && asksOpinion(on) ? says.opinions : says[press]
}
