import type { StudentQuestion } from '../../lesson/views/student-question.ts'
import type { Article } from '../../quiz/text/article.ts'
import { plainInline } from '../../quiz/text/inline.ts'
import { partField } from '../../quiz/types/parts.ts'
import type { FormBody, SheetOption } from '../../quiz/types/question-type.ts'
import { plainMarks } from './pick.ts'

/** What a form holds, in words; also of one that was refused, so it may hold anything. */
export function plainFields(
  question: Pick<StudentQuestion, 'sheet' | 'parts' | 'pick'>,
  article: Article,
  fields: FormBody,
): string {
  const where = question.pick?.field === 'passage' ? plainMarks(article, fields.passage) : ''
  return [plainResponse(question, article, fields), where].filter((part) => part !== '').join(', ')
}

function plainResponse(
  { sheet, parts, pick }: Parameters<typeof plainFields>[0],
  article: Article,
  fields: FormBody,
): string {
  if (pick?.field === 'response') return plainMarks(article, fields.response)
  if (parts.length === 0) return wordsOf(sheet.length === 0 ? null : sheet, fields.response)
  return parts
    .map(({ id, text, choices }) => ({ text: plainInline(text), words: wordsOf(choices, fields[partField(id)]) }))
    .flatMap(({ text, words }) => (words === '' ? [] : [`${text}: ${words}`]))
    .join('; ')
}

/** One field. @param choices null where pupils write */
function wordsOf(choices: readonly SheetOption[] | null, field: FormBody[string] | undefined): string {
  const sent = [field ?? []].flat()
  if (choices === null) return sent[0] ?? ''
  return choices.flatMap(({ id, text }) => (sent.includes(id) ? [plainInline(text)] : [])).join('; ')
}
