import type { Request, Response } from 'express'
import type { ClassRoll } from '../../../lesson/entry.ts'
import type { Shelved } from '../../../library/library.ts'
import type { Parts } from '../../../parts.ts'
import { currentQuiz, quizAddress } from '../../../web/current-quiz.ts'
import { bodyOf, fieldOf, sentForm } from '../../../web/form.ts'
import type { JoinCodes } from '../../../web/join-codes.ts'
import { ownClasses } from '../../../web/own-class.ts'
import type { Link, Page } from '../../../web/page.ts'
import {
  formAsBefore,
  readStart,
  remembered,
  typedForm,
  usualMinutes,
  type Start,
  type StartForm,
  type StartProblems,
} from '../../../web/start-form.ts'
import { lastClass, startOf } from '../../../web/last-start.ts'
import { startLesson } from '../../../web/start-lesson.ts'
import { talkStrip } from '../../../web/talk-strip.ts'
import { toStrip, type Strip } from '../../../web/strip.ts'
import { teachable } from '../../../web/teachable.ts'
import { teacherPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentTeacher } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

interface StartPage {
  page: Page
  quiz: Link
  /** Why no lesson can be started; null when one can. */
  cannot: string | null
  /** Who: each leads to this page for that class. */
  classes: (Link & { current: boolean })[]
  classProblem: string | null
  address: string
  formId: string
  classId: string
  how: Strip
  /** Who can reach the lesson, and until when. */
  reach: string
  /** To the quiz on paper; null where a teacher is there with the class. */
  sheet: Link | null
  /** The same for each choice, for browsers without scripts. */
  reaches: { how: string; about: string; reach: string }[]
  more: {
    open: boolean
    set: string | null
    before: Strip
    talk: Strip
    feedback: Strip
    opens: Field
    closes: Field
    capacity: Field
  }
  says: typeof words.starting
}
/** What changes of `partials/field`. */
interface Field {
  value: string
  hint: string
  problem: string | null
}
const startView = defineView<StartPage>('teach/quiz/lesson')
const says = words.starting
const presets = ['lead', 'own-pace', 'substitute'] as const

/** What a form brought; the class is null where there is none any more. */
interface Typed {
  roll: ClassRoll | null
  isGone: boolean
  form: StartForm
  problems: StartProblems | null
}

/**
 * Starting a lesson: who, how, one button. `?class=` names the class, and its form is as it was the last time; with the
 * fields of the form in the address it shows what they would mean.
 */
export const show =
  (parts: Parts) =>
  async (req: Request, res: Response): Promise<void> => {
    const query = queryOf(req)
    const wish = query.class === undefined ? lastClass(parts, res) : fieldOf(query, 'class')
    const roll = ownClasses(parts, res).find(({ id }) => id === wish) ?? null
    const form = query.preset === undefined ? formAsBefore(startOf(parts, res, roll)) : typedForm(query)
    showStart(parts, res, await currentQuiz(parts, req), { roll, isGone: false, form, problems: null })
  }

/** Starts a lesson with the quiz as its files are now. Sent twice it is one lesson. */
export const create =
  (parts: Parts, codes: JoinCodes) =>
  async (req: Request, res: Response): Promise<void> => {
    const body = bodyOf(req)
    const classId = fieldOf(body, 'class')
    const roll = ownClasses(parts, res).find(({ id }) => id === classId) ?? null
    const isGone = classId !== '' && !roll
    const form = typedForm(body)
    const minutes = minutesOf(startOf(parts, res, roll))
    const now = parts.clock.now()
    const { settings, problems } = readStart(form, now, minutes)
    const shelved = await currentQuiz(parts, req)
    const { pin } = teachable(shelved)
    if (!pin || isGone || problems) {
      showStart(parts, res.status(422), shelved, { roll, isGone, form, problems })
      return
    }
    const members = roll && { id: roll.id, name: roll.name, members: roll.members }
    const start = { owner: currentTeacher(res), form: sentForm(req), class: members, pin, settings }
    const { id } = await startLesson(parts, codes, start)
    const key = roll?.id ?? currentTeacher(res)
    const keep = parts.teachers.change((teachers) => {
      teachers.starts[key] = remembered(form, settings, now, minutes)
    })
    // The lesson is on the disk; that its settings are not remembered must not keep anybody from it.
    await keep.catch(() => undefined)
    res.redirect(303, `/teach/lesson/${id}`)
  }

/** The fields of an address, as a form sends them. */
const queryOf = (req: Request): Record<string, string> =>
  Object.fromEntries(
    Object.entries(req.query).flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : [])),
  )

const minutesOf = (before: Start | undefined): number => before?.minutes ?? usualMinutes

function showStart(parts: Parts, res: Response, shelved: Shelved, typed: Typed): void {
  const { roll, form } = typed
  const address = `${quizAddress(shelved)}/lesson`
  const classes = ownClasses(parts, res)
  const minutes = minutesOf(startOf(parts, res, roll))
  startView(res, {
    page: teacherPage(words.frame.title(says.title, shelved.title), 'home'),
    quiz: { href: quizAddress(shelved), text: shelved.title },
    cannot: teachable(shelved).why,
    classes:
      classes.length === 0
        ? []
        : [...classes.map(({ id, name }) => ({ id, text: name })), { id: '', text: says.noClass }].map(
            ({ id, text }) => ({ href: `${address}?class=${id}`, text, current: id === (roll?.id ?? '') }),
          ),
    classProblem: typed.isGone ? says.noSuchClass : null,
    ...{ address, says, formId: parts.newId(), classId: roll?.id ?? '' },
    how: toStrip(says.how, 'preset', presets, says.presets, form.preset),
    reach: reachOf(parts, roll, form, minutes),
    sheet: form.preset === 'substitute' ? { href: `${quizAddress(shelved)}/print`, text: words.printing.link } : null,
    reaches: presets.map((preset) => ({
      how: says.presets[preset],
      about: says.about[preset],
      reach: reachOf(parts, roll, { ...form, preset }, minutes),
    })),
    more: moreOf(typed, minutes),
  })
}

function reachOf(parts: Parts, roll: ClassRoll | null, form: StartForm, minutes: number): string {
  const now = parts.clock.now()
  const { opens, closes } = readStart(form, now, minutes).settings
  const at = (instant: string | null) => instant && words.times.clockOrDay(instant, now)
  return `${says.about[form.preset]} ${says.reach({ className: roll?.name ?? null, opens: at(opens), closes: at(closes) })}`
}

function moreOf({ form, problems }: Typed, minutes: number): StartPage['more'] {
  const set = [
    form.before === '' ? null : says.setBefore[form.before],
    form.talk === 'neighbour' ? null : says.setTalk[form.talk],
    form.feedback === '' ? null : says.setFeedback[form.feedback],
    minutes === usualMinutes ? null : says.setMinutes(minutes),
    form.capacity === formAsBefore(undefined).capacity ? null : says.setCapacity(form.capacity),
  ].filter((part) => part !== null)
  return {
    open: problems !== null,
    set: set.length > 0 ? says.moreSet(set) : null,
    before: toStrip(says.before, 'before', ['', 'all', 'half'], says.befores, form.before),
    talk: talkStrip(form.talk),
    feedback: toStrip(says.feedback, 'feedback', ['', 'immediate', 'after-close'], says.feedbacks, form.feedback),
    opens: { value: form.opens, hint: says.opensHint, problem: problems?.opens ?? null },
    closes: { value: form.closes, hint: says.closesHint(minutes), problem: problems?.closes ?? null },
    capacity: { value: form.capacity, hint: says.capacityHint, problem: problems?.capacity ?? null },
  }
}
