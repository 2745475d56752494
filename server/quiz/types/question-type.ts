import type { z } from 'zod'
import type { Article, Range } from '../text/article.ts'
import type { Criterion } from './criteria.ts'
import type { Decimal } from './read-number.ts'
import type { Place } from '../text/locate.ts'
import type { Passage } from '../text/passage.ts'

/** What a browser sent: the last value of each field, or all of them where a field came more than once. */
export type FormBody = Readonly<Record<string, string | readonly string[]>>

/** A problem of meaning in one question: `path` is relative to the question, `code` and `values` find their sentence in `words/en/check.ts`. */
export interface QuestionProblem {
  path: readonly (string | number)[]
  code: string
  values: Readonly<Record<string, string | number>>
  severity: 'error' | 'warning'
}

/** An option as a student may see it before the key is shown: no `correct`, no feedback. */
export interface SheetOption {
  id: string
  /** Letter in the margin, A to Z, or the number of a scale's step; null where everybody calls the answer by its few words. */
  letter: string | null
  /** Inline Markdown. */
  text: string
  /** A picture above the words; absent for none. As in `Option`. */
  image?: { src: string; alt: string }
  /** Goes with no other option; absent: it does. */
  none?: boolean
}

/** What else a form says before it is answered; nothing in it gives the key away. */
export interface Asks {
  /** About how many words to write at most; null where there is no such advice. */
  words: number | null
  /** How a number may be written; null where none is asked for. */
  number: { decimal: Decimal; unit: 'none' | 'allowed' | 'required' } | null
  /** Of several right options only all of them together earn points. */
  allOrNothing: boolean
  /** Capitals matter in what is written. */
  capitals: boolean
  /** The options are steps of a scale, of which only the ends have words. */
  scale: boolean
  /** What a text is marked by; empty where there are no levels to choose. */
  criteria: readonly Criterion[]
  /** Sentences of the text can be quoted by their marks; see `quotesIn`. */
  quotes: boolean
  /** Inline Markdown behind the last part, where parts stand in one text; else empty. */
  after: string
}
/** Of a type whose form is its sheet. */
export const noAsks: Asks = {
  words: null,
  number: null,
  allOrNothing: false,
  capitals: false,
  scale: false,
  criteria: [],
  quotes: false,
  after: '',
}

/** Why a response may be kept as a draft and not handed in; `words/en/refusals.ts` has the sentence. */
export type Unfit = 'not-a-number' | 'none-and-others'

/** What a teacher compares written answers with; empty lists where there is nothing to compare. */
export interface KnownAnswers {
  accepted: readonly string[]
  /** Wrong ones that were expected, with the words for whoever gives them (inline Markdown). */
  expected: readonly { answer: string; feedback: string }[]
}
/** For types with options, and where only a teacher can say. */
export const noAnswers: KnownAnswers = { accepted: [], expected: [] }

/** Words for a student after the key is shown. `mark` as in {@link QuestionType.grade}. */
export interface Feedback {
  mark: number | null
  /** One row per option, in the sheet's order; empty for written types, those with parts, and where no option is right. */
  options: readonly (SheetOption & { chosen: boolean; correct: boolean; why: string | null })[]
  /** What a right answer is, as plain words; null where only a teacher can say. */
  key: string | null
  /** Words for a written answer that was expected to be wrong; options carry their own. */
  why: string | null
  /** Where the answer is a place in the text: what was marked and what is accepted, in the order of the text. */
  places?: { marked: readonly MarkedPlace[]; accepted: readonly MarkedPlace[] }
}

/** `right` of a marked place: it found an accepted one; of an accepted place: it was found. */
export interface MarkedPlace {
  place: Place
  right: boolean
}

/** What a raised hand stands for: an option's id, and the response of somebody who chooses it. */
export interface Hand<R> {
  option: string
  response: R
}

/** How many gave which response: for bars, tables and CSV. Written types have rows of distinct texts (short-text) or none (essay). */
export interface TallyRow {
  /** Option id, or the text itself for short texts. */
  id: string
  /** As in {@link SheetOption}; null for written types. */
  letter: string | null
  /** Inline Markdown of an option; the words themselves of written types. */
  text: string
  /** As in {@link SheetOption}. */
  image?: { src: string; alt: string }
  count: number
  correct: boolean | null
}

/** One thing of a question that is answered by itself: a statement to place, an item to match, a gap to fill. */
export interface SheetPart {
  id: string
  /** Inline Markdown. */
  text: string
  /** Inline Markdown that stands before it, where parts stand in one text; absent where each stands by itself. */
  before?: string
  /** What can be chosen; null where pupils write. */
  choices: readonly SheetOption[] | null
}

/** What a part's answer is worth, once the key is shown. */
export interface PartFeedback {
  id: string
  /** Inline Markdown of the part. */
  text: string
  /** What was chosen or written, as plain words; null when this part has no answer. */
  given: string | null
  /** A right answer, as plain words. */
  key: string
  /** Null when this part has no answer. */
  right: boolean | null
  /** Inline Markdown for who answered this part wrongly; null when none was written or it was right. */
  why: string | null
}

/** One part with its key, for the teacher only. */
export interface PartKey {
  id: string
  /** Inline Markdown of the part. */
  text: string
  /** Every right answer, as plain words; the first is shown to pupils. */
  accepted: readonly string[]
  /** Words for wrong answers: `answer` null is for any. Inline Markdown. */
  words: readonly { answer: string | null; text: string }[]
}

/** How many gave which answer to one part. */
export interface PartTally {
  id: string
  /** Inline Markdown of the part. */
  text: string
  /** Their counts add up to the number of those who answered this part. */
  rows: readonly TallyRow[]
}

/** Of types whose form has a field for each part; its fields are named by `partField`. */
export interface Parted<Q, R> {
  /** As a student may see them before the key is shown. @param seed as in {@link QuestionType.sheet} */
  sheet(question: Q, seed?: string): readonly SheetPart[]
  /** One for each part, in the order in which a right answer is best read. */
  feedback(question: Q, response: R | null): readonly PartFeedback[]
  key(question: Q): readonly PartKey[]
  tally(question: Q, responses: readonly R[]): readonly PartTally[]
}

/**
 * A question type is one file here and one folder of views. `Q` is the question after normalising (ids filled in, null
 * for what is absent), `R` the response as the log keeps it: option ids, never positions.
 */
export interface QuestionType<Q, R> {
  /** Shape of one question as `quiz.json` has it; its output is normalised. Meaning is checked by {@link check}. */
  inFile: z.ZodType<Q>
  /** A response as the log has it; also the guard when a log is read again. */
  response: z.ZodType<R>
  /** Written types keep drafts; closed ones do not. */
  written: boolean
  /** Who gives the mark. Where it is not the program, {@link grade} is always null; `nobody` is for questions without a right answer. */
  markedBy: 'program' | 'teacher' | 'nobody'
  /** What an answer marks in the text; absent for types that mark nothing. */
  marked?(response: R): readonly Range[]
  /** How many sentences of the text an answer marks at most; absent for types that mark none. */
  sentencesAtMost?(question: Q): number
  /** The passages that have to stand in the text, each with its path in the question; absent: the question's own. */
  passages?(question: Q): readonly { path: QuestionProblem['path']; passage: Passage }[]
  /** Problems of meaning; run on every question whose own shape is right. */
  check(question: Q): QuestionProblem[]
  /** A form -> a response; null when nothing was chosen or written. Throws {@link z.ZodError} on anything a browser's form cannot send. */
  readForm(question: Q, form: FormBody): R | null
  /** Null when the response can be handed in; absent where every one can. */
  refuses?(question: Q, response: R): Unfit | null
  /** The response as fields of its form, so that `readForm(q, writeForm(q, r))` equals `r`; fills the form again. */
  writeForm(question: Q, response: R): FormBody
  /** Mark from 0 to 1, or null where only a teacher can give it. Never throws on a response that `response` accepts. */
  grade(question: Q, response: R): number | null
  /**
   * The options as a student may see them; those that all parts share where there are parts; empty for written types.
   * @param seed who sees them in which question, where options may be shuffled; absent: one order for all, which is the quiz's own but where that is the key
   */
  sheet(question: Q, seed?: string): readonly SheetOption[]
  /** What else its form says; absent: {@link noAsks}. */
  asks?(question: Q): Asks
  /** @param seed as in {@link sheet}, for rows in the same order */
  feedback(question: Q, response: R | null, seed?: string): Feedback
  /** For the teacher only; absent: {@link noAnswers}. */
  answers?(question: Q): KnownAnswers
  /** The class summary; the counts of a closed single-answer type add up to `responses.length`. Empty for types with parts. */
  tally(question: Q, responses: readonly R[]): readonly TallyRow[]
  /** What hands can be raised for, in the sheet's order; absent where one hand cannot give the whole answer: several options, parts, words. */
  hands?(question: Q): readonly Hand<R>[]
  /** Forms as students send them, a right one first where there is one: what a pretend class says, and what tests begin with. */
  examples(question: Q): readonly FormBody[]
  /** A response as one plain line, for the review, CSV and the student's own page. */
  plain(question: Q, response: R): string
  /** The same rules about one text; absent where the text does not matter. Its other methods may throw until then. */
  within?(article: Article): QuestionType<Q, R>
  /** Of types whose answer has several parts; absent where it is one. */
  parts?: Parted<Q, R>
}
