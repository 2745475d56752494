import type { Request, Response } from 'express'
import type { Lesson, Student } from '../../../lesson/lesson.ts'
import { countedAnswer } from '../../../lesson/may.ts'
import { paperPupils, voteOn, firstToType } from '../../../lesson/paper.ts'
import { isRefusal } from '../../../lesson/refusal.ts'
import { saidTable } from '../../../lesson/talk-groups.ts'
import type { Parts } from '../../../parts.ts'
import { ask } from '../../../web/ask.ts'
import { tableLink, type TableLink } from '../../../web/desk/table-link.ts'
import { bodyOf, fieldOf } from '../../../web/form.ts'
import type { Link, Page } from '../../../web/page.ts'
import { refusalIn } from '../../../web/refusal-in.ts'
import { lessonPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentLesson, currentTeacher } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

/** What is typed in first of a pupil. */
interface TypeLink extends Link {
  label: string
}
interface PaperPage {
  page: Page
  action: string
  formId: string
  typed: string
  problem: string | null
  /** Of the class, who is not here yet; empty without a class. */
  missing: { id: string; name: string }[]
  pupils: {
    name: string
    href: string
    answered: string
    table: TableLink | null
    type: TypeLink | null
  }[]
  print: string
  desk: string
  says: typeof words.paper
}
const paperView = defineView<PaperPage>('teach/lesson/paper')
const says = words.paper

/** Pupils without a phone, with the way to enter one and to type in what they have on paper. */
export const show =
  (parts: Parts) =>
  (_req: Request, res: Response): void =>
    showPaper(parts, res, { typed: '', problem: null })

/** Enters one; the same page takes the next name. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const body = bodyOf(req)
    const [typed, member] = [fieldOf(body, 'nickname'), fieldOf(body, 'member')]
    const result = await ask(parts, req, res, currentTeacher(res), {
      ...{ do: 'enrol', nickname: typed },
      member: member === '' ? null : member,
    })
    if (isRefusal(result)) showPaper(parts, res.status(422), { typed, problem: refusalIn(parts, result) })
    else res.redirect(303, `/teach/lesson/${currentLesson(res).id}/paper`)
  }

function showPaper(parts: Parts, res: Response, sent: Pick<PaperPage, 'typed' | 'problem'>): void {
  const lesson = currentLesson(res)
  const address = `/teach/lesson/${lesson.id}`
  const { questions, quiz } = lesson.pin
  const here = new Set([...lesson.students.values()].map(({ member }) => member))
  paperView(res, {
    page: lessonPage(lesson, says.title, 'other', false),
    action: `${address}/paper`,
    formId: parts.newId(),
    ...sent,
    missing: (lesson.class?.members ?? []).filter(({ id }) => !here.has(id)).map(({ id, name }) => ({ id, name })),
    pupils: paperPupils(lesson).map((student) => {
      const answered = questions.filter(({ id }) => countedAnswer(student, id)).length
      return {
        name: student.nickname,
        href: `${address}/student/${student.id}`,
        answered: says.answered(answered, questions.length),
        table: tableLink(
          { id: lesson.id, over: lesson.stage.at === 'closed' },
          { ...student, table: saidTable(lesson, student) },
        ),
        type: typeLink(lesson, student),
      }
    }),
    print: `/teach/quiz/${quiz}/print`,
    desk: address,
    says,
  })
}

/** What is on comes first: the discussion, else the vote; then what is missing on the sheet. Null where there is nothing to type in. */
function typeLink(lesson: Lesson, student: Student): TypeLink | null {
  const address = `/teach/lesson/${lesson.id}/student/${student.id}`
  const { stage } = lesson
  if (stage.at === 'discussion') {
    const label = says.typePostOf(student.nickname)
    return { href: `${address}/post/${stage.discussion}`, text: says.typePost, label }
  }
  const first = voteOn(lesson)?.question ?? firstToType(lesson, student) ?? lesson.pin.questions[0]?.id
  if (first === undefined) return null
  return { href: `${address}/answer/${first}`, text: says.type, label: says.typeOf(student.nickname) }
}
