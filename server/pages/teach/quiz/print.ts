import type { Request, Response } from 'express'
import type { Parts } from '../../../parts.ts'
import type { Question } from '../../../quiz/questions.ts'
import type { Quiz } from '../../../quiz/quiz.ts'
import type { Article } from '../../../quiz/text/article.ts'
import { renderInline } from '../../../quiz/text/inline.ts'
import { placeOfPassage } from '../../../quiz/text/locate.ts'
import { toArticlePart, type ArticlePart } from '../../../web/article-part.ts'
import { currentQuiz, quizAddress } from '../../../web/current-quiz.ts'
import type { Link, Page } from '../../../web/page.ts'
import { toPrintedKey, type PrintedKey } from '../../../web/question/print-key.ts'
import {
  toPrintedBeside,
  toPrintedQuestion,
  type PrintedBeside,
  type PrintedQuestion,
} from '../../../web/question/print.ts'
import { teacherPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { words } from '../../../words/en.ts'

interface PrintPage {
  page: Page
  quiz: Link
  title: string
  switches: Link[]
  /** Null where it was left out. */
  article: ArticlePart | null
  lang: string
  questions: {
    number: number
    type: string
    promptHtml: string
    points: string | null
    lookBack: string | null
    question: PrintedQuestion
    beside: PrintedBeside
  }[]
  discussions: { promptHtml: string; starters: string[]; lines: number }[]
  /** One for each question, in their order; null unless it was asked for, so that it is not handed out by mistake. */
  keys: PrintedKey[] | null
  /** Empty unless they were asked for. */
  cards: string[]
  says: typeof words.printing
}
const printView = defineView<PrintPage>('teach/quiz/print')
const says = words.printing

/** What is printed besides the questions. */
interface Wish {
  text: boolean
  key: boolean
  cards: boolean
}
/** As the address without `?` has it. */
const usual: Wish = { text: true, key: false, cards: false }
const letters = ['A', 'B', 'C', 'D']
/** Lines to write on under a discussion. */
const discussionLines = 6

/** A quiz on paper, as its files are at this moment; one with problems cannot be printed, and its page says why. */
export const show =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const shelved = await currentQuiz(parts, req)
    const { title, quiz, article } = shelved
    const address = quizAddress(shelved)
    if (!quiz || !article) {
      res.redirect(303, address)
      return
    }
    const wish = wishOf(req)
    const page = teacherPage(words.frame.title(says.kind, title), 'home')
    printView(res, {
      page: { ...page, styles: [...page.styles, '/static/sheet.css'] },
      ...{ title, says },
      quiz: { href: address, text: title },
      switches: switchesOf(`${address}/print`, wish),
      article: wish.text ? toArticlePart(article) : null,
      lang: article.lang,
      questions: quiz.questions.map((question, at) => toQuestion(question, at + 1, quiz, article)),
      discussions: quiz.discussions.map(({ prompt, starters }) => ({
        promptHtml: renderInline(prompt),
        ...{ starters, lines: discussionLines },
      })),
      keys: wish.key ? quiz.questions.map((question) => toKey(question, article)) : null,
      cards: wish.cards ? letters : [],
    })
  }

const wishOf = ({ query }: Request): Wish => ({
  text: query.text !== 'no',
  key: query.key === 'yes',
  cards: query.cards === 'yes',
})

/** Each leads to the same sheet with one thing more or less. */
function switchesOf(address: string, wish: Wish): Link[] {
  const to = (change: Partial<Wish>, text: string): Link => {
    const next = { ...wish, ...change }
    const names = (['text', 'key', 'cards'] as const).filter((name) => next[name] !== usual[name])
    const query = names.map((name) => `${name}=${next[name] ? 'yes' : 'no'}`).join('&')
    return { href: query === '' ? address : `${address}?${query}`, text }
  }
  return [
    to({ text: !wish.text }, wish.text ? says.textOut : says.textIn),
    to({ key: !wish.key }, wish.key ? says.keyOut : says.keyIn),
    to({ cards: !wish.cards }, wish.cards ? says.cardsOut : says.cardsIn),
  ]
}

function toQuestion(question: Question, number: number, quiz: Quiz, article: Article): PrintPage['questions'][number] {
  const earlier = quiz.questions.findIndex(({ id }) => id === question.lookBack)
  return {
    number,
    type: question.type,
    promptHtml: renderInline(question.prompt),
    points: question.points === 0 ? null : words.questions.points(question.points),
    lookBack: earlier < 0 ? null : says.lookBack(earlier + 1),
    question: toPrintedQuestion(question, article),
    beside: toPrintedBeside(question),
  }
}

function toKey(question: Question, article: Article): PrintedKey {
  const place = question.passage && placeOfPassage(article, question.passage)
  return toPrintedKey(question, place, article)
}
