import { expect, test } from 'vitest'
import { school } from '../../../../fixtures/classroom.ts'
import { pageText } from '../../../../fixtures/page-text.ts'
import { teacherSends } from '../../../../fixtures/teacher-form.ts'

async function talking(words = 'In our barn.', discussion = 'seen') {
  const here = await school()
  const lesson = await here.start()
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await lesson.move({ at: 'discussion', discussion })
  await ada.send(`/discussion/${discussion}`, { text: words })
  const [post] = [...(await lesson.state()).posts.values()]
  const alias = post?.alias ?? ''
  const desk = `/teach/lesson/${lesson.id}`
  const wall = async () => pageText((await here.browser().get(`/wall/${lesson.id}`).expect(200)).text)
  const talk = async () => pageText((await here.teacher.get(`${desk}/discussion/${discussion}`).expect(200)).text)
  return { here, lesson, ada, ben, post, alias, desk, address: `${desk}/post/${post?.id ?? ''}/featured`, wall, talk }
}

test('a post goes on the wall with its animal, stands on every phone, and comes off again', async () => {
  const { here, ada, ben, post, alias, desk, address, wall, talk } = await talking()
  expect(await talk()).toContain('Show post 1 on the wall')
  expect((await teacherSends(here, address)).headers.location).toBe(`${desk}/discussion/seen#post-${post?.id ?? ''}`)
  expect(await wall()).toContain(`Post 1, by ${alias} In our barn.`)
  expect(await wall()).not.toContain('Ada')
  expect(await talk()).toContain('Take post 1 off the wall')
  expect(pageText((await here.teacher.get(desk)).text)).toContain(
    `On the wall: post 1, by ${alias}. Take post 1 off the wall`,
  )
  for (const pupil of [ada, ben])
    for (const path of ['', '/now', '/discussion/seen'])
      expect(pageText((await pupil.get(path)).text)).toContain(`On the wall: post 1, by ${alias}. In our barn.`)
  expect((await teacherSends(here, address)).status).toBe(303)
  expect(await wall()).toContain('Where have you seen an owl?')
  expect(pageText((await ben.get('')).text)).not.toContain('On the wall')
})

test('whoever has not written yet reads it too: it is on the wall', async () => {
  const { here, ben, address } = await talking('Yes, they should.', 'build')
  const page = async () => pageText((await ben.get('/discussion/build')).text)
  expect(await page()).not.toContain('Yes, they should.')
  await teacherSends(here, address)
  expect(await page()).toContain('Yes, they should.')
})

test('the longest post is cut on the wall and whole on the phone', async () => {
  const { here, ben, address, wall } = await talking(`${'Owls hunt at dusk, and I have seen it. '.repeat(50)}So it is.`)
  await teacherSends(here, address)
  expect(await wall()).toMatch(/I have…? ?.*… Post 1, whole on your phone\./)
  expect(await wall()).not.toContain('So it is.')
  expect(pageText((await ben.get('')).text)).toContain('So it is.')
})

test('hidden, or with its author removed, it is off the wall; and no such post has a form', async () => {
  const { here, lesson, ada, post, address, wall } = await talking()
  await teacherSends(here, address)
  await lesson.ask(here.teacherId, { do: 'hide', post: post?.id ?? '', reason: 'Wait.' })
  expect(await wall()).not.toContain('In our barn.')
  await here.teacher.get(address).expect(404)
  await lesson.ask(here.teacherId, { do: 'hide', post: post?.id ?? '', reason: null })
  await teacherSends(here, address)
  await lesson.ask(here.teacherId, { do: 'remove', student: ada.id })
  expect(await wall()).not.toContain('In our barn.')
})

test('at another step the page says why not, and no pupil shows a post', async () => {
  const { here, lesson, ben, address, wall, talk } = await talking()
  await ben.browser.post(address).type('form').send({ away: '' }).expect(403)
  await lesson.move({ at: 'reading' })
  const page = await here.teacher.post(address).type('form').send({ away: '' }).expect(422)
  expect(pageText(page.text)).toContain('The wall shows a post while you lead and its discussion is on.')
  expect(await talk()).not.toContain('on the wall')
  expect(await wall()).not.toContain('In our barn.')
})
