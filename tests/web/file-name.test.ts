import { expect, it } from 'vitest'
import { fileName } from '../../server/web/file-name.ts'

it.each([
  { parts: ['Owls', '7b', '2026-03-02'], name: 'Owls, 7b, 2026-03-02.csv', because: 'that is what it is' },
  { parts: ['Owls', null, '2026-03-02'], name: 'Owls, 2026-03-02.csv', because: 'there is no class' },
  { parts: ['../../etc/passwd'], name: 'etc passwd.csv', because: 'a name is no path' },
  { parts: ['a:b*c?"<d>|e\\f'], name: 'a b c d e f.csv', because: 'Windows takes none of these' },
  { parts: ['مكالمة واحدة', '9 ب'], name: 'مكالمة واحدة, 9 ب.csv', because: 'any script is a name' },
  { parts: ['\u202Egnp.exe\r\nX: y'], name: 'gnp.exe X y.csv', because: 'no letter turns it round or ends a header' },
  { parts: ['...', ''], name: 'Readout.csv', because: 'dots alone hide a file' },
])('calls $parts "$name", because $because', ({ parts, name }) => {
  expect(fileName(parts, 'csv')).toBe(name)
})

it('is short enough for every file system, in whole letters', () => {
  const name = fileName(['漢'.repeat(300)], 'json')
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(190)
  expect(name).toMatch(/^漢+\.json$/)
})
