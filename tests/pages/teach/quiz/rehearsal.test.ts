import { expect, test } from 'vitest'
import { MemoryDisk } from '../../../../server/store/memory-disk.ts'
import { school } from '../../../fixtures/classroom.ts'
import { hiddenFields, pageText } from '../../../fixtures/page-text.ts'
import { quizFolders } from '../../../fixtures/quiz-folders.ts'

const address = '/teach/quiz/lighthouse/rehearsal'

test('one press begins a rehearsal, and sent twice it is one', async () => {
  const { teacher, parts } = await school()
  const form = hiddenFields((await teacher.get(address).expect(200)).text)
  const [first, second] = await Promise.all([1, 2].map(() => teacher.post(address).type('form').send(form).expect(303)))
  expect(first?.headers.location).toMatch(/^\/teach\/rehearsal\/[\w-]+$/)
  expect(second?.headers.location).toBe(first?.headers.location)
  expect(await parts.store.rehearsals()).toHaveLength(1)
  expect((await parts.store.rehearsals())[0]?.title).toMatch(/^Rehearsal: /)
})

test('pressed twice at the same moment, one pretend class comes in and not two', async () => {
  const planned: number[] = []
  const after = (milliseconds: number) => {
    planned.push(milliseconds)
    return () => undefined
  }
  const { teacher } = await school({ disk: new MemoryDisk(), clock: { now: () => new Date(), after } })
  const form = hiddenFields((await teacher.get(address).expect(200)).text)
  planned.length = 0
  await Promise.all([1, 2].map(() => teacher.post(address).type('form').send(form).expect(303)))
  // The first step of each pupil comes within 8 s.
  expect(planned.filter((milliseconds) => milliseconds >= 1_000 && milliseconds < 8_000)).toHaveLength(24)
})

test('they talk as in the last lesson, unless another way is chosen, and that is not remembered', async () => {
  const { teacher, parts } = await school()
  const start = '/teach/quiz/lighthouse/lesson'
  const lesson = { preset: 'lead', capacity: '30', talk: 'groups' }
  expect((await teacher.get(address)).text).toMatch(/value="neighbour"[^>]*checked/)
  await teacher
    .post(start)
    .type('form')
    .send({ form: 'a', ...lesson })
    .expect(303)
  expect((await teacher.get(address)).text).toMatch(/value="groups"[^>]*checked/)
  for (const [talk, is] of [
    ['threads', 'threads'],
    ['groups', 'groups'],
    ['nonsense', 'neighbour'],
  ]) {
    const { headers } = await teacher.post(address).type('form').send({ form: talk, talk }).expect(303)
    const id = headers.location?.split('/').at(-1) ?? ''
    expect((await parts.store.open(id))?.settings.talk).toBe(is)
  }
  expect((await teacher.get(address)).text).toMatch(/value="groups"[^>]*checked/)
})

test('it is no lesson: no list has it, and the next start does not remember it', async () => {
  const { teacher, parts } = await school()
  const before = JSON.stringify(parts.teachers.now.starts)
  await teacher.post(address).type('form').send({ form: 'one' }).expect(303)
  expect(await parts.store.list()).toEqual([])
  expect(JSON.stringify(parts.teachers.now.starts)).toBe(before)
  for (const page of ['/teach', '/teach/class', '/teach/quiz/lighthouse', '/teach/quiz/lighthouse/lesson'])
    expect((await teacher.get(page).expect(200)).text).not.toMatch(/Rehearsal:|\/teach\/rehearsal\//)
})

test('one that is on is found again, and of more than three the oldest ends', async () => {
  const { teacher, parts, at } = await school()
  const ids: string[] = []
  for (const hour of ['09', '10', '11', '12']) {
    at(`2026-03-02T${hour}:00:00.000Z`)
    const { headers } = await teacher.post(address).type('form').send({ form: hour }).expect(303)
    ids.push(headers.location?.split('/').at(-1) ?? '')
  }
  expect((await parts.store.rehearsals()).map(({ id }) => id)).toEqual(ids.slice(1).reverse())
  const { text } = await teacher.get(address).expect(200)
  expect([...text.matchAll(/\/teach\/rehearsal\/([\w-]+)/g)].map(([, id]) => id)).toEqual(ids.slice(1).reverse())
  expect((await teacher.get('/teach/quiz/birthday-call/rehearsal').expect(200)).text).not.toContain('/teach/rehearsal/')
  await teacher.get(`/teach/rehearsal/${ids[0] ?? ''}`).expect(404)
})

test('a quiz with something to mend cannot be rehearsed, and says so', async () => {
  const quizzes = await quizFolders({ 'broken/quiz.json': '{ "title": "Broken"' })
  const { teacher, parts } = await school({ quizzes })
  for (const ask of [
    teacher.get('/teach/quiz/broken/rehearsal').expect(200),
    teacher.post('/teach/quiz/broken/rehearsal').expect(422),
  ])
    expect(pageText((await ask).text)).toContain('something to mend')
  expect(await parts.store.rehearsals()).toEqual([])
})
