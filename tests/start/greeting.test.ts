import { expect, test } from 'vitest'
import { greetingLines, type Greeting } from '../../server/start/greeting.ts'

const phone = { origin: 'http://192.168.7.20:3000', name: 'Wi-Fi' }
const firstStart: Greeting = {
  here: 'http://localhost:3000',
  phones: [phone, { origin: 'http://100.101.102.103:3000', name: 'tailscale0' }],
  noPhones: null,
  qr: ['█ ▀', ' ▄▄'],
  link: { path: '/teach/session/V1StGXR8_Z5jdHi6B-myT', until: new Date() },
  passwordNow: { is: 'made-up', password: 'tomi-rako-veda-luso-fine' },
  data: '/srv/readout/data',
  synced: null,
  quizzes: '/srv/readout/quizzes',
}
const shown = (change: Partial<Greeting> = {}) => greetingLines({ ...firstStart, ...change }).join('\n')
/** The same without line breaks, to look for sentences. */
const told = (change: Partial<Greeting> = {}) => shown(change).replace(/\s+/g, ' ')

test('the first start shows where to go, the link, the password, and where everything lies', () => {
  const all = told()
  for (const part of [
    'On this computer http://localhost:3000',
    'For phones http://192.168.7.20:3000 (Wi-Fi) http://100.101.102.103:3000 (tailscale0)',
    'Your page http://localhost:3000/teach/session/V1StGXR8_Z5jdHi6B-myT From another device: http://192.168.7.20:3000/teach/session/V1StGXR8_Z5jdHi6B-myT',
    'Password tomi-rako-veda-luso-fine Write it down, it is shown only now.',
    'Data /srv/readout/data Quizzes /srv/readout/quizzes',
    'To stop, press Ctrl+C.',
  ])
    expect(all).toContain(part)
  expect(all).not.toContain('Warning')
})

test('no sentence is wider than a window of 80 columns, and an address is never broken', () => {
  const lines = shown({ synced: 'OneDrive' }).split('\n')
  const sentences = lines.filter((line) => !line.includes('http'))
  expect(sentences.length).toBeGreaterThan(10)
  expect(Math.max(...sentences.map((line) => line.length))).toBeLessThanOrEqual(80)
  expect(lines.filter((line) => line.includes('/teach/session/V1StGXR8_Z5jdHi6B-myT'))).toHaveLength(2)
})

test('the code stands as it is, line under line', () => {
  const [first, second] = shown()
    .split('\n')
    .filter((line) => /[█▀▄]/.test(line))
  expect(first?.indexOf('█ ▀')).toBe(second?.indexOf(' ▄▄'))
})

test('a later start shows no password, and says how to have another one', () => {
  const all = told({ passwordNow: { is: 'from-before' } })
  expect(all).toContain('Password The one from before. To have another one, stop, set READOUT_PASSWORD to it')
  expect(all).not.toContain('Write it down')
})

test('a password from the settings is not shown', () => {
  expect(told({ passwordNow: { is: 'setting' } })).toContain('Password The one in READOUT_PASSWORD. Data')
})

test('without a network nothing is said about phones but why', () => {
  const all = told({ phones: [], qr: [], noPhones: 'no-network' })
  expect(all).toContain('For phones This computer is in no network, so no phone can reach it.')
  expect(all).not.toContain('camera')
  expect(all).not.toContain('From another device')
})

test('a server for this computer alone says so', () => {
  expect(told({ phones: [], qr: [], noPhones: 'only-here' })).toContain('HOST lets in this computer only.')
})

test('data in a folder that a program carries away is warned about', () => {
  expect(told({ synced: 'OneDrive' })).toContain('Data /srv/readout/data Warning: OneDrive synchronises this folder.')
})
