import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = readdirSync('views', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ejs'))

/** Prints without escaping: other views, and HTML that our own renderers made of Markdown with raw HTML off. */
const allowed = [
  'html', // an option or a block of the article
  'row.html',
  'row.whyHtml',
  'part.html',
  'part.whyHtml',
  'part.beforeHtml',
  'question.afterHtml',
  'feedback.keyHtml',
  'feedback.whyHtml',
  'feedback.explanationHtml',
  'preview.explanationHtml',
  'preview.modelHtml',
  'preview.rubricHtml',
  'key.explanationHtml',
  'key.modelHtml',
  'key.rubricHtml',
  'beforeHtml',
]

/** The one view that is opened from a disk, where no stylesheet can be loaded: it holds the program's own. */
const savedFile = 'lesson/results/file.ejs'

test('only what our own renderers made is printed without escaping', () => {
  expect(files.length).toBeGreaterThan(30)
  const raw = files.flatMap((file) =>
    [...readFileSync(`views/${file}`, 'utf8').matchAll(/<%-(?!\s*include\()\s*([\s\S]*?)\s*-?%>/g)].map(
      ([, expression = '']) => ({ file, expression }),
    ),
  )
  expect(raw.length).toBeGreaterThan(5)
  const others = raw.filter(
    ({ file, expression }) =>
      !(file === savedFile && expression === 'css') &&
      (!(file.startsWith('partials/') || file.startsWith('questions/')) || !allowed.includes(expression)),
  )
  expect(others).toEqual([])
})

test('no view has a script, a style or a handler of its own: the content policy forbids them', () => {
  for (const file of files) {
    const whole = readFileSync(`views/${file}`, 'utf8')
    const text = file === savedFile ? whole.replace('<style><%- css %></style>', '') : whole
    expect(text.match(/<script(?![^>]*src=)|<style|\sstyle=|\son[a-z]+=["']/g), file).toBeNull()
  }
})

test('every view says first what it needs', () => {
  for (const file of files) expect(readFileSync(`views/${file}`, 'utf8'), file).toMatch(/^<%# locals/)
})
