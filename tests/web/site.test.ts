import { expect, test } from 'vitest'
import { Arrivals } from '../../server/web/arrivals.ts'
import { isOurHost, type Site } from '../../server/web/site.ts'

const site: Site = {
  isHere: () => true,
  arrivals: new Arrivals(),
  publicUrl: new URL('https://readout.school.example'),
  hostname: 'lehrerzimmer',
  noPhones: () => null,
  origins: () => ['https://readout.school.example', 'http://192.168.7.20:3000', 'http://130.60.1.2:3000'],
}

test.each([
  { host: 'localhost:3000', because: 'it is this computer' },
  { host: '127.0.0.1:3000', because: 'it is this computer' },
  { host: '[::1]:3000', because: 'it is this computer' },
  { host: '192.168.7.20:3000', because: 'it is its address in the school' },
  { host: '10.99.0.1', because: 'it can be another address of it in a private network' },
  { host: 'lehrerzimmer', because: 'it is its name' },
  { host: 'LEHRERZIMMER.local:3000', because: 'it is its name' },
  { host: 'readout.school.example', because: 'the school has set it' },
  { host: '130.60.1.2:3000', because: 'it is a public address of this computer' },
])('a page may be asked for by $host, because $because', ({ host }) => {
  expect(isOurHost(site, host)).toBe(true)
})

test.each([
  { host: undefined, because: 'there is none' },
  { host: '', because: 'there is none' },
  { host: 'evil.example', because: 'it is somebody else’s name' },
  { host: 'localhost.evil.example', because: 'it only begins like ours' },
  { host: '192.168.7.20.evil.example', because: 'it only begins like ours' },
  { host: 'evil.example@localhost', because: 'it is no host' },
  { host: '130.60.1.3:3000', because: 'it is a public address of another computer' },
  { host: '[2001:db8::1]:3000', because: 'it is a public address of another computer' },
])('no page may be asked for by $host, because $because', ({ host }) => {
  expect(isOurHost(site, host)).toBe(false)
})
