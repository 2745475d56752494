import { randomBytes } from 'node:crypto'
import { createServer, type AddressInfo } from 'node:net'
import { nanoid } from 'nanoid'
import { expect, test } from 'vitest'
import { decide } from '../../server/lesson/decide.ts'
import { isRefusal } from '../../server/lesson/refusal.ts'
import { DiskStore } from '../../server/store/disk-store.ts'
import { nodeDisk } from '../../server/store/node-disk.ts'
import { TeachersStore } from '../../server/store/teachers.ts'
import { newStudentToken, seatHashes } from '../../server/web/student-token.ts'
import { started } from '../fixtures/lesson.ts'
import { builtProgram, ownFolder, readout } from '../fixtures/readout.ts'

const program = await builtProgram()
const kills = 60
const pupils = 20

const clock = { now: () => new Date(), after: () => () => undefined }
const openStore = (folder: string) => DiskStore.start({ disk: nodeDisk, folder, newId: () => nanoid(), clock })

interface Pupil {
  token: string
  /** What the server has said is saved, in order. */
  saved: string[]
  /** Sent, and not answered yet; sent again with the same form until it is. */
  open: { form: string; text: string } | null
}

/** A lesson with its class, as an earlier day of the server left it. */
async function classroomIn(folder: string) {
  const teachers = await TeachersStore.start(nodeDisk, folder, () => randomBytes(32).toString('base64url'))
  const store = await openStore(folder)
  const lesson = await store.create(started({ preset: 'own-pace' }))
  const all: Pupil[] = []
  for (let at = 0; at < pupils; at += 1) {
    const token = newStudentToken(teachers.now.key, nanoid())
    const given = { now: clock.now().toISOString(), by: 'program', form: null, newId: () => nanoid(), chance: () => 0 }
    const joins = { do: 'join', nickname: `Pupil ${at}`, member: null, ...seatHashes(lesson, token) } as const
    if (isRefusal(await store.change(lesson, (state) => decide(state, joins, given)))) throw new Error('nobody got in')
    all.push({ token, saved: [], open: null })
  }
  await store.close()
  return { lesson, all }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

test(`${kills} kills while a class answers: what was called saved is there, once and in order, and every start succeeds`, async () => {
  const folder = await ownFolder()
  const { lesson, all } = await classroomIn(folder)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  // Named by the data folder's key, as the program names it.
  const page = async () => (await fetch(`${origin}/join/314159`)).headers.getSetCookie()[0]?.split('=')[0] ?? ''
  let cookie = ''
  let written = 0
  let saved = 0
  /** Told when as many answers are saved. */
  let wait = { for: 0, over: (): void => undefined }

  /** Answers one after the other, until the server is gone. */
  const answers = async (pupil: Pupil): Promise<void> => {
    for (;;) {
      pupil.open ??= { form: nanoid(), text: `words ${(written += 1)}` }
      const { form, text } = pupil.open
      const sent = fetch(`${origin}/lesson/${lesson}/question/face`, {
        method: 'POST',
        headers: { Accept: 'application/json', Cookie: `${cookie}=${pupil.token}` },
        body: new URLSearchParams({ form, round: '1', response: text }),
      })
      const reply = await sent.then(
        async (one) => ({ status: one.status, body: (await one.json()) as { saved?: { id: string } } }),
        () => null,
      )
      if (!reply) return
      expect(reply.status).toBe(200)
      expect(reply.body.saved?.id).toBeTruthy()
      pupil.saved.push(text)
      pupil.open = null
      saved += 1
      if (saved === wait.for) wait.over()
    }
  }

  // Moments that differ from run to run of the loop, and are the same each time the test runs.
  let moment = 7
  for (let kill = 0; kill < kills; kill += 1) {
    const settings = { PORT: String(port), HOST: '127.0.0.1', READOUT_DATA: folder, READOUT_QUIZZES: 'quizzes' }
    const server = readout(program, ['serve'], settings)
    await server.says(/Readout is running/)
    cookie ||= await page()
    moment = (moment * 48_271) % 2_147_483_647
    const enough = new Promise<void>((over) => {
      wait = { for: saved + 5 + (moment % 120), over }
    })
    const working = all.map(answers)
    await enough
    server.signal('SIGKILL')
    expect(await server.ended).toBeNull()
    await Promise.all(working)
  }

  const store = await openStore(folder)
  expect(await store.damaged()).toEqual([])
  const state = await store.open(lesson)
  expect(state?.students.size).toBe(pupils)
  for (const { token, saved, open } of all) {
    const student = state?.students.get(state.seats.get(seatHashes(lesson, token).tokenHash) ?? '')
    const kept = student?.answers.map(({ response }) => (response as { text: string }).text) ?? []
    // What nobody was told about may be there too: the server may have died between saving and saying so.
    expect(kept.slice(0, saved.length)).toEqual(saved)
    expect(kept.slice(saved.length)).toEqual(kept.length > saved.length ? [open?.text] : [])
  }
  expect(saved).toBeGreaterThan(kills * 30)
  await store.close()
}, 240_000)
