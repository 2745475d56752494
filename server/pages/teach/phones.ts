import type { Request, Response } from 'express'
import type { Parts } from '../../parts.ts'
import type { Page } from '../../web/page.ts'
import { toQr, type Qr } from '../../web/qr.ts'
import { teacherPage } from '../../web/teacher-page.ts'
import { defineView } from '../../web/view.ts'
import { words } from '../../words/en.ts'

interface PhonesPage {
  page: Page
  /** What is known: that a device came, that none has tried yet, or that none can. */
  state: { kind: 'saved' | 'wait' | 'problem'; text: string }
  /** Null where no phone can come. */
  tried: { address: string; qr: Qr } | null
  /** Other addresses of this computer, in case the first is the wrong network. */
  others: string[]
  says: typeof words.phones
}
const phonesView = defineView<PhonesPage>('teach/phones')
const says = words.phones

/** Whether phones get here: green only once another device has. */
export const show =
  (parts: Parts) =>
  (_req: Request, res: Response): void => {
    const { site, clock } = parts
    const [first = '', ...others] = site.origins().map((origin) => `${origin}/phone`)
    const none = site.noPhones()
    const came = site.arrivals.newest
    phonesView(res, {
      page: teacherPage(says.title, 'home'),
      state:
        none !== null
          ? { kind: 'problem', text: words.teach.noPhones[none] }
          : came
            ? {
                kind: 'saved',
                text: says.came(came.origin, words.times.clockOrDay(came.at.toISOString(), clock.now())),
              }
            : { kind: 'wait', text: says.noneYet },
      tried: none === null ? { address: first, qr: toQr(first, says.qr(first)) } : null,
      others,
      says,
    })
  }
