import type { Request, Response } from 'express'
import { decide } from '../../../lesson/decide.ts'
import type { Lesson } from '../../../lesson/lesson.ts'
import { isRefusal } from '../../../lesson/refusal.ts'
import type { Stage } from '../../../lesson/stage.ts'
import { isLed, stageBeforeClosing, stepsOf, unshownQuestions } from '../../../lesson/steps.ts'
import type { Parts } from '../../../parts.ts'
import { ask, givenNow } from '../../../web/ask.ts'
import { statusOf } from '../../../web/errors.ts'
import { bodyOf, fieldOf } from '../../../web/form.ts'
import type { JoinCodes } from '../../../web/join-codes.ts'
import type { Page } from '../../../web/page.ts'
import { refusalIn } from '../../../web/refusal-in.ts'
import { openStep, readStageField, stageField, stageName } from '../../../web/stage-field.ts'
import { lessonPage } from '../../../web/teacher-page.ts'
import { defineView } from '../../../web/view.ts'
import { currentLesson, currentTeacher } from '../../../web/visit.ts'
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

/** Hidden fields of every form that moves the lesson. */
export interface MoveForm {
  formId: string
  from: string
}

/** A press that comes twice, from one page or from two desks that show the same step, is one move: the form is named after the step. */
export const moveForm = ({ movedBy }: Lesson): MoveForm => ({ formId: `move-${movedBy}`, from: movedBy })

/** All steps as choices; `?to=closed` asks only whether to end the lesson. */
export const show = (req: Request, res: Response): void => showSteps(req, res, null)

/** Moves, closes or reopens the lesson. */
export const create =
  (parts: Parts, codes: JoinCodes) =>
  async (req: Request, res: Response): Promise<void> => {
    const body = bodyOf(req)
    const stage = readStageField(fieldOf(body, 'stage'))
    if (!stage) {
      showSteps(req, res.status(422), says.chooseStep)
      return
    }
    const from = fieldOf(body, 'from')
    const move = () => ask(parts, req, res, currentTeacher(res), { do: 'move', from, stage })
    const reopens = currentLesson(res).stage.at === 'closed' && stage.at !== 'closed'
    const result = reopens
      ? await codes.give(async (code) => {
          await recode(parts, res, from, code)
          return move()
        })
      : await move()
    if (isRefusal(result)) showSteps(req, res.status(statusOf(result)), refusalIn(parts, result))
    else res.redirect(303, `/teach/lesson/${currentLesson(res).id}`)
  }

/** Before reopening: where another open lesson has taken the code meanwhile, this one gets the new one. */
async function recode(parts: Parts, res: Response, from: string, code: string): Promise<void> {
  const { id, code: old, movedBy } = currentLesson(res)
  const others = (await parts.store.list()).filter((other) => other.id !== id && other.closedAt === null)
  if (from !== movedBy || !others.some((other) => other.code === old)) return
  const given = givenNow(parts, currentTeacher(res), null)
  await parts.store.change(id, (state) => decide(state, { do: 'recode', code }, given))
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
    stands: says.stands(stageName(lesson.pin, lesson.stage)),
    unshown: unshown.length === 0 ? null : says.unshownFirst(unshown),
    choices: ends
      ? []
      : choicesOf(lesson).map((stage) => ({ value: stageField(stage), text: stageName(lesson.pin, stage) })),
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
