import type { Lesson } from '../lesson.ts'
import { questionOf } from '../may.ts'
import { linesAbout } from '../threads.ts'
import { reviewPost, type ReviewPost } from './review-post.ts'

/** What every group wrote about a question, as their teacher reads it. */
export interface ThreadsReview {
  id: string
  number: number
  of: number
  prompt: string
  /** Those who wrote first; nicknames of each group, and its lines, oldest first. */
  groups: readonly { names: readonly string[]; lines: readonly ReviewPost[] }[]
}

/** Null when there is no such question. */
export function threadsReviewView(lesson: Lesson, questionId: string): ThreadsReview | null {
  const question = questionOf(lesson, questionId)
  if (!question) return null
  const all = linesAbout(lesson, question.id)
  const groups = (lesson.groups.get(question.id) ?? []).map((group) => ({
    names: group.flatMap((id) => lesson.students.get(id)?.nickname ?? []),
    lines: all
      .filter(({ student }) => student !== null && group.includes(student))
      .map((post) => reviewPost(lesson, post, [])),
  }))
  const wrote = groups.filter(({ lines }) => lines.length > 0)
  const silent = groups.filter(({ lines }) => lines.length === 0)
  return {
    id: question.id,
    number: 1 + lesson.pin.questions.indexOf(question),
    of: lesson.pin.questions.length,
    prompt: question.prompt,
    groups: lesson.settings.talk === 'threads' ? [...wrote, ...silent] : [],
  }
}
