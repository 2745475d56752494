import { stringify } from 'csv-stringify/sync'

/** A cell: words, a number, or nothing. */
export type CsvCell = string | number | null

/**
 * What makes a spreadsheet take words for a formula when they begin with it, also after an apostrophe of our own: so
 * that what is put before comes off again without guessing. Source: OWASP, CSV Injection; the full-width forms count too.
 */
const formula = /^'*[=+\-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20]/

/** Words as a spreadsheet shows them and never runs them: an apostrophe goes before what could be a formula. */
export const harmless = (words: string): string => (formula.test(words) ? `'${words}` : words)

/**
 * Rows as CSV: RFC 4180, CRLF, UTF-8 with a byte order mark, without which Excel takes it for another encoding. Words
 * are always quoted, so that line breaks and separators of any country stay inside of their cell. Numbers are printed
 * as they are. To read a cell back: of an apostrophe before `=`, `+`, `-`, `@`, a tab, a line break or NUL, take one off.
 */
export const toCsv = (rows: readonly (readonly CsvCell[])[]): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell))),
    { bom: true, record_delimiter: 'windows', quoted_string: true },
  )
