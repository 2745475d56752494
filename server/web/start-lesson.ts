import { formKey } from '../lesson/form-key.ts'
import type { EntryOf } from '../lesson/entry.ts'
import type { Parts } from '../parts.ts'
import type { JoinCodes } from './join-codes.ts'

/** Of a lesson to start what its teacher decides. `form` is null when the program starts it. */
export type LessonStart = Pick<EntryOf<'started'>, 'owner' | 'form' | 'class' | 'pin' | 'settings' | 'rehearsal'>

/** `isNew` is false where the same form had made the lesson before. */
export interface Started {
  id: string
  isNew: boolean
}

/** Makes a lesson, or finds the one that the same form made before. One after the other, with a code of its own. */
export const startLesson = (parts: Parts, codes: JoinCodes, start: LessonStart): Promise<Started> =>
  codes.give(async (code) => {
    const before = await startedBefore(parts, start)
    if (before !== undefined) return { id: before, isNew: false }
    const said = { id: parts.newId(), at: parts.clock.now().toISOString(), by: start.owner }
    return { id: await parts.store.create({ ...said, kind: 'started', code, ...start }), isNew: true }
  })

/** Id of the open lesson that this form has started, also before a restart of the server. */
async function startedBefore({ store }: Parts, { owner, form }: LessonStart): Promise<string | undefined> {
  if (form === null) return undefined
  for (const { id, ...lesson } of await store.all()) {
    if (lesson.owner !== owner || lesson.closedAt !== null) continue
    if ((await store.open(id))?.forms.has(formKey(owner, form))) return id
  }
  return undefined
}
