import { readFile, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { DiskStore } from '../server/store/disk-store.ts'
import { nodeDisk } from '../server/store/node-disk.ts'
import { spoilt, unmarked } from './fixtures/broken/marked.ts'
import { goodFolder, inFolders, quizFolders } from './fixtures/quiz-folders.ts'
import { started } from './fixtures/lesson.ts'
import { qrLines, readQr } from './fixtures/read-qr.ts'
import { builtProgram, ownFolder, readout, spawned } from './fixtures/readout.ts'

const program = await builtProgram()
const run = async (words: readonly string[], settings: Readonly<Record<string, string>> = {}) => {
  const process = readout(program, words, settings)
  const code = await process.ended
  return { code, out: process.out(), err: process.err() }
}
/** Starts a server on a free port; its data folder is a new one unless given. */
const serve = async (settings: Readonly<Record<string, string>> = {}) =>
  readout(program, ['serve'], { PORT: '0', READOUT_DATA: await ownFolder(), ...settings })

const hereOf = /On this computer {2}(http:\/\/localhost:\d+)\n/
const passwordOf = /Password {2,}(\S+)\n/
const stopped = /Stopped\. Everything that was saved is in the data folder\.\n$/

test('help lists what there is and nothing else', async () => {
  const { code, out, err } = await run(['--help'])
  expect([code, err]).toEqual([0, ''])
  expect([...out.matchAll(/^ {2}readout (\S+)/gm)].map(([, command]) => command)).toEqual([
    'serve',
    'check',
    '--help',
    '--version',
  ])
  expect([...out.matchAll(/^ {2}([A-Z_]+) /gm)].map(([, setting]) => setting)).toEqual([
    'PORT',
    'HOST',
    'READOUT_DATA',
    'READOUT_QUIZZES',
    'READOUT_PASSWORD',
    'READOUT_PUBLIC_URL',
  ])
  expect(await run([])).toEqual({ code, out, err })
})

test('the version is the one of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  expect(await run(['-v'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

test.each([
  { words: ['chekc'], says: 'There is no command "chekc". Did you mean "check"? Run "readout --help" to see all.' },
  { words: ['backup'], says: 'There is no command "backup". Run "readout --help" to see all.' },
  { words: ['constructor'], says: 'There is no command "constructor". Run "readout --help" to see all.' },
  {
    words: ['serve', '--port=80'],
    says: '"readout serve" knows no --port=80. Run "readout --help" to see what it knows.',
  },
  { words: ['check', '--all'], says: '"readout check" knows no --all. Run "readout --help" to see what it knows.' },
  {
    words: ['check', 'a', 'b'],
    says: '"readout check" does not know what to do with "b". Run "readout --help" to see how it is used.',
  },
])('"readout $words" is answered with one line: $says', async ({ words, says }) => {
  expect(await run(words)).toEqual({ code: 1, out: '', err: `${says}\n` })
})

test('check ends with 1 when a quiz has an error, and says where on the output', async () => {
  const { text, line, column } = unmarked(spoilt('"correct": true', '▲"corect": true'))
  const folder = await quizFolders(inFolders({ owls: { ...goodFolder, 'quiz.json': text } }))
  const { code, out, err } = await run(['check', folder])
  expect([code, err]).toEqual([1, ''])
  expect(out).toContain(`${folder}/owls/quiz.json:${line}:${column}  questions[0].options[1].corect`)
  expect(out).toMatch(/\n1 quiz, 1 error, 0 warnings\n$/)
})

test('check ends with 0 when it has only warnings', async () => {
  const { text } = unmarked(spoilt('{ "text": "Noon", "feedback": "Read again." }', '▲{ "text": "Noon" }'))
  const folder = await quizFolders(inFolders({ owls: { ...goodFolder, 'quiz.json': text } }))
  const { code, out } = await run(['check', folder])
  expect(code).toBe(0)
  expect(out).toMatch(/warning: option A[^]*\n1 quiz, 0 errors, 1 warning\n$/)
})

test('check without a folder looks through the quizzes of the settings', async () => {
  const folder = await quizFolders(inFolders({ owls: goodFolder, mice: goodFolder }))
  expect(await run(['check'], { READOUT_QUIZZES: folder })).toEqual({
    code: 0,
    out: '2 quizzes, 0 errors, 0 warnings\n',
    err: '',
  })
  const samples = await run(['check'])
  expect(samples.out).toMatch(/^\d+ quizzes, 0 errors, 0 warnings\n$/)
})

test('the first start shows addresses, a code that leads there, the password, the link and the folders', async () => {
  const data = await ownFolder()
  const process = await serve({ READOUT_DATA: data, READOUT_PUBLIC_URL: 'http://10.9.8.7:3210' })
  const here = await process.says(hereOf)
  await process.says(/To stop, press Ctrl\+C\./)
  expect(readQr(qrLines(process.out()))).toBe('http://10.9.8.7:3210')
  expect(process.out()).toMatch(/For phones +http:\/\/10\.9\.8\.7:3210\n/)
  expect(process.out()).toContain(`${here}/teach/session/`)
  expect(await process.says(passwordOf)).toMatch(/^\w{4}(-\w{4}){4}$/)
  expect(process.out()).toContain(`Data              ${data}\n`)
  expect((await fetch(here)).status).toBe(200)
  process.signal('SIGTERM')
  expect(await process.ended).toBe(0)
  expect(process.err()).toBe('')
})

test('the second start shows no password', async () => {
  const data = await ownFolder()
  const first = await serve({ READOUT_DATA: data })
  const password = await first.says(passwordOf)
  first.signal('SIGINT')
  await first.ended
  const second = await serve({ READOUT_DATA: data })
  await second.says(/To stop/)
  expect(second.out()).toMatch(/Password {2,}The one from before\./)
  expect(second.out()).not.toContain(password)
})

/** A refused start is one line on the error output and nothing else, and 1. */
const refused = (line: RegExp) => ({ code: 1, out: '', err: expect.stringMatching(line) as string })

test.each([
  { settings: { PORT: '70000' }, line: /^PORT is "70000"\. .+\n$/ },
  { settings: { HOST: 'nowhere' }, line: /^HOST is "nowhere"\. .+\n$/ },
  {
    settings: { HOST: '203.0.113.7' },
    line: /^HOST is "203\.0\.113\.7", and that is no address of this computer now\. .+\n$/,
  },
  { settings: { READOUT_PASSWORD: 'short' }, line: /^READOUT_PASSWORD has .+\n$/ },
  { settings: { READOUT_PUBLIC_URL: 'school' }, line: /^READOUT_PUBLIC_URL is "school"\. .+\n$/ },
  { settings: { READOUT_DATA: '~/data' }, line: /^READOUT_DATA is "~\/data", .+\n$/ },
  {
    settings: { READOUT_DATA: 'package.json' },
    line: /^Nothing can be saved in the data folder .+package\.json: that is a file, not a folder\. .+\n$/,
  },
  {
    settings: { READOUT_DATA: 'package.json/data' },
    line: /^Nothing can be saved in the data folder .+: a part of that path is a file\. .+ READOUT_DATA\.\n$/,
  },
  {
    settings: { READOUT_QUIZZES: '/nowhere/quizzes' },
    line: /^The quizzes folder \/nowhere\/quizzes cannot be read: there is no such folder\. .+ READOUT_QUIZZES\.\n$/,
  },
])('a start with $settings is refused in one line', async ({ settings, line }) => {
  expect(await run(['serve'], { PORT: '0', READOUT_DATA: await ownFolder(), ...settings })).toEqual(refused(line))
})

test('a quizzes folder without quizzes is none of these: a teacher begins with it', async () => {
  const process = await serve({ READOUT_QUIZZES: await ownFolder() })
  expect((await fetch(await process.says(hereOf))).status).toBe(200)
})

test('a port in use is said with the number to change, and the password is made only by the start that succeeds', async () => {
  const other = createServer().listen(0)
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const data = await ownFolder()
  const settings = { READOUT_DATA: data, PORT: String(port) }
  expect(await run(['serve'], settings)).toEqual(refused(new RegExp(`^Port ${port} is in use, .+ PORT to .+\\n$`)))
  const process = await serve({ READOUT_DATA: data })
  expect(await process.says(passwordOf)).toMatch(/-/)
})

test('a data folder in use is said with the process that has it, and where that can be reached', async () => {
  const data = await ownFolder()
  const first = await serve({ READOUT_DATA: data })
  const here = await first.says(hereOf)
  expect(await run(['serve'], { PORT: '0', READOUT_DATA: data })).toEqual(
    refused(new RegExp(`^The data folder ${data} is in use by process ${first.pid}, at ${here}\\. .+\\n$`)),
  )
  expect((await fetch(here)).status).toBe(200)
})

test('a damaged file of teachers is said and left as it is', async () => {
  const data = await ownFolder()
  const file = join(data, 'teachers.json')
  await writeFile(file, '{"version":1,"teachers":[{"na')
  expect(await run(['serve'], { PORT: '0', READOUT_DATA: data })).toEqual(
    refused(new RegExp(`^${file} cannot be read, and nothing was written over it\\. .+\\n$`)),
  )
  expect(await readFile(file, 'utf8')).toBe('{"version":1,"teachers":[{"na')
})

/** A data folder with a lesson in it, as an earlier start left it. */
async function withLesson(): Promise<{ data: string; lesson: string }> {
  const data = await ownFolder()
  const clock = { now: () => new Date(), after: () => () => undefined }
  const store = await DiskStore.start({ disk: nodeDisk, folder: data, newId: () => 'lesson-1', clock })
  const lesson = await store.create(started())
  await store.close()
  return { data, lesson }
}

interface Connection {
  socket: Socket
  /** Resolves once something like it has arrived. */
  hears: (what: RegExp) => Promise<void>
  closed: Promise<void>
}

/** A connection that has sent these bytes, heard something like `until`, and is left open. */
async function connection(origin: string, bytes: string, until: RegExp | null): Promise<Connection> {
  const socket = connect(Number(new URL(origin).port), '127.0.0.1')
  onTestFinished(() => void socket.destroy())
  socket.on('error', () => undefined)
  const closed = new Promise<void>((done) => socket.once('close', () => done()))
  let heard = ''
  socket.setEncoding('utf8').on('data', (part: string) => (heard += part))
  const hears = async (what: RegExp): Promise<void> => {
    while (!what.test(heard)) await once(socket, 'data')
  }
  await new Promise<void>((sent) => socket.write(bytes, () => sent()))
  if (until) await hears(until)
  return { socket, hears, closed }
}
const get = (path: string, cookie = ''): string =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\n\r\n`

/** The cookie of a phone that has joined the lesson by its code. */
async function joined(here: string): Promise<string> {
  const body = new URLSearchParams({ nickname: 'Ada' })
  const { status, headers } = await fetch(`${here}/join/314159`, { method: 'POST', body, redirect: 'manual' })
  expect(status).toBe(303)
  return headers
    .getSetCookie()
    .map((cookie) => cookie.replace(/;.*/, ''))
    .join('; ')
}

test.each([
  { signal: 'SIGTERM', drip: get('/healthz').slice(0, -2) },
  { signal: 'SIGINT', drip: '' },
  { signal: 'SIGHUP', drip: '' },
] as const)(
  '$signal ends it within seconds while pages listen, connections wait and a request comes in drop by drop',
  async ({ signal, drip }) => {
    const { data, lesson } = await withLesson()
    const process = await serve({ READOUT_DATA: data })
    const here = await process.says(hereOf)
    const open = await Promise.all([
      connection(here, get(`/lesson/${lesson}/events`, await joined(here)), /event-stream[^]*retry: /),
      connection(here, get('/healthz'), /^HTTP\/1\.1 200/),
      connection(here, drip, null),
    ])
    const asked = Date.now()
    process.signal(signal)
    expect(await process.ended).toBe(0)
    expect(Date.now() - asked).toBeLessThan(5000)
    await Promise.all(open.map(({ closed }) => closed))
    expect(process.out()).toMatch(stopped)
    expect(process.err()).toBe('')
  },
)

/** The head of a phone's request to join; the server says "100 Continue" once it has it. */
const joins =
  'POST /join/314159 HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n' +
  'Content-Length: 12\r\nExpect: 100-continue\r\n\r\n'

test('a request that is under way when it is told to end has its answer, and what was acknowledged is on the disk', async () => {
  const { data, lesson } = await withLesson()
  const process = await serve({ READOUT_DATA: data })
  const { socket, hears } = await connection(await process.says(hereOf), joins, /100 Continue/)
  process.signal('SIGTERM')
  await process.says(/Stopping …/)
  socket.write('nickname=Ada')
  await hears(/HTTP\/1\.1 303/)
  expect(await process.ended).toBe(0)
  expect(await readFile(join(data, 'lessons', `${lesson}.json`), 'utf8')).toContain('"nickname":"Ada"')
})

test('asked twice, it ends at once', async () => {
  const { data } = await withLesson()
  const process = await serve({ READOUT_DATA: data })
  await connection(await process.says(hereOf), joins, /100 Continue/)
  process.signal('SIGINT')
  await process.says(/Stopping …/)
  // One Ctrl+C arrives twice, from the terminal and from npm: only a later one counts.
  const asking = setInterval(() => process.signal('SIGINT'), 50)
  onTestFinished(() => clearInterval(asking))
  expect(await process.ended).toBe(1)
  expect(process.out()).not.toMatch(stopped)
})

test('a terminal that is closed does not end a lesson', async () => {
  const process = await serve()
  const here = await process.says(hereOf)
  process.hangUp()
  expect((await fetch(here)).status).toBe(200)
  process.signal('SIGTERM')
  expect(await process.ended).toBe(0)
})

test('npm that is told to end takes its shell along and says nothing to the server, which ends all the same', async () => {
  const settings = { PORT: '0', READOUT_DATA: await ownFolder(), npm_lifecycle_event: 'start' }
  const npm = spawned('sh', ['-c', '"$0" "$1" serve; exit', process.execPath, program], settings)
  await npm.says(/To stop/)
  npm.signal('SIGTERM')
  // The output ends when the server, too, has let go of it.
  await npm.ended
  expect(npm.out()).toMatch(stopped)
})

test('the data folder is free again once it has ended, also after a kill', async () => {
  const data = await ownFolder()
  for (const signal of ['SIGTERM', 'SIGKILL', 'SIGTERM'] as const) {
    const process = await serve({ READOUT_DATA: data })
    await process.says(/To stop/)
    process.signal(signal)
    await process.ended
  }
})
