import { describe, expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { clock, on } from '../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'

test('the band is empty until the class moves on, then it leads there', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  const { movedBy } = await lesson.state()
  const says = async () => pageText((await ada.get(`/now?at=${movedBy}`).expect(200)).text)
  expect(await says()).not.toContain('ready')
  await lesson.move(on('said'))
  expect(await says()).toContain('Question 2 is ready. Open question 2')
})

test('a browser that lost its seat is told so', async () => {
  const { start, browser } = await school()
  const lesson = await start()
  const page = await browser().get(`/lesson/${lesson.id}/now`).expect(200)
  expect(pageText(page.text)).toContain('This browser has no place in this lesson now')
})

test('a page of a deleted lesson is told so, and led on', async () => {
  const { start, parts } = await school()
  const lesson = await start()
  const ada = await lesson.join('Ada')
  await parts.store.remove(lesson.id)
  const page = await ada.get('/now?at=before').expect(404)
  expect(pageText(page.text)).toContain('It may have been deleted. Enter the code of a lesson')
})

/** What the region of Ada's page on the first question says of its answer. */
const voteIn = (html: string) =>
  JSON.parse(/data-vote="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#34;', '"') ?? 'null') as unknown

/** Where the region of a page asks again. */
const regionAddress = (page: string) =>
  /hx-get="\/lesson\/[^/]+(\/now[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''

/** Ada's page, opened in the vote, whose region asks again. */
async function adaVotes(talk: 'neighbour' | 'threads' = 'neighbour') {
  const here = await school()
  here.at(clock('10:00'))
  const lesson = await here.start({ talk })
  const ada = await lesson.join('Ada')
  await lesson.move(on('when'))
  const page = (await ada.get('/question/when')).text
  const region = async () => (await ada.get(regionAddress(page)).expect(200)).text
  return { here, lesson, ada, region }
}

describe('a page that stays on its question', () => {
  test('hears that the vote is over, and what became of its answer, when the class goes on', async () => {
    const { lesson, ada, region } = await adaVotes()
    await ada.send('/question/when', { response: 'noon' })
    expect(voteIn(await region())).toEqual({
      round: 1,
      led: true,
      status: { kind: 'saved', text: 'Saved at 10:00. You can still change it.' },
      takesLate: false,
      accepted: null,
    })
    await lesson.move(on('when', 'discussing'))
    expect(voteIn(await region())).toEqual({
      round: null,
      led: true,
      status: { kind: 'saved', text: 'Saved at 10:00. The vote is over.' },
      takesLate: true,
      accepted: null,
    })
    await lesson.move({ at: 'closed' })
    expect(voteIn(await region())).toMatchObject({ status: { text: 'Saved at 10:00. The lesson has ended.' } })
  })

  test('hears it when its time is over, and that it may answer again when there is more', async () => {
    const { here, lesson, region } = await adaVotes()
    const time = async (minutes: number) =>
      lesson.ask(here.teacherId, {
        do: 'time',
        from: (await lesson.state()).movedBy,
        student: null,
        limit: { minutes },
      })
    await time(1)
    here.at('2026-03-02T10:01:05.000Z')
    expect(voteIn(await region())).toMatchObject({ round: 1 })
    here.at('2026-03-02T10:01:05.001Z')
    expect(voteIn(await region())).toMatchObject({
      round: null,
      led: true,
      status: { kind: 'none', text: 'You sent no answer. The vote is over.' },
      takesLate: true,
    })
    await time(1)
    expect(voteIn(await region())).toMatchObject({ round: 1, status: { text: 'No answer yet.' } })
  })

  test('opens again with the vote, and no band leads it away; another vote is not the one that it is for', async () => {
    const { lesson, region } = await adaVotes()
    await lesson.move(on('when', 'discussing'))
    expect(pageText(await region())).toContain('talk with a neighbour. Show what to do now')
    await lesson.move(on('when', 'voting'))
    expect(voteIn(await region())).toMatchObject({ round: 1 })
    expect(pageText(await region())).not.toContain('Show what to do now')
    await lesson.move(on('when', 'discussing'))
    await lesson.move(on('when', 'voting', 2))
    expect(voteIn(await region())).toMatchObject({ round: 2 })
    expect(pageText(await region())).toContain(
      'Vote again on question 1: keep your answer, or change it. Open the second vote',
    )
  })

  test('is not that of the same round once the class goes at its own pace, where a choice may show its key', async () => {
    const { lesson, region } = await adaVotes()
    await lesson.move({ at: 'own-pace' })
    expect(voteIn(await region())).toMatchObject({ round: 1, led: false })
    expect(pageText(await region())).toContain('Go on at your own pace now. Open the lesson')
    await lesson.move(on('when'))
    expect(voteIn(await region())).toMatchObject({ round: 1, led: true })
    expect(pageText(await region())).not.toContain('Show what to do now')
  })

  test('of its own pace is not that of a vote of the class, which the band leads to; at its own pace again it is open', async () => {
    const lesson = await (await school()).start({ preset: 'own-pace', feedback: 'immediate' })
    const ada = await lesson.join('Ada')
    const page = (await ada.get('/question/when')).text
    expect(page).not.toContain('data-led')
    const region = async () => (await ada.get(regionAddress(page)).expect(200)).text
    await lesson.move(on('when'))
    expect((await ada.get('/question/when')).text).toContain('data-led')
    expect(voteIn(await region())).toMatchObject({ round: 1, led: true })
    expect(pageText(await region())).toContain('Question 1 is ready. Show what to do now')
    await lesson.move({ at: 'own-pace' })
    expect(voteIn(await region())).toMatchObject({ round: 1, led: false })
    expect(pageText(await region())).not.toContain('Go on at your own pace now')
  })

  test('says of a late answer in one place when it came, and what becomes of it there and below follow each other', async () => {
    const { here, lesson, ada, region } = await adaVotes()
    const form = (await ada.get('/question/when')).text
    await lesson.move(on('when', 'discussing'))
    here.at(clock('10:02'))
    await ada.browser
      .post(`/lesson/${lesson.id}/question/when`)
      .type('form')
      .send({ ...hiddenFields(form), response: 'noon' })
    expect(pageText(await region())).toContain('It came at 10:02')
    expect(voteIn(await region())).toMatchObject({
      round: null,
      led: true,
      status: { kind: 'wait', text: 'What you sent came late. The vote is over.' },
      accepted: null,
    })
    const page = pageText((await ada.get('/question/when')).text)
    expect(page.split('It came at 10:02')).toHaveLength(2)
    const late = [...(await ada.state()).late.values()][0]?.id ?? ''
    await lesson.ask(here.teacherId, { do: 'accept-late', answers: [{ student: ada.id, late, replaces: null }] })
    expect(pageText(await region())).toContain('Your teacher accepted it.')
    expect(voteIn(await region())).toMatchObject({
      round: null,
      led: true,
      status: { kind: 'saved', text: 'Your answer from 10:02 counts. The vote is over.' },
      accepted: (await ada.state()).newest.get('when 1')?.id,
    })
  })

  test('is promised nothing late where there was no vote: at own pace, when the lesson ends', async () => {
    const lesson = await (await school()).start({ preset: 'own-pace' })
    const ada = await lesson.join('Ada')
    const page = (await ada.get('/question/why')).text
    const address = /hx-get="\/lesson\/[^/]+(\/now[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    await lesson.move({ at: 'closed' })
    expect(voteIn((await ada.get(address).expect(200)).text)).toMatchObject({ round: null, takesLate: false })
  })
})

test('a post that the teacher shows is shown in its open discussion; to whom it still waits for a word of their own it leads nowhere', async () => {
  const { start, teacherId } = await school()
  const lesson = await start()
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await lesson.move({ at: 'discussion', discussion: 'build' })
  await ada.send('/discussion/build', { text: 'They are hungry.' })
  const post = [...(await lesson.state()).posts.keys()][0] ?? ''
  await lesson.ask(teacherId, { do: 'feature', post })
  expect(pageText((await ada.get('/discussion/build')).text)).toContain('Show it in the discussion')
  for (const link of ['Show it in the discussion', 'Open the discussion'])
    expect(pageText((await ben.get('/discussion/build')).text)).not.toContain(link)
  expect(pageText((await ben.get('')).text)).toContain('Open the discussion')
})
