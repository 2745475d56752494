import { pair } from '../analysis/pairs.ts'
import { typeOf, type Question } from '../quiz/questions.ts'
import type { Given } from './command.ts'
import type { EntryOf } from './entry.ts'
import type { Lesson, Student } from './lesson.ts'
import { nameKey } from './names.ts'
import { isPresent } from './present.ts'
import { said } from './said.ts'

/** Who talks together, by ids. */
export type Groups = readonly (readonly string[])[]

/** The groups once some of their members have left; the others stay as they are. */
export function without(groups: Groups, gone: ReadonlySet<string>): Groups {
  const isOut = (id: string) => gone.has(id)
  return groups
    .map((group) => (group.some(isOut) ? group.filter((id) => !isOut(id)) : group))
    .filter(({ length }) => length > 0)
}

/** The groups once these stand: their members leave those where they were. */
export const regrouped = (groups: Groups, newer: Groups): Groups => [
  ...without(groups, new Set(newer.flat())),
  ...newer,
]

/** With whom somebody talks about a question, themselves too; null where no group is drawn for them. */
export const groupOf = ({ groups }: Lesson, question: string, student: string): readonly string[] | null =>
  groups.get(question)?.find((group) => group.includes(student)) ?? null

/** Where somebody sits; `is` is null where nobody has said so yet. Null where that is not asked. */
export const saidTable = ({ settings }: Lesson, { table }: Student): { is: string | null } | null =>
  settings.talk === 'groups' ? { is: table } : null

/** The question that is talked over in groups now; null where none is. */
export const talkedOver = ({ stage, settings }: Lesson): string | null =>
  settings.talk !== 'neighbour' && stage.at === 'question' && stage.phase === 'discussing' ? stage.question : null

/**
 * Draws who talks with whom, as the class begins to talk about a question. Where it talked before they stay together, since
 * they have read each other's words; who has come since joins them.
 * @returns no entry where nobody has to be told anything new
 */
export function drawGroups(lesson: Lesson, question: Question, given: Given): EntryOf<'paired'>[] {
  const before = lesson.groups.get(question.id) ?? []
  const students = shuffledBy(
    given,
    [...lesson.students.values()].filter((student) => canTalk(lesson, student)),
  )
  if (before.length > 0) return paired(given, question.id, changedBy(lesson, before, students))
  const talkers = students.map((student) => {
    const answer = student.newest.get(`${question.id} 1`)
    return {
      id: student.id,
      answer: answer ? keyOf(lesson, question, answer.response) : null,
      sentence: answer?.passage ? `${answer.passage.start}-${answer.passage.end}` : null,
      table: tableOf(lesson, student),
    }
  })
  return paired(given, question.id, pair(talkers))
}

/** Nobody can write in a thread without a phone; at a table the others' phones call them by name. */
const canTalk = ({ settings }: Lesson, student: Student): boolean =>
  isPresent(student) && (settings.talk !== 'threads' || !student.paper)

/** Those of a group who can talk now. */
const talkersIn = (lesson: Lesson, group: readonly string[]): Student[] =>
  group.flatMap((id) => lesson.students.get(id) ?? []).filter((student) => canTalk(lesson, student))

/** Whom somebody that goes while the class talks leaves with nobody to talk to joins others. */
export function leftAlone(lesson: Lesson, gone: string, given: Given): EntryOf<'paired'>[] {
  const question = talkedOver(lesson)
  const group = question === null ? null : groupOf(lesson, question, gone)
  if (question === null || group === null) return []
  const [alone, another] = talkersIn(lesson, group).filter(({ id }) => id !== gone)
  if (!alone || another) return []
  return joinGroup(lesson, question, alone, given, without(lesson.groups.get(question) ?? [], new Set([gone])))
}

/** Somebody who is in no group, or alone in one, joins the smallest group of their table. */
function joinGroup(
  lesson: Lesson,
  question: string,
  student: Student,
  given: Given,
  groups: Groups = lesson.groups.get(question) ?? [],
): EntryOf<'paired'>[] {
  return paired(given, question, changedBy(lesson, groups, [student]))
}

/** Somebody who talks with nobody while the class talks joins a group. */
export function joinLate(lesson: Lesson, student: Student, given: Given): EntryOf<'paired'>[] {
  const question = talkedOver(lesson)
  return question === null ? [] : joinGroup(lesson, question, student, given)
}

/** Somebody comes back while the class talks. At a table they join once they have said which is theirs. */
export function joinAgain(lesson: Lesson, student: Student, given: Given): EntryOf<'paired'>[] {
  const question = talkedOver(lesson)
  const isPlaced = lesson.settings.talk === 'threads' || student.table !== null
  return question !== null && (isPlaced || groupOf(lesson, question, student.id) !== null)
    ? joinLate(lesson, student, given)
    : []
}

const paired = (given: Given, question: string, groups: Groups): EntryOf<'paired'>[] =>
  groups.length === 0
    ? []
    : [
        {
          ...said(given),
          by: 'program',
          form: null,
          kind: 'paired',
          question,
          groups: groups.map((group) => [...group]),
        },
      ]

/** The groups that change when those join others who are in none, or alone in one: whoever has left is nobody to talk to. */
function changedBy(lesson: Lesson, groups: Groups, students: readonly Student[]): Groups {
  let now = groups
  for (const student of students) {
    const own = now.find((group) => group.includes(student.id))
    if (own && talkersIn(lesson, own).some(({ id }) => id !== student.id)) continue
    const others = without(now, new Set([student.id]))
    const joined = smallestFor(lesson, others, student)
    if (own && !joined) continue
    now = regrouped(others, [[...(joined ?? []), student.id]])
  }
  return now.filter((group) => !groups.includes(group))
}

function smallestFor(lesson: Lesson, groups: Groups, student: Student): readonly string[] | undefined {
  const table = tableOf(lesson, student)
  const sitsThere = (id: string) => {
    const other = lesson.students.get(id)
    return other !== undefined && tableOf(lesson, other) === table
  }
  const size = (group: readonly string[]) => talkersIn(lesson, group).length
  const talking = groups.filter((group) => size(group) > 0)
  const own = talking.filter((group) => group.some(sitsThere))
  return [...(own.length > 0 ? own : talking)].sort((a, b) => size(a) - size(b))[0]
}

/** Tables are the same where a class would read their names as one. In threads nobody sits anywhere. */
const tableOf = ({ settings }: Lesson, { table }: Student): string | null =>
  settings.talk === 'groups' && table !== null ? nameKey(table) : null

/** Alike for the same choice, and for the same words; never by what is right, which who talks with whom would then tell. */
function keyOf({ pin }: Lesson, question: Question, response: unknown): string {
  const type = typeOf(question, pin.article)
  return type.written ? nameKey(type.plain(question, response)) : JSON.stringify(response)
}

/** Rule: Fisher and Yates (1938). */
function shuffledBy<Thing>(given: Given, things: readonly Thing[]): Thing[] {
  const left = [...things]
  return things.flatMap(() => left.splice(given.chance(left.length), 1))
}
