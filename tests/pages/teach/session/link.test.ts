import { expect, test } from 'vitest'
import { hashToken } from '../../../../server/web/token.ts'
import { school, type School } from '../../../fixtures/classroom.ts'
import { pageText } from '../../../fixtures/page-text.ts'

async function withLink(until = '2999-01-01T00:00:00.000Z'): Promise<School> {
  const here = await school()
  await here.parts.teachers.change(({ links }) =>
    links.push({ hash: hashToken('second-link'), teacher: here.teacherId, until }),
  )
  return here
}
const address = '/teach/session/second-link'

test('looking at a link shows a button and does not use it up: messengers fetch links ahead', async () => {
  const { browser } = await withLink()
  for (let time = 0; time < 3; time += 1)
    expect(pageText((await browser().get(address).expect(200)).text)).toContain('Open it here')
  const laptop = browser()
  await laptop.post(address).expect(303).expect('Location', '/teach')
  await laptop.get('/teach').expect(200)
})

test('a link opens the page once, however many press at the same time', async () => {
  const { browser } = await withLink()
  const replies = await Promise.all([1, 2, 3].map(() => browser().post(address)))
  expect(replies.map(({ status }) => status).sort()).toEqual([303, 403, 403])
  expect(pageText((await browser().get(address).expect(403)).text)).toContain('This link was used before')
})

test('a link that is too old opens nothing', async () => {
  const { browser } = await withLink('2020-01-01T00:00:00.000Z')
  await browser().get(address).expect(403)
  await browser().post(address).expect(403)
})

test('a link that somebody made up opens nothing', async () => {
  const { browser } = await withLink()
  const pupil = browser()
  await pupil.post('/teach/session/made-up').expect(403)
  await pupil.post(`/teach/session/${hashToken('second-link')}`).expect(403)
  await pupil.get('/teach').expect(303)
})
