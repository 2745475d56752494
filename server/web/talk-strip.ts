import type { Settings } from '../lesson/settings.ts'
import { words } from '../words/en.ts'
import { toStrip, type Strip } from './strip.ts'

/** With whom they talk between two votes. */
export const talkStrip = (chosen: Settings['talk']): Strip =>
  toStrip(words.starting.talk, 'talk', ['neighbour', 'groups', 'threads'], words.starting.talks, chosen)
