import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { nodeDisk } from '../../server/store/node-disk.ts'
import { TeachersDamaged, TeachersStore } from '../../server/store/teachers.ts'

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'readout-teachers-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

const okafor = { id: 'ms-okafor', name: 'Ms Okafor', passwordHash: 'scrypt…' }

test('a new data folder gets one key for cookies, and keeps it', async () => {
  const folder = await dataFolder()
  const first = await TeachersStore.start(nodeDisk, folder, () => 'made-at-the-first-start')
  expect(first.now.key).toBe('made-at-the-first-start')
  await first.change((teachers) => teachers.teachers.push(okafor))
  const again = await TeachersStore.start(nodeDisk, folder, () => 'made-at-the-second-start')
  expect(again.now.key).toBe('made-at-the-first-start')
  expect(again.now.teachers).toEqual([okafor])
})

test('a file from before there were keys gets one, and loses nothing', async () => {
  const folder = await dataFolder()
  const old = { version: 1, teachers: [okafor], sessions: [], links: [], devices: [], classes: [], starts: {} }
  await writeFile(join(folder, 'teachers.json'), JSON.stringify(old))
  await TeachersStore.start(nodeDisk, folder, () => 'a-key')
  expect(JSON.parse(await readFile(join(folder, 'teachers.json'), 'utf8'))).toEqual({
    ...old,
    key: 'a-key',
    readings: {},
  })
})

test.each([
  { what: 'half of it', bytes: '{ "version": 1, "teach' },
  { what: 'nothing', bytes: '' },
  { what: 'a newer version', bytes: '{ "version": 2, "teachers": [] }' },
])('a file that holds $what is named and not written over', async ({ bytes }) => {
  const folder = await dataFolder()
  await writeFile(join(folder, 'teachers.json'), bytes)
  await expect(TeachersStore.start(nodeDisk, folder, () => 'a-key')).rejects.toThrow(TeachersDamaged)
  expect(await readFile(join(folder, 'teachers.json'), 'utf8')).toBe(bytes)
})
