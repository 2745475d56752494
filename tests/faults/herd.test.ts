import { Agent } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import type { Stage } from '../../server/lesson/stage.ts'
import { newStudentToken, seatHashes } from '../../server/web/student-token.ts'
import { lesson as says } from '../../server/words/en/lesson.ts'
import { school } from '../fixtures/classroom.ts'
import { on } from '../fixtures/lesson.ts'
import { Phone } from '../fixtures/phone.ts'
import { portOf } from '../fixtures/stream.ts'

const phones = 200

/** One step of the class, and what it says on the lesson page and in the band of a page that was open before. */
interface Step {
  stage: Stage
  page: string
  band: string
}
const voting = (question: string, number: number, round: 1 | 2 = 1): Step => ({
  ...{
    stage: on(question, 'voting', round),
    page: says.voting(number),
    band: (round === 2 ? says.bandAgain : says.bandQuestion)(number),
  },
})
const talking = (question: string, number: number): Step => ({
  ...{ stage: on(question, 'discussing'), page: says.discussing(number), band: says.bandDiscussing(number) },
})
const shown = (question: string, number: number, round: 1 | 2 = 1): Step => ({
  ...{ stage: on(question, 'revealed', round), page: says.revealed(number), band: says.revealed(number) },
})
const posting = (discussion: string, number: number): Step => ({
  ...{ stage: { at: 'discussion', discussion }, page: says.discussion(number), band: says.bandDiscussion(number) },
})
const reading: Step = { stage: { at: 'reading' }, page: says.reading, band: says.bandReading }

const steps: readonly Step[] = [
  reading,
  ...[voting('when', 1), talking('when', 1), voting('when', 1, 2), shown('when', 1, 2)],
  ...[voting('said', 2), shown('said', 2)],
  ...[voting('liked', 3), talking('liked', 3), voting('liked', 3, 2), shown('liked', 3, 2)],
  ...[voting('face', 4), shown('face', 4)],
  ...[voting('why', 5), shown('why', 5)],
  // The teacher goes back, and on.
  ...[shown('when', 1, 2), posting('build', 1), posting('seen', 2), reading],
  { stage: { at: 'closed' }, page: 'This lesson ended at', band: says.bandClosed },
]

/** A class of 200 phones: three in four show the lesson page, the others a page with a form and its band. */
async function herd() {
  const here = await school()
  const lesson = await here.start()
  const port = await portOf(here)
  const { key } = here.parts.teachers.now
  const visit = await here.browser().get(`/join/${lesson.code}`).expect(200)
  const [name = ''] = String(visit.headers['set-cookie']).split('=')
  const agent = new Agent({ keepAlive: true, maxSockets: 100 })
  const { movedBy } = await lesson.state()
  const all = await Promise.all(
    Array.from({ length: phones }, async (_, at) => {
      const token = newStudentToken(key, here.parts.newId())
      const seat = seatHashes(lesson.id, token)
      await lesson.ask('program', { do: 'join', nickname: `Pupil ${at}`, member: null, ...seat })
      const hasForm = at % 4 === 3
      const address = `/lesson/${lesson.id}`
      const region = hasForm ? `${address}/now?at=${movedBy}` : address
      const cookie = `${name}=${token}`
      return { phone: new Phone({ port, region, stream: `${address}/events`, cookie, agent }), hasForm }
    }),
  )
  onTestFinished(() => {
    for (const { phone } of all) phone.drop()
    agent.destroy()
  })
  const allSay = (some: typeof all, { page, band }: Step) =>
    Promise.all(some.map(({ phone, hasForm }) => phone.says(hasForm ? band : page)))
  return { lesson, all, allSay }
}

test('two hundred phones follow twenty steps, and none is left behind, not those that were away either', async () => {
  const { lesson, all, allSay } = await herd()
  for (const { phone } of all) phone.wake()
  await Promise.all(all.filter(({ hasForm }) => !hasForm).map(({ phone }) => phone.says(says.lobby)))
  const [pocket, flicker, steady] = [all.slice(0, 20), all.slice(20, 40), all.slice(40)]
  const students = [...(await lesson.state()).students.keys()]
  for (const [at, step] of steps.entries()) {
    const { stage } = step
    // Twenty lie in a pocket from the sixth step to the ninth, and others lose the connection at every third step.
    if (at === 5) for (const { phone } of pocket) phone.drop()
    const moved = lesson.move(stage)
    if (at % 3 === 2) for (const { phone } of flicker) phone.drop()
    await moved
    if (at % 3 === 2) for (const { phone } of flicker) phone.wake()
    if (at === 8) for (const { phone } of pocket) phone.wake()
    // What others send meanwhile holds nobody up.
    if (stage.at === 'question' && stage.phase === 'voting' && stage.question === 'when')
      for (const student of students.slice(0, 60))
        await lesson.ask(student, { do: 'answer', question: 'when', round: stage.round, form: { response: 'dusk' } })
    const awake = at >= 5 && at < 8 ? [...flicker, ...steady] : all
    await allSay(awake, step)
    // Nobody in a pocket has heard of it, and nobody else stays where they were.
    if (at >= 5 && at < 8)
      for (const { phone, hasForm } of pocket) expect(phone.text).not.toContain(hasForm ? step.band : step.page)
  }
  expect(steps).toHaveLength(20)
  expect(all.flatMap(({ phone }) => phone.faults)).toEqual([])
}, 120_000)

test('five steps in one breath leave every phone at the last one', async () => {
  const { lesson, all, allSay } = await herd()
  for (const { phone } of all) phone.wake()
  await Promise.all(all.filter(({ hasForm }) => !hasForm).map(({ phone }) => phone.says(says.lobby)))
  for (const { stage } of steps.slice(0, 5)) await lesson.move(stage)
  await allSay(all, steps[4] ?? reading)
  expect(all.flatMap(({ phone }) => phone.faults)).toEqual([])
}, 60_000)
