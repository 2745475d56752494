import { describe, expect, test } from 'vitest'
import { school, type LessonHandle, type School } from '../../fixtures/classroom.ts'
import { browserOf, certaintyPin, class7b, clock, on } from '../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'

const deskOf = async ({ teacher }: School, { id }: LessonHandle) =>
  (await teacher.get(`/teach/lesson/${id}`).expect(200)).text

/** Presses a button of the desk that moves the class: the one large one unless said otherwise. */
async function press(here: School, lesson: LessonHandle, button = 'next'): Promise<void> {
  const html = await deskOf(here, lesson)
  const value =
    new RegExp(`id="${button}" name="stage" value="([^"]*)"`).exec(html)?.[1]?.replaceAll('&#34;', '"') ?? ''
  await here.teacher
    .post(`/teach/lesson/${lesson.id}/stage`)
    .type('form')
    .send({ ...hiddenFields(html), stage: value })
    .expect(303)
}
const nextOf = async (here: School, lesson: LessonHandle) =>
  pageText(/<button[^>]*id="next"[\s\S]*?<\/button>/.exec(await deskOf(here, lesson))?.[0] ?? '')

const uncover = ({ teacher }: School, { id }: LessonHandle) =>
  teacher.post(`/teach/lesson/${id}/cover`).type('form').send({ cover: 'off' }).expect(303)

test('the one next button leads a class from the first name to the last answer, and says each time what happens', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  const said: string[] = []
  while ((await lesson.state()).stage.at !== 'closed') {
    const next = await nextOf(here, lesson)
    said.push(next.replace(/ (Phones|The vote|Nothing can|Every phone|They talk).*/, ''))
    await press(here, lesson)
    const { stage } = await lesson.state()
    if (stage.at === 'question' && stage.phase === 'voting' && stage.question === 'when')
      await ada.send('/question/when', { response: 'dusk' })
  }
  expect(said).toEqual([
    'Open the text',
    // Covered, it does not tell where the votes lead.
    ...[1, 2, 3].flatMap((number) => [`Open the vote on question ${number}`, 'Next step']),
    ...['Open question 4', 'Next step'],
    ...['Open question 5', 'Show the answer'],
    'Next: discussion 1',
    'Next: discussion 2',
    'End the lesson and show the answers',
  ])
  expect(await nextOf(here, lesson)).toBe('')
})

test('a written question has no vote: the button says who is still writing, and nobody once all have handed in', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('why'))
  await lesson.ask(ada.id, { do: 'draft', question: 'why', form: { response: 'It ea' } })
  expect(await nextOf(here, lesson)).toMatch(/^Show the answer 1 is still writing\. Nothing can be handed in then\./)
  const desk = pageText(await deskOf(here, lesson))
  expect(desk).toContain('What they wrote')
  expect(desk).not.toMatch(/voted|Vote closes/)
  await lesson.ask(ada.id, { do: 'answer', question: 'why', round: 1, form: { response: 'It eats mice.' } })
  expect(await nextOf(here, lesson)).not.toContain('still writing')
})

test('who waits to be let in has no name while the desk is covered', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await lesson.ask('program', { do: 'claim', student: ada.id, ...browserOf('another phone') })
  const covered = await deskOf(here, lesson)
  expect(pageText(covered)).toContain('Somebody on another device')
  expect(covered).not.toContain('Ada')
  await uncover(here, lesson)
  expect(pageText(await deskOf(here, lesson))).toContain('Ada, on another device')
})

test('ending a lesson says first which answers the class has not seen', async () => {
  const here = await school()
  const lesson = await here.start()
  await lesson.move(on('said'))
  await lesson.move({ at: 'discussion', discussion: 'seen' })
  expect(await nextOf(here, lesson)).toMatch(/^Show the answer to question 2/)
  await press(here, lesson)
  for (const discussion of ['build', 'seen']) await lesson.move({ at: 'discussion', discussion })
  expect(await nextOf(here, lesson)).toContain('Not shown to the class yet: questions 1, 3, 4 and 5.')
})

test('how many have answered is always there; names and votes come when this screen is the teacher\u2019s alone', async () => {
  const here = await school()
  const lesson = await here.start({ class: class7b })
  const [ada, ben] = [await joinMember(here, lesson, 'm-ada'), await joinMember(here, lesson, 'm-ben-1')]
  await lesson.move(on('when'))
  await lesson.ask(ada, { do: 'answer', question: 'when', round: 1, form: { response: 'dusk' } })
  const covered = pageText(await deskOf(here, lesson))
  expect(covered).toContain('1 of 2 have answered')
  expect(covered).toContain('Still thinking 1 pupil')
  expect(covered).not.toMatch(/Ada|Ben|At dusk/)
  await uncover(here, lesson)
  const open = pageText(await deskOf(here, lesson))
  expect(open).toContain('Still thinking Ben')
  expect(open).toContain('Not here yet Ben')
  expect(open).toMatch(/At dusk right 1/)
  expect(open).toMatch(/Ada not opened 1 of 5/)
  expect(ben).not.toBe('')
})

test('another lesson begins covered again', async () => {
  const here = await school()
  const [first, second] = [await here.start(), await here.start({ code: '271828' })]
  await second.join('Ada')
  await uncover(here, first)
  expect(pageText(await deskOf(here, second))).not.toContain('Ada')
})

test('each pupil has a row: text, answers, drafts, posts, what came late', async () => {
  const here = await school()
  here.at(clock('09:00'))
  const lesson = await here.start({ preset: 'own-pace', closes: clock('10:00') })
  const ada = await lesson.join('Ada')
  await lesson.ask(ada.id, { do: 'read' })
  await lesson.ask(ada.id, { do: 'draft', question: 'why', form: { response: 'It eats' } })
  await lesson.ask(ada.id, { do: 'post', discussion: 'seen', replyTo: null, text: 'In the barn.' })
  here.at(clock('10:05'))
  await lesson.ask(ada.id, { do: 'answer', question: 'when', round: 1, form: { response: 'dusk' } })
  await uncover(here, lesson)
  const html = await deskOf(here, lesson)
  expect(pageText(html)).toMatch(/Ada has read it 1 of 5 without 2\u20135 1 1 last page at \d+:\d\d 1 late/)
  expect(html).not.toContain('>Steps<')
})

test('a device that says "that is me" is let in with one tap', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await lesson.ask('program', { do: 'claim', student: ada.id, ...browserOf('tablet') })
  await uncover(here, lesson)
  const html = await deskOf(here, lesson)
  expect(pageText(html)).toContain('Ada, on another device')
  const form = /<form class="beside-button"[\s\S]*?<\/form>/.exec(html)?.[0] ?? ''
  const claim = /name="claim" value="([^"]*)"/.exec(form)?.[1] ?? ''
  await here.teacher
    .post(/action="([^"]*)"/.exec(form)?.[1] ?? '')
    .type('form')
    .send({ ...hiddenFields(form), claim })
    .expect(303)
  expect((await ada.state()).seat?.tokenHash).toBe(browserOf('tablet').tokenHash)
})

test('a closed lesson says since when, what was never shown, and can be reopened', async () => {
  const here = await school()
  const lesson = await here.start()
  await lesson.move(on('when'))
  await lesson.move(on('when', 'revealed'))
  await lesson.move({ at: 'closed' })
  const html = await deskOf(here, lesson)
  expect(pageText(html)).toMatch(
    /This lesson ended at \d+:\d\d\. In class you did not show the answer to questions 2, 3, 4 and 5\./,
  )
  expect(html).toContain(`/teach/lesson/${lesson.id}/review`)
  await press(here, lesson, 'go-reopen')
  expect((await lesson.state()).stage).toEqual(on('when', 'revealed'))
})

test('from their own pace the desk leads the class again from the step at which it was left', async () => {
  const here = await school()
  const lesson = await here.start()
  for (const stage of [on('when'), on('when', 'revealed'), { at: 'own-pace' } as const]) await lesson.move(stage)
  const html = await deskOf(here, lesson)
  expect(pageText(html)).toContain('Lead the class: The answer to question 1')
  expect(html).not.toContain('id="go-back"')
  await press(here, lesson, 'go-lead')
  expect((await lesson.state()).stage).toEqual(on('when', 'revealed'))
  const own = await here.start({ preset: 'own-pace' })
  expect(pageText(await deskOf(here, own))).toContain('Lead the class: Waiting for the class')
})

test('the desk is its owner\u2019s: not a pupil\u2019s, not a colleague\u2019s, and nobody\u2019s who is signed out', async () => {
  const here = await school()
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  for (const browser of [ada.browser, here.browser()]) {
    const away = await browser.get(`/teach/lesson/${lesson.id}`).expect(303)
    expect(away.headers.location).toMatch(/^\/teach\/session/)
  }
  const others = await here.parts.store.create({ ...(await startedBy(here, 'somebody-else')) })
  await here.teacher.get(`/teach/lesson/${others}`).expect(404)
  await here.teacher.get('/teach/lesson/nothing').expect(404)
})

async function startedBy({ parts }: School, owner: string) {
  const [started] = await parts.store.entries((await parts.store.list())[0]?.id ?? '')
  if (started?.kind !== 'started') throw new Error('a lesson begins with "started"')
  return { ...started, id: parts.newId(), by: owner, owner, code: '161803' }
}

async function joinMember(_here: School, lesson: LessonHandle, member: string): Promise<string> {
  await lesson.ask('program', { do: 'join', nickname: '', member, ...browserOf(member) })
  const student = [...(await lesson.state()).students.values()].find((one) => one.member === member)
  return student?.id ?? ''
}

describe('vote, talk, vote again', () => {
  async function voted(right: number, of: number) {
    const here = await school()
    const lesson = await here.start()
    await lesson.move(on('when'))
    for (let at = 0; at < of; at += 1) {
      const { id } = await lesson.join(`Pupil ${at}`)
      await lesson.ask(id, {
        do: 'answer',
        question: 'when',
        round: 1,
        form: { response: at < right ? 'dusk' : 'noon' },
      })
    }
    return { here, lesson }
  }
  const moves = (html: string) => [...html.matchAll(/<button class="button" id="(go-[\w-]+)"/g)].map(([, id]) => id)

  test.each([
    { right: 7, of: 14, advice: '7 of 14 right: let them talk.', next: 'Let them talk', other: 'go-answer' },
    {
      right: 13,
      of: 14,
      advice: '13 of 14 right: show the answer and move on.',
      next: 'Show the answer',
      other: 'go-talk',
    },
    {
      right: 1,
      of: 14,
      advice: '1 of 14 right: show the answer and explain it.',
      next: 'Show the answer',
      other: 'go-talk',
    },
    {
      right: 5,
      of: 14,
      advice: '5 of 14 right: on the edge. Perhaps let them talk.',
      next: 'Let them talk',
      other: 'go-answer',
    },
    { right: 2, of: 3, advice: 'Fewer than 12 answers', next: 'Let them talk', other: 'go-answer' },
    { right: 3, of: 3, advice: 'Fewer than 12 answers', next: 'Show the answer', other: 'go-talk' },
  ])('$right of $of right: the uncovered desk says "$advice"', async ({ right, of, advice, next, other }) => {
    const { here, lesson } = await voted(right, of)
    await uncover(here, lesson)
    const html = await deskOf(here, lesson)
    expect(pageText(html)).toContain(advice)
    expect(await nextOf(here, lesson)).toContain(next)
    expect(moves(html)).toContain(other)
  })

  test('while it is covered the desk tells nobody how many are right, not even by its button', async () => {
    const { here, lesson } = await voted(7, 14)
    const html = await deskOf(here, lesson)
    expect(pageText(html)).not.toMatch(/7 of 14 right|let them talk\./)
  })

  test.each([
    { right: 7, of: 14, phase: 'discussing', because: 'half of them are right' },
    { right: 13, of: 14, phase: 'revealed', because: 'nearly all are right' },
    { right: 1, of: 14, phase: 'revealed', because: 'hardly anybody is right' },
    { right: 2, of: 3, phase: 'discussing', because: 'few answered, and differently' },
  ])('the covered button leads where the clicker leads, to $phase when $because, and looks the same', async (vote) => {
    const { here, lesson } = await voted(vote.right, vote.of)
    const html = await deskOf(here, lesson)
    expect(await nextOf(here, lesson)).toContain('Next step')
    expect(moves(html).slice(0, 2)).toEqual(['go-talk', 'go-answer'])
    const next = /id="next" name="stage" value="([^"]*)"/.exec(html)?.[1]
    expect(next).toBe('next')
    await press(here, lesson)
    expect((await lesson.state()).stage).toMatchObject({ at: 'question', phase: vote.phase })
  })

  test('from talking the one button leads to the second vote, then to the answer with both votes and the gain', async () => {
    const { here, lesson } = await voted(7, 14)
    await uncover(here, lesson)
    await press(here, lesson)
    expect(await nextOf(here, lesson)).toContain('Vote again')
    await press(here, lesson)
    for (const { id, newest } of (await lesson.state()).students.values())
      if (newest.get('when 1')?.mark === 0)
        await lesson.ask(id, { do: 'answer', question: 'when', round: 2, form: { response: 'dusk' } })
    await press(here, lesson)
    const text = pageText(await deskOf(here, lesson))
    expect(text).toContain('7 changed to the right answer, 0 away from it.')
    expect(text).toContain('100%')
    expect(text).toContain('First vote Share of the class, as a bar Second vote')
  })
})

test('the advice says on what grounds, and once the answer is shown the uncovered desk names who was sure of another', async () => {
  const here = await school()
  const lesson = await here.start({ pin: certaintyPin })
  await lesson.move({ at: 'reading' })
  await lesson.move(on('liked'))
  const pupils = Array.from({ length: 12 }, (_, at) => `Pupil ${String.fromCharCode(65 + at)}`)
  for (const [at, nickname] of pupils.entries()) {
    await lesson.ask('program', { do: 'join', nickname, member: null, tokenHash: `t${at}`, returnHash: `r${at}` })
    const id = [...(await lesson.state()).students.keys()].at(-1) ?? ''
    const form = { response: at < 11 ? 'false' : 'true', certainty: at < 4 || at === 11 ? '3' : '1' }
    await lesson.ask(id, { do: 'answer', question: 'liked', round: 1, form })
  }
  const address = `/teach/lesson/${lesson.id}`
  const desk = async () => pageText((await here.teacher.get(address).expect(200)).text)
  expect(await desk()).not.toMatch(/who (is|are)|sure/i)
  await here.teacher.post(`${address}/cover`).type('form').send({ cover: 'off' }).expect(303)
  expect(await desk()).toContain(
    '11 of 12 right: on the edge. Perhaps let them talk still: fewer than half are right with good grounds. 4 of the 11 who are right are sure. The one who is not right is sure.',
  )
  await lesson.move(on('liked', 'revealed'))
  expect(await desk()).toContain('Sure, and not right Only you see these names. Pupil L')
  await here.teacher.post(`${address}/cover`).type('form').send({ cover: 'on' }).expect(303)
  expect(await desk()).not.toContain('Sure, and not right')
})

test.each([
  { talk: 'neighbour', over: 'they talk with a neighbour', step: 'Talk with a neighbour' },
  { talk: 'groups', over: 'they talk in pairs and threes', step: 'Talk in pairs and threes' },
  { talk: 'threads', over: 'they write to each other', step: 'Write to each other' },
] as const)('the desk says of a talk in the setting "$talk" that $over', async ({ talk, over, step }) => {
  const here = await school()
  const lesson = await here.start({ talk })
  await lesson.join('Ada')
  await lesson.move(on('when'))
  await lesson.move(on('when', 'discussing'))
  const desk = pageText((await here.teacher.get(`/teach/lesson/${lesson.id}`).expect(200)).text)
  expect(desk).toContain(`Question 1 of 5, ${over}`)
  expect(desk).toContain(`${step} The answer`)
})

test('on a phone the cover and who still thinks stand right below the next step; in a vote the discussions are folded', async () => {
  const here = await school()
  const lesson = await here.start()
  await lesson.join('Ada')
  await lesson.move({ at: 'reading' })
  const desk = async () => (await here.teacher.get(`/teach/lesson/${lesson.id}`).expect(200)).text
  expect(await desk()).not.toContain('id="discussions"')
  await lesson.move(on('when'))
  const html = await desk()
  const order = [
    'id="next"',
    'id="cover"',
    'Still thinking',
    '>To join<',
    'How they voted',
    'id="discussions"',
    '>Steps<',
  ]
  const places = order.map((part) => html.indexOf(part))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})
