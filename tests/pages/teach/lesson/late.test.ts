import { expect, test } from 'vitest'
import { school, type School } from '../../../fixtures/classroom.ts'
import { clock, on } from '../../../fixtures/lesson.ts'
import { pageText } from '../../../fixtures/page-text.ts'
import { readCsv } from '../../../fixtures/read-csv.ts'

/** The Wi-Fi broke for three of four: their answers came at 10:47, when the vote had been closed for two minutes. */
async function wifiBroke({ shown = false } = {}) {
  const here = await school()
  here.at(clock('10:40'))
  const lesson = await here.start()
  const [ada, ben, cleo, dan] = [
    await lesson.join('Ada'),
    await lesson.join('Ben'),
    await lesson.join('Cleo'),
    await lesson.join('Dan'),
  ]
  await lesson.move(on('when'))
  await lesson.ask(dan.id, { do: 'answer', question: 'when', round: 1, form: { response: 'noon' } })
  here.at(clock('10:45'))
  await lesson.move(on('when', shown ? 'revealed' : 'discussing'))
  here.at(clock('10:47'))
  for (const one of [ada, ben, cleo])
    await lesson.ask(one.id, { do: 'answer', question: 'when', round: 1, form: { response: 'dusk' } })
  const desk = `/teach/lesson/${lesson.id}`
  await here.teacher.post(`${desk}/cover`).type('form').send({ cover: 'off' }).expect(303)
  const html = async (address: string) => (await here.teacher.get(address).expect(200)).text
  const read = async (address: string) => pageText(await html(address))
  return { here, lesson, ada, ben, cleo, dan, desk, html, read }
}

/** Presses the button of the form on a page that is sent there. */
async function press({ teacher }: School, page: string, action: string) {
  const { text } = await teacher.get(page).expect(200)
  const form = text.split('<form').find((part) => part.includes(`action="${action}"`)) ?? ''
  const fields = new URLSearchParams()
  for (const [, name = '', value = ''] of form.matchAll(/name="([^"]+)" value="([^"]*)"/g)) fields.append(name, value)
  return teacher.post(action).type('form').send(fields.toString())
}

test.each([
  { from: '', back: '', because: 'at the desk' },
  { from: '/late', back: '', because: 'on their own page' },
  { from: '/review/question/when', back: '/review/question/when#late', because: 'in the review of the question' },
])('one press accepts all of them, $because', async ({ from, back }) => {
  const { here, lesson, desk, read } = await wifiBroke()
  expect(await read(desk + from)).toContain('Accept all 3')
  expect((await press(here, desk + from, `${desk}/late`)).headers.location).toBe(desk + back)
  expect(await read(desk)).toContain('4 of 4 have answered')
  expect(await read(desk)).not.toContain('came late')
  for (const { late } of (await lesson.state()).students.values())
    for (const one of late.values()) expect(one.accepted).not.toBeNull()
})

test('the button says how many of them came when the answer had been shown, and how many replace another', async () => {
  const { lesson, dan, desk, read } = await wifiBroke({ shown: true })
  const standing = (await dan.state()).answers[0]?.id ?? ''
  await lesson.ask(dan.id, {
    ...{ do: 'answer', question: 'when', round: 1 },
    ...{ form: { response: 'dusk' }, replaces: standing },
  })
  const text = await read(desk)
  expect(text).toContain('4 of them came when the right answer had been shown.')
  expect(text).toContain('1 of them replaces an answer that counts now.')
  expect(await read(`${desk}/late`)).toMatch(/Dan ?, Question 1.*At dusk.*Counts now: At noon/)
})

test('for one alone there is no such button: it is looked at', async () => {
  const { here, lesson, ada, ben, desk, read } = await wifiBroke()
  for (const one of [ada, ben]) await lesson.ask(here.teacherId, { do: 'remove', student: one.id })
  expect(await read(desk)).toContain('1 answer came late')
  for (const page of [desk, `${desk}/late`]) expect(await read(page)).not.toContain('Accept all')
})

test('what has another answer since the page was opened is left to be looked at, and the rest is accepted', async () => {
  const { here, lesson, ada, ben, desk } = await wifiBroke()
  const late = [...(await ada.state()).late.values()][0]?.id ?? ''
  const other = [...(await ben.state()).late.values()][0]?.id ?? ''
  const named = [`${ada.id} ${late} an-older-answer`, `${ben.id} ${other} `]
  const reply = await here.teacher.post(`${desk}/late`).type('form').send({ late: named }).expect(303)
  expect(reply.headers.location).toBe(`${desk}/late?newer=yes`)
  const text = pageText((await here.teacher.get(reply.headers.location ?? '')).text)
  expect(text).toContain('Some were not accepted')
  expect(text).toMatch(/Ada ?, Question 1/)
  expect(text).not.toMatch(/Ben ?, Question 1/)
  expect((await lesson.state()).students.get(ben.id)?.answers).toHaveLength(1)
})

test('the covered desk has the button and names nobody', async () => {
  const { here, desk } = await wifiBroke()
  await here.teacher.post(`${desk}/cover`).type('form').send({ cover: 'on' }).expect(303)
  const text = pageText((await here.teacher.get(desk)).text)
  expect(text).toContain('Accept all 3')
  for (const name of ['Ada', 'Ben', 'Cleo']) expect(text).not.toContain(name)
})

test('one that is not there, or a form without any, accepts nothing; nobody else accepts anything', async () => {
  const { here, ada, desk } = await wifiBroke()
  await here.teacher
    .post(`${desk}/late`)
    .type('form')
    .send({ late: `${ada.id} none ` })
    .expect(404)
  await here.teacher.post(`${desk}/late`).type('form').send({ late: 'nonsense' }).expect(404)
  expect((await here.teacher.post(`${desk}/late`).type('form').send({})).headers.location).toBe(desk)
  const [late] = (await ada.state()).late.values()
  await ada.browser
    .post(`${desk}/late`)
    .type('form')
    .send({ late: `${ada.id} ${late?.id ?? ''} ` })
    .expect(403)
  expect((await ada.state()).answers).toEqual([])
})

test('the review’s matrix says of each what became of it, in shape and word, with its legend, and files say it too', async () => {
  const { here, lesson, ada, ben, cleo, desk, html, read } = await wifiBroke()
  const late = async (one: typeof ada) => [...(await one.state()).late.values()][0]?.id ?? ''
  const [accepted, left] = [
    { student: ada.id, late: await late(ada), replaces: null },
    { student: ben.id, late: await late(ben) },
  ]
  await lesson.ask(here.teacherId, { do: 'accept-late', answers: [accepted] })
  await lesson.ask(here.teacherId, { do: 'decline-late', answers: [left] })
  const matrix = await html(`${desk}/review`)
  const row = (name: string) => matrix.split('<tr>').find((part) => part.includes(`>${name}</a></th>`)) ?? ''
  expect(row('Ada')).toMatch(/#sign-late-accepted.*right, came late, accepted/)
  expect(row('Ben')).toMatch(/#sign-late-declined.*no answer, came late, left/)
  expect(row('Cleo')).toMatch(/#sign-late-waits.*no answer, came late, waits for you/)
  expect(row('Cleo')).toContain(`${desk}/student/${cleo.id}/late/${await late(cleo)}`)
  expect(row('Dan')).not.toContain('late')
  expect(await read(`${desk}/review`)).toContain('1 answer that came late')
  for (const text of ['came late, accepted', 'came late, left', 'came late, waits for you'])
    expect(matrix.match(/<ul class="key".*?<\/ul>/s)?.[0]).toContain(text)
  const [heads = [], ...rows] = readCsv((await here.teacher.get(`${desk}/export/csv`)).text)
  expect(rows.map((cells) => cells[heads.indexOf('Came late')])).toEqual([
    'Question 1: accepted',
    'Question 1: left',
    'Question 1: waits for you',
    '',
  ])
  const log = readCsv((await here.teacher.get(`${desk}/export/log-csv`)).text).filter(([kind]) => kind === 'came late')
  expect(log.map((cells) => cells.find((cell) => /accepted|left|waits/.test(cell)))).toEqual([
    'accepted',
    'left',
    'waits for you',
  ])
  const json = JSON.parse((await here.teacher.get(`${desk}/export/json`)).text) as { late: unknown }
  expect(json.late).toMatchObject([
    { student: ada.id, declinedAt: null },
    { student: ben.id, declinedAt: clock('10:47') },
    { student: cleo.id, accepted: null, declinedAt: null },
  ])
})

test('a lesson where nothing came late has no such legend', async () => {
  const here = await school()
  const lesson = await here.start()
  await lesson.join('Ada')
  expect((await here.teacher.get(`/teach/lesson/${lesson.id}/review`)).text).not.toContain('came late')
})
