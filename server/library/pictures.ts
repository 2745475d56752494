import type { Quiz } from '../quiz/quiz.ts'
import { error, type Problem } from '../quiz/problem.ts'
import type { Content, Folder } from './content.ts'

/** Largest picture in bytes: each phone loads it with its question, and each lesson keeps it. */
export const largestPicture = 150_000

const beginnings: readonly (readonly [type: string, at: number, bytes: string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1A\n'],
  ['image/jpeg', 0, '\xFF\xD8\xFF'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
]

/** What a file is by its first bytes, whatever its name says; null for anything that options cannot show. */
export const typeOfPicture = (bytes: Buffer): string | null =>
  beginnings.find(([, at, start]) => bytes.toString('latin1', at, at + start.length) === start)?.[0] ?? null

/**
 * A quiz with its pictures in place of their names, as addresses that hold the picture itself: so a lesson keeps them
 * with its questions, and nobody can ask the server for another file.
 */
export function withPictures(quiz: Quiz, files: Folder): { quiz: Quiz; problems: Problem[] } {
  const problems: Problem[] = []
  const questions = quiz.questions.map((question, number) => {
    if (question.type !== 'choice' && question.type !== 'choices') return question
    const options = question.options.map((option, at) => {
      if (!option.image) return option
      const read = pictureIn(files.get(option.image.src), option.image.src)
      if (typeof read === 'string') return { ...option, image: { ...option.image, src: read } }
      problems.push({ ...read, path: ['questions', number, 'options', at, 'image'] })
      return option
    })
    return { ...question, options }
  })
  return { quiz: { ...quiz, questions }, problems }
}

/** The address that holds the picture, or what is wrong with the file. */
function pictureIn(content: Content | undefined, name: string): string | Problem {
  if (content === undefined) return error([], 'no-picture', { name })
  if (content === 'linked') return error([], 'linked')
  if (content === 'large' || content.length > largestPicture)
    return error([], 'picture-large', { name, most: largestPicture / 1000 })
  const type = typeOfPicture(content)
  return type === null ? error([], 'not-a-picture', { name }) : `data:${type};base64,${content.toString('base64')}`
}
