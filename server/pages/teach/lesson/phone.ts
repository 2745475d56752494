import type { Request, Response } from 'express'
import type { Parts } from '../../../parts.ts'
import { backToDesk } from '../../../web/desk/pupil.ts'
import type { Link, Page } from '../../../web/page.ts'
import { toQr, type Qr } from '../../../web/qr.ts'
import { newSignInLink } from '../../../web/sign-in-link.ts'
import { lessonPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentLesson, currentTeacher } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'
import { isUncovered } from './cover.ts'

interface PhonePage {
  page: Page
  /** What to do, or why there is no picture. */
  lead: string
  /** The picture, and until when it works; null until it is asked for, and while there is none to give. */
  shown: { qr: Qr; address: string; until: string } | null
  /** Makes a picture; null where that cannot be. */
  action: string | null
  make: string
  desk: Link
  says: typeof words.handover
}
const phoneView = defineView<PhonePage>('teach/lesson/phone')
const says = words.handover

/** A few minutes: the phone is at hand, and whoever takes a picture of the screen has no use of it later. */
const minutes = 5

/** Going on with this desk on a phone: asks whether to show the picture. Where the screen may be on the wall there is none. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showPhone(parts, req, res, null)

/** Shows a picture that signs one phone in, once. A new one replaces the old one. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const [origin] = parts.site.origins()
    if (!isUncovered(parts, req, currentLesson(res)) || origin === undefined || parts.site.noPhones() !== null) {
      showPhone(parts, req, res.status(422), null)
      return
    }
    const now = parts.clock.now()
    const link = { teacher: currentTeacher(res), minutes, next: `/teach/lesson/${currentLesson(res).id}` }
    const { path, until } = await newSignInLink(parts.teachers, link, now, () => parts.newId())
    const address = `${origin}${path}`
    const at = words.times.clockOrDay(until.toISOString(), now)
    showPhone(parts, req, res, { qr: toQr(address, says.qr), address, until: says.until(at) })
  }

function showPhone(parts: Parts, req: Request, res: Response, shown: PhonePage['shown']): void {
  const lesson = currentLesson(res)
  const none = parts.site.noPhones()
  const problem = !isUncovered(parts, req, lesson) ? says.covered : none === null ? null : words.teach.noPhones[none]
  phoneView(res, {
    page: lessonPage(lesson, says.title, 'other', false),
    lead: problem ?? says.lead,
    shown,
    action: problem === null ? `/teach/lesson/${lesson.id}/phone` : null,
    make: shown ? says.again : says.make,
    desk: backToDesk(lesson),
    says,
  })
}
