import { expect, test } from 'vitest'
import { school, type School } from '../../fixtures/classroom.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'

/** Opens the form for a class and sends it. */
async function make({ teacher }: School, fields: { name: string; names: string }) {
  const form = hiddenFields((await teacher.get('/teach/class').expect(200)).text)
  return teacher
    .post('/teach/class')
    .type('form')
    .send({ ...form, ...fields })
}

test('a pasted column of names is a class, and stands in the list', async () => {
  const here = await school()
  expect(pageText((await here.teacher.get('/teach/class')).text)).toContain('No class yet.')
  const made = await make(here, { name: ' 9B ', names: '1\tOkafor\tAda\r\n2\tLee\tBen\r\n' })
  expect(made.status).toBe(303)
  expect(here.parts.teachers.now.classes).toMatchObject([
    { owner: here.teacherId, name: '9B', members: [{ name: 'Okafor Ada' }, { name: 'Lee Ben' }] },
  ])
  const page = pageText((await here.teacher.get(made.headers.location ?? '').expect(200)).text)
  expect(page).toContain('2 pupils')
  expect(pageText((await here.teacher.get('/teach/class')).text)).toContain('9B 2 pupils never')
})

test('a double click makes one class; the same form with other names another', async () => {
  const here = await school()
  const form = hiddenFields((await here.teacher.get('/teach/class')).text)
  const send = (names: string) =>
    here.teacher
      .post('/teach/class')
      .type('form')
      .send({ ...form, name: '9B', names })
  const sent = await Promise.all([send('Ada'), send('Ada'), send('Ada')])
  expect(new Set(sent.map(({ headers }) => headers.location)).size).toBe(1)
  expect(here.parts.teachers.now.classes.length).toBe(1)
  await send('Ada\nBen').expect(303)
  expect(here.parts.teachers.now.classes.length).toBe(2)
})

test.each([
  { name: ' ', names: 'Ada', says: 'A class needs a name.' },
  { name: 'x'.repeat(41), names: 'Ada', says: 'The name of a class has at most 40 letters.' },
  { name: '9B', names: '\n \n', says: 'Paste at least one name.' },
  { name: '9B', names: 'Ada\n!!!', says: 'Line 2, "!!!": this is no name: it has no letter and no digit.' },
  { name: '9B', names: `Ada\n${'x'.repeat(41)}`, says: 'a name has at most 40 letters.' },
  { name: '9B', names: '!\n'.repeat(9), says: 'and 4 more lines' },
  { name: '9B', names: 'Ada\n'.repeat(1001), says: 'These are 1,001 names. A class has at most 1,000.' },
])('"$says" is told with the words kept', async ({ name, names, says }) => {
  const here = await school()
  const page = await make(here, { name, names })
  expect(page.status).toBe(422)
  expect(pageText(page.text)).toContain(says)
  expect(page.text).toContain(`value="${name}"`)
  expect(page.text).toContain(names.trim().slice(0, 20))
  expect(here.parts.teachers.now.classes).toEqual([])
})

test('1,000 names of forty letters are taken', async () => {
  const here = await school()
  const names = Array.from({ length: 1000 }, (_, at) => `${at}`.padStart(40, 'x')).join('\n')
  expect((await make(here, { name: '9B', names })).status).toBe(303)
})

test('a teacher sees their own classes only', async () => {
  const here = await school()
  await here.parts.teachers.change(({ classes }) => classes.push({ id: 'c', owner: 'mr-lee', name: '7Q', members: [] }))
  expect(pageText((await here.teacher.get('/teach/class')).text)).not.toContain('7Q')
})

test('nobody sees or makes a class without signing in', async () => {
  const { browser, parts } = await school()
  await browser().get('/teach/class').expect(303)
  await browser().post('/teach/class').type('form').send({ name: '9B', names: 'Ada' }).expect(403)
  expect(parts.teachers.now.classes).toEqual([])
})
