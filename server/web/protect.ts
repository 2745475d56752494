import type { NextFunction, Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { words } from '../words/en.ts'
import { PageError } from './errors.ts'
import { isOurHost, type Site } from './site.ts'

/** What holds for every request: our own host names only, safe headers, and no form from another site. */
export const protect = (site: Site): RequestHandler[] => [headers, ownHost(site), sameOrigin(site)]

/** Pages that a rehearsal shows side by side; no other site may show any. */
const framed = /^\/(teach|wall)\b/

/** Settings that plain http in a school's network needs: no upgrade to https, no HSTS, no COOP (it needs https). */
const headers: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: [({ url = '' }) => (framed.test(url) ? "'self'" : "'none'")],
    },
  },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  referrerPolicy: { policy: 'same-origin' },
})

const ownHost =
  (site: Site) =>
  (req: Request, _res: Response, next: NextFunction): void => {
    if (!isOurHost(site, req.headers.host)) throw new PageError(421, words.frame.strangeHost, null)
    next()
  }

/**
 * Nothing changes by a form of another site. Browsers of today say where a form stands in `Sec-Fetch-Site`, but not on
 * plain http at an address of the school; all of them send `Origin` with a form. What sends neither is no browser.
 */
const sameOrigin =
  (site: Site) =>
  (req: Request, _res: Response, next: NextFunction): void => {
    if (req.method === 'GET' || req.method === 'HEAD') {
      next()
      return
    }
    const fetchSite = req.get('sec-fetch-site')
    const { origin } = req.headers
    const ours = [req.headers.host, site.publicUrl?.host]
    const isOurs =
      fetchSite !== undefined ? fetchSite === 'same-origin' : origin === undefined || ours.includes(hostOf(origin))
    if (!isOurs) throw new PageError(403, words.frame.otherSite, null)
    next()
  }

/** Host and port; `null`, which is what a page without an origin sends, has none and equals nothing. */
const hostOf = (origin: string): string => (URL.canParse(origin) ? new URL(origin).host : 'null')
