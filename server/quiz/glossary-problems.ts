import { formsOf, type Term } from './glossary.ts'
import { error, warning, type Problem } from './problem.ts'
import type { Article } from './text/article.ts'
import { findWords } from './text/find-words.ts'

/** What is wrong with a glossary: a word that stands in it twice, and one that the text has nowhere. */
export function glossaryProblems(glossary: readonly Term[], article: Article | null): Problem[] {
  const places = article && findWords(article.text, glossary.map(formsOf))
  const seen = new Map<string, number>()
  return glossary.flatMap((term, at) => {
    const forms = formsOf(term).map((form) => form.normalize('NFC').toLowerCase())
    const before = forms.flatMap((form) => seen.get(form) ?? [])[0]
    for (const form of forms) seen.set(form, at)
    if (before !== undefined) return [error(['glossary', at], 'term-twice', { word: term.word, other: before + 1 })]
    const isMissing = places?.[at]?.length === 0
    return isMissing ? [warning(['glossary', at, 'word'], 'term-missing', { word: term.word })] : []
  })
}
