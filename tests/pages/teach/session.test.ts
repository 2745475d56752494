import { randomBytes, scryptSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { school, type Agent, type School } from '../../fixtures/classroom.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'

const password = 'owls at dusk'

/** Cheap to check, as a hash tells its own cost: these tests are about who gets in. */
function cheapHash(): string {
  const salt = randomBytes(16)
  const key = scryptSync(password, salt, 32, { N: 16, r: 8, p: 1 })
  return `scrypt$16$8$1$${salt.toString('base64url')}$${key.toString('base64url')}`
}

async function withPassword(): Promise<School> {
  const here = await school()
  const passwordHash = cheapHash()
  await here.parts.teachers.change(({ teachers }) => {
    for (const teacher of teachers) teacher.passwordHash = passwordHash
  })
  return here
}

/** Opens the form and sends it, hidden fields and all. */
async function signIn(browser: Agent, typed: string, address = '/teach/session') {
  const form = hiddenFields((await browser.get(address).expect(200)).text)
  return browser
    .post('/teach/session')
    .type('form')
    .send({ ...form, password: typed })
}

test('the right password opens the teacher’s page, in this browser alone', async () => {
  const { browser } = await withPassword()
  const laptop = browser()
  await laptop.get('/teach').expect(303).expect('Location', '/teach/session')
  expect((await signIn(laptop, password)).headers.location).toBe('/teach')
  await laptop.get('/teach').expect(200)
  await browser().get('/teach').expect(303)
})

test('a wrong password is refused in words, is not shown again, and opens nothing', async () => {
  const { browser } = await withPassword()
  const laptop = browser()
  const page = await signIn(laptop, 'owls at dawn')
  expect(page.status).toBe(422)
  expect(pageText(page.text)).toContain('This is not the password.')
  expect(page.text).not.toContain('owls at dawn')
  expect(page.headers['set-cookie']).toBeUndefined()
  await laptop.get('/teach').expect(303)
})

test('spaces around a pasted password are forgiven', async () => {
  const { browser } = await withPassword()
  expect((await signIn(browser(), ` ${password}\t`)).status).toBe(303)
})

test.each(['', ' ', 'undefined'])('where no teacher has a password, "%s" signs nobody in', async (typed) => {
  const { browser } = await school()
  expect((await signIn(browser(), typed)).status).toBe(422)
})

test('after signing in the page that was asked for opens, and nothing elsewhere', async () => {
  const { browser } = await withPassword()
  const asked = await browser().get('/teach/class').expect(303)
  expect((await signIn(browser(), password, asked.headers.location)).headers.location).toBe('/teach/class')
  expect((await signIn(browser(), password, '/teach/session?next=//evil.example')).headers.location).toBe('/teach')
  const forged = await browser().post('/teach/session').type('form').send({ password, next: '/\\evil.example' })
  expect(forged.headers.location).toBe('/teach')
})

test('a wrong password keeps the page that was asked for', async () => {
  const { browser } = await withPassword()
  const page = await signIn(browser(), 'owls', '/teach/session?next=/teach/class')
  expect(hiddenFields(page.text).next).toBe('/teach/class')
})

test('whoever is signed in goes straight on', async () => {
  const { teacher } = await withPassword()
  await teacher.get('/teach/session?next=/teach/class').expect(303).expect('Location', '/teach/class')
})

test('signing in gives a new session: one that somebody planted before is worth nothing', async () => {
  const { browser, parts, teacher } = await withPassword()
  const laptop = browser()
  const first = await signIn(laptop, password)
  await laptop.post('/teach/session/end').expect(303)
  const second = await signIn(laptop, password)
  expect(second.headers['set-cookie']).not.toEqual(first.headers['set-cookie'])
  expect(parts.teachers.now.sessions.length).toBe(2)
  await teacher.get('/teach').expect(200)
})

test('while many wrong passwords come from elsewhere, the teacher’s own browser gets in', async () => {
  const { browser, teacher, at } = await withPassword()
  at('2026-03-02T09:00:00.000Z')
  await teacher.post('/teach/session/end').expect(303)
  const tries = await Promise.all(Array.from({ length: 30 }, () => signIn(browser(), 'owls')))
  const statuses = tries.map(({ status }) => status)
  expect(statuses).toContain(429)
  expect(statuses).toContain(422)
  const busy = tries.find(({ status }) => status === 429)
  expect(pageText(busy?.text ?? '')).toContain('Too many passwords are being tried just now.')
  expect((await signIn(teacher, password)).status).toBe(303)
})

test('nobody else’s form signs this browser in', async () => {
  const { browser } = await withPassword()
  await browser()
    .post('/teach/session')
    .set('Origin', 'http://evil.example')
    .type('form')
    .send({ password })
    .expect(403)
})

test('an empty form is no guess: it is refused at once however often it comes, and makes nobody wait', async () => {
  const { browser } = await school()
  for (let times = 0; times < 40; times += 1)
    await browser().post('/teach/session').type('form').send({ password: ' ' }).timeout(500).expect(422)
})
