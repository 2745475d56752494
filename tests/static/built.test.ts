import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { builtStatic } from './built.ts'

const files = await builtStatic()
const packed = (name: string): number => gzipSync(files.get(name) ?? Buffer.alloc(0)).length

test('what browsers load is built: a script for each kind of page, one stylesheet, the sheet and the wall', () => {
  expect([...files.keys()].sort()).toEqual([
    'reading.js',
    'readout.css',
    'sheet.css',
    'student.js',
    'teacher.js',
    'wall.css',
    'wall.js',
  ])
})

test("a student's page loads at most 50 kB of script and style, compressed", () => {
  expect(packed('student.js')).toBeGreaterThan(10_000)
  expect(packed('readout.css')).toBeGreaterThan(3000)
  expect(packed('student.js') + packed('readout.css') + packed('reading.js')).toBeLessThanOrEqual(50_000)
})

test('no stylesheet and no script asks another computer for anything', () => {
  for (const [name, bytes] of files) {
    expect(bytes.toString().match(/(?:url\(|@import|import\()\s*["']?(?:https?:)?\/\//g), name).toBeNull()
  }
})

test('old syntax only: Chrome 80 and Safari 12.1 know no optional chaining, no class fields, no static blocks', () => {
  const script = files.get('student.js')?.toString() ?? ''
  expect(script).not.toMatch(/\?\.[a-zA-Z_[(]/)
  expect(script).not.toMatch(/\?\?/)
  expect(script).not.toMatch(/class\s*\w*\s*\{[^}]*#\w+\s*[=;(]/)
})
