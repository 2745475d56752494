import { expect, test } from 'vitest'
import { readReply } from '../../../static/outbox/contract.ts'

const saved = { id: 'e1', at: '2026-11-24T10:14:00.000Z', sentence: 'Saved at 10:14.', go: null }

test.each([
  { status: 200, body: { saved }, became: 'saved', because: 'the server says so' },
  { status: 200, body: null, became: 'lost', because: 'a page of the school network is no answer of ours' },
  { status: 200, body: { ok: true }, became: 'lost', because: 'only a whole "saved" is one' },
  { status: 200, body: { saved: { sentence: 'Saved' } }, became: 'lost', because: 'an entry has an id' },
  { status: 201, body: { saved }, became: 'lost', because: 'no page of ours answers so' },
  {
    status: 409,
    body: { problem: 'p', newer: { id: 'e2', plain: 'B' } },
    became: 'newer',
    because: 'another device was faster',
  },
  { status: 409, body: { problem: 'The vote is closed.' }, became: 'refused', because: 'a rule says no' },
  { status: 422, body: { problem: 'Too long.' }, became: 'refused', because: 'sent again it would be as long' },
  { status: 403, body: { problem: 'This seat is held elsewhere.' }, became: 'refused', because: 'the seat is gone' },
  { status: 422, body: {}, became: 'lost', because: 'a refusal without a sentence is not ours' },
  { status: 429, body: { problem: 'Wait a moment.' }, became: 'lost', because: 'later it is welcome' },
  { status: 503, body: { problem: 'The disk is full.' }, became: 'lost', because: 'the disk may have room again' },
])('$status with $body is $became, because $because', ({ status, body, became }) => {
  expect(readReply(status, body).became).toBe(became)
})
