import { z } from 'zod'

/** Half-open range of UTF-16 code units `[start, end)` in `Article.text`. */
export const Range = z.object({ start: z.int().min(0), end: z.int().min(0) })
export type Range = z.output<typeof Range>

export const Sentence = Range.extend({
  /** `s4-3`: third sentence of paragraph 4; the id of its span in the HTML. */
  id: z.string(),
})
export type Sentence = z.output<typeof Sentence>

export const Block = Range.extend({
  /** `p4` for paragraph 4; `h2` for the second heading or rule and `f1` for the first figure, which have no number. */
  id: z.string(),
  /** Number in the margin, from 1; null for headings, rules and images, which nobody points at by number. */
  number: z.int().nullable(),
  /** Safe HTML of this block, each sentence in `<span id="s4-3">`; made by our own renderer with raw HTML off. */
  html: z.string(),
  sentences: z.array(Sentence),
})
export type Block = z.output<typeof Block>

export const Meaning = z.object({
  /** `term-2`: of its entry below the text. */
  id: z.string(),
  word: z.string(),
  /** Inline Markdown. */
  meaning: z.string(),
  /** Where the word stands, in the order of the text; empty where the article has it not. */
  places: z.array(Range),
})
/** A word of the quiz's glossary, found in the article. */
export type Meaning = z.output<typeof Meaning>

/**
 * A rendered article. A lesson pins it whole, so that a newer Markdown or ICU version never moves a sentence that a
 * student marked. `text` is the plain text, blocks parted by "\n\n"; all ranges are ranges of it, in NFC.
 */
export const Article = z.object({
  title: z.string(),
  /** BCP 47, `en` unless the article's front matter says otherwise. */
  lang: z.string(),
  /** One line that says where the text comes from; null where the quiz names no source. */
  source: z.string().nullable(),
  /** Reading time in whole minutes, at least 1, at 200 words a minute (CJK: 400 characters). */
  minutes: z.int().min(1),
  text: z.string(),
  blocks: z.array(Block),
  /** The quiz's glossary in its order; lessons of before there were glossaries have none. */
  glossary: z.array(Meaning).default([]),
})
export type Article = z.output<typeof Article>

/** In place of a text that could not be read: a question about it can still be looked at. */
export const noArticle: Article = {
  title: '',
  lang: 'en',
  source: null,
  minutes: 1,
  text: '',
  blocks: [],
  glossary: [],
}
