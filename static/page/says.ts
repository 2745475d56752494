import type { OutboxWords } from '../../server/words/en/outbox.ts'
import type { Owner } from '../outbox/names.ts'

/** What the server wrote into `partials/outbox`: whose page this is, and the sentences in its language. */
export interface Host extends Owner {
  element: HTMLElement
  says: OutboxWords
}

/** Null on a page without an outbox. */
export function hostOf(page: Document): Host | null {
  const element = page.getElementById('outbox')
  const { lesson, student, says } = element?.dataset ?? {}
  if (!element || lesson === undefined || student === undefined || says === undefined) return null
  return { element, lesson, student, says: JSON.parse(says) as OutboxWords }
}

/** Puts values into a sentence: `{count}` becomes the value of that name. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** Milliseconds of this phone's clock as a clock time of the page's language. */
export const clock = (at: number): string =>
  new Intl.DateTimeFormat(document.documentElement.lang || 'en', { hour: 'numeric', minute: '2-digit' }).format(at)
