import type { Wall } from '../lesson/views/wall.ts'
import { plainInline } from '../quiz/text/inline.ts'
import { keyAlone } from './wall-key.ts'

/** Text of the wall, sized in `em` of its main part. */
interface Block {
  text: string
  /** Size of its letters, which are never smaller than {@link leastAt}. */
  size: number
  /** Height of a line, as a multiple of the size. */
  line: number
  /** Width of the column in rem. */
  width: number
  /** Height around it. */
  around: number
}

/** What a 16:9 picture leaves between top and foot, in rem of `wall.css`, and how wide it is. */
const room = { height: 27.2, width: 63.5 }
/** What the small foot leaves more, once the answer is shown. */
const smallFoot = 3
/** Mean width of a letter, as a share of its size: measured over the samples, and a little more. */
const letterWidth = 0.53
/** Classes of `wall.css`: `wall-fit-90` has 90 % of the size, and so on. */
const fits = [100, 95, 90, 85, 80, 75, 70, 65, 60, 50, 42, 35] as const
/** The smallest letters, in rem, `--least` of `wall.css`: 25 px of a picture 1920 wide, and less only where words would not fit at all. */
const leastAt = (fit: number): number => 0.9 * Math.min(1, fit / 0.6)

/** Height of the line with which a teacher leads the lesson from the wall, in rem of a picture 720 px high. */
const clicker = 3.2

/**
 * The class with the largest letters in which everything on the wall fits without scrolling; "" for full size.
 * @param own lines that only the teacher's own wall has: to lead the lesson, and to count hands
 * @param above words that the teacher points at, above a question; "" for none
 */
export const wallSize = (wall: Wall, own: { led: boolean; counts: boolean }, above = ''): string =>
  fitOf(
    [...(above === '' ? [] : blocksAbove(above)), ...blocksOf(wall)],
    room.height +
      (hasSmallFoot(wall) ? smallFoot : 0) -
      heightOfNames(wall.names) -
      (own.led ? clicker : 0) -
      (own.counts ? clicker : 0),
  )

/** Once the answer is shown nobody waits for the count, and its place is needed above. */
export const hasSmallFoot = ({ question }: Wall): boolean => question !== null && question.shown !== null

/** The same for paragraphs of the text, each with a column of so many numbers beside it. */
export const lookedSize = (paragraphs: readonly { text: string; numbers: number }[], led = false): string =>
  fitOf(
    paragraphs.map(({ text, numbers }) => ({
      ...{ text, size: 1.5, line: 1.6, width: room.width - 20 },
      around: 1.6 + 0.9 * numbers,
    })),
    room.height - (led ? clicker : 0),
  )

/** Words that stand alone on the wall, with a line over and a line below them that keep their size, and the clicker's whether it is there or not. */
const alone = (text: string): Block[] =>
  text.split('\n').map((line) => ({ text: line, size: 2, line: 1.5, width: room.width, around: 0 }))
const aloneRoom = room.height - 5 - clicker

/** The class for words that stand alone, whose lines are parted by line breaks. */
export const aloneSize = (text: string): string => fitOf(alone(text), aloneRoom)

/** Whether such words fit with letters of that share of the full size. At 0.5 they are 28 px of a picture 1920 wide. */
export const fitsAlone = (text: string, share: number): boolean => heightOf(alone(text), share) <= aloneRoom

/** Words above a question, with a line that says where they are from. */
const blocksAbove = (text: string): Block[] =>
  text.split('\n').map((line, at) => ({
    ...{ text: line, size: 1.5, line: 1.35, width: room.width - 2 },
    around: at === 0 ? 3.5 : 0,
  }))
/** Three lines, a third of the picture: the question stays what is read first. */
const mostAbove = 9.6

/** Whether such words leave the question its room. */
export const fitsAbove = (text: string): boolean => heightOf(blocksAbove(text), 1) <= mostAbove

function fitOf(blocks: readonly Block[], left: number): string {
  const fit = fits.find((percent) => heightOf(blocks, percent / 100) <= left) ?? fits[fits.length - 1]
  return fit === 100 || fit === undefined ? '' : `wall-fit-${fit}`
}

/** Height of address, code and picture while the class joins, in `em`. */
const joining = 22.5
/** The least share of it: still read and scanned from the back row. */
const leastJoining = 0.6
/** Names while they join, in rem: they keep their size. Capitals are wide, so there is more room for each letter. */
const name = { letter: 0.58 * 1.05, gap: 1.2, line: 1.65, above: 0.8 }
/** "and 120 more" */
const moreWidth = 12 * name.letter + name.gap
const mostRows = Math.floor((room.height - name.above - joining * leastJoining) / name.line)

/** Of who is in, all or else the newest: what the wall holds, with a place for how many more there are. */
export function namesThatFit(names: readonly string[]): readonly string[] {
  const widths = names.map(widthOf)
  if (rowsOf(widths) <= mostRows) return names
  let from = 1
  while (rowsOf([...widths.slice(from), moreWidth]) > mostRows) from += 1
  return names.slice(from)
}

const widthOf = (text: string): number => lettersOf(text) * name.letter + name.gap

/** Rows in which boxes of these widths stand side by side. */
function rowsOf(widths: readonly number[]): number {
  let [rows, taken] = [0, Infinity]
  for (const width of widths) {
    if (taken + width > room.width + name.gap) [rows, taken] = [rows + 1, 0]
    taken += width
  }
  return rows
}

function heightOfNames(names: readonly string[]): number {
  const shown = namesThatFit(names)
  const widths = [...shown.map(widthOf), ...(shown.length < names.length ? [moreWidth] : [])]
  return widths.length === 0 ? 0 : name.above + name.line * rowsOf(widths)
}

const heightOf = (blocks: readonly Block[], fit: number): number =>
  blocks.reduce((sum, { text, size, line, width, around }) => {
    const letter = Math.max(size * fit, leastAt(fit))
    const lines = Math.ceil((lettersOf(text) * letterWidth * letter) / (width - letter))
    return sum + (Math.max(1, lines) * line + around / size) * letter
  }, 0)

/** Chinese, Japanese and Korean signs are twice as wide. */
const lettersOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, letter) => sum + (/[\u1100-\u11FF\u2E80-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/.test(letter) ? 2 : 1),
    0,
  )

function blocksOf({ at, phones, question, discussion, paused }: Wall): Block[] {
  if (paused) return []
  if (at === 'lobby' || at === 'own-pace') return [{ text: ' ', size: joining, line: 1, width: room.width, around: 0 }]
  if (discussion) return [prompt(discussion.prompt), note]
  if (!question) return []
  const head = [prompt(plainInline(question.prompt), question.shown ? 0.1 : 1.4)]
  if (!question.shown) {
    const noted = question.phase === 'discussing' || question.round === 2 || question.sheet.length === 0 || phones === 0
    return [
      ...head,
      ...(noted ? [note] : []),
      ...[...question.parts, ...question.sheet].map(({ text }) => ({
        text: plainInline(text),
        ...{ size: 1.75, line: 1.25, width: room.width - 3, around: 1.7 },
      })),
    ]
  }
  const { tally, first, fewOpinions, parts, key, looked, explanation, place } = question.shown
  const why = [
    ...(explanation === null
      ? []
      : [{ text: plainInline(explanation), size: 1.2, line: 1.4, width: room.width, around: 0.8 }]),
    ...(place === null
      ? []
      : [
          {
            text: `${place.quote} Paragraph 99, sentence 99`,
            ...{ size: 1.17, line: 1.5, width: room.width - 3, around: 2.2 },
          },
        ]),
  ]
  const alone = keyAlone(question)
  if (alone.length > 0)
    return [
      ...head,
      { text: ' ', size: 1.2, line: 1.45, width: room.width, around: 1.3 },
      ...alone.flatMap(({ part, answers }) =>
        part === null
          ? answers.map(({ text }) => ({
              ...{ text: plainInline(text), size: 1.75, line: 1.25, width: room.width - 3, around: 1 },
            }))
          : [longer(part, answers.map(({ text }) => text).join(' '))],
      ),
      ...why,
    ]
  const rows = tally.map(({ text, correct }) => ({
    text: `${plainInline(text)}${correct ? ' - right ' : ''}`,
    ...{ size: 1.45, line: 1.3, width: room.width * (first ? 0.45 : 0.58), around: 0.8 },
  }))
  // A row for each part with a number and a bar for each option; lettered options stand once below, in two columns.
  const matrix = parts.map(({ text }) => ({
    text: plainInline(text),
    ...{ size: 1.45, line: 1.3, width: room.width * 0.45, around: 1.7 },
  }))
  const options = (parts[0]?.rows ?? [])
    .filter(({ letter }) => letter !== null)
    .map(({ text }) => ({ text: plainInline(text), size: 1.2, line: 0.74, width: room.width / 2 - 3, around: 0.1 }))
  return [
    ...head,
    ...(first?.flow || first?.net || fewOpinions ? [note] : []),
    ...(matrix.length > 0 ? [{ text: ' ', size: 1.05, line: 1.5, width: room.width, around: 3.2 }] : []),
    ...matrix,
    ...options,
    ...(rows.length > 0 ? [{ text: ' ', size: 1.05, line: 1.5, width: room.width, around: 3.2 }, ...rows] : []),
    ...(rows.length === 0 && parts.length === 0 && key !== null
      ? [{ text: key, size: 1.6, line: 1.4, width: room.width, around: 3 }]
      : []),
    ...(looked && looked.all.marked > 0
      ? [
          {
            text: 'x'.repeat(120 + 65 * looked.all.options.length),
            size: 1.2,
            line: 1.4,
            width: room.width,
            around: 0.8,
          },
        ]
      : []),
    ...why,
  ]
}

/** A part with its answer beside it: whichever is longer. */
function longer(part: string, answer: string): Block {
  const [text = ''] = [plainInline(part), plainInline(answer)].sort((a, b) => b.length - a.length)
  return { text, size: 1.45, line: 1.3, width: room.width / 2 - 1, around: 1 }
}

/** The sentence below a prompt. */
const note: Block = { text: ' ', size: 1.6, line: 1.4, width: room.width, around: 1 }

const prompt = (text: string, around = 1.4): Block => ({ text, size: 2.35, line: 1.2, width: 60, around })
