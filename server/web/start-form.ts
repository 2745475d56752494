import { z } from 'zod'
import { Settings } from '../lesson/settings.ts'
import type { FormBody } from '../quiz/types/question-type.ts'
import type { Teachers } from '../store/teachers.ts'
import { words } from '../words/en.ts'
import { fieldOf } from './form.ts'
import { readLocalField } from './local-time.ts'

export type Start = Teachers['starts'][string]

/** The form that starts a lesson, as typed. */
export interface StartForm {
  preset: Settings['preset']
  /** Empty: as the preset has it. */
  feedback: Settings['feedback'] | ''
  /** In the time of this computer; empty for at once, and for as the preset has it. */
  opens: string
  closes: string
  capacity: string
  /** Who is asked before reading; empty for nobody. */
  before: 'all' | 'half' | ''
  /** With whom a vote is talked over. */
  talk: Settings['talk']
}

export interface StartProblems {
  opens: string | null
  closes: string | null
  capacity: string | null
}

/** How long a substitute's lesson is open, in minutes. */
export const usualMinutes = 45
const usualCapacity = 1000
const mostPlaces = 5000
/** A time further away says nothing about the next lesson. */
const mostRemembered = 24 * 60

const says = words.starting
const Preset = Settings.shape.preset.catch('lead')
const Feedback = z.union([Settings.shape.feedback, z.literal('')]).catch('')

const Talk = Settings.shape.talk.catch('neighbour')
const Before = z.enum(['all', 'half', '']).catch('')

/** A form that nobody has filled in yet: as the last one of this class was. */
export const formAsBefore = (before: Start | undefined): StartForm => ({
  preset: before?.preset ?? 'lead',
  feedback: before?.feedback ?? '',
  opens: '',
  closes: '',
  capacity: String(before?.capacity ?? usualCapacity),
  before: before?.before ?? '',
  talk: before?.talk ?? 'neighbour',
})

export const typedForm = (fields: FormBody): StartForm => ({
  preset: Preset.parse(fieldOf(fields, 'preset')),
  feedback: Feedback.parse(fieldOf(fields, 'feedback')),
  opens: fieldOf(fields, 'opens').trim(),
  closes: fieldOf(fields, 'closes').trim(),
  capacity: fieldOf(fields, 'capacity').trim(),
  before: Before.parse(fieldOf(fields, 'before')),
  talk: Talk.parse(fieldOf(fields, 'talk')),
})

/**
 * What a lesson would be started with, and what is wrong with the form: null where it can be started.
 * @param minutes that a substitute has when no closing time is given
 */
export function readStart(
  { preset, feedback, before, talk, ...typed }: StartForm,
  now: Date,
  minutes: number,
): { settings: Settings; problems: StartProblems | null } {
  const usual = preset === 'own-pace' ? 'immediate' : 'after-close'
  const capacity = /^\d{1,4}$/.test(typed.capacity) ? Number(typed.capacity) : 0
  const isPlaces = capacity >= 1 && capacity <= mostPlaces
  const { opens, closes, ...wrong } = preset === 'lead' ? untimed : timesOf(preset, typed, now, minutes)
  const problems = { ...wrong, capacity: isPlaces ? null : says.badCapacity(mostPlaces) }
  const isWrong = Object.values(problems).some((problem) => problem !== null)
  return {
    settings: {
      ...{ preset, feedback: feedback || usual, opens, closes, before: before || null, talk },
      capacity: isPlaces ? capacity : usualCapacity,
    },
    problems: isWrong ? { opens: wrong.opensWrong, closes: wrong.closesWrong, capacity: problems.capacity } : null,
  }
}

interface Times {
  opens: string | null
  closes: string | null
  opensWrong: string | null
  closesWrong: string | null
}
const untimed: Times = { opens: null, closes: null, opensWrong: null, closesWrong: null }

function timesOf(
  preset: 'own-pace' | 'substitute',
  typed: { opens: string; closes: string },
  now: Date,
  minutes: number,
): Times {
  const opens = readLocalField(typed.opens)
  const closes = readLocalField(typed.closes)
  // What has opened already is open.
  const later = opens !== null && opens > now.toISOString() ? opens : null
  const begins = later === null ? now : new Date(later)
  const usual = preset === 'substitute' ? new Date(begins.getTime() + minutes * 60_000).toISOString() : null
  const closesWrong =
    typed.closes === ''
      ? null
      : closes === null
        ? says.noTime
        : closes <= now.toISOString()
          ? says.past
          : later !== null && closes <= later
            ? says.closesFirst
            : null
  return {
    opens: later,
    closes: typed.closes === '' ? usual : closesWrong === null ? closes : null,
    opensWrong: typed.opens !== '' && opens === null ? says.noTime : null,
    closesWrong,
  }
}

/** What the next form of the same class begins with. */
export function remembered(form: StartForm, { opens, closes, capacity }: Settings, now: Date, before: number): Start {
  const begins = opens === null ? now.getTime() : Date.parse(opens)
  const open = form.closes === '' || closes === null ? before : Math.round((Date.parse(closes) - begins) / 60_000)
  const isUsual = form.preset !== 'substitute' || open > mostRemembered
  return {
    preset: form.preset,
    feedback: form.feedback || null,
    minutes: isUsual ? before : Math.max(1, open),
    capacity,
    before: form.before || null,
    talk: form.talk,
    at: now.toISOString(),
  }
}
