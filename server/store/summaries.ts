import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { countedAnswer, waitsForMark } from '../lesson/may.ts'
import type { Lesson } from '../lesson/lesson.ts'
import type { Disk } from './disk.ts'
import { replaceDurably } from './durable.ts'
import type { LessonSummary } from './lesson-store.ts'

const Kept = z.object({
  summary: z.object({
    id: z.string(),
    owner: z.string(),
    title: z.string(),
    quiz: z.string(),
    code: z.string(),
    className: z.string().nullable(),
    classId: z.string().nullable(),
    preset: z.enum(['lead', 'own-pace', 'substitute']),
    startedAt: z.string(),
    closedAt: z.string().nullable(),
    students: z.int(),
    answers: z.int(),
    unmarked: z.int(),
  }),
  files: z.string(),
})
/** A summary and what the lesson's files looked like when it was made; see {@link filesNow}. */
export interface Kept {
  summary: LessonSummary
  files: string
}

const File = z.object({ version: z.literal(1), sum: z.string(), lessons: z.array(Kept) })

/** One line about a lesson. */
export function summaryOf(lesson: Lesson): LessonSummary {
  const answers = [...lesson.students.values()].flatMap((student) =>
    lesson.pin.questions.flatMap((question) => {
      const answer = countedAnswer(student, question.id)
      return answer ? [{ waits: waitsForMark(question, answer) }] : []
    }),
  )
  return {
    id: lesson.id,
    owner: lesson.owner,
    title: lesson.pin.title,
    quiz: lesson.pin.quiz,
    code: lesson.code,
    className: lesson.class?.name ?? null,
    classId: lesson.class?.id ?? null,
    preset: lesson.settings.preset,
    startedAt: lesson.startedAt,
    closedAt: lesson.stage.at === 'closed' ? (lesson.moves.at(-1)?.at ?? null) : null,
    students: lesson.students.size,
    answers: answers.length,
    unmarked: answers.filter(({ waits }) => waits).length,
  }
}

/** Where the summaries of a clean exit stand. */
export const summariesFile = (folder: string): string => join(folder, 'lessons.json')

/** Names, sizes and times of these files: another string means that a summary made before is stale. */
export async function filesNow(disk: Disk, folder: string, names: readonly string[]): Promise<string> {
  const lines: string[] = []
  for (const name of [...names].sort()) {
    const found = await disk.stat(join(folder, name))
    lines.push(`${name} ${found ? `${found.size} ${found.changed}` : 'gone'}`)
  }
  return lines.join(' ')
}

/** The cache of a clean exit by lesson; empty when there is none or it is unreadable, and then the lessons are read. */
export async function readSummaries(disk: Disk, folder: string): Promise<Map<string, Kept>> {
  const bytes = await disk.read(summariesFile(folder))
  try {
    const { sum, lessons } = File.parse(JSON.parse(bytes?.toString('utf8') ?? ''))
    return new Map(sum === sumOf(lessons) ? lessons.map((kept) => [kept.summary.id, kept]) : [])
  } catch {
    return new Map()
  }
}

export async function writeSummaries(disk: Disk, folder: string, lessons: readonly Kept[]): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify({ version: 1, sum: sumOf(lessons), lessons }, null, 1)}\n`)
  await replaceDurably(disk, summariesFile(folder), bytes, `${summariesFile(folder)}.tmp`, null)
}

const sumOf = (lessons: readonly Kept[]): string => createHash('sha256').update(JSON.stringify(lessons)).digest('hex')
