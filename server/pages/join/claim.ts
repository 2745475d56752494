import type { Request, Response } from 'express'
import type { Lesson } from '../../lesson/lesson.ts'
import { nameKey } from '../../lesson/names.ts'
import { isRefusal } from '../../lesson/refusal.ts'
import type { Parts } from '../../parts.ts'
import { askLesson } from '../../web/ask.ts'
import { bodyOf, fieldOf } from '../../web/form.ts'
import { joinVisit, type JoinVisit } from '../../web/join-visit.ts'
import type { Page } from '../../web/page.ts'
import { refusalIn } from '../../web/refusal-in.ts'
import { plainPage } from '../../web/student-page.ts'
import { seatHashes } from '../../web/student-token.ts'
import { defineView } from '../../web/view.ts'
import type { WrongCodes } from '../../web/wrong-codes.ts'
import { words } from '../../words/en.ts'
import { showCode } from '../home.ts'

interface ClaimPage {
  page: Page
  action: string
  formId: string
  /** Whom this browser waits to be let in as; null before it asked. */
  waiting: string | null
  /** Who tapped a name of the class, where two may be called the same; null where a name is typed. */
  member: string | null
  typed: string
  problem: string | null
  says: typeof words.join
}
const claimView = defineView<ClaimPage>('join/claim')

/** "That is me", and then the wait for the teacher's tap. */
export const show =
  (parts: Parts, wrongCodes: WrongCodes) =>
  async (req: Request, res: Response): Promise<void> => {
    const visit = await joinVisit(parts, wrongCodes, req, res)
    if (!visit) showCode(res.status(404), String(req.params.code), words.join.noCode)
    else if (visit.student) res.redirect(303, `/lesson/${visit.lesson.id}`)
    else {
      const asked = new URLSearchParams(req.originalUrl.split('?')[1])
      const member = visit.lesson.class?.members.find(({ id }) => id === asked.get('member'))
      const typed = { member: member?.id ?? null, typed: member?.name ?? asked.get('nickname') ?? '' }
      showClaim(parts, res, visit, { ...typed, problem: null })
    }
  }

/** Asks the teacher to let this browser in under that name. */
export const create =
  (parts: Parts, wrongCodes: WrongCodes) =>
  async (req: Request, res: Response): Promise<void> => {
    const visit = await joinVisit(parts, wrongCodes, req, res)
    if (!visit) {
      showCode(res.status(404), String(req.params.code), words.join.noCode)
      return
    }
    const { lesson, token } = visit
    const body = bodyOf(req)
    const typed = fieldOf(body, 'nickname')
    const member = fieldOf(body, 'member') || null
    const student = studentCalled(lesson, typed, member) ?? ''
    const claim = { do: 'claim', student, ...seatHashes(lesson.id, token) } as const
    const result = await askLesson(parts, lesson.id, req, 'program', claim)
    if (isRefusal(result))
      showClaim(parts, res.status(422), visit, { member, typed, problem: refusalIn(parts, result) })
    else res.redirect(303, `/join/${lesson.code}/claim`)
  }

const studentCalled = ({ students }: Lesson, name: string, member: string | null): string | undefined =>
  [...students.values()].find((student) =>
    member === null ? nameKey(student.nickname) === nameKey(name) : student.member === member,
  )?.id

function showClaim(
  parts: Parts,
  res: Response,
  { lesson, token }: JoinVisit,
  typed: Pick<ClaimPage, 'member' | 'typed' | 'problem'>,
): void {
  const { tokenHash } = seatHashes(lesson.id, token)
  const waiting = [...lesson.students.values()].find(({ claims }) =>
    claims.some((claim) => claim.tokenHash === tokenHash),
  )
  // The page holds no form then, so it may look again by itself, also without JavaScript.
  if (waiting) res.set('Refresh', '4')
  claimView(res, {
    page: plainPage(words.join.returnOf(lesson.pin.title), {
      href: `/join/${lesson.code}/return`,
      text: words.join.back,
    }),
    action: `/join/${lesson.code}/claim`,
    formId: parts.newId(),
    waiting: waiting ? words.join.waiting(waiting.nickname) : null,
    ...typed,
    says: words.join,
  })
}
