import type { Request, Response } from 'express'
import { wallView } from '../../lesson/views/wall.ts'
import type { Parts } from '../../parts.ts'
import { clickerOf, type Clicker } from '../../web/clicker.ts'
import type { Page } from '../../web/page.ts'
import { mostMarked, toLooked, type LookedPart } from '../../web/question/looked.ts'
import { defineView } from '../../web/view.ts'
import { lessonThere } from '../../web/visit.ts'
import { lookedSize } from '../../web/wall-size.ts'
import { wallFrame } from '../../web/wall-frame.ts'
import { words } from '../../words/en.ts'

interface WallLookedPage {
  page: Page
  address: string
  size: string
  title: string
  where: string
  looked: LookedPart
  /** How many marks there are, and what the marker means. */
  foot: string
  back: string
  clicker: Clicker | null
  says: typeof words.wall
}
const lookedView = defineView<WallLookedPage>('wall/looked')
const says = words.wall

/** Where the class looked, on the text itself, once the answer is shown; before and after that it leads to the wall. */
export const show =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const lesson = await lessonThere(parts, req)
    const by = typeof req.query.by === 'string' ? req.query.by : null
    const clicker = await clickerOf(parts, req, lesson)
    const { question, title } = wallView(lesson, by)
    const wall = `/wall/${lesson.id}`
    const looked = question?.shown?.looked
    if (!question || !looked || looked.all.marked === 0) {
      res.redirect(303, wall)
      return
    }
    const { article } = lesson.pin
    const address = `${wall}/looked`
    const { shown, only } = looked
    const part = toLooked(looked, article, address)
    const blocks = mostMarked(part.blocks)
    const left = part.blocks.filter(({ tally }) => tally.length > 0).length - blocks.length
    lookedView(res, {
      page: wallFrame(lesson.id, says.title(says.lookedAt(question.number, question.of), title)),
      address: only === null ? address : `${address}?by=${encodeURIComponent(only)}`,
      size: lookedSize(
        blocks.map(({ html, tally }) => ({ text: html.replace(/<[^>]*>/g, ''), numbers: tally.length })),
        clicker !== null,
      ),
      title,
      where: says.lookedAt(question.number, question.of),
      looked: { ...part, blocks },
      foot: says.lookedFoot(shown.marked, left),
      back: wall,
      clicker,
      says,
    })
  }
