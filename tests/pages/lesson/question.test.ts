import { expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { certaintyPin, clock, on, pinOf, triesPin } from '../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'

test('an answer is saved, said to be saved, and can be changed while the vote is open', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  await ada.send('/question/when', { response: 'noon' }).then((reply) => expect(reply.status).toBe(303))
  expect(pageText((await ada.get('/question/when')).text)).toMatch(/Saved at \d+:\d\d\. You can still change it\./)
  await ada.send('/question/when', { response: 'dusk' })
  expect((await ada.state()).answers.map(({ response }) => response)).toEqual([{ option: 'noon' }, { option: 'dusk' }])
})

test('after the vote an answer is kept as late: its words and what becomes of them stand there, and nothing counts', async () => {
  const here = await school()
  here.at(clock('10:40'))
  const lesson = await here.start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('why'))
  const form = await ada.get('/question/why')
  here.at(clock('10:45'))
  await lesson.move(on('why', 'revealed'))
  here.at(clock('10:47'))
  const late = await ada.browser
    .post(`/lesson/${lesson.id}/question/why`)
    .type('form')
    .send({ ...hiddenFields(form.text), response: 'Because it eats mice.' })
  expect(late.status).toBe(303)
  const page = pageText((await ada.get('/question/why')).text)
  expect(page).toContain(
    'It came at 10:47, after the vote was closed at 10:45. Your teacher sees it and may accept it. You sent: Because it eats mice.',
  )
  expect(page).not.toContain('Saved at')
  expect(pageText((await ada.get('')).text)).toContain('1 answer came after its vote was over.')
  expect((await ada.state()).answers).toEqual([])
})

test('the outbox hears that an answer came late, and never that it is saved, also when it asks again', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  await lesson.move(on('when', 'revealed'))
  const post = (fields: object) =>
    ada.browser
      .post(`/lesson/${lesson.id}/question/when`)
      .set('Accept', 'application/json')
      .type('form')
      .send({ student: ada.id, round: '1', replaces: '', response: 'noon', ...fields })
  for (const form of ['form-0001', 'form-0001', 'form-0002']) {
    const reply = await post({ form }).expect(202)
    expect(reply.body).toEqual({
      late: expect.objectContaining({ sentence: expect.stringContaining('It came at ') as string }) as object,
    })
  }
  expect([...(await ada.state()).late.values()]).toHaveLength(1)
})

test('what was taken in time is called saved when it comes again after its vote', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  const post = (fields: object) =>
    ada.browser
      .post(`/lesson/${lesson.id}/question/when`)
      .set('Accept', 'application/json')
      .type('form')
      .send({ student: ada.id, round: '1', replaces: '', response: 'dusk', ...fields })
  await post({ form: 'form-0001' }).expect(200)
  await lesson.move(on('when', 'revealed'))
  await post({ form: 'form-0001' }).expect(200)
  const id = (await ada.state()).answers[0]?.id
  await post({ form: 'form-0003', response: 'noon', replaces: id }).expect(202)
  await post({ form: 'form-0001' }).expect(200)
})

test('once the teacher has accepted it, its student is told', async () => {
  const { start, teacherId } = await school()
  const lesson = await start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  await lesson.move(on('when', 'revealed'))
  await lesson.ask(ada.id, { do: 'answer', question: 'when', round: 1, form: { response: 'dusk' } })
  const [late] = (await ada.state()).late.values()
  await lesson.ask(teacherId, {
    do: 'accept-late',
    answers: [{ student: ada.id, late: late?.id ?? '', replaces: null }],
  })
  const page = pageText((await ada.get('/question/when')).text)
  expect(page).toContain('Your teacher accepted it. You sent: At dusk')
  expect(page).toMatch(/Your answer from \d+:\d\d counts\./)
  expect(pageText((await ada.get('')).text)).not.toContain('came after its vote')
})

test('the outbox gets JSON: saved with its id, the same form again the same, an older answer never overwrites', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const post = (fields: object) =>
    ada.browser
      .post(`/lesson/${lesson.id}/question/when`)
      .set('Accept', 'application/json')
      .type('form')
      .send({ student: ada.id, round: '1', ...fields })
  const first = await post({ form: 'form-0001', replaces: '', response: 'noon' }).expect(200)
  const again = await post({ form: 'form-0001', replaces: '', response: 'noon' }).expect(200)
  expect(again.body).toEqual(first.body)
  const older = await post({ form: 'form-0002', replaces: '', response: 'dusk' }).expect(409)
  expect(older.body).toMatchObject({ newer: { plain: 'At noon' } })
  expect((await ada.state()).answers).toHaveLength(1)
})

test('any body at all is refused kindly, never with an error of ours', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  for (const body of [
    'response=__proto__',
    'response=a&response=b',
    'response[x]=1',
    '%00=%ff',
    'round=9&response=dusk',
  ]) {
    const reply = await ada.browser.post(`/lesson/${lesson.id}/question/when`).type('form').send(body)
    expect([303, 422]).toContain(reply.status)
  }
})

test('a question opens with its step, and can be looked at after it', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  const early = await ada.get('/question/when').expect(403)
  expect(pageText(early.text)).toContain('This question is not open yet. Your teacher opens it.')
  expect(early.text).not.toContain('At dusk')
  await ada.get('/question/nowhere').expect(404)
  await lesson.move(on('when'))
  await ada.get('/question/when').expect(200)
  await lesson.move(on('said'))
  const after = pageText((await ada.get('/question/when').expect(200)).text)
  expect(after).toContain('The class is at another step now. You can still look at this question.')
  expect(after).toContain('You have no answer to this question.')
  expect(after).not.toMatch(/nothing was saved|Right answer|Read the first sentence/)
})

test('with feedback at once it is said before that the first answer stays, and the key comes with it', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace', feedback: 'immediate' })
  const ada = await lesson.join('Ada')
  const before = await ada.get('/question/when')
  expect(pageText(before.text)).toContain('Once you have saved, you see the right answer')
  expect(before.text).not.toMatch(/Read the first sentence again|The first sentence says so/)
  await ada.send('/question/when', { response: 'noon' })
  const after = pageText((await ada.get('/question/when')).text)
  expect(after).toContain('Your answer, not right Read the first sentence again.')
  expect(after).toContain('The first sentence says so.')
  await ada.browser
    .post(`/lesson/${lesson.id}/question/when`)
    .type('form')
    .send({ ...hiddenFields(before.text), form: 'another-form', response: 'dusk' })
    .expect(422)
  expect((await ada.state()).answers).toHaveLength(1)
})

test('in a closed lesson one’s answer is shown, and nothing can be sent', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const form = await ada.get('/question/said')
  await ada.send('/question/said', { response: ['hears', 'mice'] })
  await lesson.move({ at: 'closed' })
  const page = await ada.get('/question/said').expect(200)
  expect(pageText(page.text)).toContain('Your answer is: It hears well; It eats mice')
  expect(pageText(page.text)).toMatch(/Ms Okafor ended this lesson at \d+:\d\d\. It takes nothing more\./)
  expect(page.text).not.toContain('<button')
  const late = await ada.browser
    .post(`/lesson/${lesson.id}/question/said`)
    .type('form')
    .send({ ...hiddenFields(form.text), response: 'blue' })
    .expect(422)
  expect(pageText(late.text)).toContain('What you just sent It is blue')
  expect((await ada.state()).answers).toHaveLength(1)
})

test('what was written and not handed in when the answer was shown is still there to read, on its page and in the results', async () => {
  const lesson = await (await school()).start()
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await lesson.move(on('why'))
  await lesson.ask(ada.id, { do: 'draft', question: 'why', form: { response: 'They hunt wh' } })
  await lesson.move(on('why', 'revealed'))
  const page = pageText((await ada.get('/question/why').expect(200)).text)
  expect(page).toContain('You did not hand this in before the answer was shown. Your teacher can still take it.')
  expect(page).toContain('They hunt wh')
  expect(pageText((await ada.get('/results').expect(200)).text)).toContain(
    'What you wrote and did not hand in: They hunt wh',
  )
  for (const address of ['/question/why', '/results'])
    expect(pageText((await ben.get(address).expect(200)).text)).not.toMatch(/hand this in|did not hand in|They hunt wh/)
})

test('without a script an older form overwrites nothing: both answers are shown', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const older = await ada.get('/question/when')
  await ada.send('/question/when', { response: 'noon' })
  const reply = await ada.browser
    .post(`/lesson/${lesson.id}/question/when`)
    .type('form')
    .send({ ...hiddenFields(older.text), response: 'dusk' })
    .expect(422)
  expect(pageText(reply.text)).toContain('Two answers Saved, counts now At noon')
  expect(reply.text).toMatch(/value="dusk" checked/)
  expect((await ada.state()).answers).toHaveLength(1)
  await ada.browser
    .post(`/lesson/${lesson.id}/question/when`)
    .type('form')
    .send({ ...hiddenFields(reply.text), response: 'dusk' })
    .expect(303)
  expect((await ada.state()).answers).toHaveLength(2)
})

test('a form sent twice makes one answer; nothing chosen is refused beside the question', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const form = hiddenFields((await ada.get('/question/when')).text)
  const send = (fields: object) =>
    ada.browser
      .post(`/lesson/${lesson.id}/question/when`)
      .type('form')
      .send({ ...form, ...fields })
  await Promise.all([send({ response: 'dusk' }).expect(303), send({ response: 'dusk' }).expect(303)])
  expect((await ada.state()).answers).toHaveLength(1)
  const empty = await ada.send('/question/said', {})
  expect(empty.status).toBe(422)
  expect(pageText(empty.text)).toContain('Nothing is saved yet: choose an answer first.')
})

test('a page that Ada left open sends nothing in Ben’s name, and its words are not lost', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const form = hiddenFields((await ada.get('/question/why')).text)
  await ada.send('/leave', {})
  const ben = await lesson.join('Ben', ada.browser)
  const reply = await ben.browser
    .post(`/lesson/${lesson.id}/question/why`)
    .type('form')
    .send({ ...form, response: 'Because it eats mice.' })
    .expect(403)
  expect(pageText(reply.text)).toContain('This page was opened by somebody else in this browser')
  expect(pageText(reply.text)).toContain('Because it eats mice.')
  expect(reply.text).toContain(`href="/lesson/${lesson.id}"`)
  expect((await ben.state()).answers).toEqual([])
})

test('the text stands beside its question as soon as it may be read', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  expect((await ada.get('/question/when')).text).toContain('id="s1-2"')
})

test('a wrong try is told kindly, with its words and a hint, and the right answer waits for the last', async () => {
  const lesson = await (await school()).start({ pin: triesPin, preset: 'own-pace', feedback: 'immediate' })
  const ada = await lesson.join('Ada')
  const read = async () => pageText((await ada.get('/question/when').expect(200)).text)
  expect(await read()).toContain('You have 3 tries.')
  expect(await read()).toContain('Each try that is not right takes ½ point off.')
  await ada.send('/question/when', { response: 'noon' }).then((reply) => expect(reply.status).toBe(303))
  const first = await read()
  expect(first).toContain('Not right yet. You have 2 tries left.')
  expect(first).toContain('Read the first sentence again.')
  expect(first).toContain('It is getting dark.')
  expect(first).toContain('Try 1 of 3, saved at')
  expect(first).not.toMatch(/begins with d|Right answer|The first sentence says so/)
  await ada.send('/question/when', { response: 'never' })
  expect(await read()).toContain('This is your last try.')
  await ada.send('/question/when', { response: 'dusk' })
  expect(await read()).toContain('Right at try 3: 1 of 2 points')
})

test('the outbox opens the page again after a wrong try, and stays where a vote knows no tries', async () => {
  const post = async (start: object) => {
    const lesson = await (await school()).start({ pin: triesPin, ...start })
    const ada = await lesson.join('Ada')
    if (!('preset' in start)) await lesson.move(on('when'))
    const address = `/lesson/${lesson.id}/question/when`
    const fields = { student: ada.id, round: '1', form: 'form-0001', replaces: '', response: 'noon' }
    const reply = await ada.browser
      .post(address)
      .set('Accept', 'application/json')
      .type('form')
      .send(fields)
      .expect(200)
    return { address, go: (reply.body as { saved: { go: string | null } }).saved.go }
  }
  const tried = await post({ preset: 'own-pace', feedback: 'immediate' })
  expect(tried.go).toBe(tried.address)
  expect((await post({})).go).toBeNull()
})

const numbers = (lang: string) =>
  pinOf(
    { title: 'Owls', questions: [{ id: 'weight', type: 'number', prompt: 'How heavy is it?', answer: 1234 }] },
    `---\nlang: ${lang}\n---\n\nA barn owl is not heavy.\n`,
  )

test.each([
  { lang: 'en', typed: '1,234', read: 1234, mark: 1 },
  { lang: 'de', typed: '1,234', read: 1.234, mark: 0 },
])(
  'beside a text in $lang the number $typed is read as $read, and Ada is told so',
  async ({ lang, typed, read, mark }) => {
    const lesson = await (await school()).start({ preset: 'own-pace', pin: numbers(lang) })
    const ada = await lesson.join('Ada')
    await ada.send('/question/weight', { response: typed }).then((reply) => expect(reply.status).toBe(303))
    const [answer] = (await ada.state()).answers
    expect(answer).toMatchObject({ response: { text: typed }, mark })
    const said = lang === 'de' ? String(read).replace('.', ',') : String(read)
    if (lang === 'en')
      expect(pageText((await ada.get('/question/weight')).text)).toContain(`Read as: ${typed} = ${said}`)
  },
)

test('what is no number is not saved, with what was typed and the reason beside it; as a draft it is kept', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace', pin: numbers('en') })
  const ada = await lesson.join('Ada')
  const refused = await ada.send('/question/weight', { response: 'twelve <owls>' })
  expect(refused.status).toBe(422)
  expect(pageText(refused.text)).toContain('Nothing is saved yet: write one number in digits')
  expect(refused.text).toContain('value="twelve &lt;owls&gt;"')
  expect((await ada.state()).answers).toEqual([])
  await lesson.ask(ada.id, { do: 'draft', question: 'weight', form: { response: 'twe' } })
  expect((await ada.state()).drafts.size).toBe(1)
})

const nonePin = pinOf(
  {
    title: 'Owls',
    questions: [
      {
        id: 'eats',
        type: 'choices',
        prompt: 'What does it eat?',
        options: [
          { id: 'mice', text: 'Mice', correct: true },
          { id: 'bread', text: 'Bread' },
          { id: 'none', text: 'None of these', none: true },
        ],
      },
    ],
  },
  'A barn owl eats mice.\n',
)

test('"none of these" beside another tick is not saved; both stay ticked, with the reason beside them', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace', pin: nonePin })
  const ada = await lesson.join('Ada')
  const refused = await ada.send('/question/eats', { response: ['mice', 'none'] })
  expect(refused.status).toBe(422)
  expect(pageText(refused.text)).toContain('goes with no other')
  expect(refused.text.match(/ checked/g)).toHaveLength(2)
  expect((await ada.state()).answers).toEqual([])
  await ada.send('/question/eats', { response: 'none' }).then((reply) => expect(reply.status).toBe(303))
})

test('how sure one is is asked with the answer, its points are shown before, and what was chosen stays when it is not said', async () => {
  const lesson = await (await school()).start({ pin: certaintyPin, preset: 'own-pace', feedback: 'immediate' })
  const ada = await lesson.join('Ada')
  const before = pageText((await ada.get('/question/when').expect(200)).text)
  expect(before).toContain('How sure are you?')
  expect(before).toMatch(/3, very \+3 -6/)
  expect(pageText((await ada.get('/question/liked')).text)).not.toContain('-6')
  const unsaid = await ada.send('/question/when', { response: 'dusk' })
  expect(unsaid.status).toBe(422)
  expect(pageText(unsaid.text)).toContain('Nothing is saved yet: say how sure you are, too.')
  expect(unsaid.text).toMatch(/value="dusk" checked/)
  await ada.send('/question/when', { response: 'noon', certainty: '3' }).then(({ status }) => expect(status).toBe(303))
  expect(pageText((await ada.get('/question/when')).text)).toContain('Certainty 3: -6 certainty points')
  await ada.send('/question/liked', { response: 'true', certainty: '3' })
  expect(pageText((await ada.get('/question/liked')).text)).toContain('You were sure of it.')
})

test('a vote that asks for certainty is sent by its button, and one that does not by each tap', async () => {
  const lesson = await (await school()).start({ pin: certaintyPin })
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  expect((await ada.get('/question/when')).text).not.toContain('data-at-once')
  await lesson.move(on('said'))
  expect((await ada.get('/question/said')).text).toContain('data-at-once')
})

test('an opinion is called neither right nor wrong, and the page says so before and after', async () => {
  const pin = pinOf(
    { title: 'Owls', questions: [{ id: 'agree', type: 'poll', prompt: 'Agree?', scale: { low: 'No', high: 'Yes' } }] },
    'A barn owl hunts at dusk.\n',
  )
  const lesson = await (await school()).start({ preset: 'own-pace', feedback: 'immediate', pin })
  const ada = await lesson.join('Ada')
  expect(pageText((await ada.get('/question/agree')).text)).toContain('No answer is right or wrong here.')
  const empty = await ada.send('/question/agree', {})
  expect(empty.status).toBe(422)
  await ada.send('/question/agree', { response: '4' }).then((reply) => expect(reply.status).toBe(303))
  const page = pageText((await ada.get('/question/agree')).text)
  expect(page).toContain('What the class thinks')
  expect(page).toContain('Too few have answered so far')
  expect(page).not.toMatch(/[Nn]ot right|Right answer|point|still to read/)
  expect(pageText((await ada.get('/results')).text)).toContain('no points')
})

test('a question that looks back shows the pupil what they answered, above what they answer now', async () => {
  const questions = [
    { id: 'guess', type: 'short-text', prompt: 'What does it eat?', accept: ['mice'] },
    { id: 'now', type: 'essay', prompt: 'What do you think now?', lookBack: 'guess' },
  ]
  const pin = pinOf({ title: 'Owls', questions }, 'A barn owl eats mice.\n')
  const lesson = await (await school()).start({ preset: 'own-pace', pin })
  const ada = await lesson.join('Ada')
  expect(pageText((await ada.get('/question/now')).text)).toContain('What you answered to question 1')
  expect(pageText((await ada.get('/question/now')).text)).toContain('You did not answer it.')
  await ada.send('/question/guess', { response: 'Bread, perhaps' })
  expect(pageText((await ada.get('/question/now')).text)).toContain('What does it eat? Bread, perhaps')
})

test('a text can quote sentences by their marks, without a script, and its readers see them', async () => {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const form = pageText((await ada.get('/question/why')).text)
  expect(form).toContain('Quote the text')
  expect(form).toContain('[1.1]')
  await ada.send('/question/why', { response: 'The text says so [1.1].' })
  const marking = pageText((await here.teacher.get(`/teach/lesson/${lesson.id}/mark/why`)).text)
  expect(marking).toContain('Quoted from the text')
  expect(marking).toContain('Paragraph 1, sentence 1')
  await lesson.move({ at: 'closed' })
  await lesson.ask(ada.id, { do: 'show-keys' })
  const shown = await ada.get('/question/why')
  expect(pageText(shown.text)).toContain('Quoted from the text')
  expect(shown.text).toContain(`/lesson/${lesson.id}/article#s1-1`)
})

/** The owls, with statements to put into categories. */
const parted = {
  preset: 'own-pace',
  pin: pinOf(
    {
      title: 'Owls',
      questions: [
        {
          ...{ id: 'who', type: 'classify', prompt: 'Who?', categories: ['Owl', 'Mouse'] },
          statements: [
            { id: 'hunts', text: 'It hunts.', category: 'Owl', feedback: 'Read the sentence again.' },
            { id: 'hides', text: 'It hides.', category: 'Mouse' },
          ],
        },
      ],
    },
    '# Owls\n\nA barn owl hunts at dusk.\n',
  ),
} as const

test('an answer of several parts is kept with those that have one, says how many are open, and fills its form again', async () => {
  const lesson = await (await school()).start(parted)
  const ada = await lesson.join('Ada')
  await ada.send('/question/who', { 'response.hunts': 'mouse' }).then(({ status }) => expect(status).toBe(303))
  const page = await ada.get('/question/who').expect(200)
  expect(pageText(page.text)).toMatch(/Saved at \d+:\d\d\. You can still change it\. One part is still open\./)
  expect(page.text).toMatch(/name="response.hunts" value="mouse" checked/)
  expect((await ada.state()).answers.at(-1)).toMatchObject({ response: { parts: { hunts: 'mouse' } }, mark: 0 })
})

test('nothing in any part is refused; a category that there is not is no form of ours', async () => {
  const lesson = await (await school()).start(parted)
  const ada = await lesson.join('Ada')
  for (const fields of [
    {},
    { 'response.hunts': '' },
    { 'response.hunts': 'bear' },
    { 'response.hunts': ['owl', 'mouse'] },
    { 'response.__proto__': 'owl' },
    { response: 'owl' },
  ])
    expect((await ada.send('/question/who', fields)).status, JSON.stringify(fields)).toBe(422)
  expect((await ada.state()).answers).toEqual([])
})

test('in the second vote the first answer is chosen already and not called saved; keeping it is a second answer', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  await ada.send('/question/when', { response: 'noon' })
  await lesson.move(on('when', 'discussing'))
  await lesson.move(on('when', 'voting', 2))
  const page = await ada.get('/question/when')
  expect(pageText(page.text)).toContain('Second vote: keep your answer or change it, then save. You chose: At noon')
  expect(pageText(page.text)).toContain('Your second vote is not saved yet.')
  expect(page.text).toMatch(/value="noon" checked/)
  expect(page.text).not.toMatch(/data-saved|data-at-once/)
  await ada.send('/question/when', { response: 'noon' })
  expect((await ada.state()).newest.get('when 2')?.response).toEqual({ option: 'noon' })
  expect(pageText((await ada.get('/question/when')).text)).toMatch(/Saved at \d+:\d\d\. You can still change it\./)
})

test('once the class has seen the answer each phone has what the wall has: how the class voted', async () => {
  const lesson = await (await school()).start()
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await lesson.move(on('when'))
  await ada.send('/question/when', { response: 'noon' })
  await ben.send('/question/when', { response: 'dusk' })
  expect(pageText((await ada.get('/question/when')).text)).not.toContain('How they voted')
  await lesson.move(on('when', 'revealed'))
  expect(pageText((await ada.get('/question/when')).text)).toMatch(
    /How they voted 2 answers .*A At noon 1 B At dusk right 1/,
  )
})
