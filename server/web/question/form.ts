import { plainInline, renderInline } from '../../quiz/text/inline.ts'
import { partField } from '../../quiz/types/parts.ts'
import type { Asks, FormBody, SheetOption, SheetPart } from '../../quiz/types/question-type.ts'
import { countWords } from '../../quiz/types/written.ts'
import { optionHtml } from './option-html.ts'
import { toCriteria, type CriterionPart } from './criteria.ts'
import { words } from '../../words/en.ts'
import type { QuestionWords } from '../../words/en/questions.ts'

const says = words.questions

/** Locals of `views/questions/<type>/form.ejs`, as `question`. The form element, its ids and its foot are the page's. */
export interface QuestionForm {
  options: FormOption[]
  /** Empty where the answer is one. */
  parts: FormPart[]
  /** What stands behind the last part, where parts stand in one text; else "". */
  afterHtml: string
  /** What was written so far; empty for types with options. */
  text: string
  /** Language of the article, for spelling and voices. */
  lang: string
  /** Advice on length of an essay and how much is written; null for other types. */
  length: { most: number; hint: string; count: string } | null
  /** How to write what is asked for, or what several ticks earn. */
  hint: string
  /** What a text is marked by, to be read before it is written; empty where nothing says so. */
  criteria: CriterionPart[]
  /** Why nothing can be answered now; null when it can. */
  closed: string | null
  /** Why what was sent was refused; null when it was not. */
  problem: string | null
  says: QuestionWords
}

interface FormOption {
  value: string
  letter: string | null
  html: string
  text: string
  on: boolean
  /** Says that no other is right. */
  none: boolean
}
/** One thing that is answered by itself. */
interface FormPart {
  /** Of its field. */
  name: string
  /** Of its control, for labels. */
  id: string
  html: string
  text: string
  /** What stands before it in one text; "" where it stands by itself. */
  beforeHtml: string
  /** Empty where it is written. */
  choices: FormOption[]
  /** What was chosen or written so far; "" for nothing. */
  value: string
}

/**
 * One question ready to be answered.
 * @param question of `studentQuestionView`: its sheet, its parts, and what else its form says
 * @param fields what the form is filled with: what was typed, else the draft, else the answer that counts, else `{}`
 */
export function toQuestionForm(
  question: { sheet: readonly SheetOption[]; parts: readonly SheetPart[]; asks: Asks },
  fields: FormBody,
  rest: { lang: string; closed: string | null; problem: string | null },
): QuestionForm {
  const sent = [fields.response ?? []].flat()
  const text = question.sheet.length === 0 ? (sent[0] ?? '') : ''
  const { words: most } = question.asks
  return {
    options: question.sheet.map((option) => toOption(option, sent)),
    parts: question.parts.map((part) => toPart(part, [fields[partField(part.id)] ?? ''].flat()[0] ?? '')),
    afterHtml: renderInline(question.asks.after),
    text,
    length: most === null ? null : { most, hint: says.aboutWords(most), count: says.wordCount(countWords(text), most) },
    criteria: toCriteria(question.asks.criteria),
    hint: hintOf(question),
    says,
    ...rest,
  }
}

/** How to write what is asked for, or what several ticks earn. */
export function hintOf({
  sheet,
  parts,
  asks,
}: {
  sheet: readonly SheetOption[]
  parts: readonly SheetPart[]
  asks: Asks
}): string {
  if (parts.some(({ before }) => before !== undefined)) return asks.capitals ? says.fillGapsExactly : says.fillGaps
  if (asks.number) return says.aNumber(asks.number)
  if (sheet.length === 0) return asks.capitals ? says.aFewExactWords : says.aFewWords
  return asks.allOrNothing ? says.allOrNothing : says.chooseSeveral
}

const toOption = (option: SheetOption, sent: readonly string[]): FormOption => ({
  value: option.id,
  letter: option.letter,
  html: optionHtml(option),
  text: plainInline(option.text),
  on: sent.includes(option.id),
  none: option.none ?? false,
})

const toPart = ({ id, text, before, choices }: SheetPart, value: string): FormPart => ({
  name: partField(id),
  id: `response-${id}`,
  html: renderInline(text),
  text: plainInline(text),
  choices: (choices ?? []).map((choice) => toOption(choice, [value])),
  value,
  beforeHtml: renderInline(before ?? ''),
})
