import type { CsvCell } from '../../formats/csv.ts'
import type { Lesson } from '../../lesson/lesson.ts'
import { plainAnswer } from '../../lesson/views/review-cell.ts'
import { reviewView } from '../../lesson/views/review.ts'
import { plainInline } from '../../quiz/text/inline.ts'
import { words } from '../../words/en.ts'
import { roundPoints } from './points.ts'

const says = words.files

/** For the gradebook: heads, then a row for each student, then one for each member of the class who did not join. */
export function studentRows(lesson: Lesson): CsvCell[][] {
  const { questions, rows, absent } = reviewView(lesson)
  const most = questions.reduce((sum, { points }) => sum + points, 0)
  const heads = [
    says.pupil,
    ...questions.flatMap(({ number, prompt, points }) => [
      says.answer(number, plainInline(prompt)),
      says.result(number),
      says.points(number, points),
    ]),
    says.sum(most),
    says.toMark,
    says.late,
    says.cameLateHead,
    says.posts,
    says.joined,
    says.read,
  ]
  const body = rows.map(({ id, nickname, cells, earned, posts }): CsvCell[] => {
    const student = lesson.students.get(id)
    if (!student) return []
    return [
      nickname,
      ...lesson.pin.questions.flatMap((question, at): CsvCell[] => {
        const { kind = 'empty', mark = null } = cells[at] ?? {}
        const points = mark === null ? null : roundPoints(mark * question.points)
        return [plainAnswer(lesson, student, question), says.signs[kind], points]
      }),
      roundPoints(earned),
      cells.filter(({ kind }) => kind === 'unmarked').length,
      cells.filter(({ late }) => late).length,
      cells
        .flatMap(({ cameLate }, at) => (cameLate ? [says.cameLateIn(at + 1, says.cameLate[cameLate.state])] : []))
        .join('; '),
      posts,
      words.times.sortable(student.joinedAt),
      student.readAt === null ? null : words.times.sortable(student.readAt),
    ]
  })
  const gaps = questions.flatMap((): CsvCell[] => [null, null, null])
  const missing = absent.map((name): CsvCell[] => [name, ...gaps, null, null, null, null, null, says.absent, null])
  return [heads, ...body, ...missing]
}
