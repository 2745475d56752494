import { randomBytes, randomInt } from 'node:crypto'
import { nanoid } from 'nanoid'
import { expect, test } from 'vitest'
import { readyTeacher } from '../../server/start/teacher.ts'
import { newSignInLink } from '../../server/web/sign-in-link.ts'
import { nodeDisk } from '../../server/store/node-disk.ts'
import { TeachersStore } from '../../server/store/teachers.ts'
import { verifyPassword } from '../../server/web/password.ts'
import { hashToken } from '../../server/web/token.ts'
import { ownFolder } from '../fixtures/readout.ts'

const chance = { newId: () => nanoid(), chance: (below: number) => randomInt(below), bytes: randomBytes }
const noon = new Date('2026-03-02T12:00:00.000Z')

/** The teachers' file of a data folder, opened as each start does. */
const opened = (folder: string) => TeachersStore.start(nodeDisk, folder, () => 'a key')

const hashIn = (teachers: TeachersStore) => teachers.now.teachers[0]?.passwordHash ?? ''

/** Somebody is signed in, on a browser that is known, and has a link that nobody used yet. */
async function signedIn(teachers: TeachersStore, teacher: string): Promise<void> {
  const at = noon.toISOString()
  await teachers.change((all) => {
    all.sessions.push({ hash: 'a session', teacher, startedAt: at, seenAt: at })
    all.devices.push({ hash: 'a browser', teacher, seenAt: at })
  })
  await newSignInLink(teachers, { teacher, minutes: 60 }, noon, chance.newId)
}

test('the first start makes the one teacher, with a password that is told once', async () => {
  const folder = await ownFolder()
  const { teacher, passwordNow } = await readyTeacher(await opened(folder), null, chance)
  if (passwordNow.is !== 'made-up') throw new Error('no password was made up')
  const again = await opened(folder)
  expect(again.now.teachers.map(({ id, name }) => ({ id, name }))).toEqual([{ id: teacher, name: '' }])
  expect(await verifyPassword(passwordNow.password, hashIn(again))).toBe(true)
  expect(await readyTeacher(again, null, chance)).toEqual({ teacher, passwordNow: { is: 'from-before' } })
})

test('a password in the settings is the password from the first start on, and nobody is signed out by starting again', async () => {
  const teachers = await opened(await ownFolder())
  const { teacher, passwordNow } = await readyTeacher(teachers, 'owls at dusk', chance)
  expect(passwordNow).toEqual({ is: 'setting' })
  await signedIn(teachers, teacher)
  const before = structuredClone(teachers.now)
  expect(await readyTeacher(teachers, 'owls at dusk', chance)).toEqual({ teacher, passwordNow: { is: 'setting' } })
  expect(teachers.now).toEqual(before)
})

test('another password in the settings becomes the password, and what was opened with the old one is shut', async () => {
  const teachers = await opened(await ownFolder())
  const { teacher } = await readyTeacher(teachers, 'owls at dusk', chance)
  await signedIn(teachers, teacher)
  const later = await readyTeacher(teachers, 'owls at dawn', chance)
  expect(later).toEqual({ teacher, passwordNow: { is: 'setting' } })
  expect(await verifyPassword('owls at dawn', hashIn(teachers))).toBe(true)
  expect(await verifyPassword('owls at dusk', hashIn(teachers))).toBe(false)
  const { sessions, devices, links } = teachers.now
  expect([sessions, devices, links]).toEqual([[], [], []])
})

test('without the setting the password stays what it was', async () => {
  const teachers = await opened(await ownFolder())
  await readyTeacher(teachers, 'owls at dusk', chance)
  await readyTeacher(teachers, null, chance)
  expect(await verifyPassword('owls at dusk', hashIn(teachers))).toBe(true)
})

test('a link is stored by its hash, holds for an hour, and is forgotten at a start after that', async () => {
  const teachers = await opened(await ownFolder())
  const { teacher } = await readyTeacher(teachers, 'owls at dusk', chance)
  const first = await newSignInLink(teachers, { teacher, minutes: 60 }, noon, chance.newId)
  const token = first.path.split('/').at(-1) ?? ''
  expect(token).toMatch(/^[\w-]{21}$/)
  expect(JSON.stringify(teachers.now)).not.toContain(token)
  expect(teachers.now.links).toEqual([{ hash: hashToken(token), teacher, until: '2026-03-02T13:00:00.000Z' }])
  await newSignInLink(teachers, { teacher, minutes: 60 }, new Date('2026-03-02T12:30:00.000Z'), chance.newId)
  expect(teachers.now.links).toHaveLength(2)
  await newSignInLink(teachers, { teacher, minutes: 60 }, new Date('2026-03-02T13:15:00.000Z'), chance.newId)
  expect(teachers.now.links.map(({ until }) => until)).toEqual(['2026-03-02T13:30:00.000Z', '2026-03-02T14:15:00.000Z'])
})
