import { expect, test } from 'vitest'
import { school, type School } from '../../../fixtures/classroom.ts'
import { class7b } from '../../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../../fixtures/page-text.ts'

const address = `/teach/class/${class7b.id}/removed`

async function with7b(owner?: string): Promise<School> {
  const here = await school()
  await here.parts.teachers.change(({ classes }) => classes.push({ ...class7b, owner: owner ?? here.teacherId }))
  return here
}

test('deleting a class is asked for first, and its lessons keep their names', async () => {
  const here = await with7b()
  const lesson = await here.start({ class: class7b })
  const page = await here.teacher.get(address).expect(200)
  expect(pageText(page.text)).toContain('Delete the class 7b?')
  expect(here.parts.teachers.now.classes.length).toBe(1)
  await here.teacher.post(address).type('form').send(hiddenFields(page.text)).expect(303)
  expect(here.parts.teachers.now.classes).toEqual([])
  expect((await lesson.state()).class).toEqual(class7b)
})

test('a double click deletes it once and ends at the list', async () => {
  const here = await with7b()
  for (let time = 0; time < 2; time += 1)
    await here.teacher.post(address).type('form').send({}).expect(303).expect('Location', '/teach/class')
})

test('another teacher’s class is not there, and stays', async () => {
  const here = await with7b('mr-lee')
  await here.teacher.get(address).expect(404)
  await here.teacher.post(address).expect(404)
  expect(here.parts.teachers.now.classes.length).toBe(1)
})

test('nobody deletes a class without signing in', async () => {
  const { browser, parts } = await with7b()
  await browser().get(address).expect(303)
  await browser().post(address).expect(403)
  expect(parts.teachers.now.classes.length).toBe(1)
})
