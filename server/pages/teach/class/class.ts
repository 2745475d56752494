import type { Request, Response } from 'express'
import { membersOf, namesTwice } from '../../../lesson/pasted-names.ts'
import type { Parts } from '../../../parts.ts'
import { forgetReadings } from '../../../store/teachers.ts'
import { readClassForm, type ClassForm } from '../../../web/class-form.ts'
import { currentClass } from '../../../web/own-class.ts'
import type { Page } from '../../../web/page.ts'
import { teacherPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentTeacher } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

interface ClassPage {
  page: Page
  name: string
  size: string
  /** Names that several pupils have, in words; null where each is its own. */
  twice: string | null
  /** The form was just taken. */
  isSaved: boolean
  action: string
  formId: string
  form: ClassForm
  lessons: { when: string; title: string; href: string }[]
  says: typeof words.classes
}
const classView = defineView<ClassPage>('teach/class/class')
const says = words.classes

/** One class: its names, to be changed, and its lessons. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): Promise<void> => {
    const { name, members } = currentClass(parts, req, res)
    const names = members.map((member) => member.name).join('\n')
    return showClass(parts, req, res, { name, names, nameProblem: null, namesProblem: null })
  }

/** Renames the class, and takes names in and out. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const { id } = currentClass(parts, req, res)
    const form = readClassForm(req)
    if ('refused' in form) {
      await showClass(parts, req, res.status(422), form.refused)
      return
    }
    await parts.teachers.change((teachers) => {
      const own = teachers.classes.find((one) => one.id === id)
      if (!own) return
      own.members = membersOf(form.names, own.members, () => parts.newId())
      own.name = form.name
      forgetReadings(teachers)
    })
    res.redirect(303, `${req.path}?saved`)
  }

async function showClass(parts: Parts, req: Request, res: Response, form: ClassForm): Promise<void> {
  const { id, name, members } = currentClass(parts, req, res)
  const lessons = (await parts.store.list()).filter(
    ({ owner, classId }) => owner === currentTeacher(res) && classId === id,
  )
  const now = parts.clock.now()
  const twice = namesTwice(members.map((member) => member.name))
  classView(res, {
    page: teacherPage(words.frame.title(name, says.title), 'classes'),
    name,
    size: says.pupils(members.length),
    twice: twice.length > 0 ? says.twice(twice) : null,
    isSaved: req.method === 'GET' && req.query.saved !== undefined,
    action: `/teach/class/${id}`,
    formId: parts.newId(),
    form,
    lessons: lessons.map((lesson) => ({
      when: words.times.dayAndClock(lesson.startedAt, now),
      title: lesson.title,
      href: `/teach/lesson/${lesson.id}${lesson.closedAt === null ? '' : '/review'}`,
    })),
    says,
  })
}
