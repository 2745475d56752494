import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { membersOf } from '../../lesson/pasted-names.ts'
import type { Parts } from '../../parts.ts'
import { readClassForm, type ClassForm } from '../../web/class-form.ts'
import { sentForm } from '../../web/form.ts'
import { ownClasses } from '../../web/own-class.ts'
import type { Page } from '../../web/page.ts'
import { teacherPage } from '../../web/teacher-page.ts'
import { defineView } from '../../web/view.ts'
import { currentTeacher } from '../../web/visit.ts'
import { words } from '../../words/en.ts'

interface ClassesPage {
  page: Page
  classes: { name: string; href: string; size: string; last: string }[]
  formId: string
  form: ClassForm
  says: typeof words.classes
}
const classesView = defineView<ClassesPage>('teach/class')
const says = words.classes

/** A teacher's classes, and the form for a new one. */
export const show =
  (parts: Parts) =>
  (_req: Request, res: Response): Promise<void> =>
    showClasses(parts, res, { name: '', names: '', nameProblem: null, namesProblem: null })

/** Makes a class of a pasted column of names. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const form = readClassForm(req)
    if ('refused' in form) {
      await showClasses(parts, res.status(422), form.refused)
      return
    }
    const owner = currentTeacher(res)
    const id = classId(owner, sentForm(req) ?? parts.newId())
    const members = membersOf(form.names, [], () => parts.newId())
    await parts.teachers.change(({ classes }) => {
      if (!classes.some((one) => one.id === id)) classes.push({ id, owner, name: form.name, members })
    })
    res.redirect(303, `/teach/class/${id}`)
  }

/** One form makes one class, however often it is sent: the id follows from the form. */
const classId = (owner: string, form: string): string =>
  createHash('sha256').update(`${owner} ${form}`).digest('base64url').slice(0, 21)

async function showClasses(parts: Parts, res: Response, form: ClassForm): Promise<void> {
  const lessons = (await parts.store.list()).filter(({ owner }) => owner === currentTeacher(res))
  const now = parts.clock.now()
  classesView(res, {
    page: teacherPage(says.title, 'classes'),
    classes: ownClasses(parts, res).map(({ id, name, members }) => {
      const last = lessons.find(({ classId }) => classId === id)
      return {
        name,
        href: `/teach/class/${id}`,
        size: says.pupils(members.length),
        last: last ? `${words.times.day(last.startedAt, now)}, ${last.title}` : says.never,
      }
    }),
    formId: parts.newId(),
    form,
    says,
  })
}
