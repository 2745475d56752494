import type { ErrorRequestHandler, Request, Response } from 'express'
import type { Logger } from 'pino'
import { ZodError } from 'zod'
import { NoLesson, StoreUnavailable } from '../store/lesson-store.ts'
import { words } from '../words/en.ts'
import { PageError } from './errors.ts'
import { bodyOf, fieldOf, wantsJson } from './form.ts'
import { framesOf } from './frames.ts'
import type { FormBody } from '../quiz/types/question-type.ts'
import type { Link, Page } from './page.ts'
import { plainPage } from './student-page.ts'
import { defineView } from './view.ts'

interface ErrorPage {
  page: Page
  sentence: string
  next: Link
  says: { yourWords: string }
  /** What a form brought that could not be taken, so that it is not lost; empty when nothing. */
  typed: string
}
const errorView = defineView<ErrorPage>('error')

const { frame } = words

/** The one place where errors end: those for a visitor are said, the rest is logged and gets a number. */
export const errorPage =
  (log: Logger, newId: () => string): ErrorRequestHandler =>
  // eslint-disable-next-line @typescript-eslint/no-unused-vars -- Express tells an error handler by its four arguments
  (error: unknown, req: Request, res: Response, _next) => {
    if (res.headersSent) {
      // Nothing more can be said on the page. Express would print the error, with what it quotes.
      broken(error, req, log, newId)
      res.destroy()
      return
    }
    const { status, sentence, way } = forVisitor(error) ?? broken(error, req, log, newId)
    if (status === 503 || status === 429) res.set('Retry-After', '2')
    if (wantsJson(req)) {
      res.status(status).json({ problem: sentence })
      return
    }
    const body = bodyOf(req)
    errorView(res.status(status), {
      page: plainPage(frame.problem),
      sentence,
      says: { yourWords: frame.yourWords },
      next: way ?? wayBack(req, status),
      typed: typedIn(body),
    })
  }

/** What somebody may have written into a form, and would miss: a field of a question, or a post; not what was chosen. */
const typedIn = (body: FormBody): string =>
  Object.keys(body)
    .filter((name) => name === 'text' || name === 'response' || name.startsWith('response.'))
    .map((name) => fieldOf(body, name))
    .filter((words) => /\s|.{20}/.test(words))
    .join('\n')

/** A form that was not taken, but may be later, leads back to its page. */
const wayBack = (req: Request, status: number): Link =>
  req.method === 'POST' && req.route !== undefined && status !== 403
    ? { href: req.path, text: frame.openAgain }
    : { href: '/', text: frame.goBack }

interface Said {
  status: number
  sentence: string
  way: Link | null
}

function forVisitor(error: unknown): Said | null {
  if (error instanceof PageError) return { status: error.status, sentence: error.message, way: error.next }
  if (error instanceof StoreUnavailable) return { status: 503, sentence: frame.diskFull(error.code), way: null }
  // Deleted while this was on its way.
  if (error instanceof NoLesson)
    return { status: 404, sentence: frame.noLesson, way: { href: '/', text: frame.goBack } }
  // A body that no form of ours can send.
  if (error instanceof ZodError) return { status: 422, sentence: frame.unreadable, way: null }
  // Express and its body parser: their errors carry the text that was sent, so nothing of them is shown or logged.
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  if (status === 413) return { status, sentence: frame.tooLarge, way: null }
  return status >= 400 && status < 500 ? { status: 400, sentence: frame.unreadable, way: null } : null
}

function broken(error: unknown, req: Request, log: Logger, newId: () => string): Said {
  const reference = newId().slice(0, 6)
  const seen = error instanceof Error ? error : new Error('not an error')
  // The path of a route has no ids or codes in it, and messages may quote what somebody wrote.
  const route = (req.route as { path?: string } | undefined)?.path
  log.error({ reference, name: seen.name, route, frames: framesOf(seen) }, 'a page broke')
  return { status: 500, sentence: frame.broken(reference), way: null }
}
