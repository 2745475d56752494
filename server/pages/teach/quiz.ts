import type { Request, Response } from 'express'
import type { Parts } from '../../parts.ts'
import { articleLimit } from '../../quiz/text/render.ts'
import { bodyOf, fieldOf, sentForm } from '../../web/form.ts'
import type { Page } from '../../web/page.ts'
import { SentOnce } from '../../web/sent-once.ts'
import { teacherPage } from '../../web/teacher-page.ts'
import { defineView } from '../../web/view.ts'
import { currentTeacher } from '../../web/visit.ts'
import { words } from '../../words/en.ts'

interface NewQuizPage {
  page: Page
  formId: string
  form: NewQuizForm
  says: typeof words.quiz
}
interface NewQuizForm {
  title: string
  text: string
  titleProblem: string | null
  textProblem: string | null
}
const newQuizView = defineView<NewQuizPage>('teach/quiz')
const says = words.quiz

/** As in a quiz file, see `quiz/quiz-file.ts`. */
const longestTitle = 200

/** The form for a new quiz: a title and the pasted text. */
export const show =
  (parts: Parts) =>
  (_req: Request, res: Response): void =>
    showForm(parts, res, { title: '', text: '', titleProblem: null, textProblem: null })

/** Makes the folder of a quiz. */
export const create = (parts: Parts) => {
  const made = new SentOnce<string>()
  return async (req: Request, res: Response): Promise<void> => {
    const form = readForm(req)
    if (form.titleProblem !== null || form.textProblem !== null) {
      showForm(parts, res.status(422), form)
      return
    }
    const sent = sentForm(req)
    const key = sent && `${currentTeacher(res)} ${sent}`
    try {
      const id = await made.do(key, () => parts.library.create(form.title.trim(), form.text.replace(/\r\n?/g, '\n')))
      res.redirect(303, `/teach/quiz/${encodeURIComponent(id)}`)
    } catch (error) {
      const { code, path } = error as NodeJS.ErrnoException
      if (code === undefined) throw error
      showForm(parts, res.status(503), { ...form, textProblem: says.disk(code, path ?? '') })
    }
  }
}

function readForm(req: Request): NewQuizForm {
  const body = bodyOf(req)
  const [title, text] = [fieldOf(body, 'title'), fieldOf(body, 'text')]
  return { title, text, titleProblem: titleProblem(title.trim()), textProblem: textProblem(text.trim()) }
}

function titleProblem(title: string): string | null {
  if (title === '') return says.noTitle
  return title.length > longestTitle ? says.longTitle(longestTitle) : null
}

function textProblem(text: string): string | null {
  if (text === '') return says.noText
  return text.length > articleLimit ? says.longText(articleLimit) : null
}

const showForm = (parts: Parts, res: Response, form: NewQuizForm): void =>
  newQuizView(res, { page: teacherPage(says.newTitle, 'home'), formId: parts.newId(), form, says })
