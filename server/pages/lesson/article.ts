import type { Request, Response } from 'express'
import { isRefusal } from '../../lesson/refusal.ts'
import { beforeOf } from '../../lesson/before.ts'
import type { Lesson, Student } from '../../lesson/lesson.ts'
import { mayRead } from '../../lesson/may.ts'
import { notOpenYet } from '../../lesson/own-pace.ts'
import { onWallView, type OnWall } from '../../lesson/views/on-wall.ts'
import type { Parts } from '../../parts.ts'
import { StoreUnavailable } from '../../store/lesson-store.ts'
import { toArticlePart, type ArticlePart } from '../../web/article-part.ts'
import { ask } from '../../web/ask.ts'
import { PageError } from '../../web/errors.ts'
import type { Link, Page } from '../../web/page.ts'
import { refusalIn } from '../../web/refusal-in.ts'
import { studentPage } from '../../web/student-page.ts'
import { defineView } from '../../web/view.ts'
import { currentLesson, currentStudent } from '../../web/visit.ts'
import { words } from '../../words/en.ts'
import { onRegion, type OnRegion } from './now.ts'

interface ArticlePage {
  page: Page
  now: OnRegion
  article: ArticlePart
  /** Where they were reading; null at the beginning, and once it was read. */
  goOn: Link | null
  /** Address that keeps where they are reading. */
  place: string
  home: string
  /** Null once it was read, and when the lesson is closed. */
  form: { action: string; formId: string; student: string; next: string | null } | null
  isRead: boolean
  says: typeof words.article
}
const articleView = defineView<ArticlePage>('lesson/article')
const says = words.article

/** The whole text, and the button that says it was read. */
export const show =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    refuseEarly(parts, res)
    await noteOpened(parts, req, res)
    const [lesson, student] = [currentLesson(res), currentStudent(res)]
    const article = toArticlePart(lesson.pin.article)
    const isRead = student.readAt !== null
    articleView(res, {
      page: studentPage(res, { here: says.here, back: true, bodyClass: 'reads' }),
      now: onRegion(parts, res, { text: 'yes' }),
      article: {
        ...article,
        blocks: markLit(article.blocks, onWallView(lesson)),
        source: [article.source, says.minutes(lesson.pin.article.minutes)].filter((part) => part !== null).join(' '),
      },
      goOn: isRead ? null : goOnOf(lesson, student),
      place: `${req.path}/place`,
      home: `/lesson/${lesson.id}`,
      form:
        isRead || lesson.stage.at === 'closed'
          ? null
          : { action: req.path, formId: parts.newId(), student: student.id, next: nextOf(lesson) },
      isRead,
      says,
    })
  }

/** "I have read it." */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const result = await ask(parts, req, res, currentStudent(res).id, { do: 'read' })
    if (isRefusal(result)) refuseEarly(parts, res)
    res.redirect(303, `/lesson/${currentLesson(res).id}`)
  }

function refuseEarly(parts: Parts, res: Response): void {
  const lesson = currentLesson(res)
  const now = parts.clock.now().toISOString()
  const student = currentStudent(res)
  if (mayRead(lesson, student, now)) return
  if (beforeOf(lesson, student, now) && !notOpenYet(lesson, now)) {
    const link = { href: `/lesson/${lesson.id}/before`, text: words.before.open }
    throw new PageError(403, refusalIn(parts, { refused: 'before-first' }), link)
  }
  const early = notOpenYet(lesson, now)
  const sentence = early ? refusalIn(parts, early) : says.notYet
  throw new PageError(403, sentence, { href: `/lesson/${lesson.id}`, text: words.lesson.openLesson })
}

/** The first opening is noted; a full disk keeps the note away, not the text. */
async function noteOpened(parts: Parts, req: Request, res: Response): Promise<void> {
  const { id, openedAt } = currentStudent(res)
  if (openedAt !== null) return
  try {
    await ask(parts, req, res, id, { do: 'open-article' })
  } catch (problem) {
    if (!(problem instanceof StoreUnavailable)) throw problem
  }
}

/** The paragraph where a student was; null before the second. */
function goOnOf({ pin }: Lesson, { place }: Student): Link | null {
  const number = pin.article.blocks.find(({ id }) => id === place?.block)?.number ?? 1
  return place && number > 1 ? { href: `#${place.block}`, text: says.goOnAt(number) } : null
}

/** The sentences at which the teacher points are marked; `static/page/lit` follows when they change. */
function markLit(blocks: ArticlePart['blocks'], onWall: OnWall | null): ArticlePart['blocks'] {
  const lit = onWall?.is === 'place' ? onWall.sentences : []
  const mark = (html: string, id: string) => html.replace(`<span id="${id}">`, `<span class="lit" id="${id}">`)
  return blocks.map((block) => ({ ...block, html: lit.reduce(mark, block.html) }))
}

/** What comes after reading, where the class goes at its own pace. */
function nextOf({ stage, pin }: Lesson): string | null {
  if (stage.at !== 'own-pace') return null
  if (pin.questions.length > 0) return says.thenQuestions(pin.questions.length)
  return pin.discussions.length > 0 ? says.thenDiscussion : null
}
