import { drawAlias } from '../aliases.ts'
import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import { postProblem, tidyPost } from '../post-text.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'
import { linesAbout, mayWriteLine } from '../threads.ts'

/** Writes to one's own group while a question is talked over, under an alias drawn once per student and question. */
export function talk(lesson: Lesson, command: CommandOf<'talk'>, given: Given): readonly Entry[] | Refusal {
  const author = lesson.students.get(given.by)
  if (!author) return { refused: 'no-seat' }
  const closed = mayWriteLine(lesson, author, command.question)
  if (closed) return closed
  const text = tidyPost(command.text)
  const problem = postProblem(text)
  if (problem) return problem
  const lines = linesAbout(lesson, command.question)
  const own = lines.find(({ student }) => student === author.id)
  const taken = new Set(lines.map(({ alias }) => alias ?? ''))
  const alias = own?.alias ?? drawAlias(taken, (below) => given.chance(below))
  const place = { discussion: null, question: command.question, replyTo: null }
  return [{ ...said(given), kind: 'posted', student: author.id, ...place, text, alias }]
}
