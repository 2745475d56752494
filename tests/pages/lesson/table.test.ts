import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { on } from '../../fixtures/lesson.ts'
import { pageText } from '../../fixtures/page-text.ts'

test('the lobby asks for the table; then it says which, and it can be changed', async () => {
  const here = await school()
  const lesson = await here.start({ talk: 'groups' })
  const ada = await lesson.join('Ada')
  expect(pageText((await ada.get('').expect(200)).text)).toContain('Which table do you sit at?')
  expect((await ada.send('/table', { table: '4' })).headers.location).toBe(`/lesson/${lesson.id}`)
  const home = pageText((await ada.get('')).text)
  expect(home).toContain('You sit at table 4.')
  expect(home).not.toContain('Which table do you sit at?')
  expect((await ada.get('/table')).text).toContain('value="4"')
  await ada.send('/table', { table: 'Oak' })
  expect((await ada.state()).table).toBe('Oak')
})

test('a table that is refused is shown again with its reason', async () => {
  const here = await school()
  const lesson = await here.start({ talk: 'groups' })
  const ada = await lesson.join('Ada')
  const reply = await ada.send('/table', { table: 'the one by the window' })
  expect(reply.status).toBe(422)
  expect(reply.text).toContain('value="the one by the window"')
  expect(pageText(reply.text)).toContain('A table has at most 12 letters.')
})

test('where they talk with any neighbour nobody is asked', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  expect(pageText((await ada.get('')).text)).not.toContain('table')
  await ada.get('/table').expect(404)
})

test('phones say whom to talk with and never what they chose; the wall names nobody', async () => {
  const here = await school()
  const lesson = await here.start({ talk: 'groups' })
  const pupils = { ada: await lesson.join('Ada'), ben: await lesson.join('Ben'), cem: await lesson.join('Cem') }
  for (const pupil of Object.values(pupils)) await pupil.send('/table', { table: '4' })
  await lesson.move(on('when'))
  await pupils.ada.send('/question/when', { response: 'dusk' })
  await lesson.move(on('when', 'discussing'))
  const home = pageText((await pupils.ada.get('')).text)
  expect(home).toMatch(/Talk about question 1 with (Ben and Cem|Cem and Ben)\. Then you vote again\./)
  const wall = pageText((await here.browser().get(`/wall/${lesson.id}`)).text)
  expect(wall).toContain('Your phone says whom to talk with.')
  expect(wall).not.toMatch(/Ada|Ben|Cem/)
})

test('the desk says where everybody sits and who talks with whom, once it is uncovered', async () => {
  const here = await school()
  const lesson = await here.start({ talk: 'groups' })
  const [ada] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await ada.send('/table', { table: '4' })
  await lesson.move(on('when'))
  await lesson.move(on('when', 'discussing'))
  const desk = async () => pageText((await here.teacher.get(`/teach/lesson/${lesson.id}`).expect(200)).text)
  expect(await desk()).not.toContain('Who talks with whom')
  await here.teacher.post(`/teach/lesson/${lesson.id}/cover`).type('form').send({ cover: 'off' })
  expect(await desk()).toMatch(/Who talks with whom.*(Ada ?, Ben|Ben ?, Ada)/)
  expect(await desk()).toContain('Table 4')
})
