import { describe, expect, it, test } from 'vitest'
import { hashToken } from '../../../server/web/token.ts'
import { school, type Agent, type LessonHandle, type School } from '../../fixtures/classroom.ts'
import { on } from '../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'

const wallOf = async (browser: Agent, { id }: LessonHandle, more = '') =>
  (await browser.get(`/wall/${id}${more}`).expect(200)).text

/** Types counts into the wall as it stands, and saves them. */
async function count({ teacher }: School, lesson: LessonHandle, counts: Record<string, string>, more = '') {
  // Of the page's forms this one comes first.
  const html = (await wallOf(teacher, lesson, more)).split('data-clicker')[0] ?? ''
  expect(html).toContain(`action="/wall/${lesson.id}/hands"`)
  return teacher
    .post(`/wall/${lesson.id}/hands`)
    .type('form')
    .send({ ...hiddenFields(html), ...counts })
}

const press = async ({ teacher }: School, lesson: LessonHandle, key = 'next') =>
  teacher
    .post(`/wall/${lesson.id}/stage`)
    .type('form')
    .send({ ...hiddenFields(await wallOf(teacher, lesson)), press: key })
    .expect(303)

describe('a class without a single phone', () => {
  test('is led from the wall alone, from the lobby to the end, and no sentence speaks of a phone', async () => {
    const here = await school()
    const lesson = await here.start()
    const seen: string[] = []
    const look = async () => {
      const text = pageText(await wallOf(here.teacher, lesson))
      seen.push(text)
      return text
    }
    expect(await look()).toContain('No phones? Press Page Down, and count hands.')
    await press(here, lesson)
    expect(await look()).toContain('It is on your sheet of paper.')
    await press(here, lesson)
    expect(await look()).toContain('Raise your hand for one answer.')
    await count(here, lesson, { 'hands-noon': '9', 'hands-dusk': '15', 'hands-never': '4' })
    expect(await look()).toContain('28 hands counted')
    await press(here, lesson)
    expect((await lesson.state()).stage).toEqual(on('when', 'discussing'))
    expect(await look()).toContain('Talk with a neighbour')
    expect(await wallOf(here.teacher, lesson), 'one small line while they talk').not.toContain('data-hand')
    expect(seen.at(-1)).toContain('Count again (H)')
    expect(await wallOf(here.teacher, lesson, '?hands=yes')).toContain('data-hand')
    await press(here, lesson)
    expect(await look()).toContain('Second vote: raise your hand again')
    await count(here, lesson, { 'hands-noon': '3', 'hands-dusk': '22', 'hands-never': '3' })
    await press(here, lesson)
    const shown = await look()
    expect(shown).toContain('7 more for the right answer than in the first vote.')
    expect(shown).toContain('First vote: 28 answers, counted by hand. Second vote: 28 answers, counted by hand.')
    await press(here, lesson)
    expect(await look()).toContain('Answer on your sheet.')
    while ((await lesson.state()).stage.at !== 'closed') {
      await press(here, lesson)
      await look()
    }
    expect(seen.filter((text) => text.includes('Talk about it.'))).toHaveLength(2)
    expect(seen.at(-1)).toContain('Keep your sheet, or hand it in.')
    for (const text of seen.slice(1)) expect(text).not.toMatch(/phone|0 of 0|0 are here/i)
    const all = pageText((await here.teacher.get(`/teach/lesson/${lesson.id}/review`)).text)
    expect(all).toContain('When does a barn owl hunt? 22 of 28 right; 28 hands counted')
    const review = pageText((await here.teacher.get(`/teach/lesson/${lesson.id}/review/question/when`)).text)
    expect(review).toContain('28 answers, counted by hand')
  })

  test('tells only the teacher how it goes on', async () => {
    const here = await school()
    const lesson = await here.start()
    expect(pageText(await wallOf(here.browser(), lesson))).not.toContain('No phones?')
    await lesson.join('Ada')
    expect(pageText(await wallOf(here.teacher, lesson))).not.toContain('No phones?')
  })
})

describe('hands on the wall', () => {
  test('show their sum once they are saved, and no more, to the teacher either', async () => {
    const here = await school()
    const lesson = await here.start()
    await lesson.move(on('when'))
    const reply = await count(here, lesson, { 'hands-noon': '17', 'hands-dusk': '19' })
    expect([reply.status, reply.headers.location]).toEqual([303, `/wall/${lesson.id}`])
    for (const browser of [here.teacher, here.browser()]) {
      const text = pageText(await wallOf(browser, lesson)).replaceAll('192.168', '')
      expect(text).toContain('36 hands counted')
      expect(text).not.toMatch(/17|19/)
    }
  })

  test('have fields where somebody has a phone only when they are asked for', async () => {
    const here = await school()
    const lesson = await here.start()
    await lesson.join('Ada')
    await lesson.move(on('when'))
    const html = await wallOf(here.teacher, lesson)
    expect(html).not.toContain('data-hand')
    expect(html).toContain(`href="/wall/${lesson.id}?hands=yes"`)
    expect(await wallOf(here.teacher, lesson, '?hands=yes')).toContain('data-hand')
    await count(here, lesson, { 'hands-dusk': '3' }, '?hands=yes')
    expect(pageText(await wallOf(here.browser(), lesson))).toContain('3 hands counted')
  })

  it.each([
    { stage: { at: 'reading' } as const, because: 'nobody votes' },
    { stage: on('when', 'revealed'), because: 'the answer is shown' },
    { stage: on('said'), because: 'several answers can be right' },
    { stage: on('why'), because: 'it is written' },
  ])('have no fields at $stage: $because', async ({ stage }) => {
    const here = await school()
    const lesson = await here.start()
    if (stage.at === 'question' && stage.phase === 'revealed') await lesson.move(on(stage.question))
    await lesson.move(stage)
    expect(await wallOf(here.teacher, lesson, '?hands=yes')).not.toContain('data-hand')
  })

  it.each([
    { counts: { 'hands-dusk': 'many' }, problem: 'write whole numbers', because: 'that is no number' },
    { counts: { 'hands-dusk': '-2' }, problem: 'write whole numbers', because: 'that is less than none' },
    { counts: { 'hands-dusk': '5001' }, problem: 'write whole numbers', because: 'that is too many' },
    { counts: {}, problem: 'write how many hands there are', because: 'an empty form is a slip' },
  ])('are shown again as typed when they are refused: $because', async ({ counts, problem }) => {
    const here = await school()
    const lesson = await here.start()
    await lesson.move(on('when'))
    await count(here, lesson, { 'hands-dusk': '4' })
    const reply = await count(here, lesson, counts)
    expect(reply.status).toBe(422)
    expect(pageText(reply.text)).toContain(problem)
    for (const typed of Object.values(counts)) expect(reply.text).toContain(`value="${typed}"`)
    expect((await lesson.state()).counted.get('when 1')?.counts).toMatchObject({ dusk: 4 })
  })

  test('that come after the answer was shown count for nothing, and the wall says so', async () => {
    const here = await school()
    const lesson = await here.start()
    await lesson.move(on('when'))
    const fields = hiddenFields((await wallOf(here.teacher, lesson)).split('data-clicker')[0] ?? '')
    await lesson.move(on('when', 'revealed'))
    await here.teacher
      .post(`/wall/${lesson.id}/hands`)
      .type('form')
      .send({ ...fields, 'hands-dusk': '4' })
      .expect(422)
    expect((await lesson.state()).counted.size).toBe(0)
  })

  test('sent twice are counted once, and the same again after others are counted again', async () => {
    const here = await school()
    const lesson = await here.start()
    await lesson.move(on('when'))
    for (const dusk of ['4', '5', '4']) await count(here, lesson, { 'hands-dusk': dusk })
    expect((await lesson.state()).counted.get('when 1')?.counts).toMatchObject({ dusk: 4 })
  })

  test('are nobody else\u2019s to count: no other browser has the form, and none is heard', async () => {
    const here = await school()
    const lesson = await here.start()
    await lesson.move(on('when'))
    const fields = hiddenFields((await wallOf(here.teacher, lesson)).split('data-clicker')[0] ?? '')
    await here.parts.teachers.change(({ teachers, links }) => {
      teachers.push({ id: 'mr-second', name: 'Mr Second', passwordHash: '' })
      links.push({ hash: hashToken('his-link'), teacher: 'mr-second', until: '2999-01-01T00:00:00.000Z' })
    })
    const colleague = here.browser()
    await colleague.post('/teach/session/his-link').expect(303)
    const ada = await lesson.join('Ada')
    for (const { browser, status } of [
      { browser: ada.browser, status: 403 },
      { browser: here.browser(), status: 403 },
      { browser: colleague, status: 404 },
    ]) {
      for (const more of ['', '?hands=yes']) expect(await wallOf(browser, lesson, more)).not.toMatch(/data-hand|<form/)
      await browser
        .post(`/wall/${lesson.id}/hands`)
        .type('form')
        .send({ ...fields, 'hands-dusk': '4' })
        .expect(status)
    }
    expect((await lesson.state()).counted.size).toBe(0)
  })

  test('have no address of their own: it leads to the wall', async () => {
    const here = await school()
    const { id } = await here.start()
    await here.browser().get(`/wall/${id}/hands`).expect(303).expect('Location', `/wall/${id}`)
  })
})
