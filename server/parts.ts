import type { Logger } from 'pino'
import type { Library } from './library/library.ts'
import type { Clock } from './store/disk-store.ts'
import type { RehearsingStore } from './store/rehearsing-store.ts'
import type { TeachersStore } from './store/teachers.ts'
import type { Live } from './web/live.ts'
import type { SeatBudget } from './web/seat-budget.ts'
import type { Site } from './web/site.ts'

/** What the process hands to the application; tests hand down their own. */
export interface Parts {
  store: RehearsingStore
  teachers: TeachersStore
  library: Library
  clock: Clock
  /** A new unguessable word of `[A-Za-z0-9_-]`, 21 letters: entries, forms, tokens. */
  newId: () => string
  /** Whole number from 0 to `below - 1`. */
  chance: (below: number) => number
  live: Live
  /** How much each student may still send. */
  budget: SeatBudget
  log: Logger
  site: Site
  /** Folders of what is shipped. */
  folders: { views: string; statics: string }
}
