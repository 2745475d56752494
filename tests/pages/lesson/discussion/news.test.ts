import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { pageText } from '../../../fixtures/page-text.ts'

/** Where the news of an open page comes from. */
const newsOf = (html: string): string => / hx-get="([^"]*\/news[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''

async function reading() {
  const here = await school()
  const lesson = await here.start({ preset: 'own-pace' })
  const [ada, ben] = [await lesson.join('Ada'), await lesson.join('Ben')]
  await ben.send('/discussion/seen', { text: 'In our barn.' })
  const address = newsOf((await ada.get('/discussion/seen')).text)
  const news = async () => (await ada.browser.get(address).expect(200)).text
  return { here, lesson, ada, ben, news }
}

test('a page that shows everything is told to look again, if it likes', async () => {
  const { news } = await reading()
  expect(pageText(await news())).toContain('1 post by 1 person Look again')
})

test('new posts are counted, and the button leads to the first of them', async () => {
  const { lesson, ada, ben, news } = await reading()
  await ben.send('/discussion/seen', { text: 'And in the church.' })
  await ben.send('/discussion/seen', { text: 'And on a post.' })
  expect(pageText(await news())).toContain('3 posts by 1 person Show 2 new posts')
  const [, second] = (await lesson.state()).posts.keys()
  expect(await news()).toContain(`href="/lesson/${lesson.id}/discussion/seen?from=1#post-${second}"`)
  const page = await ada.get('/discussion/seen?from=1')
  expect(pageText(page.text).match(/ new \d/g)).toHaveLength(2)
})

test('a post that was hidden meanwhile is news too: its words shall not stay on thirty screens', async () => {
  const { here, lesson, ada, news } = await reading()
  const [post = ''] = (await lesson.state()).posts.keys()
  await lesson.ask(here.teacherId, { do: 'hide', post, reason: 'It names a pupil.' })
  const text = await news()
  expect(pageText(text)).toContain('Posts were changed: show them as they are now')
  const way = /id="show-new" href="([^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect((await ada.browser.get(way).expect(200)).text).not.toContain('In our barn.')
})

test('before one’s own post the news are a number and nothing else', async () => {
  const { ada, ben } = await reading()
  const address = newsOf((await ada.get('/discussion/build')).text)
  await ben.send('/discussion/build', { text: 'canary of Ben' })
  const text = (await ada.browser.get(address)).text
  expect(pageText(text)).toContain('Then you see what the others wrote: 1 post so far.')
  expect(text).not.toMatch(/canary|show-new/)
})

test('there is no news of a discussion that is not open', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  await ada.get('/discussion/seen/news').expect(404)
})
