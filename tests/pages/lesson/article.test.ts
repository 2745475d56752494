import { describe, expect, test } from 'vitest'
import { school } from '../../fixtures/classroom.ts'
import { failingDisk } from '../../fixtures/failing-disk.ts'
import { clock, glossaryPin } from '../../fixtures/lesson.ts'
import { hiddenFields, pageText } from '../../fixtures/page-text.ts'
import { nodeDisk } from '../../../server/store/node-disk.ts'

test('the whole text is there, its paragraphs numbered, its sentences to be pointed at', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const page = await ada.get('/article').expect(200)
  expect(pageText(page.text)).toContain('It hears a mouse under the snow.')
  expect(pageText(page.text)).toContain('1 minute to read.')
  expect(page.text).toContain('<a class="para-no" href="#p2" aria-label="Paragraph 2">2</a>')
  expect(page.text).toContain('id="s1-2"')
})

test('the first opening is noted, the second is not', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  await ada.get('/article')
  const { openedAt } = await ada.state()
  const { seq } = await lesson.state()
  expect(openedAt).not.toBeNull()
  await ada.get('/article')
  expect((await lesson.state()).seq).toBe(seq)
})

test('a full disk keeps the note away, not the text', async () => {
  const disk = failingDisk(nodeDisk)
  const lesson = await (await school({ disk })).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  disk.failure = 'ENOSPC'
  expect(pageText((await ada.get('/article').expect(200)).text)).toContain('It hears a mouse under the snow.')
  expect((await ada.state()).openedAt).toBeNull()
  disk.failure = null
  await ada.get('/article').expect(200)
  expect((await ada.state()).openedAt).not.toBeNull()
})

test('"I have read it" is said once, however often it is sent', async () => {
  const lesson = await (await school()).start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  const form = hiddenFields((await ada.get('/article')).text)
  const send = () => ada.browser.post(`/lesson/${lesson.id}/article`).type('form').send(form)
  const replies = await Promise.all([send(), send(), send()])
  for (const reply of replies) {
    expect(reply.status).toBe(303)
    expect(reply.headers.location).toBe(`/lesson/${lesson.id}`)
  }
  const { seq } = await lesson.state()
  await ada.browser.post(`/lesson/${lesson.id}/article`).type('form').send({ student: ada.id }).expect(303)
  expect((await lesson.state()).seq).toBe(seq)
  const page = await ada.get('/article')
  expect(pageText(page.text)).toContain('You have read it.')
  expect(page.text).not.toContain('I have read it')
})

test('in a led lesson the text opens with the reading step, and stays open', async () => {
  const lesson = await (await school()).start()
  const ada = await lesson.join('Ada')
  const early = await ada.get('/article').expect(403)
  expect(pageText(early.text)).toContain('The text is not open yet.')
  expect(early.text).not.toContain('mouse')
  await ada.browser.post(`/lesson/${lesson.id}/article`).type('form').send({ student: ada.id }).expect(403)
  expect((await ada.state()).openedAt).toBeNull()
  await lesson.move({ at: 'reading' })
  await ada.get('/article').expect(200)
  await lesson.move({ at: 'closed' })
  const page = await ada.get('/article').expect(200)
  expect(page.text).not.toContain('I have read it')
})

test('before the opening time nobody reads', async () => {
  const { start, at } = await school()
  at(clock('08:00'))
  const lesson = await start({ preset: 'own-pace', opens: clock('09:00') })
  const ada = await lesson.join('Ada')
  expect(pageText((await ada.get('/article').expect(403)).text)).toMatch(/This lesson opens at .*\. Come back then\./)
  at(clock('09:00'))
  await ada.get('/article').expect(200)
})

describe('words of the glossary', () => {
  const link = (term: string, words: string) => `<a class="term" href="#${term}">${words}</a>`

  test('are links to their meaning below the text, on the page of the text and beside a question', async () => {
    const lesson = await (await school()).start({ preset: 'own-pace', pin: glossaryPin })
    const ada = await lesson.join('Ada')
    for (const path of ['/article', '/question/when']) {
      const { text } = await ada.get(path).expect(200)
      expect(text, path).toContain(`hunts at ${link('term-1', 'dusk')}.`)
      expect(text, path).toContain(`hears a ${link('term-2', 'mouse')} under`)
      expect(text, path).toContain('<dt id="term-1" dir="auto">dusk</dt>')
      expect(text, path).toContain('The time when it is <em>not yet</em> dark.')
      expect(text, path).toContain('Small animals &lt;b&gt;with&lt;/b&gt; tails.')
      expect(text, path).toContain('<a href="#s1-2">Paragraph 1</a>')
    }
  })

  test('are not there where a quiz has none', async () => {
    const lesson = await (await school()).start({ preset: 'own-pace' })
    const { text } = await (await lesson.join('Ada')).get('/article').expect(200)
    expect(text).not.toContain('class="term"')
    expect(text).not.toContain('class="glossary"')
  })
})
