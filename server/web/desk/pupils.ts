import type { Desk, DeskStudent } from '../../lesson/views/desk.ts'
import { words } from '../../words/en.ts'
import type { ClockFields } from './clock.ts'
import { tableLink, type TableLink } from './table-link.ts'

/** A name in a list, and what is said beside it. */
export interface Named {
  name: string
  note: string
  /** A form that gives this pupil a minute; null where nothing runs out. */
  give: { id: string; action: string; label: string; form: ClockFields } | null
}
export interface NameList {
  title: string
  /** How many; shown instead of the names while they are covered. */
  count: string
  names: Named[]
  /** "and 20 more"; "" when all stand there. */
  more: string
  /** Instead of an empty list. */
  none: string | null
}
export interface PupilRow {
  id: string
  name: string
  /** Null where nobody is asked. */
  table: TableLink | null
  href: string
  reading: string
  answered: string
  /** "without 5, 7 to 12"; "" where nothing or everything is missing. */
  without: string
  drafts: string
  posts: string
  last: string
  until: string
  late: string
}

/** Who has a page open now, and since when others, who had one, have none. */
export interface Connection {
  connected: ReadonlySet<string>
  lost: ReadonlyMap<string, Date>
  /** When a page was last sent to whom, also to those whose pages open no stream. */
  sent: ReadonlyMap<string, Date>
}

/** A phone whose stream was seen to go, and that has asked for no page since. */
const isLost = ({ lost, sent }: Connection, id: string): boolean => {
  const [went, page] = [lost.get(id), sent.get(id)]
  return went !== undefined && (page === undefined || page <= went)
}

/** When somebody without a stream was seen last: with a page, or with something they sent; null for never. */
function lastSeen({ sent }: Connection, { id, lastAt }: DeskStudent): string | null {
  const page = sent.get(id)?.toISOString() ?? null
  return page !== null && (lastAt === null || page > lastAt) ? page : lastAt
}

const says = words.desk
/** Longer lists are for the table below. */
const mostNames = 12
/** Where no stream was seen, as with JavaScript off: who sent something a moment ago is between two pages, not gone. */
const graceMs = 15_000

/**
 * Who is still at what is on, who has no page open, who has not come.
 * @param timed what a form sends that gives the pupil of this id more time; null where the step has none
 */
export function toNameLists(
  desk: Desk,
  connection: Connection,
  now: Date,
  at: (instant: string) => string,
  timed: ((student: string) => ClockFields) | null,
): NameList[] {
  const { connected, lost } = connection
  const isHere = (student: DeskStudent) => {
    if (connected.has(student.id)) return true
    const seen = lastSeen(connection, student)
    return !isLost(connection, student.id) && seen !== null && now.getTime() - Date.parse(seen) < graceMs
  }
  const busy = ({ id, nickname, clock }: DeskStudent): Named => ({
    name: nickname,
    note: clock === null ? '' : says.own(at(clock)),
    give: timed
      ? {
          id: `minute-${id}`,
          action: `/teach/lesson/${desk.id}/student/${id}/clock`,
          label: words.clock.addMinuteFor(nickname),
          form: timed(id),
        }
      : null,
  })
  const lists: NameList[] = []
  const onPhones = desk.students.filter(({ paper }) => !paper)
  if (desk.question?.phase === 'voting') {
    const thinking = onPhones.filter(({ hasAnswered, seated }) => seated && hasAnswered === false)
    lists.push(toList(says.stillThinking, thinking.map(busy), onPhones.length > 0 ? says.allAnswered : null))
  }
  if (desk.stage.at === 'reading') {
    const reading = onPhones.filter((student) => student.reading !== 'read')
    lists.push(toList(says.stillReading, reading.map(busy), onPhones.length > 0 ? says.allRead : null))
  }
  if (desk.closedAt === null) {
    const gone = onPhones.filter((student) => !isHere(student))
    const isGone = ({ id }: DeskStudent) => isLost(connection, id)
    const since = ({ id, nickname }: DeskStudent) => {
      const went = lost.get(id)?.toISOString()
      return { name: nickname, note: went === undefined ? '' : says.lastHeard(at(went)), give: null }
    }
    // At work with JavaScript off, perhaps: nobody can tell that they are gone.
    const seen = (student: DeskStudent) => {
      const last = lastSeen(connection, student)
      return { name: student.nickname, note: last === null ? '' : says.lastPage(at(last)), give: null }
    }
    const quiet = gone.filter((student) => !isGone(student))
    lists.push(toList(says.notConnected, gone.filter(isGone).map(since), null))
    lists.push(toList(says.withoutNews, quiet.map(seen), null))
  }
  lists.push(
    toList(
      desk.closedAt === null ? says.missing : says.neverJoined,
      desk.missing.map(({ name }) => ({ name, note: '', give: null })),
      null,
    ),
  )
  return lists.filter(({ count, none }) => count !== '' || none !== null)
}

function toList(title: string, names: Named[], none: string | null): NameList {
  const over = names.length - mostNames
  return {
    title,
    count: names.length === 0 ? '' : says.people(names.length),
    names: names.slice(0, mostNames),
    more: over > 0 ? says.andMore(over) : '',
    none: names.length === 0 ? none : null,
  }
}

/** Whose phone is there, whose is gone, or when somebody without a stream was seen. */
function lastOf(student: DeskStudent, connection: Connection, at: (instant: string) => string): string {
  if (student.paper) return words.paper.note
  if (connection.connected.has(student.id)) return says.isConnected
  const since = connection.lost.get(student.id)
  if (since && isLost(connection, student.id)) return says.lostSince(at(since.toISOString()))
  const last = lastSeen(connection, student)
  return last === null ? '' : says.lastPage(at(last))
}

/** The table of everybody, in the order of joining. */
export const toPupilRows = (desk: Desk, connection: Connection, at: (instant: string) => string): PupilRow[] =>
  desk.students.map((student) => ({
    id: student.id,
    name: student.nickname,
    table: tableLink({ id: desk.id, over: desk.closedAt !== null }, student),
    href: `/teach/lesson/${desk.id}/student/${student.id}`,
    reading: student.paper ? '' : says.states[student.reading],
    answered: says.ofHere(student.answered, desk.questions.length),
    without: student.answered > 0 && student.missing.length > 0 ? says.without(rangesOf(student.missing)) : '',
    drafts: student.drafts === 0 ? '' : says.count(student.drafts),
    posts: student.posts === 0 ? '' : says.count(student.posts),
    last: lastOf(student, connection, at),
    until: [student.clock, student.until].flatMap((until) => (until === null ? [] : [says.own(at(until))])).join(', '),
    late: student.late === 0 ? '' : says.late(student.late),
  }))

/** `5, 7–9` */
function rangesOf(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
