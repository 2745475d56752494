import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { newStudentToken } from '../../server/web/student-token.ts'
import { hashToken } from '../../server/web/token.ts'
import { pageText } from '../fixtures/page-text.ts'
import { bytesIn } from './bytes-in.ts'
import { cast, cookieOf, everybody, midLesson } from './cast.ts'
import { addressOf, idsIn, routesOf } from './route-table.ts'
import type { Reply } from './wire.ts'

/** The application in the middle of a lesson, and every route of its table with its ids filled in. */
async function site() {
  const all = await cast({ impatient: true })
  await midLesson(all)
  const routes = routesOf(all.app).map((route) => ({ ...route, address: addressOf(route.path, all.ids) }))
  expect(routes.length).toBeGreaterThan(15)
  return { ...all, routes }
}

describe('a form of another site changes nothing', () => {
  const foreign = (host: string) => ({
    'another site': { Origin: 'http://evil.example' },
    'a page without an origin': { Origin: 'null' },
    'no origin at all, said so': { Origin: '' },
    'another port of this computer': { Origin: 'http://127.0.0.1:9' },
    'our name as the beginning of another': { Origin: `http://${host}.evil.example` },
    'a file': { Origin: 'file://' },
    'another site, in a browser that says so': { 'Sec-Fetch-Site': 'cross-site' },
    'another port, in a browser that says so': { 'Sec-Fetch-Site': 'same-site' },
    'a browser that says more than its Origin': { 'Sec-Fetch-Site': 'cross-site', Origin: `http://${host}` },
  })

  test('on every address that takes forms, whoever is signed in', async () => {
    const { routes, send, wire, lesson, parts } = await site()
    const entries = await parts.store.entries(lesson.id)
    const teachers = structuredClone(parts.teachers.now)
    const forms = routes.filter(({ method }) => method === 'POST')
    expect(forms.length).toBeGreaterThan(5)
    for (const { address } of forms)
      for (const [from, headers] of Object.entries(foreign(wire.host)))
        for (const who of ['none', 'student', 'teacher'] as const)
          expect((await send(who, 'POST', address, { headers, body: { code: lesson.code } })).status, from).toBe(403)
    expect(await parts.store.entries(lesson.id)).toEqual(entries)
    expect(parts.teachers.now).toEqual(teachers)
  })

  test('also a method that no page has', async () => {
    const { send } = await site()
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect((await send('student', method, '/', { headers: { Origin: 'http://evil.example' } })).status).toBe(403)
  })

  test('our own forms pass, by every way to us', async () => {
    const { wire, parts, lesson } = await cast()
    parts.site.publicUrl = new URL('https://readout.school.example/')
    const ours: { by: string; host: string; origin?: string; from?: string }[] = [
      { by: 'loopback', host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' },
      { by: 'localhost', host: 'localhost:3000', origin: 'http://localhost:3000' },
      { by: 'an address of the school', host: '192.168.7.7:3000', origin: 'http://192.168.7.7:3000' },
      { by: 'the name of the computer', host: 'lehrerzimmer.local:3000', origin: 'http://lehrerzimmer.local:3000' },
      { by: 'an address of the other kind', host: '[fd00::7]:3000', origin: 'http://[fd00::7]:3000' },
      { by: 'the default port', host: '192.168.7.7', origin: 'http://192.168.7.7' },
      { by: 'the public address', host: 'readout.school.example', origin: 'https://readout.school.example' },
      { by: 'a proxy that names itself', host: '127.0.0.1:3000', origin: 'https://readout.school.example' },
      { by: 'a browser that says where from', host: '127.0.0.1:3000', from: 'same-origin' },
      { by: 'what is no browser', host: '127.0.0.1:3000' },
    ]
    for (const { by, host, origin, from } of ours) {
      const headers = { Host: host, ...(origin && { Origin: origin }), ...(from && { 'Sec-Fetch-Site': from }) }
      const reply = await wire.send('POST', '/', { headers, body: { code: lesson.code } })
      expect([reply.status, reply.headers.location], by).toEqual([303, `/join/${lesson.code}`])
    }
  })
})

describe('only our own host names are answered', () => {
  const strange = [
    'evil.example',
    'evil.example:3000',
    '192.168.7.7.evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    'lehrerzimmer.evil.example',
    'readout.school.example.evil.example',
    '8.8.8.8',
    '1.1.1.1:80',
    '172.32.0.1',
    '192.169.0.1',
    '0.0.0.0:3000',
    '0x7f.0.0.1',
    '0177.0.0.1',
    '2130706433',
    '127.1',
    '[2001:db8::1]:3000',
    '[::ffff:8.8.8.8]',
    'user@127.0.0.1',
    '127.0.0.1@evil.example',
    '127.0.0.1:3000:80',
    '127.0.0.1:port',
    'localhost:123456',
    'localhost, evil.example',
    'localhost evil.example',
    'evil.example/127.0.0.1',
    'evil.example\\@127.0.0.1',
    '[::1',
    'localhost.',
    '',
  ]

  test('another one gets 421 at every address, and is not repeated', async () => {
    const { routes, send, parts } = await site()
    parts.site.publicUrl = new URL('https://readout.school.example/')
    const addresses = [...routes, { method: 'GET', address: '/static/readout.css' }, { method: 'GET', address: '/x' }]
    for (const { method, address } of addresses)
      for (const who of ['none', 'student', 'teacher'] as const) {
        const reply = await send(who, method, address, { headers: { Host: 'evil.example' } })
        expect(reply.status, address).toBe(421)
        expect(reply.head + reply.body).not.toContain('evil.example')
      }
    for (const host of strange) {
      const reply = await send('none', 'GET', '/', { headers: { Host: host } })
      expect(reply.status, host).toBe(421)
      if (host !== '') expect(reply.head + reply.body).not.toContain(host)
    }
  })

  test('what a proxy or a visitor says about another host is neither believed nor repeated', async () => {
    const { routes, send } = await site()
    const headers = {
      'X-Forwarded-Host': 'evil.example',
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-For': '203.0.113.9',
      Forwarded: 'host=evil.example;proto=https',
      'X-Original-URL': '/evil.example',
      'X-Rewrite-URL': '/evil.example',
      'X-HTTP-Method-Override': 'DELETE',
      Referer: 'http://evil.example/',
    }
    for (const { method, address, path } of routes)
      for (const who of ['none', 'student', 'teacher'] as const) {
        if (path.endsWith('/events')) continue
        const reply = await send(who, method, address, { headers })
        expect(reply.head + reply.body, address).not.toContain('evil.example')
        expect(reply.head, address).not.toMatch(/Secure|__Host-/)
      }
  })

  test('those of this computer and of a school’s network are, without a restart when the Wi-Fi changes', async () => {
    const { send, parts } = await cast()
    parts.site.publicUrl = new URL('https://readout.school.example/')
    for (const host of [
      ...['10.20.4.7:3000', '172.16.0.9', '172.31.255.1:8080', '192.168.7.7:3000', '169.254.10.1', '100.64.3.2'],
      ...['[::1]:3000', '[fe80::1]', '[fd12:3456::7]:3000', 'localhost:3000', 'LEHRERZIMMER:3000'],
      ...['lehrerzimmer.local', 'readout.school.example', 'Readout.School.Example:443'],
    ])
      expect((await send('none', 'GET', '/', { headers: { Host: host } })).status, host).toBe(200)
  })

  test('so is a public address of this computer itself, as universities give them to laptops', async () => {
    const { send, parts } = await cast()
    const at = (host: string) => send('none', 'GET', '/', { headers: { Host: host } })
    expect((await at('203.0.113.20:3000')).status).toBe(421)
    parts.site.origins = () => ['http://203.0.113.20:3000', 'http://[2001:db8::20]:3000']
    expect((await at('203.0.113.20:3000')).status).toBe(200)
    expect((await at('[2001:db8::20]:3000')).status).toBe(200)
    expect((await at('203.0.113.21:3000')).status).toBe(421)
  })
})

/** What people type who look for a way out of a folder. */
const waysOut = [
  ...[
    '..',
    '../..',
    '../../etc/passwd',
    '..\\..\\windows',
    '/etc/passwd',
    '\\\\host\\share',
    'C:\\',
    'C:',
    'file:///etc',
  ],
  ...['%2e%2e', '..%2f', '%2e%2e%2fetc', '..%5c', '%00', '\0', 'a\0b', 'a%00.json', '....//', '..;/', './.', '.'],
  ...['CON', 'nul', 'aux.json', 'COM1', 'a:b', 'a.', 'a ', ' ', '~', '~root', '$HOME', '*', '?', '|', '<', '"', "'"],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'undefined', 'null', 'NaN', '-1', '0'],
  ...['teachers', 'teachers.json', '../teachers', '../lessons', 'lessons.json', '.git', '.env', 'node_modules'],
  ...[
    'e\u0301',
    '\u00e9',
    '\u200b',
    '\u202e',
    '\ud83e\udd89',
    'a'.repeat(65),
    'a'.repeat(5000),
    '[object Object]',
    '%',
  ],
]

const listOf = (path: string): string =>
  path.startsWith('/teach/class/') ? '/teach/class' : path.startsWith('/teach/damaged/') ? '/teach' : ''

describe('an id that is none', () => {
  test('leads to nothing, in every place of every address', async () => {
    const { routes, ids, send } = await site()
    expect(waysOut.length).toBeGreaterThanOrEqual(60)
    const strange: string[] = []
    for (const { path, method, name } of routes)
      for (const place of idsIn(path))
        await Promise.all(
          // Page and form of an address find things in the same way: a few are enough for the form.
          waysOut
            .filter((_, at) => method === 'GET' || at % 6 === 0)
            .map(async (id) => {
              const who = path.startsWith('/teach') ? 'teacher' : 'student'
              let reply = await send(who, method, addressOf(path, { ...ids, [place]: id }))
              // What is gone already was done already: the list says so.
              if (reply.status === 303 && reply.headers.location === listOf(path)) return
              // Addresses without a page of their own lead to the page that they belong to.
              if (reply.status === 303) reply = await send(who, 'GET', reply.headers.location ?? '')
              if (![404, 403, 422].includes(reply.status) || reply.body.includes('root:'))
                strange.push(`${name} with ${JSON.stringify(id).slice(0, 40)} for ${place}: ${reply.status}`)
            }),
        )
    expect(strange).toEqual([])
  })

  test('written with its escapes, or with too many, is refused', async () => {
    const { send } = await cast()
    for (const path of [
      '/lesson/%',
      '/lesson/%zz',
      '/lesson/%ff%fe',
      '/join/%c0%af',
      '/lesson/..%2f..%2fetc%2fpasswd',
    ]) {
      const { status } = await send('student', 'GET', path)
      expect([400, 404], path).toContain(status)
    }
    for (const path of [
      '/static/../package.json',
      '/static/%2e%2e/%2e%2e/package.json',
      '/static/..%2f..%2fpackage.json',
      '//evil.example/%2f..',
      '/static//evil.example/..',
    ]) {
      const reply = await send('none', 'GET', path)
      expect([400, 403, 404], path).toContain(reply.status)
      expect(reply.headers.location, path).toBeUndefined()
    }
  })
})

test('names that JavaScript knows change nothing in the server, wherever a form puts them', async () => {
  const { routes, send } = await site()
  const bodies = [
    '__proto__=polluted&__proto__[polluted]=1&constructor[prototype][polluted]=1',
    '__proto__.polluted=1&constructor.prototype.polluted=1&constructor=1&toString=1&hasOwnProperty=1&valueOf=1',
    'response=__proto__&text=__proto__&nickname=__proto__&code=__proto__&form=__proto__&student=__proto__',
    'response=constructor&response=__proto__&answer=toString&names=__proto__&title=__proto__&mark=constructor',
  ]
  for (const { method, address } of routes)
    for (const body of bodies)
      for (const who of ['student', 'teacher'] as const) {
        if (method !== 'POST') continue
        expect((await send(who, 'POST', address, { body })).status, `${address} ${body}`).toBeLessThan(500)
        const json = { 'Content-Type': 'application/json' }
        const nested = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'
        expect((await send(who, 'POST', address, { body: nested, headers: json })).status, address).toBeLessThan(500)
      }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect(Object.keys(Object.prototype)).toEqual([])
})

describe('a body that is too large', () => {
  const large = { text: 'a'.repeat(129 * 1024), response: 'a' }

  test('is refused with our page, or as JSON, and nothing of it is kept', async () => {
    const { routes, send, parts, lesson, log } = await site()
    const entries = await parts.store.entries(lesson.id)
    const forms = routes.filter(({ method, path }) => method === 'POST' && path.startsWith('/lesson/'))
    expect(forms.length).toBeGreaterThan(1)
    for (const { address } of forms) {
      const page = await send('student', 'POST', address, { body: large })
      expect(page.status, address).toBe(413)
      expect(pageText(page.body)).toContain('This is more than one form can hold')
      const reply = await send('student', 'POST', address, { body: large, headers: { Accept: 'application/json' } })
      expect(reply.status, address).toBe(413)
      expect(JSON.parse(reply.body)).toEqual({ problem: expect.stringContaining('This is more') as string })
    }
    expect(await parts.store.entries(lesson.id)).toEqual(entries)
    expect(log).toEqual([])
  })

  test('is refused from everybody, on every address', async () => {
    const { routes, send } = await site()
    const body = { text: 'a'.repeat(2.1 * 1024 * 1024) }
    for (const { method, address } of routes)
      for (const who of ['none', 'student', 'teacher'] as const) {
        if (method !== 'POST') continue
        expect([403, 413], `${who} ${address}`).toContain((await send(who, 'POST', address, { body })).status)
      }
  })

  test('is not read at all before it is known who sends it', async () => {
    const { lesson, wire } = await site()
    const reply = await wire.begins('POST', `/lesson/${lesson.id}/question/why`, 100_000_000)
    expect(reply).toBe(403)
  })

  test('may not hide in a small one, nor in a thousand fields', async () => {
    const { send, ids } = await site()
    const address = `/lesson/${ids.lesson ?? ''}/question/why`
    const packed = gzipSync(Buffer.from(`response=${'a'.repeat(50_000_000)}`))
    expect(packed.length).toBeLessThan(100_000)
    const headers = { 'Content-Encoding': 'gzip' }
    expect((await send('student', 'POST', address, { body: packed, headers })).status).toBe(413)
    const fields = Array.from({ length: 2000 }, (_, at) => `f${at}=1`).join('&')
    expect((await send('student', 'POST', address, { body: fields })).status).toBe(413)
  })

  test('a body that no form of ours sends changes nothing and is no error of ours', async () => {
    const { send, lesson, ids, parts, log } = await site()
    const entries = await parts.store.entries(lesson.id)
    const form = 'application/x-www-form-urlencoded'
    const bodies: [string, Record<string, string>, string][] = [
      ['a packing that nobody knows', { 'Content-Encoding': 'zip' }, 'response=a'],
      ['a damaged packing', { 'Content-Encoding': 'gzip' }, 'response=a'],
      ['letters that nobody knows', { 'Content-Type': `${form}; charset=klingon` }, 'response=a'],
      ['JSON', { 'Content-Type': 'application/json' }, '{"response":"dusk"}'],
      ['a broken JSON', { 'Content-Type': 'application/json' }, '{"response'],
      ['parts of a form with files', { 'Content-Type': 'multipart/form-data; boundary=x' }, '--x\r\n\r\na\r\n--x--'],
      ['plain text that looks like a form', { 'Content-Type': 'text/plain' }, 'response=dusk'],
      ['nothing', {}, ''],
    ]
    for (const [what, headers, body] of bodies) {
      const reply = await send('classmate', 'POST', `/lesson/${ids.lesson ?? ''}/question/when`, { body, headers })
      expect([400, 415, 422], what).toContain(reply.status)
    }
    expect(await parts.store.entries(lesson.id)).toEqual(entries)
    expect(log).toEqual([])
  })
})

describe('cookies', () => {
  const setBy = ({ headers }: Reply) => headers['set-cookie'] ?? []

  test('are for this server only, unreadable for scripts, and not sent along from other sites', async () => {
    const { wire, teacherId, lesson, ...here } = await cast()
    const student = setBy(await wire.send('GET', `/join/${lesson.code}`))
    expect(student).toHaveLength(1)
    expect(student[0]).toMatch(
      /^readout-student-[0-9a-f]{8}=[\w.-]{40,}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    )
    await here.parts.teachers.change(({ links }) => {
      links.push({ hash: hashToken('new-link'), teacher: teacherId, until: '2999-01-01T00:00:00.000Z' })
    })
    const [session, device] = setBy(await wire.send('POST', '/teach/session/new-link'))
    expect(session).toMatch(/^readout-teacher-[0-9a-f]{8}=[\w-]{21}; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(device).toMatch(
      /^readout-device-[0-9a-f]{8}=[\w-]{21}; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    )
  })

  test('are bound to https and to this very host, where the school has that', async () => {
    const { wire, parts, lesson } = await cast()
    parts.site.publicUrl = new URL('https://readout.school.example/')
    const [cookie] = setBy(await wire.send('GET', `/join/${lesson.code}`))
    expect(cookie).toMatch(
      /^__Host-readout-student-[0-9a-f]{8}=[^;]+; Max-Age=\d+; Path=\/; Expires=[^;]+; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  test('two servers on one computer do not disturb each other', async () => {
    const [one, two] = [await cast(), await cast()]
    const names = [one, two].map(({ cookies }) => cookies.student.split('=')[0])
    expect(names[0]).not.toBe(names[1])
  })

  test('one that somebody planted is replaced before anybody joins with it', async () => {
    const { wire, lesson, cookies } = await cast()
    const name = cookies.student.split('=')[0] ?? ''
    for (const [at, planted] of [
      'planted-by-somebody',
      newStudentToken('another key', 'word-of-an-attacker-01'),
      'other.AAAAAAAAAAAAAAAAAAAAAA',
      '.1-Cos3XwoFUZ4GahdThKm9',
      '__proto__',
    ].entries()) {
      const page = await wire.send('GET', `/join/${lesson.code}`, { cookie: `${name}=${planted}` })
      const fresh = cookieOf(page)
      expect(fresh, planted).toMatch(new RegExp(`^${name}=`))
      expect(fresh).not.toContain(planted)
      await wire.send('POST', `/join/${lesson.code}`, { cookie: fresh, body: { nickname: `Mia ${at}` } })
      expect((await wire.send('GET', `/lesson/${lesson.id}`, { cookie: fresh })).status).toBe(200)
      expect((await wire.send('GET', `/lesson/${lesson.id}`, { cookie: `${name}=${planted}` })).status).toBe(403)
    }
  })

  test('a session that was there before signing in ends with it', async () => {
    const { wire, parts, teacherId, ...here } = await cast()
    const before = here.cookies.teacher
    await parts.teachers.change(({ links }) => {
      links.push({ hash: hashToken('new-link'), teacher: teacherId, until: '2999-01-01T00:00:00.000Z' })
    })
    const after = cookieOf(await wire.send('POST', '/teach/session/new-link', { cookie: before }))
    const token = (cookie: string) => /readout-teacher-\w+=([^;]+)/.exec(cookie)?.[1] ?? ''
    expect(token(after)).not.toBe(token(before))
    const hashes = parts.teachers.now.sessions.map(({ hash }) => hash)
    expect(hashes).toContain(hashToken(token(after)))
    expect(hashes).not.toContain(hashToken(token(before)))
  })

  test('a token stands nowhere on the disk, only its hash', async () => {
    const all = await site()
    const tokens = Object.values(all.cookies).flatMap((cookie) =>
      [...cookie.matchAll(/=([^;.]+)/g)].map(([, token = '']) => token),
    )
    expect(tokens.length).toBeGreaterThan(6)
    const bytes = await bytesIn(all.folder)
    expect(bytes).toContain('Ms Okafor')
    expect(tokens.filter((token) => bytes.includes(token))).toEqual([])
  })
})

test('every reply carries the same strict headers', async () => {
  const { routes, send } = await site()
  const policy =
    "default-src 'self';script-src 'self';style-src 'self';img-src 'self' data:;connect-src 'self';object-src 'none';base-uri 'none';form-action 'self';frame-ancestors "
  const addresses = [
    ...routes.filter(({ path }) => !path.endsWith('/events')),
    { method: 'GET', address: '/static/readout.css' },
    { method: 'GET', address: '/nothing-here' },
    { method: 'DELETE', address: '/' },
    { method: 'GET', address: '/lesson/%zz' },
  ]
  for (const { method, address } of addresses)
    for (const who of ['none', 'student', 'teacher'] as const) {
      const { headers, head } = await send(who, method, address)
      expect(headers, address).toMatchObject({
        // A rehearsal shows the desk beside the wall.
        'content-security-policy': `${policy}${/^\/(teach|wall)\b/.test(address) ? "'self'" : "'none'"}`,
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      })
      expect(head, address).not.toMatch(/x-powered-by|strict-transport|cross-origin-opener|origin-agent|^server:/im)
      if (!address.startsWith('/static')) expect(headers['access-control-allow-origin']).toBeUndefined()
    }
})

test('pages are kept nowhere: not in the browser of the next pupil, not in a proxy', async () => {
  const { routes, send } = await site()
  for (const { method, address, path } of routes)
    for (const who of ['none', 'student', 'teacher'] as const)
      if (!path.endsWith('/events'))
        expect((await send(who, method, address)).headers['cache-control'], address).toBe('no-store')
})

describe('when something breaks', () => {
  const secret = 'canary-of-ada'
  /** An error whose message quotes what somebody wrote, and looks like a place in the code. */
  const broken = () => new Error(`no such thing: ${secret}\n    at ${secret} (file:///x.ts:1:1)\nmore`)

  test('the visitor gets a number, and the log gets that number, without anybody\u2019s words', async () => {
    const { send, parts, lesson, log, cookies } = await site()
    parts.store.change = () => Promise.reject(broken())
    const body = { response: secret, text: secret, nickname: secret, code: secret }
    const reply = await send('student', 'POST', `/lesson/${lesson.id}/question/when?name=${secret}`, { body })
    expect(reply.status).toBe(500)
    const reference = /under (\S{6})\./.exec(pageText(reply.body))?.[1] ?? ''
    expect(reference).not.toBe('')
    expect(reply.body).not.toMatch(/at .*\.ts:|node_modules|Error:/)
    expect(log).toHaveLength(1)
    expect(JSON.parse(log[0] ?? '')).toMatchObject({
      reference,
      name: 'Error',
      route: '/lesson/:lesson/question/:question',
    })
    for (const word of [secret, cookies.student.split('=')[1] ?? '', lesson.id, lesson.code, 'Ada', 'Ben'])
      expect(log.join('\n')).not.toContain(word)
  })

  test('scripts get the same as JSON', async () => {
    const { send, parts, lesson, log } = await site()
    parts.store.change = () => Promise.reject(broken())
    const headers = { Accept: 'application/json' }
    const reply = await send('student', 'POST', `/lesson/${lesson.id}/question/when`, {
      headers,
      body: { response: 'dusk' },
    })
    expect(reply.status).toBe(500)
    const { problem } = JSON.parse(reply.body) as { problem: string }
    expect(problem).toContain((JSON.parse(log[0] ?? '') as { reference: string }).reference)
  })

  test('in the middle of a page, the reply ends there and the log is as silent', async () => {
    const { app, wire, parts, lesson, log, cookies } = await site()
    app.set('env', 'production')
    parts.live.open = (_lesson, _listener, res) => {
      res.write('retry: 1000\n\n')
      return Promise.reject(broken())
    }
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    onTestFinished(() => printed.mockRestore())
    await expect(wire.send('GET', `/lesson/${lesson.id}/events`, { cookie: cookies.student })).rejects.toThrow()
    expect(printed).not.toHaveBeenCalled()
    expect(log).toHaveLength(1)
    expect(log[0]).not.toContain(secret)
  })

  test('what the body parser could not read is neither shown nor logged', async () => {
    const { send, lesson, log } = await site()
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    onTestFinished(() => printed.mockRestore())
    const address = `/lesson/${lesson.id}/question/when`
    for (const headers of [
      { 'Content-Encoding': 'br' },
      { 'Content-Encoding': secret },
      { 'Content-Type': `application/x-www-form-urlencoded; charset=${secret}` },
    ]) {
      const reply = await send('student', 'POST', address, { headers, body: `response=${secret}` })
      expect([400, 415]).toContain(reply.status)
      expect(reply.body).not.toContain(secret)
    }
    expect(log).toEqual([])
    expect(printed).not.toHaveBeenCalled()
  })
})

describe('looking changes nothing', () => {
  /** The one thing that is noted by looking. */
  const noted = ['opened']

  test('every page, opened twice by everybody, leaves the lesson as it was', async () => {
    const { routes, send, wire, cookies, parts, lesson, other } = await site()
    const logs = async () => [
      ...(await parts.store.entries(lesson.id)).filter(({ kind }) => !noted.includes(kind)),
      ...(await parts.store.entries(other.id)),
    ]
    const before = await logs()
    const teachers = structuredClone(parts.teachers.now)
    expect(before.length).toBeGreaterThan(8)
    for (const { method, address, path } of routes)
      for (const who of everybody) {
        if (method !== 'GET') continue
        for (const ask of ['GET', 'HEAD', 'GET', 'OPTIONS'])
          if (!path.endsWith('/events')) await send(who, ask, address)
        if (path.endsWith('/events')) (await wire.listen(address, { cookie: cookies[who] })).hangUp()
      }
    expect(await logs()).toEqual(before)
    expect(parts.teachers.now).toEqual(teachers)
  })

  test('a stream that is only asked for its head ends at once', async () => {
    const { send, routes, parts, lesson } = await site()
    const streams = routes.filter(({ path }) => path.endsWith('/events'))
    expect(streams.length).toBeGreaterThan(0)
    for (const { address } of streams)
      for (const who of ['student', 'teacher'] as const) await send(who, 'HEAD', address)
    expect(['student', 'desk', 'wall'].map((is) => parts.live.count(lesson.id, is as 'desk'))).toEqual([0, 0, 0])
  })
})
