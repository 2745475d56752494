import { expect, test } from 'vitest'
import { school } from '../../../fixtures/classroom.ts'
import { clock } from '../../../fixtures/lesson.ts'
import { pageText } from '../../../fixtures/page-text.ts'
import { statics } from '../../../fixtures/statics.ts'

test('one file holds the results, the places in the text and the posts, and asks for nothing else', async () => {
  const { start, at } = await school({ statics: await statics() })
  at(clock('09:00'))
  const lesson = await start({ preset: 'own-pace', feedback: 'immediate' })
  const ada = await lesson.join('Ada')
  await ada.send('/question/when', { response: 'dusk' })
  await ada.send('/discussion/seen', { text: 'In our barn.' })
  const file = await ada.get('/results/file').expect(200)
  expect(file.headers['content-disposition']).toBe('attachment; filename="Owls in the barn, 2026-03-02.html"')
  expect(file.headers['content-type']).toBe('text/html; charset=utf-8')
  const text = pageText(file.text)
  for (const words of ['Results of Ada', '2 of 2 points', '“hunts at dusk”', 'Paragraph 1, sentence 1', 'In our barn.'])
    expect(text).toContain(words)
  expect(file.text).toContain('--paper')
  expect(file.text.replace(/<style>[\s\S]*<\/style>/, '')).not.toMatch(/(?:src|href|action)=|<script|<link|<form/)
})

test('it is as closed as the results are', async () => {
  const { start } = await school({ statics: await statics() })
  const lesson = await start({ preset: 'own-pace' })
  const ada = await lesson.join('Ada')
  await ada.send('/question/when', { response: 'dusk' })
  const file = await ada.get('/results/file').expect(403)
  expect(file.headers['content-disposition']).toBeUndefined()
  expect(file.text).not.toMatch(/Right answer|The first sentence says so/)
})
