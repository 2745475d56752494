import { tellsEnough } from '../analysis/advice.ts'
import type { Question } from '../quiz/questions.ts'
import { share } from '../quiz/text/ranges.ts'
import type { Answer, Lesson } from './lesson.ts'
import { keyPlace } from './where.ts'

/** How sure those were who said it. Sure is 3: with Gardner-Medwin's three steps the middle one is not. */
export interface SureCounts {
  right: { sure: number; of: number }
  wrong: { sure: number; of: number }
}

/** Where those looked who are right and marked a place: at one that holds, or at another. */
export interface PlaceCounts {
  holds: number
  other: number
}

/** What answers say of themselves beside being right. */
export interface Grounds {
  /** Null where nobody is asked, or fewer than four in five of the voices said it: raised hands do not. */
  sure: SureCounts | null
  /** Null where no place is asked for, the question names none, or fewer than four in five of the right ones marked one. */
  places: PlaceCounts | null
  /** Of the right ones, how many have the rarer of the grounds that were asked for; null where none was. */
  solid: number | null
}

/**
 * @param answers of one vote, with their marks
 * @param voices how many voices there were in it, raised hands too, and how many of them right
 */
export function groundsOf(
  lesson: Lesson,
  question: Question,
  answers: readonly Answer[],
  voices: { right: number; of: number },
): Grounds {
  const sure = sureCounts(question, answers, voices.of)
  const places = placeCounts(lesson, question, answers, voices.right)
  const counts = [sure?.right.sure ?? [], places?.holds ?? []].flat()
  return { sure, places, solid: counts.length === 0 ? null : Math.min(...counts) }
}

function sureCounts(question: Question, answers: readonly Answer[], voices: number): SureCounts | null {
  const said = answers.filter(({ certainty }) => certainty !== null)
  if (question.certainty === null || !tellsEnough(said.length, voices)) return null
  const of = (group: readonly Answer[]) => ({
    sure: group.filter(({ certainty }) => certainty === 3).length,
    of: group.length,
  })
  return { right: of(said.filter(({ mark }) => mark === 1)), wrong: of(said.filter(({ mark }) => mark !== 1)) }
}

function placeCounts(
  lesson: Lesson,
  question: Question,
  answers: readonly Answer[],
  right: number,
): PlaceCounts | null {
  const key = question.where === null ? null : keyPlace(lesson, question)
  const shown = answers.flatMap(({ mark, passage }) => (mark === 1 && passage ? [passage] : []))
  if (!key || !tellsEnough(shown.length, right)) return null
  const holds = shown.filter((passage) => share(key, passage)).length
  return { holds, other: shown.length - holds }
}
