import type { Request, Response } from 'express'
import { mayFeature } from '../../../../lesson/may.ts'
import { isRefusal } from '../../../../lesson/refusal.ts'
import { isStanding } from '../../../../lesson/standing-posts.ts'
import { onWallView } from '../../../../lesson/views/on-wall.ts'
import type { Parts } from '../../../../parts.ts'
import { ask } from '../../../../web/ask.ts'
import { PageError, statusOf } from '../../../../web/errors.ts'
import { bodyOf, fieldOf } from '../../../../web/form.ts'
import { screensOf } from '../../../../web/desk/screens.ts'
import type { Page } from '../../../../web/page.ts'
import { refusalIn } from '../../../../web/refusal-in.ts'
import { lessonPage } from '../../../../web/teacher-page.ts'
import { defineView } from '../../../../web/view.ts'
import { currentLesson, currentTeacher } from '../../../../web/visit.ts'
import { words } from '../../../../words/en.ts'

interface FeaturedPage {
  page: Page
  title: string
  text: string
  /** The wall shows it now. */
  isOn: boolean
  action: string
  back: string
  formId: string
  /** Why the wall cannot show it now; null where it can. */
  problem: string | null
  lead: string
  says: typeof words.onWall
}
const featuredView = defineView<FeaturedPage>('teach/lesson/post/featured')
const says = words.onWall

/** The form that shows a post on the wall, or takes it off. */
export const show =
  (parts: Parts) =>
  (req: Request, res: Response): void =>
    showFeatured(parts, req, res)

/** Shows the post on the wall; with the field `away` takes it off. */
export const create =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const post = String(req.params.post)
    const isAway = fieldOf(bodyOf(req), 'away') === 'yes'
    const result = await ask(parts, req, res, currentTeacher(res), { do: 'feature', post: isAway ? null : post })
    if (isRefusal(result)) showFeatured(parts, req, res.status(statusOf(result)))
    else res.redirect(303, backTo(res, post))
  }

function backTo(res: Response, id: string): string {
  const lesson = currentLesson(res)
  return `/teach/lesson/${lesson.id}/discussion/${lesson.posts.get(id)?.discussion ?? ''}#post-${id}`
}

function showFeatured(parts: Parts, req: Request, res: Response): void {
  const lesson = currentLesson(res)
  const post = lesson.posts.get(String(req.params.post))
  const desk = { href: `/teach/lesson/${lesson.id}`, text: says.toDesk }
  if (!post || !isStanding(post)) throw new PageError(404, words.talk.noPost, desk)
  const now = onWallView(lesson)
  const isOn = now?.is === 'post' && now.id === post.id
  const problem = isOn ? null : mayFeature(lesson, post)
  const title = (isOn ? says.takeOff : says.showPost)(post.number)
  featuredView(res, {
    page: lessonPage(lesson, title, 'other', false),
    ...{ title, isOn, text: post.text, action: req.path },
    back: backTo(res, post.id),
    formId: parts.newId(),
    problem: problem && refusalIn(parts, problem),
    lead: screensOf(lesson).post,
    says,
  })
}
