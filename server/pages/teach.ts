import type { Request, Response } from 'express'
import type { Lesson } from '../lesson/lesson.ts'
import { asksOpinion } from '../lesson/opinions.ts'
import type { Shelved } from '../library/library.ts'
import type { Parts } from '../parts.ts'
import type { LessonSummary } from '../store/lesson-store.ts'
import { damagedOf } from '../web/damaged.ts'
import type { Link, Page } from '../web/page.ts'
import { teacherPage } from '../web/teacher-page.ts'
import { defineView } from '../web/view.ts'
import { currentTeacher } from '../web/visit.ts'
import { words } from '../words/en.ts'

interface TeachPage {
  page: Page
  /** A lesson was deleted just now. */
  isDeleted: boolean
  /** Where phones reach this computer, or why nowhere. */
  phones: { text: string; address: string; link: string }
  now: NowRow[]
  damaged: { title: string; text: string; file: string; href: string }[]
  quizzes: QuizRow[]
  lessons: LessonRow[]
  /** Older ones, folded away; null when there are none. */
  earlier: { text: string; lessons: LessonRow[] } | null
  says: typeof words.teach
}
interface NowRow {
  id: string
  title: string
  desk: string
  about: string
  stage: string
  here: string
  /** Its button is the blue one. */
  isNewest: boolean
}
interface QuizRow {
  title: string
  href: string
  contents: string
  minutes: string
  check: { kind: 'ok' | 'bad' | 'none'; text: string; href: string | null }
  last: string
  start: (Link & { button: boolean }) | null
}
interface LessonRow {
  when: string
  title: string
  href: string
  className: string
  how: string
  students: number
  answers: number
  toMark: Link | null
}
const teachView = defineView<TeachPage>('teach')
const says = words.teach

/** Rows of lessons that are not folded away. */
const mostShown = 20

/** The teacher's first page: what goes on now, quizzes, lessons. */
export const show =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const own = await ownLessons(parts, currentTeacher(res))
    const over = own.filter(({ closedAt }) => closedAt !== null)
    const open = await Promise.all(
      own.filter(({ closedAt }) => closedAt === null).map(({ id }) => parts.store.open(id)),
    )
    const now = parts.clock.now()
    const rows = over.map((summary) => toLessonRow(summary, now))
    teachView(res, {
      page: teacherPage(says.title, 'home'),
      isDeleted: req.query.deleted !== undefined,
      phones: phonesOf(parts),
      now: open.flatMap((lesson, at) => (lesson ? [toNowRow(parts, lesson, at === 0)] : [])),
      damaged: (await damagedOf(parts)).map(({ id, file, title, problem }) => ({
        ...{ title, file, text: says.problem[problem] },
        href: `/teach/damaged/${id}`,
      })),
      quizzes: (await parts.library.list()).map((quiz) => toQuizRow(quiz, own, now)),
      lessons: rows.slice(0, mostShown),
      earlier:
        rows.length > mostShown
          ? { text: says.earlier(rows.length - mostShown), lessons: rows.slice(mostShown) }
          : null,
      says,
    })
  }

function phonesOf({ site }: Parts): TeachPage['phones'] {
  const { link } = words.phones
  const none = site.noPhones()
  return none === null
    ? { text: says.phones, address: site.origins()[0] ?? '', link }
    : { text: says.noPhones[none], address: '', link }
}

/** Lessons of this teacher, newest first, without those whose file cannot be read. */
async function ownLessons({ store }: Parts, teacher: string): Promise<LessonSummary[]> {
  return (await store.list()).filter(({ owner }) => owner === teacher)
}

function toNowRow(parts: Parts, lesson: Lesson, isNewest: boolean): NowRow {
  const { id, pin, class: roll, students } = lesson
  return {
    id,
    title: pin.title,
    desk: `/teach/lesson/${id}`,
    about: [roll?.name, says.presets[paceOf(lesson)]].filter(Boolean).join(', '),
    stage: stageOf(lesson, parts.clock.now()),
    here: says.here(parts.live.connected(id).size, students.size),
    isNewest,
  }
}

/** Who sets the pace now, whatever it began with. */
function paceOf({ stage, settings }: Lesson): keyof typeof says.presets {
  if (stage.at !== 'own-pace') return 'lead'
  return settings.preset === 'lead' ? 'own-pace' : settings.preset
}

function stageOf({ stage, pin, closes, settings }: Lesson, now: Date): string {
  const at = (instant: string) => words.times.clockOrDay(instant, now)
  switch (stage.at) {
    case 'own-pace':
      if (settings.opens !== null && settings.opens > now.toISOString()) return says.ownPaceFrom(at(settings.opens))
      if (closes === null) return says.ownPace
      return closes > now.toISOString() ? says.ownPaceUntil(at(closes)) : says.ownPaceOver(at(closes))
    case 'lobby':
      return says.lobby
    case 'before':
      return says.before
    case 'reading':
      return says.reading
    case 'discussion':
      return says.discussion(1 + pin.discussions.findIndex(({ id }) => id === stage.discussion))
    case 'question': {
      const number = 1 + pin.questions.findIndex(({ id }) => id === stage.question)
      if (stage.phase === 'voting') return stage.round === 2 ? says.votingAgain(number) : says.voting(number)
      if (stage.phase === 'discussing') return says.discussing(number)
      const asked = pin.questions[number - 1]
      return asked && asksOpinion(asked) ? says.opinionsShown(number) : says.revealed(number)
    }
    case 'closed':
      return ''
  }
}

function toQuizRow({ id, title, quiz, article, findings }: Shelved, lessons: LessonSummary[], now: Date): QuizRow {
  const href = `/teach/quiz/${encodeURIComponent(id)}`
  const taught = lessons.find((lesson) => lesson.quiz === id)
  const common = {
    title,
    href,
    last: taught ? says.taught(words.times.day(taught.startedAt, now), taught.className) : says.never,
  }
  if (!quiz || !article) {
    const problems = findings.filter(({ severity }) => severity === 'error').length
    return {
      ...common,
      ...{ contents: '', minutes: '', check: { kind: 'bad', text: says.problems(problems), href } },
      start: { href, text: says.mend, button: false },
    }
  }
  const [questions, discussions] = [quiz.questions.length, quiz.discussions.length]
  const contents = [questions > 0 && says.questions(questions), discussions > 0 && says.discussions(discussions)]
  const isEmpty = questions + discussions === 0
  return {
    ...common,
    contents: contents.filter((part) => part !== false).join(', '),
    minutes: says.minutes(article.minutes),
    check: isEmpty
      ? { kind: 'none', text: says.nothingIn, href: null }
      : { kind: 'ok', text: says.ready(findings.length), href: findings.length > 0 ? `${href}#hints` : null },
    start: isEmpty
      ? { href, text: says.open, button: false }
      : { href: `${href}/lesson`, text: says.start, button: true },
  }
}

function toLessonRow(summary: LessonSummary, now: Date): LessonRow {
  const review = `/teach/lesson/${summary.id}/review`
  return {
    when: words.times.dayAndClock(summary.startedAt, now),
    title: summary.title,
    href: review,
    className: summary.className ?? says.noClass,
    how: says.presets[summary.preset],
    students: summary.students,
    answers: summary.answers,
    toMark: summary.unmarked > 0 ? { href: review, text: says.toMark(summary.unmarked) } : null,
  }
}
