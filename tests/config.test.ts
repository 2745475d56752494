import { expect, test } from 'vitest'
import { readConfig } from '../server/config.ts'
import { CannotStart } from '../server/start/cannot-start.ts'
import { cannotStart } from '../server/words/en/start.ts'

const config = (settings: Record<string, string>) => readConfig(settings, '/srv/readout', '/home/okafor')

/** The lines that a start with these settings ends with. */
function refusal(settings: Record<string, string>): string[] {
  try {
    config(settings)
  } catch (error) {
    if (error instanceof CannotStart) return error.problems.map(cannotStart)
    throw error
  }
  throw new Error('these settings were taken')
}

test('without settings it listens on port 3000 of every address, and keeps everything in its own folder', () => {
  expect(config({})).toEqual({
    port: 3000,
    host: null,
    data: '/srv/readout/data',
    quizzes: '/srv/readout/quizzes',
    password: null,
    publicUrl: null,
  })
})

test('an empty setting is as good as none', () => {
  const none = {
    PORT: '',
    HOST: '',
    READOUT_DATA: '',
    READOUT_QUIZZES: '',
    READOUT_PASSWORD: '',
    READOUT_PUBLIC_URL: '',
  }
  expect(config(none)).toEqual(config({}))
})

test('a folder is found from where the program was started', () => {
  const { data, quizzes } = config({ READOUT_DATA: '../lessons', READOUT_QUIZZES: '/media/stick/quizzes' })
  expect([data, quizzes]).toEqual(['/home/lessons', '/media/stick/quizzes'])
})

test.each([
  { name: 'PORT', value: '8080' },
  { name: 'PORT', value: '65535' },
  { name: 'HOST', value: '127.0.0.1' },
  { name: 'HOST', value: '::1' },
  { name: 'HOST', value: 'localhost' },
  { name: 'READOUT_PASSWORD', value: 'ten letter' },
  { name: 'READOUT_PASSWORD', value: 'x'.repeat(200) },
  { name: 'READOUT_PUBLIC_URL', value: 'https://readout.school.example' },
  { name: 'READOUT_PUBLIC_URL', value: 'http://10.1.2.3:8080/' },
])('$name may be "$value"', ({ name, value }) => {
  expect(() => config({ [name]: value })).not.toThrow()
})

test.each([
  { name: 'PORT', value: 'abc', because: 'it is no number' },
  { name: 'PORT', value: '65536', because: 'there is no such port' },
  { name: 'PORT', value: '-1', because: 'there is no such port' },
  { name: 'PORT', value: '3000.5', because: 'it is not whole' },
  { name: 'PORT', value: '0x50', because: 'nobody means that' },
  { name: 'PORT', value: ' 3000', because: 'of the space' },
  { name: 'HOST', value: 'class.example', because: 'names are not let in' },
  { name: 'HOST', value: 'http://10.0.0.1', because: 'that is more than an address' },
  { name: 'HOST', value: '10.0.0.1:3000', because: 'the port stands in PORT' },
  { name: 'HOST', value: '10.0.0.256', because: 'there is no such address' },
  { name: 'READOUT_DATA', value: '~/readout', because: 'no shell has filled it in' },
  { name: 'READOUT_QUIZZES', value: '~', because: 'no shell has filled it in' },
  { name: 'READOUT_PUBLIC_URL', value: 'readout.school.example', because: 'http or https is missing' },
  { name: 'READOUT_PUBLIC_URL', value: 'ftp://readout.school.example', because: 'no browser opens it' },
  { name: 'READOUT_PUBLIC_URL', value: 'https://school.example/readout', because: 'the pages stand at the root' },
  { name: 'READOUT_PUBLIC_URL', value: 'https://school.example/?a', because: 'of what follows the name' },
  { name: 'READOUT_PUBLIC_URL', value: 'https://ada:secret@school.example', because: 'it is no address to print' },
])('$name is not "$value", because $because: one line that names it and says how to mend it', ({ name, value }) => {
  const lines = refusal({ [name]: value })
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(new RegExp(`^${name} is "[^\\n]+\\.$`))
  expect(lines[0]).toContain(`"${value}"`)
  expect(lines[0]).toMatch(/It has to be|Write the/)
})

test.each(['short', 'x'.repeat(201)])(
  'a password of the wrong length is refused without being repeated: %s',
  (password) => {
    const lines = refusal({ READOUT_PASSWORD: password })
    expect(lines).toEqual(['READOUT_PASSWORD has to have 10 to 200 letters. Choose another one.'])
  },
)

test('everything that is wrong is said at once, a line each', () => {
  expect(refusal({ PORT: 'abc', HOST: 'nowhere', READOUT_PASSWORD: 'good enough' })).toEqual([
    expect.stringMatching(/^PORT /),
    expect.stringMatching(/^HOST /),
  ])
})

test('other variables of the environment are nobody’s business', () => {
  expect(config({ READOUT_PORT: 'abc', NODE_ENV: 'test', port: 'x' })).toEqual(config({}))
})
