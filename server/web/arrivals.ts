import type { NextFunction, Request, Response } from 'express'
import type { Parts } from '../parts.ts'
import { readCookie } from './cookies.ts'

/** A request of another device came, under this origin. */
export interface Arrival {
  origin: string
  at: Date
}

/** A newer one within this time tells nothing new, and looking for it costs. */
const fresh = 5000

/** What is known to work because a device tried it; forgotten when the server ends, since networks change. */
export class Arrivals {
  #newest: Arrival | null = null

  /** The newest; null before the first. */
  get newest(): Arrival | null {
    return this.#newest
  }

  add(arrival: Arrival): void {
    this.#newest = arrival
  }

  isFresh(now: Date): boolean {
    return this.#newest !== null && now.getTime() - this.#newest.at.getTime() < fresh
  }

  /** The origins, that one first by which a device came. */
  sort(origins: readonly string[]): string[] {
    const tried = this.#newest?.origin
    return [...origins].sort((a, b) => Number(b === tried) - Number(a === tried))
  }
}

/** Notes each device that gets through. Behind a proxy every request comes from this computer: there a browser counts that is not the teacher's. */
export const noteArrivals =
  (parts: Parts) =>
  (req: Request, _res: Response, next: NextFunction): void => {
    const { site, clock } = parts
    const now = clock.now()
    const host = req.headers.host ?? ''
    const isElsewhere = () =>
      site.publicUrl?.host === host
        ? readCookie(parts, req, 'teacher') === undefined
        : !site.isHere(req.socket.remoteAddress ?? '')
    if (!site.arrivals.isFresh(now) && isElsewhere()) {
      const origin = site.origins().find((one) => new URL(one).host === host)
      if (origin !== undefined) site.arrivals.add({ origin, at: now })
    }
    next()
  }
