import type { Request, Response } from 'express'
import type { Parts } from '../../parts.ts'
import { damagedOf, type Damaged } from '../../web/damaged.ts'
import type { Page } from '../../web/page.ts'
import { teacherPage } from '../../web/teacher-page.ts'
import { defineView } from '../../web/view.ts'
import { words } from '../../words/en.ts'

interface DamagedPage {
  page: Page
  title: string
  file: string
  problem: string
  /** How much of it can be read; null where nothing can. */
  entries: string | null
  remedy: string
  action: string
  formId: string
  canAccept: boolean
  /** Why it was not taken; null when nothing was asked. */
  refused: string | null
  says: typeof words.teach
}
const damagedView = defineView<DamagedPage>('teach/damaged')
const says = words.teach

/** What is wrong with the file of a lesson, and what can be done. A lesson that can be read again goes back to the list. */
export const show =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const found = await find(parts, String(req.params.damaged))
    if (found) showDamaged(parts, req, res, found, null)
    else res.redirect(303, '/teach')
  }

/** Takes a file that was changed by hand as it is. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const id = String(req.params.damaged)
    const found = await find(parts, id)
    if (found && !canAccept(found)) {
      showDamaged(parts, req, res.status(422), found, says.cannotAccept)
      return
    }
    // Sent twice: it is taken already.
    if (found) await parts.store.accept(id)
    res.redirect(303, '/teach')
  }

/** A file that was mended outside is looked at anew. */
async function find(parts: Parts, id: string): Promise<(Damaged & { goesOn: boolean }) | undefined> {
  const goesOn = (await parts.store.open(id).catch(() => undefined)) !== undefined
  const found = (await damagedOf(parts)).find((damaged) => damaged.id === id)
  // A file that was set aside stays named while its lesson goes on.
  return found && (!goesOn || found.problem === 'syntax') ? { ...found, goesOn } : undefined
}

const canAccept = ({ problem, entries }: Damaged): boolean => problem === 'sum' && entries !== null

function showDamaged(
  parts: Parts,
  req: Request,
  res: Response,
  found: Damaged & { goesOn: boolean },
  refused: string | null,
): void {
  const { title, file, problem, entries, goesOn } = found
  const unshaped = problem === 'sum' && entries === null ? ` ${says.notShaped}` : ''
  damagedView(res, {
    page: teacherPage(says.damagedTitle, 'home'),
    title,
    file,
    problem: says.problem[problem] + unshaped,
    entries: entries === null || goesOn ? null : says.entries(entries),
    remedy: goesOn ? says.goesOn : says.remedy[problem],
    action: req.path,
    formId: parts.newId(),
    canAccept: canAccept(found),
    refused,
    says,
  })
}
