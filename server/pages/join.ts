import type { Request, Response } from 'express'
import type { Lesson } from '../lesson/lesson.ts'
import { isRefusal } from '../lesson/refusal.ts'
import type { Parts } from '../parts.ts'
import { askLesson } from '../web/ask.ts'
import { bodyOf, fieldOf } from '../web/form.ts'
import { joinVisit } from '../web/join-visit.ts'
import type { Page } from '../web/page.ts'
import { refusalIn } from '../web/refusal-in.ts'
import { plainPage } from '../web/student-page.ts'
import { seatHashes } from '../web/student-token.ts'
import { defineView } from '../web/view.ts'
import type { WrongCodes } from '../web/wrong-codes.ts'
import { words } from '../words/en.ts'
import { showCode } from './home.ts'

interface JoinPage {
  page: Page
  title: string
  className: string | null
  action: string
  formId: string
  comeBack: string
  /** When the lesson ended; null while it is open. */
  closed: string | null
  /** Names to tap, in the order of the class; null where a nickname is typed. */
  members: { id: string; name: string; taken: boolean; claim: string }[] | null
  typed: string
  problem: string | null
  /** Where somebody whose name is taken goes on. */
  claim: { href: string; text: string } | null
  says: typeof words.join
}
const joinView = defineView<JoinPage>('join')

/** Joining by link or QR code; a browser that is in the lesson already goes on. */
export const show =
  (parts: Parts, wrongCodes: WrongCodes) =>
  async (req: Request, res: Response): Promise<void> => {
    const visit = await joinVisit(parts, wrongCodes, req, res)
    if (!visit) showCode(res.status(404), String(req.params.code), words.join.noCode)
    else if (visit.student) res.redirect(303, `/lesson/${visit.lesson.id}`)
    else showJoin(parts, res, visit.lesson, { typed: '', problem: null, claim: null })
  }

/** Takes a seat with a nickname, or with the name of a member of the class. */
export const create =
  (parts: Parts, wrongCodes: WrongCodes) =>
  async (req: Request, res: Response): Promise<void> => {
    const visit = await joinVisit(parts, wrongCodes, req, res)
    if (!visit) {
      showCode(res.status(404), String(req.params.code), words.join.noCode)
      return
    }
    const { id } = visit.lesson
    const body = bodyOf(req)
    const nickname = fieldOf(body, 'nickname')
    const member = fieldOf(body, 'member') || null
    const seat = seatHashes(id, visit.token)
    const result = await askLesson(parts, id, req, 'program', { do: 'join', nickname, member, ...seat })
    const lesson = await parts.store.open(id)
    if (!isRefusal(result) || !lesson) {
      res.redirect(303, `/lesson/${id}`)
      return
    }
    const taken = result.refused === 'name-taken' ? result.nickname : null
    const who = member === null ? { nickname: taken ?? '' } : { member }
    const claim = taken === null ? null : { href: claimAddress(lesson, who), text: words.join.claimOf(taken) }
    showJoin(parts, res.status(422), lesson, { typed: nickname, problem: refusalIn(parts, result), claim })
  }

const claimAddress = (lesson: Lesson, who: { nickname: string } | { member: string }): string =>
  `/join/${lesson.code}/claim?${new URLSearchParams(who).toString()}`

function showJoin(
  parts: Parts,
  res: Response,
  lesson: Lesson,
  typed: Pick<JoinPage, 'typed' | 'problem' | 'claim'>,
): void {
  const now = parts.clock.now()
  const closedAt = lesson.stage.at === 'closed' ? (lesson.moves.at(-1)?.at ?? lesson.startedAt) : null
  const joined = new Set([...lesson.students.values()].map(({ member }) => member))
  joinView(res, {
    page: plainPage(words.join.of(lesson.pin.title)),
    title: lesson.pin.title,
    className: lesson.class ? words.lesson.classOf(lesson.class.name) : null,
    action: `/join/${lesson.code}`,
    formId: parts.newId(),
    comeBack: `/join/${lesson.code}/return`,
    closed: closedAt === null ? null : words.join.closedAt(words.times.clockOrDay(closedAt, now)),
    members:
      lesson.class?.members.map(({ id, name }) => ({
        ...{ id, name, taken: joined.has(id) },
        claim: claimAddress(lesson, { member: id }),
      })) ?? null,
    ...typed,
    says: words.join,
  })
}
