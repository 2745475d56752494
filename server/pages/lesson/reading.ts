import type { Request, Response } from 'express'
import type { Parts } from '../../parts.ts'
import { Reading } from '../../store/reading.ts'
import { bodyOf, fieldOf } from '../../web/form.ts'
import type { Page } from '../../web/page.ts'
import { isKeptInClass, keepReading } from '../../web/reading.ts'
import { studentPage } from '../../web/student-page.ts'
import { defineView } from '../../web/view.ts'
import { currentLesson, currentReading, currentStudent } from '../../web/visit.ts'
import { words } from '../../words/en.ts'
import { onRegion, type OnRegion } from './now.ts'

interface ReadingPage {
  page: Page
  now: OnRegion
  problem: string | null
  /** Where it is kept. */
  kept: string
  groups: Group[]
  action: string
  formId: string
  student: string
  /** Where this page was opened, and where it leads back. */
  from: string
  says: typeof words.reading
}
interface Group {
  name: keyof Reading
  legend: string
  hint: string | null
  /** Short ones stand side by side. */
  inOneRow: boolean
  choices: { value: string; text: string; on: boolean }[]
}
const readingView = defineView<ReadingPage>('lesson/reading')
const says = words.reading

/** How pages look to this student: one form, and a few lines to see it by. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const { from } = req.query
    const asked = typeof from === 'string' ? from : ''
    showReading(parts, req, res, { chosen: currentReading(res), from: asked, problem: null })
  }

/** Keeps it, and goes back to where it was asked for. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const body = bodyOf(req)
    const from = fieldOf(body, 'from')
    const read = Reading.safeParse(body)
    if (read.success) {
      const [lesson, student] = [currentLesson(res), currentStudent(res)]
      await keepReading(parts, res, { lesson, student, reading: read.data })
      res.redirect(303, backTo(lesson.id, from))
    } else showReading(parts, req, res.status(422), { chosen: body, from, problem: says.problem })
  }

function showReading(
  parts: Parts,
  req: Request,
  res: Response,
  { chosen, from, problem }: { chosen: Readonly<Record<string, unknown>>; from: string; problem: string | null },
): void {
  const [lesson, student] = [currentLesson(res), currentStudent(res)]
  const page = studentPage(res, { here: says.here, back: true })
  readingView(res, {
    page: { ...page, you: page.you && { ...page.you, reading: null } },
    now: onRegion(parts, res),
    problem,
    kept: isKeptInClass(parts, lesson, student) ? says.keptInClass : says.keptInBrowser,
    groups: (['size', 'spacing', 'width', 'focus', 'aloud'] as const).map((name) => toGroup(name, chosen[name])),
    action: req.path,
    formId: parts.newId(),
    student: student.id,
    from: backTo(lesson.id, from),
    says,
  })
}

const toGroup = (name: keyof Reading, chosen: unknown): Group => ({
  name,
  legend: says.groups[name],
  hint: says.hints[name],
  inOneRow: name === 'size' || name === 'width',
  choices: Object.entries(says.choices[name]).map(([value, text]) => ({ value, text, on: value === chosen })),
})

/** A page of the same lesson; anything else leads to the lesson. */
function backTo(lesson: string, wished: string): string {
  const home = `/lesson/${lesson}`
  return wished.startsWith(`${home}/`) && /^[\w/-]+$/.test(wished) ? wished : home
}
