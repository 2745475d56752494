import { expect, test } from 'vitest'
import { school, type School } from '../../../fixtures/classroom.ts'
import { class7b } from '../../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../../fixtures/page-text.ts'

const address = `/teach/class/${class7b.id}`

async function with7b(owner?: string): Promise<School> {
  const here = await school()
  await here.parts.teachers.change(({ classes }) => classes.push({ ...class7b, owner: owner ?? here.teacherId }))
  return here
}

async function save({ teacher }: School, fields: { name: string; names: string }) {
  const form = hiddenFields((await teacher.get(address).expect(200)).text)
  return teacher
    .post(address)
    .type('form')
    .send({ ...form, ...fields })
}

test('a class shows its names to be changed, and says that two Bens cannot tell which to tap', async () => {
  const { teacher } = await with7b()
  const page = await teacher.get(address).expect(200)
  expect(page.text).toContain('Ada\nBen\nBen</textarea>')
  expect(pageText(page.text)).toContain('There is more than one Ben.')
})

test('names that stay keep their ids, so that earlier lessons still know them, and the page says that it is saved', async () => {
  const here = await with7b()
  const saved = await save(here, { name: '8b', names: 'Ben K.\nCleo\nAda' })
  expect(saved.status).toBe(303)
  const [roll] = here.parts.teachers.now.classes
  expect(roll?.name).toBe('8b')
  expect(roll?.members.map(({ name }) => name)).toEqual(['Ben K.', 'Cleo', 'Ada'])
  expect(roll?.members[2]?.id).toBe('m-ada')
  expect(pageText((await here.teacher.get(saved.headers.location ?? '')).text)).toContain('Saved.')
})

test('a lesson that has begun keeps the names that it began with', async () => {
  const here = await with7b()
  const lesson = await here.start({ class: class7b })
  await save(here, { name: '7b', names: 'Zoe' })
  expect((await lesson.state()).class).toEqual(class7b)
  expect(pageText((await here.teacher.get(address)).text)).toContain('Owls in the barn')
})

test('lessons of another class, also of one with the same name, are not among its own', async () => {
  const here = await with7b()
  await here.start({ class: { ...class7b, id: 'another' } })
  expect(pageText((await here.teacher.get(address)).text)).toContain('No lesson yet.')
})

test('a bad line is refused with the typed words kept, and nothing changes', async () => {
  const here = await with7b()
  const page = await save(here, { name: '7b', names: 'Ada\n??' })
  expect(page.status).toBe(422)
  expect(page.text).toContain('Ada\n??</textarea>')
  expect(here.parts.teachers.now.classes[0]?.members).toEqual(class7b.members)
})

test('another teacher’s class is not there, for looking or for changing', async () => {
  const here = await with7b('mr-lee')
  await here.teacher.get(address).expect(404)
  await here.teacher.post(address).type('form').send({ name: 'x', names: 'Eve' }).expect(404)
  expect(here.parts.teachers.now.classes[0]).toMatchObject({ name: '7b', members: class7b.members })
})

test('nobody sees or changes a class without signing in', async () => {
  const { browser, parts } = await with7b()
  await browser().get(address).expect(303)
  await browser().post(address).type('form').send({ name: 'x', names: 'Eve' }).expect(403)
  expect(parts.teachers.now.classes[0]?.name).toBe('7b')
})
