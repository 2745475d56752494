import { expect, test } from 'vitest'
import type { Stage } from '../../../server/lesson/stage.ts'
import { nextStep } from '../../../server/lesson/steps.ts'
import { stageField } from '../../../server/web/stage-field.ts'
import { pretend } from '../../../server/words/en/pretend.ts'
import { bytesIn } from '../../security/bytes-in.ts'
import { school } from '../../fixtures/classroom.ts'
import { HandClock } from '../../fixtures/hand-clock.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'
import { listen } from '../../fixtures/stream.ts'

/** A rehearsal of the lighthouse with somebody looking at its desk. */
async function rehearsal() {
  const clock = new HandClock()
  const here = await school({ clock })
  const { teacher, parts } = here
  const { headers } = await teacher
    .post('/teach/quiz/lighthouse/rehearsal')
    .type('form')
    .send({ form: 'r' })
    .expect(303)
  const address = headers.location ?? ''
  const id = address.split('/').at(-1) ?? ''
  const state = async () => {
    const lesson = await parts.store.open(id)
    if (!lesson) throw new Error('the rehearsal has ended')
    return lesson
  }
  /** One press at the desk, and a minute for the pupils. */
  const press = async (stage: Stage) => {
    const form = hiddenFields((await teacher.get(`/teach/lesson/${id}`).expect(200)).text)
    await teacher
      .post(`/teach/lesson/${id}/stage`)
      .type('form')
      .send({ ...form, stage: stageField(stage) })
      .expect(303)
    await clock.pass(60_000)
  }
  const desk = await listen(here, `/teach/lesson/${id}/events`, teacher)
  await clock.pass(60_000)
  return { ...here, clock, address, id, state, press, desk }
}

test('the desk stands at the left and the wall at the right, each with its name, and both say that it is a rehearsal', async () => {
  const { teacher, address, id, state } = await rehearsal()
  const { text } = await teacher.get(address).expect(200)
  expect(text).toContain(`<iframe title="Your desk" src="/teach/lesson/${id}"`)
  expect(text).toContain(`<iframe title="The wall" src="/wall/${id}"`)
  const { code } = await state()
  expect(pageText(text)).toContain(`code ${code.slice(0, 3)} ${code.slice(3)}`)
  for (const page of [`/teach/lesson/${id}`, `/wall/${id}`, `/teach/lesson/${id}/review`])
    expect(pageText((await teacher.get(page).expect(200)).text), page).toContain('Rehearsal')
})

test('only pages of the teacher and the wall stand in a frame, and only in one of ours', async () => {
  const { teacher, address, id } = await rehearsal()
  const policyOf = async (page: string) => String((await teacher.get(page)).headers['content-security-policy'])
  for (const page of [address, `/teach/lesson/${id}`, `/wall/${id}`])
    expect(await policyOf(page), page).toContain("frame-ancestors 'self'")
  for (const page of ['/', `/lesson/${id}`, '/nowhere', '/join/123456'])
    expect(await policyOf(page), page).toContain("frame-ancestors 'none'")
})

test('from the lobby to the review a rehearsal runs by the real rules, and leaves no trace, then or later', async () => {
  const { teacher, browser, folder, log, parts, address, id, state, press } = await rehearsal()
  const ada = browser()
  const { code } = await state()
  const join = hiddenFields((await ada.get(`/join/${code}`).expect(200)).text)
  await ada
    .post(`/join/${code}`)
    .type('form')
    .send({ ...join, nickname: 'Ottilie-Canary' })
    .expect(303)
  const traces = async () => {
    const bytes = [await bytesIn(folder), ...log].join('\n')
    const { students, posts } = await state()
    const words = [id, code, 'Ottilie-Canary', 'Rehearsal:', ...pretend.names.filter((name) => name.length > 4)]
    const said = [...posts.values()].map(({ text }) => text)
    return [...words, ...students.keys(), ...said].filter((word) => bytes.includes(word))
  }
  expect(await traces()).toEqual([])
  await teacher.post(`/teach/lesson/${id}/cover`).type('form').send({ cover: 'off' }).expect(303)
  await teacher.post(`/teach/lesson/${id}/phone`).expect(200)
  expect(parts.teachers.now.links).toHaveLength(1)
  for (let next = nextStep(await state()); next; next = nextStep(await state())) {
    await press(next)
    expect(await traces()).toEqual([])
  }
  const { students, posts, stage } = await state()
  expect(stage.at).toBe('closed')
  expect(students.size).toBe(25)
  expect([...students.values()].filter(({ answers }) => answers.length > 2).length).toBeGreaterThan(15)
  expect(posts.size).toBeGreaterThan(10)
  const [amina] = students.values()
  for (const page of ['review', `review/student/${amina?.id ?? ''}`, 'review/question/why-moved', 'export/csv'])
    await teacher.get(`/teach/lesson/${id}/${page}`).expect(200)
  const names = [...students.values()].map(({ nickname }) => nickname).filter((name) => name.length > 4)
  const form = hiddenFields((await teacher.get(address).expect(200)).text)
  for (const press of ['first', 'second']) {
    const { headers } = await teacher.post(address).type('form').send(form).expect(303)
    expect(headers.location, press).toBe('/teach/quiz/lighthouse/rehearsal?ended')
  }
  await teacher.get(address).expect(404)
  await browser().get(`/join/${code}`).expect(404)
  await parts.store.close()
  const bytes = [await bytesIn(folder), ...log].join('\n')
  expect([id, code, ...names, ...students.keys()].filter((word) => bytes.includes(word))).toEqual([])
})

test('after three hours it ends by itself', async () => {
  const { clock, parts, id } = await rehearsal()
  await clock.pass(3 * 3_600_000 - 120_000)
  expect(await parts.store.open(id)).toBeDefined()
  await clock.pass(60_000)
  expect(await parts.store.open(id)).toBeUndefined()
})

test('a real lesson is no rehearsal, and cannot be ended as one', async () => {
  const { teacher, start, parts } = await school()
  const lesson = await start()
  await teacher.get(`/teach/rehearsal/${lesson.id}`).expect(404)
  await teacher.post(`/teach/rehearsal/${lesson.id}`).expect(404)
  expect(await parts.store.open(lesson.id)).toBeDefined()
})

test('the codes of real lessons and of rehearsals are never the same', async () => {
  const { teacher, parts } = await school()
  parts.chance = () => 7
  const begin = (page: string) =>
    teacher
      .post(`/teach/quiz/lighthouse/${page}`)
      .type('form')
      .send({ form: page, preset: 'lead', capacity: '30' })
      .expect(303)
  await Promise.all(['lesson', 'rehearsal'].map(begin))
  const codes = (await parts.store.all()).map(({ code }) => code)
  expect(new Set(codes)).toEqual(new Set(['000007', '000008']))
})
