import { renderInline } from '../../quiz/text/inline.ts'
import type { SheetOption } from '../../quiz/types/question-type.ts'

/** The only addresses that `library/pictures.ts` makes. */
const ownPicture = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/]+=*$/

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const attribute = (words: string): string => words.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** An option's words as safe HTML, below its picture where it has one. */
export function optionHtml({ text, image }: Pick<SheetOption, 'text' | 'image'>): string {
  const words = renderInline(text)
  if (!image || !ownPicture.test(image.src)) return words
  return `<img class="option-picture" src="${image.src}" alt="${attribute(image.alt)}">${words}`
}
