import { expect, test } from 'vitest'
import { school } from '../fixtures/classroom.ts'

test('the process says that it answers, to anybody', async () => {
  const reply = await (await school()).browser().get('/healthz').expect(200)
  expect(reply.text).toBe('ok\n')
})
