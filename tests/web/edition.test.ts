import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { editionOf } from '../../server/web/edition.ts'
import { school } from '../fixtures/classroom.ts'
import { statics } from '../fixtures/statics.ts'

test('a phone keeps scripts and styles under the address that a page names', async () => {
  const { browser } = await school({ statics: await statics() })
  const page = await browser().get('/').expect(200)
  const style = /href="(\/static\/readout\.css\?[\w-]+)"/.exec(page.text)?.[1] ?? ''
  const file = await browser().get(style).expect(200)
  expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test.each(['/static/readout.css', '/static/readout.css?', '/static/readout.css?before'])(
  'what comes from %s is asked for again each time, since nobody knows how old it is',
  async (address) => {
    const { browser } = await school({ statics: await statics() })
    const file = await browser().get(address).expect(200)
    expect(file.headers['cache-control']).toBe('no-cache')
  },
)

test('an upgrade has another address, a new start of the same program has not', async () => {
  const folder = await statics()
  const before = editionOf(folder)
  expect(editionOf(folder)).toBe(before)
  await appendFile(join(folder, 'student.js'), ';')
  expect(editionOf(folder)).not.toBe(before)
})
