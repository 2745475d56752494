import type { OutboxWords } from '../words/en/outbox.ts'
import type { ReadingToolWords } from '../words/en/reading-tools.ts'

export interface Link {
  href: string
  text: string
}

/** The line above a page: where I am and the way back. */
export interface Bar {
  /** Where the name "Readout" leads; "" prints it without a link, null leaves it out where `back` stands. */
  home: string | null
  back: Link | null
  nav: { label: string; links: (Link & { current: boolean })[] } | null
  /** "Question 3 of 10", "You are Amina"; "" for nothing. */
  note: string
  /** At the right instead of a note. */
  link: Link | null
}

/** What `partials/head` needs of every full page, as `page`. */
export interface Page {
  /** "state - lesson" */
  title: string
  /** Of the interface, not of the article. */
  lang: string
  /** `wall`, or how a student wants to read: `classesOf` in `reading.ts`. */
  htmlClass: string
  /** `reads`: the text itself; `work`: a foot under the thumb; `work--beside`: the article at the left of a question on a laptop. */
  bodyClass: '' | 'reads' | 'work' | 'work work--beside'
  /** Addresses. */
  styles: string[]
  scripts: string[]
  /** Address of the event stream; null on pages without live regions. */
  live: string | null
  /** "To the content" */
  skip: string
  /** Null on the wall. */
  bar: Bar | null
  /**
   * Who is here and the way out, below every page of a student; null where the page says it itself, and for everybody
   * else. `reading` leads to how pages look; null on that page.
   */
  you: { name: string; leave: Link; reading: Link | null } | null
  /** Null for everybody but a student in a lesson. */
  outbox: { lesson: string; student: string; says: OutboxWords } | null
  /** What the tools of `static/reading` say; null for whoever asked for none. */
  tools: ReadingToolWords | null
}
