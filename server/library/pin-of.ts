import type { Pin } from '../lesson/pin.ts'
import type { Shelved } from './library.ts'

/** A quiz as a lesson that starts now keeps it; null where it has to be mended first. */
export function pinOf({ id, hash, quiz, article }: Shelved): Pin | null {
  if (!quiz || !article) return null
  const { title, questions, discussions } = quiz
  return { quiz: id, title, hash, article, questions, discussions }
}
