import type { Request, Response } from 'express'
import type { Shelved } from '../../../library/library.ts'
import type { Parts } from '../../../parts.ts'
import type { Question } from '../../../quiz/questions.ts'
import type { Discussion, Quiz } from '../../../quiz/quiz.ts'
import type { Article } from '../../../quiz/text/article.ts'
import { renderInline } from '../../../quiz/text/inline.ts'
import { placeOfPassage } from '../../../quiz/text/locate.ts'
import { toArticlePart, type ArticlePart } from '../../../web/article-part.ts'
import { currentQuiz, quizAddress } from '../../../web/current-quiz.ts'
import { toFindingPart, type FindingPart } from '../../../web/finding-part.ts'
import type { Link, Page } from '../../../web/page.ts'
import { toQuestionPreview, type QuestionPreview } from '../../../web/question/preview.ts'
import { teacherPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { words } from '../../../words/en.ts'

interface QuizPage {
  page: Page
  address: string
  kind: string
  title: string
  lead: string
  /** Null while no lesson can be started. */
  start: Link | null
  /** The same with a pretend class, and on paper; empty with a problem. */
  also: Link[]
  /** What keeps it from being taught; empty when nothing does. */
  problems: FindingPart[]
  /** Problems that are not shown; null when all are. */
  more: string | null
  /** No question stands in it yet. */
  isUnasked: boolean
  hints: { text: string; findings: FindingPart[] } | null
  /** Where it lies on this computer. */
  folder: string
  /** Null with a problem, and when there is no question yet. */
  preview: Preview | null
  article: ArticlePart | null
  says: typeof words.quiz
}
interface Preview {
  questions: { number: number; type: string; promptHtml: string; about: string; preview: QuestionPreview }[]
  discussions: { number: number; promptHtml: string; starters: string[]; postFirst: boolean }[]
}
const quizView = defineView<QuizPage>('teach/quiz/quiz')
const says = words.quiz

/** So many problems are enough to begin mending. */
const mostShown = 20

/** A quiz with its key for its teacher, or what has to be mended; as its files are at this moment. */
export const show =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const shelved = await currentQuiz(parts, req)
    const { title, folder, quiz, article, findings } = shelved
    const problems = findings.filter(({ severity }) => severity === 'error')
    const hints = findings.filter(({ severity }) => severity === 'warning').map(toFindingPart)
    const address = quizAddress(shelved)
    const isEmpty = quiz !== null && quiz.questions.length + quiz.discussions.length === 0
    quizView(res, {
      page: teacherPage(words.frame.title(quiz ? says.kind : words.teach.problems(problems.length), title), 'home'),
      ...{ address, title, folder },
      kind: quiz ? says.kind : says.kindBroken,
      lead: leadOf(shelved, problems.length),
      start: quiz && !isEmpty ? { href: `${address}/lesson`, text: says.start } : null,
      also:
        quiz && !isEmpty
          ? [
              { href: `${address}/rehearsal`, text: words.rehearsal.start },
              { href: `${address}/print`, text: words.printing.link },
            ]
          : [],
      problems: problems.slice(0, mostShown).map(toFindingPart),
      more: problems.length > mostShown ? says.more(problems.length - mostShown) : null,
      isUnasked: quiz !== null && quiz.questions.length === 0,
      hints: quiz && hints.length > 0 ? { text: says.hints(hints.length), findings: hints } : null,
      preview: quiz && article && !isEmpty ? toPreview(quiz, article) : null,
      article: article && toArticlePart(article),
      says,
    })
  }

function leadOf({ quiz, article }: Shelved, problems: number): string {
  if (!quiz || !article) return says.broken(problems)
  const { questions, discussions } = quiz
  if (questions.length + discussions.length === 0) return says.empty
  const contents = [
    questions.length > 0 && words.teach.questions(questions.length),
    discussions.length > 0 && words.teach.discussions(discussions.length),
    words.teach.minutes(article.minutes),
  ]
  return says.ready(contents.filter((part) => part !== false).join(', '))
}

const toPreview = ({ questions, discussions }: Quiz, article: Article): Preview => ({
  questions: questions.map((question, at) => toQuestion(question, at + 1, article)),
  discussions: discussions.map((discussion, at) => toDiscussion(discussion, at + 1)),
})

function toQuestion(question: Question, number: number, article: Article): Preview['questions'][number] {
  const place = question.passage && placeOfPassage(article, question.passage)
  // The article stands on the same page.
  const preview = toQuestionPreview(question, place, article, '')
  return { number, type: question.type, promptHtml: preview.promptHtml, about: preview.about, preview }
}

const toDiscussion = ({ prompt, starters, postFirst }: Discussion, number: number): Preview['discussions'][number] => ({
  number,
  promptHtml: renderInline(prompt),
  starters,
  postFirst,
})
