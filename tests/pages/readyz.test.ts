import { expect, test } from 'vitest'
import { school } from '../fixtures/classroom.ts'

test('the process says that it can look at its lessons', async () => {
  const reply = await (await school()).browser().get('/readyz').expect(200)
  expect(reply.text).toBe('ready\n')
})
