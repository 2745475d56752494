import { spawnSync } from 'node:child_process'
import type { ClassRoll } from './lesson/entry.ts'
import type { Settings } from './lesson/settings.ts'
import { print, serve, settings } from './main.ts'
import type { Parts } from './parts.ts'
import type { LessonSummary } from './store/lesson-store.ts'
import { pinOf } from './library/pin-of.ts'
import { JoinCodes } from './web/join-codes.ts'
import { letPretendClassIn } from './web/pretend-class.ts'
import { startLesson } from './web/start-lesson.ts'
import { pretend as says } from './words/en/pretend.ts'

/**
 * `npm run dev`: the server on data of its own, with a pretend class at work in a led lesson and in one at its own pace.
 * Started again on every change; lessons, and who is signed in, stay.
 */
async function dev(): Promise<void> {
  const built = spawnSync('npm run --silent build', { shell: true, stdio: 'inherit' })
  if (built.status !== 0) throw new Error('the build failed')
  const { parts, greeting } = await serve(settings({ READOUT_DATA: 'dist/dev' }))
  const usual = { opens: null, closes: null, before: null, talk: 'neighbour', capacity: 300 } as const
  const lead = await open(parts, null, { preset: 'lead', feedback: 'after-close', ...usual })
  const alone = await open(parts, await pretendClass(parts), { preset: 'own-pace', feedback: 'immediate', ...usual })
  for (const { id } of [lead, alone]) await letPretendClassIn(parts, id)
  print(says.lines(greeting.here, lead, alone))
}

/** The open lesson of this kind from before, else a new one. */
async function open(parts: Parts, roll: ClassRoll | null, kind: Settings): Promise<LessonSummary> {
  const isSuch = ({ closedAt, preset }: LessonSummary) => closedAt === null && preset === kind.preset
  const before = (await parts.store.list()).find(isSuch)
  if (before) return before
  const shelved = await parts.library.open('birthday-call')
  const pin = shelved && pinOf(shelved)
  if (!pin) throw new Error('the sample quiz cannot be taught')
  await startLesson(parts, new JoinCodes(parts), {
    ...{ owner: ownerOf(parts), form: null, class: roll, pin, settings: kind },
  })
  return open(parts, roll, kind)
}

/** The class of the lesson at their own pace; its last name is for whoever tries it. */
async function pretendClass(parts: Parts): Promise<ClassRoll> {
  const before = parts.teachers.now.classes.find(({ name }) => name === says.className)
  if (before) return before
  const members = [...says.names, says.yours].map((name) => ({ id: parts.newId(), name }))
  const roll = { id: parts.newId(), name: says.className, members }
  await parts.teachers.change(({ classes }) => void classes.push({ ...roll, owner: ownerOf(parts) }))
  return roll
}

const ownerOf = ({ teachers }: Parts): string => teachers.now.teachers[0]?.id ?? ''

await dev()
