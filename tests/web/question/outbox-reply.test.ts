import { expect, test } from 'vitest'
import { readReply } from '../../../static/outbox/contract.ts'
import { nodeDisk } from '../../../server/store/node-disk.ts'
import { school, type LessonHandle, type StudentHandle } from '../../fixtures/classroom.ts'
import { failingDisk } from '../../fixtures/failing-disk.ts'
import { on } from '../../fixtures/lesson.ts'

/** Posts an answer as the outbox does; gives the reply, and what the outbox makes of it. */
const sender = (lesson: LessonHandle, student: StudentHandle) => {
  let forms = 0
  return async (question: string, response: string, more: object = {}) => {
    const reply = await student.browser
      .post(`/lesson/${lesson.id}/question/${question}`)
      .set('Accept', 'application/json')
      .type('form')
      .send({ form: `form-000${(forms += 1)}`, student: student.id, round: '1', replaces: '', response, ...more })
    const body = reply.body as { saved?: { id: string; sentence: string; go: string | null }; problem?: string }
    return { status: reply.status, body, outcome: readReply(reply.status, reply.body) }
  }
}

async function atOwnPace(more: object = {}) {
  const disk = failingDisk(nodeDisk)
  const here = await school({ disk })
  const lesson = await here.start({ preset: 'own-pace', ...more })
  const ada = await lesson.join('Ada')
  return { here, disk, lesson, ada, send: sender(lesson, ada) }
}

test('200: saved, in the server’s words, with its id for the next one to replace', async () => {
  const { ada, send } = await atOwnPace()
  const first = await send('when', 'noon')
  expect(first.status).toBe(200)
  expect(first.outcome.became).toBe('saved')
  expect(first.body.saved?.sentence).toMatch(/^Saved at \d+:\d\d\. You can still change it\.$/)
  expect(first.body.saved?.go).toBeNull()
  const second = await send('when', 'dusk', { replaces: first.body.saved?.id })
  expect(second.status).toBe(200)
  expect((await ada.state()).answers.map(({ id }) => id)).toEqual([first.body.saved?.id, second.body.saved?.id])
})

test('200: where saving shows the key, the reply leads there', async () => {
  const { lesson, send } = await atOwnPace({ feedback: 'immediate' })
  const { body } = await send('when', 'noon')
  expect(body.saved?.go).toBe(`/lesson/${lesson.id}/question/when`)
  expect(JSON.stringify(body)).not.toMatch(/dusk|Read the first sentence/)
})

test('409: an older answer overwrites nothing, and gets both', async () => {
  const { ada, send } = await atOwnPace()
  await send('when', 'noon')
  const older = await send('when', 'dusk')
  expect(older.status).toBe(409)
  expect(older.outcome).toMatchObject({ became: 'newer', newer: { plain: 'At noon' } })
  expect((await ada.state()).answers).toHaveLength(1)
})

test('409: an answer that was taken and then replaced elsewhere is not called saved when it comes again', async () => {
  const { send } = await atOwnPace()
  const first = await send('when', 'noon', { form: 'form-lost-reply' })
  const elsewhere = await send('when', 'dusk', { replaces: first.body.saved?.id })
  const again = await send('when', 'noon', { form: 'form-lost-reply' })
  expect(again.status).toBe(409)
  expect(again.outcome).toMatchObject({
    became: 'newer',
    newer: { id: elsewhere.body.saved?.id, plain: 'At dusk' },
  })
})

test('200: but one that still counts gets the first reply again', async () => {
  const { ada, send } = await atOwnPace()
  const first = await send('when', 'noon', { form: 'form-lost-reply' })
  expect((await send('when', 'noon', { form: 'form-lost-reply' })).body).toEqual(first.body)
  expect((await ada.state()).answers).toHaveLength(1)
})

test.each([
  { status: 422, question: 'when', response: '', says: 'choose an answer first', because: 'nothing was chosen' },
  { status: 422, question: 'face', response: 'owl '.repeat(5000), says: 'too long', because: 'it is too long' },
  { status: 404, question: 'nowhere', response: 'dusk', says: 'not in this lesson', because: 'there is none' },
  {
    status: 413,
    question: 'why',
    response: 'owl '.repeat(40_000),
    says: 'Make it shorter',
    because: 'no form is so big',
  },
])('$status: refused for good, because $because', async ({ status, question, response, says }) => {
  const { ada, send } = await atOwnPace()
  const reply = await send(question, response)
  expect(reply.status).toBe(status)
  expect(reply.outcome.became).toBe('refused')
  expect(reply.body.problem).toContain(says)
  expect((await ada.state()).answers).toEqual([])
})

test('202: after the vote, and once the lesson is over: the teacher has it, and it is not saved', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  const send = sender(lesson, ada)
  await lesson.move(on('when'))
  await lesson.move(on('when', 'revealed'))
  expect(await send('when', 'dusk')).toMatchObject({ status: 202, outcome: { became: 'late' } })
  await lesson.move({ at: 'closed' })
  expect(await send('when', 'noon')).toMatchObject({ status: 202, outcome: { became: 'late' } })
  expect((await ada.state()).answers).toEqual([])
})

test('200: an answer that came late, and whose reply was lost, is saved when it comes again to the vote, opened again', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  const send = sender(lesson, ada)
  await lesson.move(on('when'))
  await lesson.move(on('said'))
  expect((await send('when', 'dusk', { form: 'form-lost-reply' })).status).toBe(202)
  expect((await send('when', 'dusk', { form: 'form-lost-reply' })).status, 'while it is closed').toBe(202)
  await lesson.move(on('when'))
  const again = await send('when', 'dusk', { form: 'form-lost-reply' })
  expect([again.status, again.outcome.became]).toEqual([200, 'saved'])
  expect((await send('when', 'dusk', { form: 'form-lost-reply' })).body).toEqual(again.body)
  const { answers, late } = await ada.state()
  expect([answers.length, late.size]).toEqual([1, 0])
})

test('422: after the lesson, to a question that the class was never asked', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  const send = sender(lesson, ada)
  await lesson.move({ at: 'closed' })
  const late = await send('said', 'mice')
  expect(late).toMatchObject({ status: 422, outcome: { became: 'refused' } })
  expect(late.body.problem).toContain('Ms Okafor ended this lesson')
})

test('400: a body that no form of ours sends', async () => {
  const { lesson, ada } = await atOwnPace()
  const reply = await ada.browser
    .post(`/lesson/${lesson.id}/question/when`)
    .set('Accept', 'application/json')
    .set('Content-Type', 'application/x-www-form-urlencoded; charset=utf-32')
    .send('response=dusk')
  expect(reply.status).toBe(400)
  expect(readReply(reply.status, reply.body).became).toBe('refused')
})

test('403: who lost the seat is told so in JSON, and is not sent elsewhere', async () => {
  const { here, lesson, ada, send } = await atOwnPace()
  await lesson.ask(ada.id, { do: 'leave' })
  const left = await send('when', 'dusk')
  expect(left).toMatchObject({ status: 403, outcome: { became: 'refused' } })
  expect(left.body.problem).toContain('This browser has no place in this lesson now')
  const ben = await lesson.join('Ben')
  await lesson.ask(here.teacherId, { do: 'remove', student: ben.id })
  expect(await sender(lesson, ben)('when', 'dusk')).toMatchObject({ status: 403, outcome: { became: 'refused' } })
})

test('403: an answer of who sat here before is not taken in the name of who sits here now', async () => {
  const { lesson, ada, send } = await atOwnPace()
  await lesson.ask(ada.id, { do: 'leave' })
  const ben = await lesson.join('Ben', ada.browser)
  const reply = await send('when', 'dusk')
  expect(reply).toMatchObject({ status: 403, outcome: { became: 'refused' } })
  expect(reply.body.problem).toContain('opened by somebody else')
  expect((await ben.state()).answers).toEqual([])
})

test.each(['ENOSPC', 'EIO', 'EROFS'])(
  '503: on a disk with %s nothing is saved, the phone tries again',
  async (code) => {
    const { disk, ada, send } = await atOwnPace()
    disk.failure = code
    const failed = await send('when', 'dusk', { form: 'form-again' })
    expect(failed.status).toBe(503)
    expect(failed.outcome.became).toBe('lost')
    expect(failed.body.problem).toContain('not saved yet')
    expect((await ada.state()).answers).toEqual([])
    disk.failure = null
    expect((await send('when', 'dusk', { form: 'form-again' })).outcome.became).toBe('saved')
    expect((await ada.state()).answers).toHaveLength(1)
  },
)

test('a draft is kept in the same way: 200 when the server has it, 503 while it has not', async () => {
  const { disk, lesson, ada } = await atOwnPace()
  const draft = () =>
    ada.browser
      .post(`/lesson/${lesson.id}/question/why/draft`)
      .set('Accept', 'application/json')
      .type('form')
      .send({ form: 'form-draft-1', student: ada.id, response: 'Because it' })
  disk.failure = 'ENOSPC'
  const failed = await draft().expect(503)
  expect(readReply(failed.status, failed.body).became).toBe('lost')
  expect((await ada.state()).drafts.size).toBe(0)
  disk.failure = null
  expect(readReply(200, (await draft().expect(200)).body).became).toBe('saved')
  expect((await ada.state()).drafts.size).toBe(1)
})
