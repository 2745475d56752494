import { greeting as says } from '../words/en/start.ts'
import type { SignInLink } from '../web/sign-in-link.ts'
import type { PasswordNow } from './teacher.ts'

export interface Greeting {
  /** Origin for a browser on this computer. */
  here: string
  /** Origins for phones, the likeliest first, each with the name of the card it leads to; "" where that says nothing. */
  phones: readonly { origin: string; name: string }[]
  /** Why `phones` is empty; null when it is not. */
  noPhones: 'no-network' | 'only-here' | null
  /** The first of `phones` as lines of a QR code. */
  qr: readonly string[]
  link: SignInLink
  passwordNow: PasswordNow
  data: string
  /** The program that synchronises the data folder; null when none is known to. */
  synced: string | null
  quizzes: string
}

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** What the terminal shows once the program runs: lines, the labels in a column of their own. */
export function greetingLines(it: Greeting): string[] {
  const { here, phones, link, passwordNow } = it
  const elsewhere = phones[0] ? [...wrapped(says.linkElsewhere), phones[0].origin + link.path] : []
  const addresses = phones.map(({ origin, name }) => (name === '' ? origin : `${origin}  (${name})`))
  const password = passwordNow.is === 'made-up' ? [passwordNow.password] : []
  return [
    ...['', says.runs, ''],
    ...under(says.here, [here]),
    ...under(says.phones, [
      ...addresses,
      ...wrapped(it.noPhones === null ? says.phonesHow : says.noPhones[it.noPhones]),
    ]),
    ...(phones.length > 0 ? ['', ...it.qr.map((line) => indent + line)] : []),
    '',
    ...under(says.link, [here + link.path, ...elsewhere, ...wrapped(says.linkHow(clock.format(link.until)))]),
    ...under(says.password, [...password, ...wrapped(says.passwordHow[passwordNow.is])]),
    '',
    ...under(says.data, it.synced === null ? [it.data] : [it.data, ...wrapped(says.synced(it.synced))]),
    ...under(says.quizzes, [it.quizzes]),
    ...['', says.stop, ''],
  ]
}

const labels = [says.here, says.phones, says.link, says.password, says.data, says.quizzes]
const labelled = Math.max(...labels.map(({ length }) => length))
const indent = ' '.repeat(labelled + 4)

/** The first line beside its label, the others below it. */
const under = (label: string, [first = '', ...more]: readonly string[]): string[] => [
  `  ${label.padEnd(labelled)}  ${first}`,
  ...more.map((line) => indent + line),
]

/** A sentence as lines that fit a terminal of 80 columns. Addresses and paths are never broken. */
function wrapped(sentence: string): string[] {
  const lines = ['']
  for (const word of sentence.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (longer.length > 79 - indent.length) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}
