import type { Parts } from '../../parts.ts'
import { words } from '../../words/en.ts'
import type { Page } from '../page.ts'
import { lessonPage } from '../teacher-page.ts'
import type { pupilOf } from './pupil.ts'

/** Locals of a page with one field about one pupil. */
export interface PupilForm {
  page: Page
  action: string
  back: string
  formId: string
  title: string
  typed: string
  problem: string | null
  says: typeof words.desk
}

/** @param part of the pupil's address, where the form stands and posts to */
export function toPupilForm(
  parts: Parts,
  { lesson, address }: Pick<ReturnType<typeof pupilOf>, 'lesson' | 'address'>,
  part: 'name' | 'table',
  shown: Pick<PupilForm, 'title' | 'typed' | 'problem'>,
): PupilForm {
  return {
    page: lessonPage(lesson, shown.title, 'other', false),
    action: `${address}/${part}`,
    back: address,
    formId: parts.newId(),
    ...shown,
    says: words.desk,
  }
}
