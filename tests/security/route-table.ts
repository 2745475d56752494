import type { Express } from 'express'

export interface Route {
  method: 'GET' | 'POST'
  /** `/lesson/:lesson/question/:question` */
  path: string
  /** `GET /lesson/:lesson/question/:question` */
  name: string
}

/** Every route of the site, from the application's own table. */
export const routesOf = (app: Express): Route[] =>
  app.router.stack.flatMap(({ route }) =>
    Object.keys((route as { methods?: Record<string, boolean> } | undefined)?.methods ?? {}).map((method) => {
      const [path, upper] = [String(route?.path), method.toUpperCase()]
      if (upper !== 'GET' && upper !== 'POST') throw new Error(`${upper} ${path}: pages are shown and forms are posted`)
      return { method: upper, path, name: `${upper} ${path}` }
    }),
  )

/** Names of the ids in a path: `lesson`, `question`. */
export const idsIn = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

/**
 * An address: the path with its ids filled in, encoded.
 * @throws Error for an id that has none yet: whoever adds a route with a new kind of id adds one to the cast
 */
export const addressOf = (path: string, ids: Readonly<Record<string, string>>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => {
    const id = ids[name]
    if (id === undefined) throw new Error(`${path}: the cast has no ${name}; add one in tests/security/cast.ts`)
    return encodeURIComponent(id)
  })
