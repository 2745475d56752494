import type { Lesson, Student } from '../lesson/lesson.ts'
import { words } from '../words/en.ts'
import type { Link, Page } from './page.ts'

/** The interface's language; the article has its own. */
export const lang = 'en-GB'

/**
 * What stands around a student's page of a lesson.
 * @param about `here`: what this page is, for title and bar; `back`: where the bar leads back, true for the lesson page
 */
export const studentPage = (
  lesson: Lesson,
  student: Student,
  about: { here: string; back: boolean | Link; bodyClass?: Page['bodyClass'] },
): Page => ({
  title: words.frame.title(about.here, lesson.pin.title),
  lang,
  htmlClass: '',
  bodyClass: about.bodyClass ?? '',
  styles: ['/static/readout.css'],
  scripts: ['/static/student.js'],
  live: `/lesson/${lesson.id}/events`,
  skip: words.frame.skip,
  bar: {
    home: about.back === false ? '' : null,
    back: about.back === true ? { href: `/lesson/${lesson.id}`, text: words.frame.theLesson } : about.back || null,
    nav: null,
    note: about.back !== false ? about.here : words.frame.youAre(student.nickname),
    link: null,
  },
  you:
    about.back === false
      ? null
      : {
          name: words.frame.youAre(student.nickname),
          leave: { href: `/lesson/${lesson.id}/leave`, text: words.frame.notYou },
        },
  outbox: { lesson: lesson.id, student: student.id, says: words.outbox },
})

/** What stands around a page of somebody without a seat: no script, no stream. */
export const plainPage = (title: string, back: Link | null = null): Page => ({
  title,
  lang,
  htmlClass: '',
  bodyClass: '',
  styles: ['/static/readout.css'],
  scripts: [],
  live: null,
  skip: words.frame.skip,
  bar: { home: back ? null : '/', back, nav: null, note: '', link: null },
  you: null,
  outbox: null,
})
