import type { Request, Response } from 'express'
import { studentDiscussionView } from '../../../lesson/views/student-discussion.ts'
import type { Parts } from '../../../parts.ts'
import { PageError } from '../../../web/errors.ts'
import type { Page } from '../../../web/page.ts'
import { studentPage } from '../../../web/student-page.ts'
import { toTalkNews, type Seen, type TalkNews } from '../../../web/talk-news.ts'
import { defineView } from '../../../web/view.ts'
import { currentLesson, currentStudent } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

interface NewsPage {
  page: Page
  news: TalkNews
}
const newsView = defineView<NewsPage>('lesson/discussion/news')

/** Address of the news for a page that shows so much. */
export const newsAddress = (discussion: string, { newest, mark }: Seen): string =>
  `${discussion}/news?seen=${newest}&mark=${mark}`

/**
 * What is new in a discussion since the asking page was made, in two lines: while thirty phones talk, each fetches
 * this again and again, and not the whole discussion.
 */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void => {
    const [lesson, student] = [currentLesson(res), currentStudent(res)]
    const id = String(req.params.discussion)
    const view = studentDiscussionView(lesson, student.id, id, parts.clock.now().toISOString())
    if (!view)
      throw new PageError(404, words.frame.notFound, { href: `/lesson/${lesson.id}`, text: words.lesson.openLesson })
    const { seen: newest, mark } = req.query
    const seen = { newest: Number(newest) || 0, mark: typeof mark === 'string' ? mark : '' }
    newsView(res, {
      page: studentPage(res, { here: words.discussion.of(view.number, view.of), back: true }),
      news: toTalkNews(view, `/lesson/${lesson.id}/discussion/${id}`, seen),
    })
  }
