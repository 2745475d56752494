import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Theme = ReadonlyMap<string, string>

/** The colours that a piece of CSS gives names to. */
const coloursIn = (css: string): [string, string][] =>
  [...css.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6})/gi)].map(([, name = '', value = '']) => [name, value])

const tokens = readFileSync('static/css/tokens.css', 'utf8')
const [lightCss = '', darkCss = ''] = tokens.split('@media (prefers-color-scheme: dark)')
const light = new Map(coloursIn(lightCss))
const dark = new Map([...light, ...coloursIn(darkCss)])
const wall = new Map([...light, ...coloursIn(readFileSync('static/css/wall.css', 'utf8'))])

/** Relative luminance and contrast ratio. Source: WCAG 2.2, definitions "relative luminance" and "contrast ratio". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(theme: Theme, one: string, other: string): number {
  const [a = 0, b = 0] = [one, other].map((name) => luminance(theme.get(name) ?? ''))
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const pairs = [
  { ink: '--ink', on: '--paper', least: 7, because: 'it is what everybody reads' },
  { ink: '--ink-2', on: '--paper', least: 7, because: 'secondary text is text' },
  { ink: '--ink-2', on: '--sunk', least: 4.5, because: 'the head of the peek stands there' },
  { ink: '--pen', on: '--paper', least: 4.5, because: 'links' },
  { ink: '--pen', on: '--sunk', least: 4.5, because: 'links in the peek' },
  { ink: '--on-pen', on: '--pen', least: 4.5, because: 'the blue button' },
  { ink: '--ink', on: '--pen-wash', least: 7, because: 'the chosen row' },
  { ink: '--ink', on: '--marker', least: 7, because: 'a marked sentence' },
  { ink: '--ink-2', on: '--heat-1', least: 4.5, because: 'where a quoted place stands' },
  { ink: '--pen', on: '--heat-1', least: 4.5, because: 'the link in a quoted place' },
  { ink: '--right', on: '--paper', least: 4.5, because: 'a tick in the matrix' },
  { ink: '--right', on: '--right-wash', least: 4.5, because: '"Right answer"' },
  { ink: '--wrong', on: '--paper', least: 4.5, because: 'a problem under a field' },
  { ink: '--wrong', on: '--wrong-wash', least: 4.5, because: '"Your answer, not right"' },
  { ink: '--on-band', on: '--band', least: 7, because: 'the connection' },
  { ink: '--edge', on: '--paper', least: 3, because: 'the border of a control (WCAG 1.4.11)' },
  { ink: '--focus', on: '--paper', least: 3, because: 'focus is seen' },
]

describe.each([
  { name: 'light', theme: light },
  { name: 'dark', theme: dark },
])('$name', ({ theme }) => {
  test.each(pairs)('$ink on $on is at least $least to 1, because of: $because', ({ ink, on, least }) => {
    expect(contrast(theme, ink, on)).toBeGreaterThanOrEqual(least)
  })
})

test.each(['--ink', '--ink-2', '--pen', '--right', '--wrong'])(
  '%s is at least 7 to 1 on the wall, for the back row',
  (ink) => {
    expect(contrast(wall, ink, '--paper')).toBeGreaterThanOrEqual(7)
  },
)

test('dark names no colour that light does not', () => {
  expect([...dark.keys()].sort()).toEqual([...light.keys()].sort())
  expect(light.size).toBeGreaterThan(15)
})
