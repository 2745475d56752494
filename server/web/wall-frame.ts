import type { Page } from './page.ts'
import { lang } from './student-page.ts'
import { words } from '../words/en.ts'

/** What stands around the projected pages of a lesson: nothing to press, and a stream. */
export const wallFrame = (lesson: string, title: string): Page => ({
  ...{ title, lang, htmlClass: 'wall', bodyClass: '' },
  styles: ['/static/readout.css', '/static/wall.css'],
  scripts: ['/static/wall.js'],
  live: `/wall/${lesson}/events`,
  ...{ skip: words.frame.skip, bar: null, you: null, outbox: null, tools: null },
})
