import { expect, test } from 'vitest'
import { foundReason } from '../../../static/draft/found-reason.ts'

test.each([
  {
    text: 'because AB',
    bases: ['because A'],
    server: 'because A',
    is: 'because AB',
    why: 'it goes on from what was sent',
  },
  {
    text: 'because AB',
    bases: ['', 'because A '],
    server: 'because A',
    is: 'because AB',
    why: 'no reply had come yet',
  },
  { text: 'because A ', bases: [''], server: 'because A', is: 'because A', why: 'both are the same words' },
  { text: '', bases: ['because A'], server: 'because A', is: '', why: 'the pupil deleted it' },
  { text: 'because A', bases: ['so'], server: '', is: 'because A', why: 'the server has none' },
  { text: 'because B', bases: [''], server: 'because A', is: 'because A\nbecause B', why: 'another device wrote, too' },
  {
    text: '',
    bases: ['so'],
    server: 'because A',
    is: 'because A',
    why: 'another device wrote what was not deleted here',
  },
])('of "$text" on the phone and "$server" at the server "$is" stands in the form, because $why', (row) => {
  expect(foundReason(row, row.server)).toBe(row.is)
})
