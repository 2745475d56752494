import type { Request, Response } from 'express'
import { isRefusal } from '../../../lesson/refusal.ts'
import { mayPoint } from '../../../lesson/may.ts'
import { onWallView, type PointedAt } from '../../../lesson/views/on-wall.ts'
import type { Parts } from '../../../parts.ts'
import { sentencesAt } from '../../../quiz/text/locate.ts'
import type { Article } from '../../../quiz/text/article.ts'
import { toArticlePart, type ArticlePart } from '../../../web/article-part.ts'
import { ask } from '../../../web/ask.ts'
import { statusOf } from '../../../web/errors.ts'
import { bodyOf, fieldOf } from '../../../web/form.ts'
import { screensOf } from '../../../web/desk/screens.ts'
import type { Page } from '../../../web/page.ts'
import { withTicks } from '../../../web/question/pick.ts'
import { refusalIn } from '../../../web/refusal-in.ts'
import { lessonPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentLesson, currentTeacher } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

interface LightPage {
  page: Page
  action: string
  desk: string
  formId: string
  /** The text, whose sentences are the controls of the form `light`. */
  article: ArticlePart
  /** "On the wall now: Paragraph 4, sentence 2."; null for nothing. */
  isOn: string | null
  /** Why nobody can point now; null while they can. */
  closed: string | null
  problem: string | null
  lead: string
  says: typeof words.onWall
}
const lightView = defineView<LightPage>('teach/lesson/light')
const says = words.onWall

/** The text, whose sentences can be tapped: the wall and the phones show them. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showLight(parts, req, res, null)

/** Points at the sentences; with the field `away` at nothing any more. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const body = bodyOf(req)
    const isAway = fieldOf(body, 'away') === 'yes'
    const sentences = isAway ? [] : [body.sentence ?? []].flat()
    if (!isAway && sentences.length === 0) {
      showLight(parts, req, res.status(422), says.tapFirst)
      return
    }
    const result = await ask(parts, req, res, currentTeacher(res), { do: 'light', sentences })
    if (isRefusal(result)) showLight(parts, req, res.status(statusOf(result)), refusalIn(parts, result))
    else res.redirect(303, `${req.path}${sentences[0] === undefined ? '' : `#${sentences[0]}`}`)
  }

function showLight(parts: Parts, req: Request, res: Response, problem: string | null): void {
  const lesson = currentLesson(res)
  const now = onWallView(lesson)
  const place = now?.is === 'place' ? now : null
  const closed = mayPoint(lesson)
  lightView(res, {
    page: { ...lessonPage(lesson, says.title, 'other', false), bodyClass: 'work' },
    action: req.path,
    desk: `/teach/lesson/${lesson.id}`,
    formId: parts.newId(),
    article: tappable(lesson.pin.article, place),
    isOn: place && says.isOn(says.place(place.paragraph, place.from, place.to)),
    closed: closed && refusalIn(parts, closed),
    problem,
    lead: screensOf(lesson).place,
    says,
  })
}

/** Each sentence with a control of its own, and the marker on those that the wall shows. */
function tappable(article: Article, place: PointedAt | null): ArticlePart {
  const part = toArticlePart({ ...article, glossary: [] })
  return {
    ...part,
    blocks: part.blocks.map((block, at) => {
      const { sentences = [], html = '' } = article.blocks[at] ?? {}
      const ticks = sentences
        .filter((range) => sentencesAt(article, range).length > 0)
        .map(({ id }) => [id, `<input type="checkbox" name="sentence" value="${id}" id="pick-${id}" form="light">`])
      // The controls first: they find a sentence by its bare span.
      const ticked = withTicks(html, new Map(ticks as [string, string][]))
      const lit = ticked.replace(/<span id="([^"]+)">/g, (span, id: string) =>
        place?.sentences.includes(id) ? `<span id="${id}" class="mark">` : span,
      )
      return { ...block, html: lit }
    }),
  }
}
