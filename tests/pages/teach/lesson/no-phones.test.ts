import { describe, expect, it, test } from 'vitest'
import { nextStep } from '../../../../server/lesson/steps.ts'
import { stageName } from '../../../../server/web/stage-field.ts'
import { school, type LessonHandle, type School } from '../../../fixtures/classroom.ts'
import type { RehearsalStart } from '../../../fixtures/lesson.ts'
import { pageText } from '../../../fixtures/page-text.ts'

/** What a desk says of phones where there is none: how many are connected, and the way to those without. */
const true0 =
  /No phone is connected|Pupils without a phone|Continue on my phone|without a phone|with a phone yet|Only those with a phone|Posts Phone Time/g

const read = async ({ teacher }: School, address: string): Promise<string> =>
  pageText((await teacher.get(address).expect(200)).text).replaceAll(true0, '')

/** Every page of the desk at this step. */
async function pagesAt(here: School, { id, state }: LessonHandle): Promise<Map<string, string>> {
  const { stage } = await state()
  const desk = `/teach/lesson/${id}`
  const isVote = stage.at === 'question' && stage.phase !== 'revealed'
  const addresses = [
    desk,
    `${desk}/stage`,
    ...(stage.at === 'closed' ? [] : [`${desk}/stage?to=closed`]),
    ...(stage.at === 'reading' || stage.at === 'question' ? [`${desk}/clock`, `${desk}/light`] : []),
    ...(isVote && stage.question === 'when' ? [`${desk}/question/when/hands`] : []),
    ...(stage.at === 'discussion' ? [`${desk}/discussion/${stage.discussion}`] : []),
    ...(stage.at === 'closed'
      ? [`${desk}/review`, `${desk}/review/question/when`, `${desk}/review/discussion/build`]
      : []),
  ]
  return new Map(await Promise.all(addresses.map(async (one) => [one, await read(here, one)] as const)))
}

/** Leads from the lobby to the end by the desk's next step, pausing at each, with hands in the first question. */
async function walk(start: RehearsalStart, paper = false) {
  const here = await school()
  const lesson = await here.start(start)
  const { id } = lesson
  await here.teacher.post(`/teach/lesson/${id}/cover`).type('form').send({ cover: 'off' }).expect(303)
  if (paper) await lesson.ask(here.teacherId, { do: 'enrol', nickname: 'Pia', member: null })
  const seen: { step: string; address: string; text: string }[] = []
  for (;;) {
    const state = await lesson.state()
    const step = stageName(state, state.stage)
    for (const [address, text] of await pagesAt(here, lesson)) seen.push({ step, address, text })
    if (state.stage.at === 'closed') return { here, lesson, seen }
    await lesson.ask(here.teacherId, { do: 'pause', on: true })
    seen.push({ step: `${step}, eyes up`, address: 'desk', text: await read(here, `/teach/lesson/${id}`) })
    await lesson.ask(here.teacherId, { do: 'pause', on: false })
    if (state.stage.at === 'question' && state.stage.question === 'when' && state.stage.phase === 'voting') {
      const { round } = state.stage
      const counts = { noon: round === 1 ? 13 : 4, dusk: round === 1 ? 15 : 24 }
      await lesson.ask(here.teacherId, { do: 'count', question: 'when', round, counts })
      seen.push({ step: `${step}, counted`, address: 'desk', text: await read(here, `/teach/lesson/${id}`) })
    }
    const talk = state.stage.at === 'question' && state.stage.question === 'when' && state.stage.phase === 'voting'
    const next = nextStep(state)
    const isFirst = talk && state.stage.at === 'question' && state.stage.round === 1
    if (isFirst) await lesson.move({ ...state.stage, phase: 'discussing' } as typeof state.stage)
    else if (next) await lesson.move(next)
  }
}

describe('a lesson led from the desk, with no phone', () => {
  it.each([
    { name: 'and nobody entered', start: {}, paper: false },
    { name: 'and a pupil on paper', start: {}, paper: true },
    { name: 'where they would talk at tables', start: { talk: 'groups' }, paper: true },
    { name: 'where they would write', start: { talk: 'threads' }, paper: false },
    { name: 'asked before reading', start: { before: 'all' }, paper: false },
  ] as const)('has no page that speaks of phones $name', async ({ start, paper }) => {
    const { seen } = await walk(start, paper)
    const wrong = seen.flatMap(({ step, address, text }) =>
      (text.match(/[^.!?]*(\bphones?\b|\b0 of 0\b|of 0 have|write to each other|in threads)[^.!?]*[.!?]?/gi) ?? []).map(
        (sentence) => `${step}, ${address}: ${sentence.trim()}`,
      ),
    )
    expect(wrong).toEqual([])
    const end = new Map(
      seen
        .filter(({ step }) => step === 'End of the lesson')
        .map((one) => [one.address.replace(/.*lesson\/[^/]+/, ''), one.text]),
    )
    expect(end.get('')).toContain('28 hands counted')
    expect(end.get('/review')).toContain('24 of 28 right; 28 hands counted')
    expect(end.get('/review/question/when')).not.toContain('Everybody here has answered')
  })
})

test('with the first phone the sentences are those of phones', async () => {
  const here = await school()
  const lesson = await here.start()
  await lesson.join('Ada')
  expect(await read(here, `/teach/lesson/${lesson.id}`)).toContain('Phones go to the text.')
})
