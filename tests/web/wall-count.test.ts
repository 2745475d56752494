import { describe, expect, test } from 'vitest'
import { school } from '../fixtures/classroom.ts'
import { on } from '../fixtures/lesson.ts'
import { pageText } from '../fixtures/page-text.ts'
import { listen } from '../fixtures/stream.ts'

/** Three pupils in a vote; Ada's page is open. */
async function vote() {
  const here = await school()
  const lesson = await here.start()
  const [ada, ben, cleo] = [await lesson.join('Ada'), await lesson.join('Ben'), await lesson.join('Cleo')]
  await lesson.move(on('when'))
  const answer = (who: typeof ada, response = 'dusk') =>
    lesson.ask(who.id, { do: 'answer', question: 'when', round: 1, form: { response } })
  const read = async (who: typeof ada, path: string) => pageText((await who.get(path).expect(200)).text)
  const wall = async () => pageText((await here.browser().get(`/wall/${lesson.id}`)).text)
  return { here, lesson, ada, ben, cleo, answer, read, wall }
}

describe('how many have answered', () => {
  test('stands on the lesson page and the question’s page as on the wall, also without scripts', async () => {
    const { ada, ben, answer, read, wall } = await vote()
    await answer(ben)
    for (const text of [
      await wall(),
      await read(ada, ''),
      await read(ada, '/question/when'),
      await read(ada, '/article'),
    ])
      expect(text).toContain('1 of 3 have answered')
  })

  test('does not stand on another question’s page, which nobody votes on', async () => {
    const { lesson, ada, read } = await vote()
    await lesson.move(on('when', 'revealed'))
    await lesson.move(on('said'))
    expect(await read(ada, '/question/said')).toContain('0 of 3 have answered')
    expect(await read(ada, '/question/when')).not.toContain('have answered')
  })

  test.each([
    [
      'eyes are up',
      async ({ here, lesson }: Awaited<ReturnType<typeof vote>>) =>
        lesson.ask(here.teacherId, { do: 'pause', on: true }),
    ],
    ['nothing is asked', async ({ lesson }: Awaited<ReturnType<typeof vote>>) => lesson.move({ at: 'reading' })],
    [
      'everybody goes at their own pace',
      async ({ lesson }: Awaited<ReturnType<typeof vote>>) => lesson.move({ at: 'own-pace' }),
    ],
  ])('stands nowhere while %s', async (_, act) => {
    const class3 = await vote()
    await act(class3)
    expect(await class3.read(class3.ada, '')).not.toContain('have answered')
  })

  test('is never announced', async () => {
    const { ada } = await vote()
    for (const path of ['', '/question/when']) {
      const { text } = await ada.get(path).expect(200)
      const [line = ''] = /<p[^>]*data-count[^>]*>/.exec(text) ?? []
      expect(line).not.toMatch(/role=|aria-live/)
    }
  })

  test('comes to each phone as words when it changes, and no page is fetched for it', async () => {
    const { here, lesson, ada, ben, answer } = await vote()
    const phone = await listen(here, `/lesson/${lesson.id}/events`, ada.browser)
    await answer(ben)
    await phone.heard('count')
    const { movedBy } = await lesson.state()
    expect(phone.text()).toContain(`event: count\ndata: ${movedBy}\ndata: 1 of 3 have answered\n\n`)
    expect(phone.names()).toEqual(['count'])
  })

  test('is not sent again by an answer that changes no count, and the wall and the desk hear of that one', async () => {
    const { here, lesson, ada, ben, cleo, answer } = await vote()
    const phone = await listen(here, `/lesson/${lesson.id}/events`, ada.browser)
    const wall = await listen(here, `/wall/${lesson.id}/events`)
    await answer(ben)
    await Promise.all([phone.heard('count'), wall.heard('wall')])
    await answer(ben, 'noon')
    await wall.heard('wall')
    await answer(cleo)
    await Promise.all([phone.heard('count'), wall.heard('wall')])
    expect(phone.text().match(/\d of 3 have answered/g)).toEqual(['1 of 3 have answered', '2 of 3 have answered'])
    expect(wall.names()).not.toContain('count')
  })
})
