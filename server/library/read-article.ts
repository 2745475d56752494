import { nearWord } from '../quiz/near.ts'
import { error, warning } from '../quiz/problem.ts'
import type { Article } from '../quiz/text/article.ts'
import { picturesOf } from '../quiz/text/pictures.ts'
import { articleLimit, renderArticle } from '../quiz/text/render.ts'
import { decodeText } from './decode.ts'
import type { Finding } from './library.ts'
import { placed, wholeFile } from './placed.ts'
import type { Folder } from './content.ts'

/** The article of a quiz folder; null with the reason why there is none. With an article `finding` is a warning. `bytes` are null where the file was not read. */
export interface ReadArticle {
  article: Article | null
  bytes: Buffer | null
  finding: Finding | null
}

/**
 * Reads the article that `quiz.json` names.
 * @param blame places a finding at the name in `quiz.json`
 */
export function readArticle(
  quiz: { id: string; title: string; name: string },
  files: Folder,
  names: readonly string[],
  blame: (code: string, values: Finding['values']) => Finding,
): ReadArticle {
  const file = `${quiz.id}/${quiz.name}`
  const content = files.get(quiz.name)
  const nothing = (finding: Finding, bytes: Buffer | null = null) => ({ article: null, bytes, finding })
  if (!content) {
    if (names.includes(`${quiz.name}.txt`)) return nothing(wholeFile(`${file}.txt`, 'txt-behind', { name: quiz.name }))
    const markdown = names.filter((name) => name.endsWith('.md'))
    const other = names.find((name) => /\.(docx?|odt|rtf|txt|pdf|html?|pages)$/i.test(name)) ?? ''
    const near = nearWord(quiz.name, markdown) ?? markdown[0] ?? ''
    return nothing(blame('no-article', { name: quiz.name, near, other }))
  }
  if (content === 'large' || content === 'linked') return nothing(wholeFile(file, content))
  const text = decodeText(content)
  if (typeof text !== 'string') return nothing(notText(file, text.place), content)
  if (text.length > articleLimit) return nothing(wholeFile(file, 'article-long', { most: articleLimit }), content)
  const article = renderArticle(text, quiz.title)
  if (article.text === '') return nothing(wholeFile(file, 'article-empty'), content)
  const pictures = picturesOf(text)
  const finding = pictures && placed(file, text, pictures.offset, warning([], 'pictures', { ...pictures }))
  return { article, bytes: content, finding }
}

/** A file whose bytes are no text; the place where they stop being one, if there is such a place. */
export const notText = (file: string, place: { text: string; offset: number } | null): Finding =>
  place ? placed(file, place.text, place.offset, error([], 'not-utf-8')) : wholeFile(file, 'not-text')
