import { expect, test } from 'vitest'
import { school } from '../../../../fixtures/classroom.ts'
import { on, owlArticle, pinOf } from '../../../../fixtures/lesson.ts'
import { pageText } from '../../../../fixtures/page-text.ts'

async function class5() {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const pupils = { ada: await lesson.join('Ada'), ben: await lesson.join('Ben'), cleo: await lesson.join('Cleo') }
  const read = async (question: string) =>
    (await here.teacher.get(`/teach/lesson/${lesson.id}/review/question/${question}`).expect(200)).text
  return { here, lesson, read, ...pupils }
}

test('a question has its votes, everybody’s answer with points, and who is missing', async () => {
  const { read, ada, ben } = await class5()
  await ada.send('/question/when', { response: 'dusk' })
  await ben.send('/question/when', { response: 'noon' })
  const text = pageText(await read('when'))
  expect(text).not.toContain('first vote')
  expect(text).toContain('1 of 2 right, 1 not. 2 answers are too few to say whether it is hard.')
  expect(text).toMatch(/A At noon 1 .*B At dusk right 1 .*C Never 0/)
  expect(text).toContain('Ada B At dusk Right: 2 of 2')
  expect(text).toContain('Ben A At noon Not right: 0 of 2')
  expect(text).toContain('“hunts at dusk” Paragraph 1, sentence 1')
  expect(text).toContain('The first sentence says so.')
  expect(text).toMatch(/No answer Cleo/)
})

test('two votes stand side by side with who changed, and what was known is told by the first', async () => {
  const here = await school()
  const lesson = await here.start()
  const names = Array.from({ length: 12 }, (_, at) => `Pupil ${at}`)
  const pupils = await Promise.all(names.map((name) => lesson.join(name)))
  const vote = async (question: string, round: 1 | 2, rightUpTo: number, [right, wrong]: [string, string]) => {
    await lesson.move(on(question, 'voting', round))
    for (const [at, { id }] of pupils.entries())
      await lesson.ask(id, { do: 'answer', question, round, form: { response: at < rightUpTo ? right : wrong } })
  }
  for (const [question, answers] of [
    ['when', ['dusk', 'noon']],
    ['face', ['a dish', 'a plate']],
  ] as const) {
    await vote(question, 1, 4, [...answers])
    await lesson.move(on(question, 'discussing'))
    await vote(question, 2, 11, [...answers])
    await lesson.move(on(question, 'revealed', 2))
  }
  const read = async (question: string) =>
    pageText((await here.teacher.get(`/teach/lesson/${lesson.id}/review/question/${question}`).expect(200)).text)
  const text = await read('when')
  expect(text).toContain('11 of 12 right, 1 not. In the first vote 4 of 12. Hard for this class.')
  expect(text).toContain('7 changed to the right answer')
  expect(text).toContain('Of what could be gained, 88% was')
  expect(text).toMatch(/A At noon 8 .*1 .*B At dusk right 4 .*11/)
  const written = await read('face')
  expect(written).toContain('In the first vote 4 of 12.')
  expect(written).toMatch(/a plate 8 .*1/)
})

test('texts stand whole, drafts apart with the way to take them, and the rubric beside', async () => {
  const { lesson, read, ada, ben } = await class5()
  await ada.send('/question/why', { response: 'It eats mice.\n\nAnd mice eat grain.' })
  await lesson.ask(ben.id, { do: 'draft', question: 'why', form: { response: 'It ea' } })
  const html = await read('why')
  expect(html).toContain('It eats mice.\n\nAnd mice eat grain.')
  expect(html).toContain(`/teach/lesson/${lesson.id}/student/${ben.id}/draft/why`)
  expect(html).toContain(`/teach/lesson/${lesson.id}/mark/why`)
  const text = pageText(html)
  expect(text).toContain('1 text waits for your mark.')
  expect(text).toMatch(/Begun, not handed in .*Ben .*It ea Take Ben’s text as handed in/)
  expect(text).toContain('Names the mice.')
  expect(text).toContain('It eats the mice that eat the grain.')
})

test('what somebody wrote is text and never markup', async () => {
  const { read, ada } = await class5()
  await ada.send('/question/face', { response: '<img src=x onerror=alert(1)>' })
  const html = await read('face')
  expect(html).not.toContain('<img')
  expect(pageText(html)).toContain('Ada <img src=x onerror=alert(1)>')
})

test('one leads to the next, and a question that is not there to the review', async () => {
  const { here, lesson, read } = await class5()
  expect(pageText(await read('said'))).toMatch(/‹ Question 1 Question 3 ›$/)
  expect(pageText(await read('when'))).toMatch(/(?<!‹ Question 0 )Question 2 ›$/)
  for (const id of ['nowhere', '__proto__', '..%2f..%2fetc', '%00'])
    await here.teacher.get(`/teach/lesson/${lesson.id}/review/question/${id}`).expect(404)
})

test('where they looked lies on the text with its numbers, for everybody or for who chose one answer', async () => {
  const pin = pinOf(
    {
      title: 'Owls in the barn',
      article: 'article.md',
      questions: [
        {
          id: 'liked',
          type: 'true-false',
          prompt: 'Farmers dislike the bird.',
          answer: false,
          where: 'asked',
          passage: 'Farmers like the bird',
        },
      ],
    },
    owlArticle,
  )
  const here = await school()
  const lesson = await here.start({ pin })
  await lesson.move(on('liked'))
  for (const [name, response, sentence] of [
    ['Ada', 'false', 's2-2'],
    ['Ben', 'false', 's2-2'],
    ['Cleo', 'true', 's1-1'],
  ] as const) {
    const student = await lesson.join(name)
    const page = (await student.get('/question/liked')).text
    const passage = new RegExp(`value="([^"]+)" id="pick-${sentence}"`).exec(page)?.[1] ?? ''
    expect((await student.send('/question/liked', { response, passage })).status).toBe(303)
  }
  const address = `/teach/lesson/${lesson.id}/review/question/liked`
  const all = (await here.teacher.get(address)).text
  expect(pageText(all)).toContain('3 of 3 marked a place. 1 of the 1 who chose “True” marked paragraph 1.')
  expect(pageText(all)).toContain('2 of the 2 who chose “False” marked paragraph 2.')
  expect(all).toMatch(/<span id="s2-2" class="look-3">/)
  expect(pageText(all)).toContain('2 sentence 2')
  const wrong = (await here.teacher.get(`${address}?by=true`)).text
  expect(wrong).toMatch(/<span id="s1-1" class="look-4">/)
  expect(wrong).not.toMatch(/<span id="s2-2" class="look/)
  expect((await here.teacher.get(`${address}?by[x]=1&by=%00`)).status).toBe(200)
})
