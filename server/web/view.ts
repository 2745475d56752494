import type { Response } from 'express'

/**
 * Binds a view to the locals it needs: a missing or misspelt local does not compile, and a view that reads a property
 * that is not there fails with its file and line instead of printing nothing.
 */
export const defineView =
  <Locals extends object>(name: string) =>
  (res: Response, locals: Locals): void => {
    res.render(name, Object.fromEntries(Object.entries(locals).map(([key, value]) => [key, guard(value)])))
  }

/** A copy is handed out, because the proxy of a frozen object may not answer with anything but what it holds. */
function guard(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const copy: object = Array.isArray(value) ? [...(value as unknown[])] : { ...value }
  return new Proxy(copy, {
    get(target, key) {
      if (typeof key === 'string' && key !== 'toJSON' && !(key in target))
        throw new Error(`view reads unknown "${key}"`)
      return guard(Reflect.get(target, key))
    },
  })
}
