import type { CsvCell } from '../../formats/csv.ts'
import { asksOpinion } from '../../lesson/opinions.ts'
import { kindOf } from '../../lesson/views/review-cell.ts'
import type { ExportedPost, LessonExport } from '../../lesson/views/export.ts'
import { plainInline } from '../../quiz/text/inline.ts'
import { words } from '../../words/en.ts'
import { roundPoints } from './points.ts'

const says = words.files

/** Heads, then a row for each answer, earlier ones too, for each option that hands were counted for, for each draft and for each post, in this order. */
export function logRows({
  questions,
  discussions,
  students,
  answers,
  hands,
  drafts,
  late,
  posts,
}: LessonExport): CsvCell[][] {
  const nameOf = new Map(students.map(({ id, nickname }) => [id, nickname]))
  const about = new Map<string, { where: string; prompt: string; points: number }>()
  const opinions = new Set(questions.filter(asksOpinion).map(({ id }) => id))
  for (const [at, { id, prompt, points }] of questions.entries())
    about.set(`question ${id}`, { where: says.question(at + 1), prompt: plainInline(prompt), points })
  for (const [at, { id, prompt }] of discussions.entries())
    about.set(`discussion ${id}`, { where: says.discussion(at + 1), prompt: plainInline(prompt), points: 0 })
  const numberOf = new Map(posts.map(({ id, number }) => [id, number]))
  const line = (cells: Partial<Record<Column, CsvCell>>): CsvCell[] => columns.map((column) => cells[column] ?? null)
  const place = (key: string) => ({ where: about.get(key)?.where ?? null, prompt: about.get(key)?.prompt ?? null })
  return [
    columns.map((column) => says.columns[column]),
    ...answers.map(
      ({
        student,
        question,
        round,
        at,
        words: said,
        passage,
        points,
        graded,
        mark,
        tried,
        certainty,
        because,
        certaintyPoints,
        late,
        typed,
        counts,
      }) =>
        line({
          kind: says.kinds.answer,
          pupil: nameOf.get(student) ?? null,
          ...place(`question ${question}`),
          time: words.times.sortable(at),
          words: said,
          place: passage?.quote ?? null,
          result: says.signs[opinions.has(question) ? 'given' : kindOf(graded?.mark ?? mark)],
          points: points === null ? null : roundPoints(points),
          most: about.get(`question ${question}`)?.points ?? null,
          try: tried?.number ?? null,
          certainty: certainty === null ? null : words.review.wasSure[certainty],
          certaintyPoints,
          because,
          late: late ? says.yes : null,
          state: [counts ? says.counts : round === 0 ? says.before : says.earlier, ...(typed ? [says.typed] : [])].join(
            ', ',
          ),
          comment: graded?.comment ?? null,
        }),
    ),
    ...hands.flatMap(({ question, at, counts, options }) =>
      options.map(({ words: said, mark, count }) =>
        line({
          kind: says.kinds.hands,
          ...place(`question ${question}`),
          time: words.times.sortable(at),
          words: said,
          result: says.signs[mark === null ? 'given' : kindOf(mark)],
          state: counts ? says.counts : says.earlier,
          hands: count,
        }),
      ),
    ),
    ...drafts.map(({ student, question, at, words: said, because }) =>
      line({
        kind: says.kinds.draft,
        pupil: nameOf.get(student) ?? null,
        ...place(`question ${question}`),
        time: words.times.sortable(at),
        words: said,
        result: says.signs.draft,
        because,
      }),
    ),
    ...late.map(({ student, question, at, words: said, passage, certainty, because, afterKey, accepted, declinedAt }) =>
      line({
        kind: says.kinds.late,
        pupil: nameOf.get(student) ?? null,
        ...place(`question ${question}`),
        time: words.times.sortable(at),
        words: said,
        place: passage?.quote ?? null,
        certainty: certainty === null ? null : words.review.wasSure[certainty],
        because,
        late: says.yes,
        state: [
          says.cameLate[accepted !== null ? 'accepted' : declinedAt !== null ? 'declined' : 'waits'],
          ...(afterKey ? [says.afterKey] : []),
        ].join(', '),
      }),
    ),
    ...posts.map((post) =>
      line({
        kind: post.question === null ? says.kinds.post : says.kinds.line,
        pupil:
          post.student === null ? says[post.alias === null ? 'you' : 'removed'] : (nameOf.get(post.student) ?? null),
        ...place(post.question === null ? `discussion ${post.discussion ?? ''}` : `question ${post.question}`),
        time: words.times.sortable(post.at),
        words: post.text,
        state: [says.states[stateOf(post)], ...(post.typed ? [says.typed] : [])].join(', '),
        comment: post.hidden?.reason ?? null,
        alias: post.alias,
        post: post.number,
        replyTo: numberOf.get(post.replyTo ?? '') ?? null,
      }),
    ),
  ]
}

const columns = [
  'kind',
  'pupil',
  'where',
  'prompt',
  'time',
  'words',
  'place',
  'result',
  'points',
  'most',
  'try',
  'certainty',
  'certaintyPoints',
  'because',
  'late',
  'state',
  'comment',
  'alias',
  'post',
  'replyTo',
  'hands',
] as const
type Column = (typeof columns)[number]

const stateOf = ({ withdrawnAt, hidden }: ExportedPost) =>
  withdrawnAt !== null ? 'withdrawn' : hidden ? 'hidden' : 'shown'
