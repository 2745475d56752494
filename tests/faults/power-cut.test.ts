import { beforeAll, describe, expect, test } from 'vitest'
import { DiskStore } from '../../server/store/disk-store.ts'
import { StoreUnavailable } from '../../server/store/lesson-store.ts'
import { summaryOf } from '../../server/store/summaries.ts'
import { TeachersStore } from '../../server/store/teachers.ts'
import { crashStates, type CrashState } from '../fixtures/crash-states.ts'
import { essayPin, owner, started } from '../fixtures/lesson.ts'
import { errno, filesWith, WatchedDisk, namesIn, type Call, type Step } from '../fixtures/watched-disk.ts'
import { Sitting, storeParts, wordsOf } from '../fixtures/store-parts.ts'

/**
 * What was said to somebody at some moment is still so after a power cut at that moment. Each script is run once with
 * its steps taken down; then every state that a power cut may leave (see `crashStates`) is opened as at a start.
 */
class Script {
  readonly disk = new WatchedDisk()
  readonly parts = storeParts(this.disk)
  /** Words in the order in which they were handed in. */
  readonly asked: string[] = []
  store!: DiskStore
  lesson!: Sitting
  ada = ''
  ben = ''

  static async begin(): Promise<Script> {
    const script = new Script()
    script.store = await DiskStore.start(script.parts)
    return script
  }

  /** A lesson with Ada, whose words are looked for in bytes, and Ben. */
  async create(): Promise<this> {
    this.lesson = new Sitting(this.store, await this.store.create(started({ preset: 'own-pace', pin: essayPin })))
    this.disk.say('created')
    this.ada = await this.lesson.join('Ada')
    this.ben = await this.lesson.join('Ben')
    return this
  }

  get expected(): Expected {
    return { id: this.lesson.id, asked: this.asked }
  }

  async answer(student: string, words: string): Promise<void> {
    if (!this.asked.includes(words)) this.asked.push(words)
    await this.lesson.answer(student, words)
    this.disk.say(`saved ${words}`)
  }

  async erase(): Promise<void> {
    this.disk.say('removing Ada')
    await this.lesson.erase(this.ada)
    this.disk.say('erased Ada')
  }

  async remove(): Promise<void> {
    this.disk.say('removing the lesson')
    await this.store.remove(this.lesson.id)
    this.disk.say('removed the lesson')
  }

  /** Goes on beside the folding, as a class does. */
  async fold(...words: string[]): Promise<void> {
    this.parts.clock.pass(60_000)
    for (const one of words) await this.answer(this.ben, one)
    await settled()
  }
}

/** Lets everything that is going on come to its end: a memory disk waits for nothing. */
const settled = () => new Promise((done) => setImmediate(done))

const scripts: { what: string; run: () => Promise<Script> }[] = [
  {
    what: 'a lesson is made and three answers are saved',
    run: async () => {
      const script = await (await Script.begin()).create()
      for (const words of ['one', 'two', 'three']) await script.answer(script.ben, words)
      return script
    },
  },
  {
    what: 'answers of many are saved as groups',
    run: async () => {
      const script = await (await Script.begin()).create()
      await Promise.all(['a1', 'a2', 'a3'].map((words) => script.answer(script.ben, words)))
      await Promise.all(['b1', 'b2'].map((words) => script.answer(script.ben, words)))
      return script
    },
  },
  {
    what: 'the journal is folded in, twice, while saving goes on',
    run: async () => {
      const script = await (await Script.begin()).create()
      await script.answer(script.ben, 'one')
      await script.fold('two', 'three')
      await script.fold('four')
      await script.answer(script.ben, 'five')
      return script
    },
  },
  {
    what: 'a person is erased, and the lesson goes on',
    run: async () => {
      const script = await (await Script.begin()).create()
      await script.answer(script.ada, 'Ada was here')
      await script.fold('one')
      await script.answer(script.ben, 'two')
      await script.erase()
      await script.answer(script.ben, 'three')
      await script.fold('four')
      return script
    },
  },
  {
    what: 'a lesson is removed',
    run: async () => {
      const script = await (await Script.begin()).create()
      await script.answer(script.ada, 'Ada was here')
      await script.fold('one')
      await script.answer(script.ben, 'two')
      await script.remove()
      return script
    },
  },
  {
    what: 'a lesson closes, the program ends and starts again, and the lesson is reopened',
    run: async () => {
      const script = await (await Script.begin()).create()
      await script.answer(script.ben, 'one')
      const { lesson } = script
      await lesson.do(owner, { do: 'move', from: (await lesson.state()).movedBy, stage: { at: 'closed' } })
      await script.store.close()
      script.store = await DiskStore.start(storeParts(script.disk, '/data', 'second'))
      script.lesson = new Sitting(script.store, lesson.id, 'second')
      const from = (await script.lesson.state()).movedBy
      await script.lesson.do(owner, { do: 'move', from, stage: { at: 'own-pace' } })
      await script.answer(script.ben, 'two')
      await script.store.close()
      return script
    },
  },
  ...(['write', 'sync', 'rename', 'syncFolder'] as const).map((failing) => ({
    what: `an append fails and then ${failing}, as the file is written anew, and then the disk takes everything`,
    run: () => throughFailures(['append', failing]),
  })),
  {
    what: 'a sync fails, and then the new journal’s append, twice',
    run: () => throughFailures(['sync', 'append', 'append']),
  },
]

/** A lesson whose next save fails at these calls, one after the other, and is asked for again each time. */
async function throughFailures(fails: readonly Call['do'][]): Promise<Script> {
  const script = await (await Script.begin()).create()
  await script.answer(script.ben, 'one')
  await script.fold('two')
  for (const failing of fails) {
    const failed = failOnce(script.disk, failing)
    await expect(script.answer(script.ben, 'three')).rejects.toThrow(StoreUnavailable)
    expect(failed()).toBe(true)
  }
  await script.answer(script.ben, 'three')
  await script.fold('four')
  return script
}

/** Gives the way to see that it happened. */
function failOnce(disk: WatchedDisk, failing: Call['do']): () => boolean {
  let isDone = false
  disk.before = (call) => {
    if (isDone || call.do !== failing) return
    isDone = true
    throw errno('EIO')
  }
  return () => isDone
}

interface Expected {
  /** The lesson. */
  id: string
  /** Words in the order in which they were handed in. */
  asked: readonly string[]
}

/** What is wrong with a state, in the words of the promise that is broken; empty when nothing is. */
async function faultsOf({ id, asked }: Expected, state: CrashState): Promise<string[]> {
  const faults: string[] = []
  const said = new Set(state.said)
  const disk = new WatchedDisk(state.files)
  const mustBeGone = said.has('erased Ada') || said.has('removed the lesson')
  if (mustBeGone && filesWith(disk, 'Ada').length > 0) faults.push('erased words came back')
  const store = await DiskStore.start(storeParts(disk, '/data', 'after')).catch(() => null)
  if (!store) return [...faults, 'torn: it does not start']
  if ((await store.damaged()).length > 0) faults.push(`torn: ${JSON.stringify(await store.damaged())}`)
  const listed = (await store.list()).find((summary) => summary.id === id)
  const lesson = await store.open(id)
  if (lesson && said.has('removed the lesson')) faults.push('a removed lesson came back')
  if (!lesson) {
    if (said.has('created') && !said.has('removing the lesson')) faults.push('lost: the lesson')
    const left = namesIn(disk, '/data/lessons').filter((name) => name.startsWith(`${id}.`))
    return left.length > 0 ? [...faults, `left behind: ${left.join(' ')}`] : faults
  }
  const entries = await store.entries(id)
  const isErased = lesson.students.size > 0 && !JSON.stringify(entries).includes('Ada')
  const words = wordsOf(entries).map((one) => one ?? 'Ada was here')
  const kept = asked.filter((one) => said.has(`saved ${one}`))
  if (kept.some((one) => !words.includes(one)))
    faults.push(`lost: an answer of ${kept.join()}, there is ${words.join()}`)
  if (words.join() !== asked.slice(0, words.length).join()) faults.push(`not as it was asked: ${words.join()}`)
  if (JSON.stringify(listed) !== JSON.stringify(summaryOf(lesson))) faults.push('listed as it was')
  if (new Set(entries.map((entry) => entry.id)).size < entries.length) faults.push('doubled')
  if (isErased && filesWith(disk, 'Ada').length > 0) faults.push(`half erased: ${filesWith(disk, 'Ada').join(' ')}`)
  if (namesIn(disk, '/data/lessons').some((name) => name.endsWith('.tmp'))) faults.push('a temporary file stayed')
  return faults
}

describe.each(scripts)('when $what', ({ run }) => {
  let script: Script
  let states: CrashState[]
  beforeAll(async () => {
    script = await run()
    states = [...crashStates(script.disk.steps)]
  })

  test('every power cut leaves what was said, whole', async () => {
    expect(states.length).toBeGreaterThan(30)
    for (const state of states) expect(await faultsOf(script.expected, state), whereOf(script, state)).toEqual([])
  })

  test('so does a second power cut, while the first is being repaired and the class goes on', async () => {
    let again = 0
    const every = Math.ceil(states.length / 20)
    for (const first of states.filter((_, at) => at % every === 0)) {
      const disk = new WatchedDisk(first.files)
      const store = await DiskStore.start(storeParts(disk, '/data', 'again'))
      const lesson = new Sitting(store, script.lesson.id, 'again')
      if (await store.open(lesson.id)) {
        await lesson.answer(script.ben, 'afterwards').then(
          () => disk.say('saved afterwards'),
          () => undefined,
        )
      }
      const there = await store.entries(lesson.id).then(wordsOf, () => [])
      for (const second of crashStates(disk.steps, first)) {
        again += 1
        const before = there.filter((words) => words !== 'afterwards').length
        const expected = { id: lesson.id, asked: [...script.asked.slice(0, before), 'afterwards'] }
        expect(await faultsOf(expected, second), whereOf(script, first)).toEqual([])
      }
    }
    expect(again).toBeGreaterThan(30)
  })

  test('and the test would notice: without sync and syncFolder things get lost', async () => {
    const unsynced = script.disk.steps.filter((step) => step.do !== 'sync' && step.do !== 'syncFolder')
    expect(await countFaults(script, unsynced)).toBeGreaterThan(0)
  })

  test('and it would notice what is said before its sync is done', async () => {
    expect(await countFaults(script, saidTooEarly(script.disk.steps))).toBeGreaterThan(0)
  })
})

const whereOf = ({ disk }: Script, { at, said }: CrashState): string =>
  `power cut after step ${at} (${JSON.stringify(disk.steps[at - 1])}), ${said.at(-1) ?? 'nothing'} was said`

/** Stops early: one is enough, and a disk that forgets everything has many states. */
async function countFaults(script: Script, steps: readonly Step[]): Promise<number> {
  let faults = 0
  let tried = 0
  for (const state of crashStates(steps)) {
    faults += (await faultsOf(script.expected, state)).length
    if (faults > 0 || (tried += 1) > 2000) return faults
  }
  return faults
}

/** Each sync takes effect only after what is said next, as when the reply goes out first. */
function saidTooEarly(steps: readonly Step[]): Step[] {
  const late: Step[] = []
  const done: Step[] = []
  for (const step of steps) {
    if (step.do === 'sync' || step.do === 'syncFolder') late.push(step)
    else if (step.do === 'said') done.push(step, ...late.splice(0))
    else done.push(step)
  }
  return [...done, ...late]
}

test('what a killed program had not synced is on the disk before the next one says that it is saved', async () => {
  const script = await (await Script.begin()).create()
  const { disk, lesson, ben } = script
  // Killed between append and sync: the line stands in the file, and nobody was told.
  disk.before = (call) => (call.do === 'sync' ? new Promise(() => undefined) : undefined)
  void lesson.answer(ben, 'one')
  await settled()
  disk.before = () => undefined
  const again = new Sitting(await DiskStore.start(storeParts(disk, '/data', 'again')), lesson.id, 'again')
  expect(await again.answer(ben, 'one'), 'sent again by the phone, and known').toEqual([])
  disk.say('saved one')
  const states = [...crashStates(disk.steps)].filter(({ said }) => said.includes('saved one'))
  expect(states).not.toEqual([])
  for (const state of states) expect(await faultsOf({ id: lesson.id, asked: ['one'] }, state)).toEqual([])
})

describe('when the teachers’ file changes', () => {
  async function changes() {
    const disk = new WatchedDisk()
    const teachers = await TeachersStore.start(disk, '/data', () => 'the-key')
    disk.say('key')
    for (const name of ['Ms Okafor', 'Mr Lindqvist', 'Ms Sato']) {
      await teachers.change((all) => all.teachers.push({ id: name, name, passwordHash: '' }))
      disk.say(name)
    }
    return disk
  }

  async function faults(state: CrashState): Promise<string[]> {
    const teachers = await TeachersStore.start(new WatchedDisk(state.files), '/data', () => 'another-key').catch(
      () => null,
    )
    if (!teachers) return ['torn']
    const { key, teachers: all } = teachers.now
    const there = [...(key === 'the-key' ? ['key'] : []), ...all.map(({ name }) => name)]
    return state.said.filter((name) => !there.includes(name)).map((name) => `lost: ${name}`)
  }

  test('every power cut leaves what was said, whole', async () => {
    const states = [...crashStates((await changes()).steps)]
    expect(states.length).toBeGreaterThan(15)
    for (const state of states) expect(await faults(state)).toEqual([])
  })

  test('and the test would notice: without sync and syncFolder things get lost', async () => {
    const { steps } = await changes()
    const states = [...crashStates(steps.filter((step) => step.do !== 'sync' && step.do !== 'syncFolder'))]
    const found = await Promise.all(states.map(faults))
    expect(found.filter((one) => one.includes('torn'))).not.toEqual([])
    expect(found.filter((one) => one.some((fault) => fault.startsWith('lost')))).not.toEqual([])
  })
})
