import { expect, test } from 'vitest'
import { school } from '../fixtures/classroom.ts'
import { pageText } from '../fixtures/page-text.ts'

test('a phone that tries whether it gets here is told that it does', async () => {
  const { browser } = await school()
  const page = await browser().get('/phone').expect(200)
  expect(pageText(page.text)).toContain('Your phone reaches the computer with Readout.')
})
