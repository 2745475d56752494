import { talksWith } from '../../lesson/paper.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import { questionOf } from '../../lesson/may.ts'
import { asksOpinion } from '../../lesson/opinions.ts'
import type { Stage } from '../../lesson/stage.ts'
import { openStep } from '../../lesson/steps.ts'
import type { Desk, DeskStep } from '../../lesson/views/desk.ts'
import { questionTypes } from '../../quiz/questions.ts'
import { words } from '../../words/en.ts'
import { discussionNumber, questionNumber, stageField } from '../stage-field.ts'

/** One stop of the desk's line. */
export interface StepPart {
  id: string
  state: 'done' | 'now' | 'later'
  text: string
  /** When it began last, or what is missing of it; null for nothing. */
  note: string | null
  /** Value of the button that goes there; null where the lesson is, or cannot go. */
  stage: string | null
  /** Of a question that is on: its vote and its answer. */
  parts: { id: string; text: string; now: boolean; stage: string | null }[]
}

const says = words.desk

/** The line of a led lesson: one stop for the vote and the answer of each question. */
export function toSteps(lesson: Lesson, desk: Desk, at: (instant: string) => string): StepPart[] {
  return stopsOf(desk.steps).map((steps, index) => {
    const [first] = steps
    const { stage } = first
    const state = steps.some((step) => step.state === 'now') ? 'now' : first.state
    const began = steps.findLast((step) => step.at !== null)?.at ?? null
    const shown = stage.at !== 'question' || lesson.revealed.has(stage.question)
    return {
      id: `step-${index}`,
      state,
      text: textOf(lesson, stage),
      note: began === null ? null : state === 'done' && !shown ? says.notShown : at(began),
      stage: state === 'now' || stage.at === 'closed' ? null : fieldOf(lesson, steps, shown),
      parts: state === 'now' && stage.at === 'question' ? partsOf(lesson, steps, index) : [],
    }
  })
}

/** The votes and answers of one question together. */
function stopsOf(steps: readonly DeskStep[]): [DeskStep, ...DeskStep[]][] {
  const stops: [DeskStep, ...DeskStep[]][] = []
  for (const step of steps) {
    const before = stops.at(-1)
    const question = before?.[0].stage.at === 'question' ? before[0].stage.question : null
    if (before && step.stage.at === 'question' && step.stage.question === question) before.push(step)
    else stops.push([step])
  }
  return stops
}

/** A question goes to its vote, or to its answer once that was shown: going there never shows an answer for the first time. */
function fieldOf(lesson: Lesson, steps: readonly DeskStep[], shown: boolean): string | null {
  const step = shown ? steps.at(-1) : steps[0]
  const stage = step && openStep(lesson, step.stage)
  return stage ? stageField(stage) : null
}

function partsOf(lesson: Lesson, steps: readonly DeskStep[], index: number): StepPart['parts'] {
  const here = lesson.stage
  return steps.map(({ stage, state }, part) => {
    const talking = here.at === 'question' && here.phase === 'discussing' && state === 'now'
    const way = openStep(lesson, stage)
    const asked = stage.at === 'question' ? questionOf(lesson, stage.question) : undefined
    const open = asked && questionTypes[asked.type].written ? says.writing : says.vote
    const shown = asked && asksOpinion(asked) ? says.opinionsShown : says.answerShown
    const name = stage.at === 'question' && stage.phase === 'revealed' ? shown : open
    return {
      id: `step-${index}-${part}`,
      text: talking ? says.talk[talksWith(lesson)] : name,
      now: state === 'now',
      stage: state === 'now' || !way ? null : stageField(way),
    }
  })
}

function textOf({ pin }: Lesson, stage: Stage): string {
  if (stage.at === 'question') return says.question(questionNumber(pin, stage.question))
  if (stage.at === 'discussion') return says.discussion(discussionNumber(pin, stage.discussion))
  if (stage.at === 'before') return says.before
  return stage.at === 'lobby' ? says.lobby : stage.at === 'reading' ? says.reading : says.closed
}
