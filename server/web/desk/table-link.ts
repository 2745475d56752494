import type { DeskStudent } from '../../lesson/views/desk.ts'
import { words } from '../../words/en.ts'

/** Where a pupil sits. Locals of `partials/table-link`. */
export interface TableLink {
  id: string
  /** Where the teacher changes it; null once the lesson has ended. */
  href: string | null
  /** "Table 4" */
  text: string
  label: string
}

/** Null where nobody is asked for a table. */
export function tableLink(
  lesson: { id: string; over: boolean },
  { id, nickname, table }: Pick<DeskStudent, 'id' | 'nickname' | 'table'>,
): TableLink | null {
  if (!table) return null
  const text = table.is === null ? words.desk.noTable : words.desk.tableOf(table.is)
  return {
    id: `table-${id}`,
    href: lesson.over ? null : `/teach/lesson/${lesson.id}/student/${id}/table`,
    text,
    label: words.desk.tableLabel(nickname, text),
  }
}
