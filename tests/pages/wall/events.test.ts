import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { listen } from '../../fixtures/stream.ts'

test('the wall hears of every change, in any browser, and nothing of what changed', async () => {
  const here = await school()
  const lesson = await here.start()
  const wall = await listen(here, `/wall/${lesson.id}/events`)
  await lesson.join('Ada')
  await wall.heard('wall')
  expect(wall.text()).not.toMatch(/Ada|desk|stage/)
})

test('there is no stream of a lesson that is not there', async () => {
  const here = await school()
  await here.browser().get('/wall/nothing/events').expect(404)
})
