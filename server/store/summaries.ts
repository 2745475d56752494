import { join } from 'node:path'
import { z } from 'zod'
import { countedAnswer } from '../lesson/may.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Disk } from './disk.ts'
import { replaceDurably } from './durable.ts'
import type { LessonSummary } from './lesson-store.ts'

const Summaries = z.array(
  z.object({
    id: z.string(),
    owner: z.string(),
    title: z.string(),
    quiz: z.string(),
    code: z.string(),
    className: z.string().nullable(),
    preset: z.enum(['lead', 'own-pace', 'substitute']),
    startedAt: z.string(),
    closedAt: z.string().nullable(),
    students: z.int(),
    answers: z.int(),
    unmarked: z.int(),
  }),
)

/** One line about a lesson. */
export function summaryOf(lesson: Lesson): LessonSummary {
  const answers = [...lesson.students.values()].flatMap((student) =>
    lesson.pin.questions.flatMap(({ id }) => countedAnswer(student, id) ?? []),
  )
  return {
    id: lesson.id,
    owner: lesson.owner,
    title: lesson.pin.title,
    quiz: lesson.pin.quiz,
    code: lesson.code,
    className: lesson.class?.name ?? null,
    preset: lesson.settings.preset,
    startedAt: lesson.startedAt,
    closedAt: lesson.stage.at === 'closed' ? (lesson.moves.at(-1)?.at ?? null) : null,
    students: lesson.students.size,
    answers: answers.length,
    unmarked: answers.filter((answer) => answer.mark === null && !answer.graded).length,
  }
}

/** The cache of a clean exit; empty when there is none or it is unreadable, and then the lessons are read. */
export async function readSummaries(disk: Disk, folder: string): Promise<Map<string, LessonSummary>> {
  const bytes = await disk.read(join(folder, 'lessons.json'))
  try {
    const summaries = Summaries.parse(JSON.parse(bytes?.toString('utf8') ?? '[]'))
    return new Map(summaries.map((summary) => [summary.id, summary]))
  } catch {
    return new Map()
  }
}

export async function writeSummaries(disk: Disk, folder: string, summaries: readonly LessonSummary[]): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(summaries, null, 1)}\n`)
  await replaceDurably(disk, join(folder, 'lessons.json'), bytes, join(folder, 'lessons.json.tmp'), null)
}
