import type { Request, Response } from 'express'
import type { Parts } from '../../parts.ts'
import { bodyOf, fieldOf } from '../../web/form.ts'
import { nextPage } from '../../web/next-page.ts'
import type { Page } from '../../web/page.ts'
import { verifyPassword } from '../../web/password.ts'
import type { PasswordGate } from '../../web/password-gate.ts'
import { plainPage } from '../../web/student-page.ts'
import { knownDevice, signIn, teacherOf } from '../../web/teacher-session.ts'
import { defineView } from '../../web/view.ts'
import { words } from '../../words/en.ts'

interface SessionPage {
  page: Page
  /** Address to go on to. */
  next: string
  problem: string | null
  says: typeof words.session
}
const sessionView = defineView<SessionPage>('teach/session')
const says = words.session

/** Signing in with the password; `?next=` is the teacher's page that was asked for. */
export const show =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const next = nextPage(typeof req.query.next === 'string' ? req.query.next : '')
    if ((await teacherOf(parts, req)) === null) showForm(res, next, null)
    else res.redirect(303, next)
  }

/** Tries a password. The typed one is not shown again. */
export const create =
  (parts: Parts, gate: PasswordGate) =>
  async (req: Request, res: Response): Promise<void> => {
    const body = bodyOf(req)
    const next = nextPage(fieldOf(body, 'next'))
    const password = fieldOf(body, 'password').trim()
    // Nothing typed is no guess: it costs no hash, and nobody's turn.
    const teacher =
      password === '' ? undefined : await gate.try(knownDevice(parts, req), () => teacherWith(parts, password))
    if (teacher === 'busy') showForm(res.status(429).set('Retry-After', '60'), next, says.busy)
    else if (teacher === undefined) showForm(res.status(422), next, says.wrong)
    else {
      await signIn(parts, req, res, teacher.id)
      res.redirect(303, next)
    }
  }

/** Whose password it is. A teacher without one cannot sign in this way: nothing fits an empty hash. */
async function teacherWith({ teachers }: Parts, password: string): Promise<{ id: string } | undefined> {
  for (const teacher of teachers.now.teachers)
    if (await verifyPassword(password, teacher.passwordHash)) return { id: teacher.id }
  return undefined
}

const showForm = (res: Response, next: string, problem: string | null): void =>
  sessionView(res, { page: plainPage(says.title), next, problem, says })
