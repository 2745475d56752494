import { expect, test } from 'vitest'
import { nextPage } from '../../server/web/next-page.ts'

test.each([
  '/teach',
  '/teach/class',
  '/teach/quiz/birthday-call/lesson',
  '/teach/quiz/owls%20at%20dusk',
  '/teach/lesson/V1StGXR8_Z5jdHi6B-myT/review?question=4',
])('%s is gone on to', (wished) => {
  expect(nextPage(wished)).toBe(wished)
})

test.each([
  { wished: '', because: 'nothing was asked for' },
  { wished: 'https://evil.example/teach', because: 'another site' },
  { wished: '//evil.example/teach', because: 'another site in short' },
  { wished: '/teach//evil.example', because: 'a second slash' },
  { wished: '///evil.example', because: 'three slashes' },
  { wished: '/\\evil.example', because: 'browsers read a backslash as a slash' },
  { wished: '/teach/\\evil.example', because: 'a backslash further on' },
  { wished: '\\\\evil.example\\teach', because: 'a path of Windows' },
  { wished: 'teach', because: 'no slash in front' },
  { wished: '/teacher', because: 'only looks like it' },
  { wished: '/teach.evil.example', because: 'a name that begins alike' },
  { wished: '/teach@evil.example', because: 'a user name' },
  { wished: '/', because: 'not a page of the teacher' },
  { wished: '/lesson/abc', because: 'not a page of the teacher' },
  { wished: '/static/readout.css', because: 'not a page of the teacher' },
  { wished: '/teach/../lesson/abc', because: 'it leads out' },
  { wished: '/teach/%2e%2e/lesson/abc', because: 'it leads out in hiding' },
  { wished: '/teach/session', because: 'it would come back here' },
  { wished: '/teach/session/end', because: 'it would sign out again' },
  { wished: '/teach/class\r\nLocation: https://evil.example', because: 'a second header' },
  { wished: '/teach/class\n', because: 'a line break' },
  { wished: '/teach\t/class', because: 'a tab, which browsers drop' },
  { wished: '/te\tach//evil.example', because: 'a tab in the middle' },
  { wished: ' /teach', because: 'a space in front' },
  { wished: '/teach/a b', because: 'a space' },
  { wished: '/teach\u0000', because: 'a NUL' },
  { wished: '/teach/\u2028', because: 'a line separator' },
  { wished: '/teach/\uff0f\uff0fevil.example', because: 'wide slashes' },
  { wished: 'javascript:alert(1)//teach', because: 'a script' },
  { wished: 'javascript:/teach', because: 'a script that looks like a path' },
  { wished: 'data:text/html,/teach', because: 'a document' },
  { wished: 'https:/teach', because: 'a scheme without a host' },
  { wished: 'https:evil.example', because: 'a scheme without slashes' },
  { wished: '/Teach', because: 'addresses are small' },
])('"$wished" leads to the first page, because of $because', ({ wished }) => {
  expect(nextPage(wished)).toBe('/teach')
})

test.each(['/teach/%2f%2fevil.example', '/teach/%5cevil.example', '/teach/quiz/https:evil.example'])(
  '%s is odd and stays here',
  (wished) => {
    const { origin, pathname } = new URL(nextPage(wished), 'http://192.168.7.7:3000')
    expect(origin).toBe('http://192.168.7.7:3000')
    expect(pathname.startsWith('/teach')).toBe(true)
  },
)
