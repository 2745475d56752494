import type { TeachersStore } from '../store/teachers.ts'
import { madeUpPassword } from '../web/made-up-password.ts'
import { hashPassword, verifyPassword } from '../web/password.ts'

/** How the teacher signs in from now on: a password made up at the first start, the setting's, or the one from before. */
export type PasswordNow = { is: 'made-up'; password: string } | { is: 'setting' } | { is: 'from-before' }

interface Chance {
  newId: () => string
  /** Whole number from 0 to `below - 1`. */
  chance: (below: number) => number
  /** Bytes drawn by chance. */
  bytes: (count: number) => Buffer
}

/**
 * Until there are accounts there is one teacher; the first start makes them. A password in the settings that is not
 * theirs yet becomes theirs, and then whoever was signed in with the old one is signed out.
 * @param setting `READOUT_PASSWORD`; null when it is not set
 */
export async function readyTeacher(
  teachers: TeachersStore,
  setting: string | null,
  { newId, chance, bytes }: Chance,
): Promise<{ teacher: string; passwordNow: PasswordNow }> {
  const known = teachers.now.teachers[0]
  if (known && (setting === null || (await verifyPassword(setting, known.passwordHash))))
    return { teacher: known.id, passwordNow: setting === null ? { is: 'from-before' } : { is: 'setting' } }
  const password = setting ?? madeUpPassword(chance)
  const passwordHash = await hashPassword(password, bytes(16))
  const id = known?.id ?? newId()
  await teachers.change((all) => {
    all.teachers = [{ id, name: known?.name ?? '', passwordHash }]
    // The links of earlier starts and the browsers that are let in more easily came with the old password, too.
    for (const list of ['sessions', 'links', 'devices'] as const) Object.assign(all, { [list]: [] })
  })
  return { teacher: id, passwordNow: setting === null ? { is: 'made-up', password } : { is: 'setting' } }
}
