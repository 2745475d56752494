import express, { type Express } from 'express'
import type { Parts } from './parts.ts'
import { routes } from './routes.ts'
import { noteArrivals } from './web/arrivals.ts'
import { editionOf, keepEdition } from './web/edition.ts'
import { PageError } from './web/errors.ts'
import { errorPage } from './web/error-page.ts'
import { protect } from './web/protect.ts'
import { words } from './words/en.ts'

/** The site, without a port: what holds for every request, the routes, and the one place where errors end. */
export function createApp(parts: Parts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('views', parts.folders.views)
  app.set('view engine', 'ejs')
  // Express caches by itself only where NODE_ENV says so, which `npm start` does not.
  app.set('view cache', true)
  app.set('query parser', 'simple')
  app.set('strict routing', false)
  // No page is kept anywhere, so a hash of it serves nobody; what is in /static has its own.
  app.set('etag', false)
  app.use(protect(parts.site))
  app.use(noteArrivals(parts))
  const edition = editionOf(parts.folders.statics)
  app.locals.edition = edition
  app.use(
    '/static',
    express.static(parts.folders.statics, { index: false, redirect: false, setHeaders: keepEdition(edition) }),
  )
  routes(app, parts)
  app.use(() => {
    throw new PageError(404, words.frame.notFound, null)
  })
  app.use(errorPage(parts.log, () => parts.newId()))
  return app
}
