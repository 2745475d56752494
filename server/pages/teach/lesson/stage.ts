import type { Request, Response } from 'express'
import type { CommandOf } from '../../../lesson/command.ts'
import type { Lesson } from '../../../lesson/lesson.ts'
import { isRefusal } from '../../../lesson/refusal.ts'
import type { Stage } from '../../../lesson/stage.ts'
import { isLed, openStep, stageBeforeClosing, stepsOf, unshownQuestions } from '../../../lesson/steps.ts'
import type { Parts } from '../../../parts.ts'
import { toDesk } from '../../../web/desk/to-desk.ts'
import { statusOf } from '../../../web/errors.ts'
import { bodyOf, fieldOf } from '../../../web/form.ts'
import type { JoinCodes } from '../../../web/join-codes.ts'
import { moveForm, moveLesson, type MoveForm } from '../../../web/move.ts'
import { screensOf } from '../../../web/desk/screens.ts'
import type { Page } from '../../../web/page.ts'
import { refusalIn } from '../../../web/refusal-in.ts'
import { pressField, readStageField, stageField, stageName } from '../../../web/stage-field.ts'
import { lessonPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentLesson } from '../../../web/visit.ts'
import { words } from '../../../words/en.ts'

interface StagePage {
  page: Page
  action: string
  desk: string
  form: MoveForm
  stands: string
  title: string
  /** Its button. */
  go: string
  /** Value of the end, where the page is about nothing else. */
  end: string
  /** What ending now would show for the first time; null when nothing. */
  unshown: string | null
  /** Empty where the lesson is to be ended. */
  choices: { value: string; text: string }[]
  problem: string | null
  says: typeof words.desk
}
const stageView = defineView<StagePage>('teach/lesson/stage')
const says = words.desk

/** All steps as choices; `?to=closed` asks only whether to end the lesson. */
export const show = (req: Request, res: Response): void => showSteps(req, res, null)

/** Moves, closes or reopens the lesson. */
export const create =
  (parts: Parts, codes: JoinCodes) =>
  async (req: Request, res: Response): Promise<void> => {
    const body = bodyOf(req)
    const command = commandOf(fieldOf(body, 'stage'), fieldOf(body, 'from'))
    if (!command) {
      showSteps(req, res.status(422), says.chooseStep)
      return
    }
    const result = await moveLesson(parts, codes, req, res, command)
    if (isRefusal(result)) showSteps(req, res.status(statusOf(result)), refusalIn(parts, result))
    else toDesk(req, res)
  }

function commandOf(sent: string, from: string): CommandOf<'move'> | CommandOf<'press'> | null {
  if (sent === pressField) return { do: 'press', from, press: 'next' }
  const stage = readStageField(sent)
  return stage && { do: 'move', from, stage }
}

function showSteps(req: Request, res: Response, problem: string | null): void {
  const lesson = currentLesson(res)
  const desk = `/teach/lesson/${lesson.id}`
  const unshown = isLed(lesson) && lesson.stage.at !== 'closed' ? unshownQuestions(lesson) : []
  const ends = req.query.to === 'closed' && lesson.stage.at !== 'closed'
  const title = ends ? says.endEarly : says.stageTitle
  stageView(res, {
    page: lessonPage(lesson, title, 'other', false),
    action: `${desk}/stage`,
    ...{ desk, title, go: ends ? says.endEarly : says.go, end: stageField({ at: 'closed' }) },
    form: moveForm(lesson),
    stands: says.stands(stageName(lesson, lesson.stage)),
    unshown: unshown.length === 0 ? null : screensOf(lesson).unshownFirst(unshown),
    choices: ends
      ? []
      : choicesOf(lesson).map((stage) => ({ value: stageField(stage), text: stageName(lesson, stage) })),
    problem,
    says,
  })
}

/** Where the lesson can go; a closed one back to where it was, first of all. */
function choicesOf(lesson: Lesson): Stage[] {
  const first = lesson.stage.at === 'closed' ? [stageBeforeClosing(lesson)] : []
  const all: Stage[] = [...first, ...stepsOf(lesson), { at: 'own-pace' }]
  const open = all.flatMap((step) => openStep(lesson, step) ?? [])
  const here = stageField(lesson.stage)
  return [...new Map(open.map((stage) => [stageField(stage), stage])).values()].filter(
    (stage) => stageField(stage) !== here,
  )
}
