import type { Lesson } from '../lesson/lesson.ts'
import { words } from '../words/en.ts'
import type { Page } from './page.ts'
import { lang } from './student-page.ts'

const { frame } = words

/** Places of the teacher's own line of links. */
export type TeacherPlace = 'home' | 'classes' | 'other'

/** What stands around a teacher's page outside of a lesson. */
export const teacherPage = (title: string, place: TeacherPlace): Page => ({
  ...around(title),
  bar: {
    home: '/teach',
    back: null,
    nav: {
      label: frame.teacherNav,
      links: [
        { href: '/teach', text: frame.home, current: place === 'home' },
        { href: '/teach/class', text: frame.classes, current: place === 'classes' },
      ],
    },
    note: '',
    link: { href: '/teach/session/end', text: frame.signOut },
  },
})

/** What stands around a teacher's page of one lesson. @param live whether regions of the page follow the lesson */
export const lessonPage = (lesson: Lesson, title: string, place: 'desk' | 'review' | 'other', live: boolean): Page => ({
  ...around(frame.title(title, nameOf(lesson))),
  live: live ? `/teach/lesson/${lesson.id}/events` : null,
  bar: {
    home: null,
    back: lesson.rehearsal
      ? { href: `/teach/rehearsal/${lesson.id}`, text: words.rehearsal.place }
      : { href: '/teach', text: frame.lessons },
    nav: {
      label: frame.lessonNav,
      links: [
        { href: `/teach/lesson/${lesson.id}`, text: frame.desk, current: place === 'desk' },
        { href: `/wall/${lesson.id}`, text: frame.wall, current: false },
        { href: `/teach/lesson/${lesson.id}/review`, text: frame.review, current: place === 'review' },
      ],
    },
    note: lesson.rehearsal ? words.rehearsal.note : (lesson.class?.name ?? ''),
    link: null,
  },
})

const nameOf = ({ pin, class: roll }: Lesson): string => (roll ? `${pin.title}, ${roll.name}` : pin.title)

const around = (title: string): Page => ({
  title,
  lang,
  htmlClass: '',
  bodyClass: '',
  styles: ['/static/readout.css'],
  scripts: ['/static/teacher.js'],
  live: null,
  skip: frame.skip,
  bar: null,
  you: null,
  outbox: null,
  tools: null,
})
