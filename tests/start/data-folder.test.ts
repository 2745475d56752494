import { expect, test } from 'vitest'
import { CannotStart } from '../../server/start/cannot-start.ts'
import { takeDataFolder } from '../../server/start/data-folder.ts'
import type { Disk } from '../../server/store/disk.ts'
import { nodeDisk } from '../../server/store/node-disk.ts'
import { cannotStart } from '../../server/words/en/start.ts'
import { ownFolder } from '../fixtures/readout.ts'

const clock = { now: () => new Date(), after: () => () => undefined }
const failing = (code: string): Disk => ({
  ...nodeDisk,
  write: () => Promise.reject(Object.assign(new Error(code), { code })),
})

test.each([
  { code: 'EACCES', because: 'this account may not do that' },
  { code: 'EROFS', because: 'the disk cannot be written' },
  { code: 'ENOSPC', because: 'the disk is full' },
  { code: 'ESTALE', because: 'the system says ESTALE' },
])('a folder that cannot be written is refused at the start: $because', async ({ code, because }) => {
  const folder = await ownFolder()
  const problem = await takeDataFolder(folder, failing(code), clock, 1).catch((error: unknown) => error)
  if (!(problem instanceof CannotStart)) throw new Error('it was taken')
  expect(problem.problems.map(cannotStart)).toEqual([
    `Nothing can be saved in the data folder ${folder}: ${because}. Mend that, or name another folder in READOUT_DATA.`,
  ])
  // And it is not kept from whoever comes next.
  await (await takeDataFolder(folder, nodeDisk, clock, 2)).release()
})

test('a folder that can be written is left without a trace of the trial', async () => {
  const folder = await ownFolder()
  const lock = await takeDataFolder(folder, nodeDisk, clock, 1)
  await lock.release()
  expect(await nodeDisk.list(folder)).toEqual([])
})

test('a mistake of ours is not called the disk’s', async () => {
  const disk = { ...nodeDisk, write: () => Promise.reject(new TypeError('ours')) }
  await expect(takeDataFolder(await ownFolder(), disk, clock, 1)).rejects.toThrow(TypeError)
})
