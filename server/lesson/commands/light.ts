import { markedPassage } from '../../quiz/text/marked-passage.ts'
import type { CommandOf, Given } from '../command.ts'
import type { Entry } from '../entry.ts'
import type { Lesson } from '../lesson.ts'
import { mayPoint } from '../may.ts'
import type { Refusal } from '../refusal.ts'
import { said } from '../said.ts'

/** The teacher points at sentences in a row, or (with none) takes the light away. Never before the class may read: the wall would show the text. */
export function light(lesson: Lesson, command: CommandOf<'light'>, given: Given): readonly Entry[] | Refusal {
  const now = lesson.onWall && 'passage' in lesson.onWall ? lesson.onWall.passage : null
  if (command.sentences.length === 0) return now ? [{ ...said(given), kind: 'lit', passage: null }] : []
  const problem = mayPoint(lesson)
  if (problem) return problem
  const { article } = lesson.pin
  const blocks = article.blocks.filter(({ sentences }) => sentences.some(({ id }) => command.sentences.includes(id)))
  const tapped = blocks.flatMap(({ sentences }) => sentences.filter(({ id }) => command.sentences.includes(id)))
  const [first, last] = [tapped.at(0), tapped.at(-1)]
  if (!first || !last || tapped.length < new Set(command.sentences).size) return { refused: 'no-such-sentence' }
  if (blocks.length > 1) return { refused: 'in-several-paragraphs' }
  const passage = markedPassage(article, { start: first.start, end: last.end })
  const same = now?.start === passage.start && now.end === passage.end
  return same ? [] : [{ ...said(given), kind: 'lit', passage }]
}
