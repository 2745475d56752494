import { rm, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { class7b } from '../../fixtures/lesson.ts'
import { byHand, damaged } from '../../fixtures/damaged.ts'
import { pageText } from '../../fixtures/page-text.ts'

test('a lesson file that was edited by hand is shown, and counts as it stands once the teacher takes it', async () => {
  const here = await school()
  const lesson = await here.start()
  const file = await damaged(here, lesson, byHand)
  const address = `/teach/damaged/${lesson.id}`
  const page = pageText((await here.teacher.get(address).expect(200)).text)
  expect(page).toContain('Its file was changed by hand or by another program.')
  expect(page).toContain(file)
  expect(page).toContain('1 entry in it can be read.')
  await here.teacher.post(address).expect(303).expect('Location', '/teach')
  expect((await here.parts.store.open(lesson.id))?.pin.title).toBe('Owls in my barn')
  expect(pageText((await here.teacher.get('/teach')).text)).toContain('Owls in my barn')
  // Sent twice, and the page looked at again.
  await here.teacher.post(address).expect(303)
  await here.teacher.get(address).expect(303)
})

const ofOwls = /The lesson “Owls in (the|my) barn” of 7b, Wed 24 Sept?\./

test.each([
  { damage: byHand, because: 'its file can be read' },
  { damage: (text: string) => text.replace('"kind":"started"', '"kind":"begun"'), because: 'its first entry can' },
  { damage: (text: string) => text.slice(0, -4), because: 'its first line can, though the file is cut' },
])('the lesson is named with class and day where $because', async ({ damage }) => {
  const here = await school()
  here.at('2025-09-24T10:00:00.000Z')
  const lesson = await here.start({ class: class7b })
  await damaged(here, lesson, damage)
  expect(pageText((await here.teacher.get('/teach').expect(200)).text)).toMatch(ofOwls)
  expect(pageText((await here.teacher.get(`/teach/damaged/${lesson.id}`).expect(200)).text)).toMatch(ofOwls)
})

test.each([
  { keepsSummaries: true, named: ofOwls },
  { keepsSummaries: false, named: /A lesson\. Its file is damaged/ },
])('where nothing can be read, what was known before names it: $keepsSummaries', async ({ keepsSummaries, named }) => {
  const here = await school()
  here.at('2025-09-24T10:00:00.000Z')
  const lesson = await here.start({ class: class7b })
  await damaged(here, lesson, () => '', { keepsSummaries })
  expect(pageText((await here.teacher.get('/teach').expect(200)).text)).toMatch(named)
})

test('a lesson that goes on without a damaged file says how its notice ends: that file is removed', async () => {
  const here = await school()
  const lesson = await here.start()
  await damaged(here, lesson, (text) => text.slice(0, -9), { keepsPrevious: true })
  const [found] = await here.parts.store.damaged()
  const address = `/teach/damaged/${lesson.id}`
  expect(found).toMatchObject({ goesOn: true })
  expect(pageText((await here.teacher.get(address).expect(200)).text)).toContain('then this notice ends')
  await rm(found?.file ?? '')
  expect(pageText((await here.teacher.get('/teach')).text)).not.toContain('Files that cannot be read')
  await here.teacher.get(address).expect(303)
})

test('one that has lost the shape of a lesson cannot be taken: nothing is changed', async () => {
  const here = await school()
  const lesson = await here.start()
  await damaged(here, lesson, (text) => text.replace('"kind":"started"', '"kind":"begun"'))
  const address = `/teach/damaged/${lesson.id}`
  const page = await here.teacher.get(address).expect(200)
  expect(pageText(page.text)).toContain('It has also lost the shape of a lesson')
  expect(page.text).not.toContain('Take the file as it is')
  const refused = await here.teacher.post(address).expect(422)
  expect(pageText(refused.text)).toContain('This file cannot be taken as it is. Nothing was changed.')
})

test.each([
  { damage: () => '{ "version": 1, "gen', says: 'Its file is damaged and was set aside.' },
  { damage: (text: string) => text.replace('"version": 1', '"version": 99'), says: 'newer version of Readout' },
])('"$says" is told with what to do', async ({ damage, says }) => {
  const here = await school()
  const lesson = await here.start()
  await damaged(here, lesson, damage)
  const page = await here.teacher.get(`/teach/damaged/${lesson.id}`).expect(200)
  expect(pageText(page.text)).toContain(says)
  expect(pageText(page.text)).toContain('What you can do')
  await here.teacher.post(`/teach/damaged/${lesson.id}`).expect(422)
})

test('a file that was put right outside is a lesson again', async () => {
  const here = await school()
  const lesson = await here.start()
  let good = ''
  const file = await damaged(here, lesson, (text) => {
    good = text
    return byHand(text)
  })
  await writeFile(file, good)
  await here.teacher.get(`/teach/damaged/${lesson.id}`).expect(303).expect('Location', '/teach')
  expect((await here.parts.store.open(lesson.id))?.pin.title).toBe('Owls in the barn')
})

test('the address of a good lesson, or of none, leads back; nobody sees or takes a file without signing in', async () => {
  const here = await school()
  const lesson = await here.start()
  await here.teacher.get(`/teach/damaged/${lesson.id}`).expect(303).expect('Location', '/teach')
  await here.teacher.get('/teach/damaged/..%2f..%2fteachers').expect(303)
  await damaged(here, lesson, byHand)
  await here.browser().get(`/teach/damaged/${lesson.id}`).expect(303)
  await here.browser().post(`/teach/damaged/${lesson.id}`).expect(403)
  expect(await here.parts.store.open(lesson.id)).toBeUndefined()
})
