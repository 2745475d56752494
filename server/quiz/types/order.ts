import { z } from 'zod'
import { plainInline } from '../text/inline.ts'
import { baseOf, baseShape, questionShape } from './base.ts'
import { tau } from './kendall.ts'
import { Named, NamedInFile, twiceIn } from './named.ts'
import { optionParts, type OptionPart } from './option-parts.ts'
import { partOf, PartsResponse, readOption, readParts, writeParts } from './parts.ts'
import type { QuestionType, SheetOption } from './question-type.ts'
import { shuffled } from './shuffled.ts'

/** As `quiz.json` has it: things in their right order. */
export const OrderInFile = z.strictObject({
  ...questionShape,
  type: z.literal('order').describe('Things to put in order'),
  items: z.array(NamedInFile).min(3).max(12).describe('The things in their right order; pupils see them mixed'),
})

/** After normalising; `items` stand in their right order. */
export const Order = z.object({ ...baseShape, type: z.literal('order'), items: z.array(Named) })
export type Order = z.output<typeof Order>

/** "1" to the number of things: ids and words of the places. */
const placesOf = ({ items }: Order): SheetOption[] =>
  items.map((_, at) => ({ id: String(at + 1), letter: null, text: String(at + 1) }))

const partsOf = ({ items }: Order): OptionPart[] =>
  items.map(({ id, text }, at) => ({ id, text, key: String(at + 1), feedback: null }))

const byKey = optionParts(partsOf, placesOf)

/** The place of each item, in the right order; null for none. A log may hold a place that there is no more. */
const placesIn = ({ items }: Order, response: PartsResponse): (number | null)[] =>
  items.map(({ id }) => {
    const place = Number(partOf(response, id))
    return Number.isSafeInteger(place) ? place : null
  })

/** "1. first; 2. second; –. without a place", by the places given. */
function plainOrder({ items }: Order, places: readonly (number | null)[]): string {
  return items
    .map(({ text }, at) => ({ text, place: places[at] ?? null }))
    .sort((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || 0)
    .map(({ text, place }) => `${place ?? '–'}. ${plainInline(text)}`)
    .join('; ')
}

/** Things to put in order; the mark is the {@link tau} of their places. */
export const order: QuestionType<Order, PartsResponse> = {
  inFile: OrderInFile.transform((file): Order => ({ ...baseOf(file), type: file.type, items: file.items })),
  response: PartsResponse,
  written: false,
  markedBy: 'program',
  check: ({ items }) => twiceIn('items', items),
  readForm: (question, form) => readParts(form, question.items, (_id, text) => readOption(placesOf(question), text)),
  writeForm: (_question, response) => writeParts(response),
  grade: (question, response) => tau(placesIn(question, response)),
  sheet: () => [],
  feedback: (question, response) => ({
    mark: response && order.grade(question, response),
    options: [],
    key: plainOrder(
      question,
      question.items.map((_, at) => at + 1),
    ),
    why: null,
  }),
  tally: () => [],
  examples: ({ items }) =>
    [items, ...items.slice(1).map((_, at) => swapped(items, at)), [...items].reverse(), items.slice(0, 2)].map(
      (things) => writeParts({ parts: Object.fromEntries(things.map(({ id }, at) => [id, String(at + 1)])) }),
    ),
  plain: (question, response) => plainOrder(question, placesIn(question, response)),
  parts: { ...byKey, sheet: (question, seed = question.id) => shuffled(byKey.sheet(question), seed) },
}

/** The things with those at `at` and after it in each other's place. */
function swapped<Thing>(things: readonly Thing[], at: number): Thing[] {
  return [...things.slice(0, at), ...things.slice(at, at + 2).reverse(), ...things.slice(at + 2)]
}
