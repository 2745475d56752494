import type { Response } from 'express'
import { words } from '../words/en.ts'
import { isRefetch } from './form.ts'
import type { Link, Page } from './page.ts'
import { classesOf, usesTools } from './reading.ts'
import { currentLesson, currentReading, currentStudent } from './visit.ts'

/** The interface's language; the article has its own. */
export const lang = 'en-GB'

/**
 * What stands around the page of the student who asks, and how it looks.
 * @param about `here`: what this page is, for title and bar; `back`: where the bar leads back, true for the lesson page
 */
export function studentPage(
  res: Response,
  about: { here: string; back: boolean | Link; bodyClass?: Page['bodyClass'] },
): Page {
  const [lesson, student] = [currentLesson(res), currentStudent(res)]
  const home = `/lesson/${lesson.id}`
  const reading = currentReading(res)
  const title = words.frame.title(about.here, lesson.pin.title)
  // A region that fetches itself takes its own part and the title: what stands around them is not made, and not sent.
  if (isRefetch(res.req)) return bare(title)
  return {
    title,
    lang,
    htmlClass: classesOf(reading),
    bodyClass: about.bodyClass ?? '',
    styles: ['/static/readout.css'],
    scripts: ['/static/student.js', ...(usesTools(reading) ? ['/static/reading.js'] : [])],
    live: `${home}/events`,
    skip: words.frame.skip,
    bar: {
      home: about.back === false ? '' : null,
      back: about.back === true ? { href: home, text: words.frame.theLesson } : about.back || null,
      nav: null,
      note: about.back !== false ? about.here : words.frame.youAre(student.nickname),
      link: null,
    },
    you:
      about.back === false
        ? null
        : {
            name: words.frame.youAre(student.nickname),
            leave: { href: `${home}/leave`, text: words.frame.notYou },
            reading: { href: `${home}/reading?from=${encodeURIComponent(res.req.path)}`, text: words.reading.link },
          },
    outbox: { lesson: lesson.id, student: student.id, says: words.outbox },
    tools: usesTools(reading) ? words.readingTools : null,
  }
}

/** What stands around a page of somebody without a seat: no script, no stream. */
export const plainPage = (title: string, back: Link | null = null): Page => ({
  ...bare(title),
  styles: ['/static/readout.css'],
  bar: { home: back ? null : '/', back, nav: null, note: '', link: null },
})

/** A title, and nothing around the page. */
const bare = (title: string): Page => ({
  title,
  lang,
  htmlClass: '',
  bodyClass: '',
  styles: [],
  scripts: [],
  live: null,
  skip: words.frame.skip,
  bar: null,
  you: null,
  outbox: null,
  tools: null,
})
