import { expect, test } from 'vitest'
import { keptIn } from '../../../static/outbox/kept.ts'

test('where storage is blocked, words are kept as long as the page is open', () => {
  const kept = keptIn(() => {
    throw new Error('SecurityError')
  })
  kept.write('readout:l:ada:draft:q1', { text: 'China stands next to Russia' })
  expect(kept.read('readout:l:ada:draft:q1')).toEqual({ text: 'China stands next to Russia' })
  expect(kept.lasts).toBe(false)
})

test('forgetting one student leaves the words of another', () => {
  const kept = keptIn(() => {
    throw new Error('SecurityError')
  })
  kept.write('readout:l:ada:draft:q1', 'hers')
  kept.write('readout:l:ben:draft:q1', 'his')
  for (const name of kept.names('readout:l:ada:')) kept.write(name, null)
  expect(kept.read('readout:l:ada:draft:q1')).toBeNull()
  expect(kept.read('readout:l:ben:draft:q1')).toBe('his')
})
