import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { on } from '../../../fixtures/lesson.ts'
import { pageText } from '../../../fixtures/page-text.ts'
import { teacherSends } from '../../../fixtures/teacher-form.ts'

async function reading() {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  const address = `/teach/lesson/${lesson.id}/light`
  const wall = async () => (await here.browser().get(`/wall/${lesson.id}`).expect(200)).text
  const desk = async () => pageText((await here.teacher.get(`/teach/lesson/${lesson.id}`).expect(200)).text)
  return { here, lesson, ada, address, wall, desk }
}

test('a sentence is tapped, the wall shows it among its neighbours, and every page of a student says it', async () => {
  const { here, lesson, ada, address, wall, desk } = await reading()
  await lesson.move({ at: 'reading' })
  expect(await desk()).toContain('Point at a place in the text')
  const form = (await here.teacher.get(address).expect(200)).text
  const tick = '<input type="checkbox" name="sentence" value="s1-2" id="pick-s1-2" form="light">'
  expect(form).toContain(tick)
  expect((await teacherSends(here, address, { sentence: 's1-2' })).headers.location).toBe(`${address}#s1-2`)
  expect((await here.teacher.get(address)).text).toContain(
    `<span id="s1-2" class="mark">${tick}<label for="pick-s1-2">`,
  )
  const { article } = (await lesson.state()).pin
  const [first, second] =
    article.blocks[0]?.sentences.map(({ start, end }) => article.text.slice(start, end).trim()) ?? []
  expect(pageText(await wall())).toContain(`Paragraph 1, sentence 2 ${first} ${second}`)
  expect((await wall()).match(/class="mark">/g)).toHaveLength(1)
  expect(await desk()).toContain('On the wall now: Paragraph 1, sentence 2. Take it away')
  const says = `Your teacher points at paragraph 1, sentence 2: “${second}” Read it in the text`
  for (const path of ['', '/now']) {
    const page = (await ada.get(path).expect(200)).text
    expect(pageText(page), path).toContain(says)
    expect(page).toContain(`href="/lesson/${lesson.id}/article#s1-2"`)
  }
  const text = (await ada.get('/article').expect(200)).text
  expect(pageText(text)).toContain('Your teacher points at paragraph 1, sentence 2. Show it')
  expect(text).toContain('<span class="lit" id="s1-2">')
  expect(text.match(/class="lit"/g)).toHaveLength(1)
  await lesson.move(on('when'))
  expect((await ada.get('/article')).text).not.toContain('class="lit"')
  expect(pageText((await ada.get('/question/when')).text)).not.toContain('Your teacher points')
  expect(pageText(await wall())).toContain('When does a barn owl hunt?')
  await here.teacher.post(address).type('form').send({ sentence: 's1-1' }).expect(303)
  expect(pageText((await ada.get('/question/when')).text)).toContain('Your teacher points at paragraph 1, sentence 1:')
})

test('while a question is on the place stands above it, at every phase, and hands are counted beside it', async () => {
  const { here, lesson, address, wall } = await reading()
  const { article } = (await lesson.state()).pin
  const [first = '', second = ''] =
    article.blocks[0]?.sentences.map(({ start, end }) => article.text.slice(start, end).trim()) ?? []
  for (const stage of [on('when'), on('when', 'discussing'), on('when', 'voting', 2), on('when', 'revealed', 2)]) {
    await lesson.move(stage)
    await here.teacher.post(address).type('form').send({ sentence: 's1-2' }).expect(303)
    const html = await wall()
    expect(html).toMatch(/<aside class="wall-above".*class="mark">[^<]*<\/span>.*<\/aside>.*<h1/s)
    expect(pageText(html)).toContain(`Paragraph 1, sentence 2 ${second}`)
    expect(pageText(html)).toContain('When does a barn owl hunt?')
    expect(html.split('<aside')[1]?.split('</aside>')[0]).not.toContain(first)
    expect(html.match(/<h1/g)).toHaveLength(1)
  }
  const other = await here.start({ code: '271828' })
  await other.move(on('when'))
  await here.teacher.post(`/teach/lesson/${other.id}/light`).type('form').send({ sentence: 's1-2' }).expect(303)
  const counting = (await here.teacher.get(`/wall/${other.id}?hands=yes`)).text
  expect(counting).toContain('wall-above')
  expect(counting.match(/<input[^>]*\bhand\b/g)).toHaveLength(3)
})

test('it is taken away from the desk, more than once in a step', async () => {
  const { here, lesson, address, wall } = await reading()
  await lesson.move({ at: 'reading' })
  for (const sentence of ['s1-1', 's1-2']) {
    await here.teacher.post(address).type('form').send({ sentence }).expect(303)
    const desk = (await here.teacher.get(`/teach/lesson/${lesson.id}`)).text
    const form = new RegExp(`action="${address}"><input type="hidden" name="form" value="([^"]+)">`).exec(desk)?.[1]
    await here.teacher.post(address).type('form').send({ form, away: 'yes' }).expect(303)
    expect(pageText(await wall()), sentence).toContain('Read the text')
  }
})

test('several in a row are one place, and two paragraphs are refused', async () => {
  const { here, lesson, ada, address } = await reading()
  await lesson.move({ at: 'reading' })
  await here.teacher
    .post(address)
    .type('form')
    .send({ sentence: ['s2-1', 's2-2'] })
    .expect(303)
  expect(pageText((await ada.get('')).text)).toContain('points at paragraph 2, sentences 1 to 2:')
  const page = await here.teacher
    .post(address)
    .type('form')
    .send({ sentence: ['s1-1', 's2-2'] })
    .expect(422)
  expect(pageText(page.text)).toContain('You can point at sentences of one paragraph only.')
})

test('nothing tapped is said, and nothing of the text shows before the class has it', async () => {
  const { here, lesson, address, wall } = await reading()
  expect(pageText((await here.teacher.get(address).expect(200)).text)).toContain(
    'You can point at a place while you lead',
  )
  await here.teacher.post(address).type('form').send({ sentence: 's1-1' }).expect(422)
  expect(pageText(await wall())).not.toContain('Paragraph 1')
  await lesson.move({ at: 'reading' })
  const page = await here.teacher.post(address).type('form').send({}).expect(422)
  expect(pageText(page.text)).toContain('tap a sentence first')
})

test('a student neither sees the form nor points', async () => {
  const { lesson, ada, address, wall } = await reading()
  await lesson.move({ at: 'reading' })
  await ada.browser.get(address).expect(303)
  await ada.browser.post(address).type('form').send({ sentence: 's1-1' }).expect(403)
  expect(pageText(await wall())).toContain('Read the text')
})
