import { plainDigits } from '../text/plain-digits.ts'

/** What parts whole from part: a point as in 1.5, a comma as in 1,5. */
export type Decimal = '.' | ','

/** A number as somebody typed it. */
export interface TypedNumber {
  value: number
  /** What stands before and after it, without spaces and points at the ends; "" for nothing. */
  rest: string
  /** Another language would read another number: 1.234 and 1,234. */
  ambiguous: boolean
}

/** Which sign a language has. @param lang BCP 47; an unknown one counts as English */
export function decimalOf(lang: string): Decimal {
  const known = decimals.get(lang) ?? signOf(lang)
  decimals.set(lang, known)
  return known
}
/** Asking takes as long as reading a thousand numbers, so each language is asked once. */
const decimals = new Map<string, Decimal>()

function signOf(lang: string): Decimal {
  try {
    const parts = new Intl.NumberFormat(lang).formatToParts(1.5)
    return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.'
  } catch {
    return '.'
  }
}

/** A value with that sign, without groups: 1234.5 or 1234,5. */
export const writeNumber = (value: number, decimal: Decimal): string => String(value).replace('.', decimal)

/** A double holds every number of so many digits (IEEE 754). */
const mostDigits = 15

/** Digits with single signs between them, or a point in front. No alternative can match what another can, so it takes linear time. */
const digits = /[+-]? ?(?:\d+(?:[ '.,]\d+)*|[.,]\d+)/

/**
 * Reads the one number of a text in the way that its language writes numbers. Spaces and apostrophes group digits
 * (ISO 80000-1, 7.3.1); of point and comma the last one parts whole from part when both stand there; one that stands
 * several times groups; and one alone that could be either, as in 1.234, is what the language has it for.
 * @returns null when there is no number, more than one, or its groups have not three digits (in India two before the last three)
 */
export function readNumber(text: string, decimal: Decimal): TypedNumber | null {
  const plain = plainSigns(text, decimal)
  const found = digits.exec(plain)
  if (!found) return null
  const beside = `${plain.slice(0, found.index)} ${plain.slice(found.index + found[0].length)}`
  const rest = beside.replace(/ +/g, ' ').replace(/^ | ?[.!]? ?$/g, '')
  // A digit behind a letter belongs to a unit, as in m2.
  if (/(?:^|[^\p{L}^])\d/u.test(rest)) return null
  const read = valueOf(found[0].replace(/^([+-]?) /, '$1'), decimal)
  return read && { ...read, rest }
}

/** Digits, signs and spaces of every script and keyboard as the plain ones. */
const plainSigns = (text: string, decimal: Decimal): string =>
  plainDigits(text.replace(/[\u00B2\u00B3\u00B9\u2070-\u2079]/g, '^$&').normalize('NFKC'))
    .replace(/[\u2212\u2010-\u2015\uFE63]/g, '-')
    .replace(/[\u2018\u2019\u02BC\u066C]/g, "'")
    .replace(/\u066B/g, decimal)
    .replace(/[\u00AD\u200B\u2060\uFEFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

const grouped = /^\d{1,3}(?:[ '.,]\d{2,3})*[ '.,]\d{3}$/

function valueOf(typed: string, decimal: Decimal): Omit<TypedNumber, 'rest'> | null {
  const sign = /^[+-]?/.exec(typed)?.[0] ?? ''
  const body = typed.slice(sign.length)
  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','))
  const mark = last < 0 ? '' : body.charAt(last)
  const alone = mark !== '' && body.indexOf(mark) === last
  const bare = /^\d+[.,]\d+$/.test(body)
  // 0.234 has no thousands, and 1234.567 no group of four.
  const ambiguous = alone && bare && grouped.test(body) && !body.startsWith('0')
  const parted = alone && (!ambiguous || mark === decimal)
  const whole = parted ? body.slice(0, last) : body
  const signs = new Set(whole.replace(/\d/g, ''))
  if (signs.size > 1 || (parted && signs.has(mark)) || (signs.size === 1 && !grouped.test(whole))) return null
  const plain = whole.replace(/\D/g, '') + (parted ? `.${body.slice(last + 1)}` : '')
  if (plain.replace(/\D/g, '').length > mostDigits || !/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain)) return null
  // -0 is 0: nobody means another number by it.
  return { value: Number(`${sign}${plain}`) || 0, ambiguous }
}
