import fc from 'fast-check'
import { payloads } from './payloads.ts'
import { everybody, type Who } from './cast.ts'
import { idsIn, type Route } from './route-table.ts'

/** A request that no page of ours sends. */
export interface OddRequest {
  who: Who
  method: string
  /** Address as sent, every sign of it one that may stand there. */
  path: string
  headers: Record<string, string>
  body: string | null
}

/** As it is written into an address or a form; a lone half of a pair, which nobody can write, as its three bytes. */
const encoded = (words: string): string =>
  words.replace(/[^\w.~-]/gu, (sign) => (sign.isWellFormed() ? encodeURIComponent(sign) : '%ED%A0%80'))

const signs = [
  '\0',
  '\ud83d',
  '\udc00\ud800',
  '\ufeff',
  '\u202e\u200b',
  '\r\n',
  '\u0085',
  '\ud83e\udd89',
  'e\u0301',
  '\uffff',
]
const names = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  'null',
  'NaN',
]
const values = fc.oneof(
  fc.constantFrom(
    ...signs,
    ...names,
    '',
    ' ',
    '-1',
    '1e999',
    '0x10',
    '9'.repeat(400),
    '[object Object]',
    '{}',
    '[]',
    'true',
  ),
  fc.constantFrom(...payloads.flatMap(({ words }) => words)),
  fc.constantFrom(
    '{"at":"closed","at":"lobby"}',
    '{"at":"question"}',
    '{"__proto__":{"at":"closed"}}',
    '[[[[[[[[',
    '2026-02-30T25:61',
  ),
  // What the forms of the questions send, in whichever field it comes.
  fc.constantFrom(
    '1',
    '3',
    '4',
    'dusk',
    'owls',
    'hunts',
    'sings',
    'noon',
    'true',
    '0-25',
    '25-0',
    '0-9999999',
    '12-12',
  ),
  fc.constantFrom(
    'a'.repeat(2001),
    '\u0301'.repeat(3000),
    '\ud83d\udc68\u200d'.repeat(900),
    ' '.repeat(5000),
    '\n'.repeat(5000),
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
)
/** Signs of an address that are left as they are: garbage to whoever decodes them. */
const rawParts = [
  '%',
  '%zz',
  '%00',
  '%ff%fe',
  '%c0%af',
  '%ed%a0%80',
  '..%2f..%2fetc',
  '%2e%2e',
  ';a=1',
  ':',
  '*',
  '(',
  'a'.repeat(3000),
]

const fields =
  'code nickname member response text round replaces form student claim stage from until minutes name names title next ' +
  'preset feedback class opens closes capacity reason shown answer points comment replyTo cover password __proto__ constructor ' +
  'response[] response[0] text[a][b] __proto__[x] toString passage certainty level-0 ' +
  'response.owl response.mouse response.hunt response.time response.prey response.dusk response.noon response.__proto__ ' +
  'response. response.constructor response.owl[]'
const field = fc.constantFrom(...fields.split(' '))

/** Pairs, some of a name that came before. */
const pairs = (most: number) => fc.array(fc.tuple(field, values), { maxLength: most })
const inForm = (all: readonly (readonly [string, string])[]): string =>
  all.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&')

const form = 'application/x-www-form-urlencoded'
const body = fc.oneof(
  { weight: 6, arbitrary: pairs(9).map((all) => ({ type: form, text: inForm(all) })) },
  fc.constantFrom(
    { type: form, text: `response=${'a'.repeat(130_000)}` },
    { type: form, text: `text=${'%F0%9F%A6%89'.repeat(9000)}` },
    { type: form, text: '&=&&=a&a&%=%&%zz=%c3&' },
    { type: form, text: 'a=1&'.repeat(1500) },
    { type: `${form}; charset=utf-7`, text: 'text=+ADw-' },
    { type: form.toUpperCase(), text: 'response=dusk' },
    {
      type: 'multipart/form-data; boundary=x',
      text: '--x\r\nContent-Disposition: form-data; name="text"\r\n\r\na\r\n--x--',
    },
    { type: 'multipart/form-data', text: '--' },
    { type: 'text/plain', text: 'response=dusk' },
    { type: '', text: 'response=dusk' },
    { type: 'nonsense', text: '\0\0\0' },
  ),
  fc.json().map((text) => ({ type: 'application/json', text })),
)

const otherHeaders = fc.constantFrom<Record<string, string>[]>(
  {},
  {},
  { Accept: 'application/json' },
  { Accept: '\u00ff/*;q=x' },
  { 'HX-Request': 'true' },
  { 'Content-Encoding': 'gzip' },
  { 'Content-Encoding': 'identity, br' },
  { 'Last-Event-ID': '-1' },
  { 'Accept-Language': 'x'.repeat(2000) },
  { Range: 'bytes=9-1' },
  { 'If-None-Match': '*' },
  { 'X-HTTP-Method-Override': 'DELETE' },
  { Expect: '100-continue' },
)

/** Cookies beside those that somebody has, or instead of them. */
const cookie = fc.oneof(
  { weight: 5, arbitrary: fc.constant((own: string) => own) },
  fc.constantFrom<((own: string) => string)[]>(
    (own) => `${own}; ${own}`,
    (own) => own.slice(0, -1),
    (own) => own.replace(/=[^;]*/g, '='),
    (own) => `${own.replace(/=[^;]*/g, '=__proto__')}; __proto__=1; constructor=2`,
    (own) => own.replace(/=/g, '=%E0%A4%A'),
    () => `;;;==;=a;a=;${'b=c; '.repeat(300)}`,
  ),
)

/** @param ids of the addresses, see `cast.ts` */
export function oddRequests(
  routes: readonly Route[],
  ids: Readonly<Record<string, string | readonly string[]>>,
  cookies: Readonly<Record<Who, string>>,
  who: readonly Who[] = everybody,
): fc.Arbitrary<OddRequest> {
  const id = (name: string) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...[ids[name] ?? ''].flat().map(encoded)) },
      { weight: 1, arbitrary: values.map((words) => encoded(words).slice(0, 3000)) },
      { weight: 1, arbitrary: fc.constantFrom(...rawParts) },
    )
  const path = fc.constantFrom(...routes).chain(({ path, method }) =>
    fc.tuple(...idsIn(path).map(id)).map((filled) => {
      const left = [...filled]
      return { path: path.replace(/:\w+/g, () => left.shift() ?? ''), method, isStream: path.endsWith('/events') }
    }),
  )
  return fc
    .record({
      ...{ who: fc.constantFrom(...who), at: path, query: pairs(4), body, cookie, headers: otherHeaders },
      method: fc.option(fc.constantFrom('GET', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'), {
        freq: 4,
      }),
      tail: fc.constantFrom('', '', '', '/', '//', '/%2e%2e', '/..', '%00'),
    })
    .map(({ who, at, query, body, cookie, headers, method, tail }) => {
      const asked = method ?? at.method
      const sent = /^(GET|HEAD|OPTIONS)$/.test(asked) ? null : body
      const search = query.length === 0 ? '' : `?${inForm(query).slice(0, 6000)}`
      return {
        who,
        // A stream goes on: those who may not listen are told so at once, and the others are not asked.
        method: at.isStream && asked === 'GET' ? 'POST' : asked,
        path: `${at.path}${tail}${search}`.slice(0, 9000).replace(/%.?$/, ''),
        headers: { Cookie: cookie(cookies[who]), ...headers, ...(sent && { 'Content-Type': sent.type }) },
        body: sent?.text ?? null,
      }
    })
}
