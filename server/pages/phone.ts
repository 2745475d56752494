import type { Request, Response } from 'express'
import type { Page } from '../web/page.ts'
import { plainPage } from '../web/student-page.ts'
import { defineView } from '../web/view.ts'
import { words } from '../words/en.ts'

interface PhonePage {
  page: Page
  says: typeof words.phones
}
const phoneView = defineView<PhonePage>('phone')

/** What a phone sees that tries whether it gets here; that it came is noted for every request. */
export const show = (_req: Request, res: Response): void =>
  phoneView(res, { page: plainPage(words.phones.phoneTitle), says: words.phones })
