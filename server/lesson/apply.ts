import type { Entry, EntryOf } from './entry.ts'
import type { Answer, Lesson, Student } from './lesson.ts'
import { goOn } from './clock.ts'
import { lateAnswer, lateOf } from './late.ts'
import { savingShowsKey } from './may.ts'
import { newcomer } from './newcomer.ts'
import { regrouped, without } from './talk-groups.ts'

/** The state that a log gives. Throws RangeError when it does not begin with `started`, or names someone who never joined. */
export function fold(id: string, entries: Iterable<Entry>): Lesson {
  let lesson: Lesson | null = null
  for (const entry of entries) {
    if (lesson) apply(lesson, entry)
    else if (entry.kind === 'started') lesson = begin(id, entry)
    else break
  }
  if (!lesson) throw new RangeError('a lesson begins with "started"')
  return lesson
}

function begin(id: string, entry: EntryOf<'started'>): Lesson {
  const stage = entry.settings.preset === 'lead' ? ({ at: 'lobby' } as const) : ({ at: 'own-pace' } as const)
  return {
    id,
    owner: entry.owner,
    startedAt: entry.at,
    code: entry.code,
    class: entry.class,
    pin: entry.pin,
    settings: entry.settings,
    rehearsal: entry.rehearsal ?? false,
    seq: 1,
    stageSeq: 1,
    talkSeq: 1,
    stage,
    onWall: null,
    movedBy: entry.id,
    moves: [{ at: entry.at, stage }],
    clock: null,
    pausedAt: null,
    closes: entry.settings.closes,
    groups: new Map(),
    revealed: new Set(),
    counted: new Map(),
    students: new Map(),
    seats: new Map(),
    removed: new Set(),
    posts: new Map(),
    forms: new Map(entry.form === null ? [] : [[formKey(entry.by, entry.form), entry.id]]),
  }
}

const stageKinds: ReadonlySet<Entry['kind']> = new Set([
  'moved',
  'paused',
  'paired',
  'timed',
  'lit',
  'featured',
  'extended',
  'recoded',
  // Whom to talk with is said by name.
  'renamed',
  'removed',
])
const talkKinds: ReadonlySet<Entry['kind']> = new Set(['posted', 'edited', 'withdrawn', 'hidden', 'removed'])

/** Somebody else than who hears of it on their own screen has done it. */
const isAccepted = (entry: Entry): boolean => entry.kind === 'answered' && entry.accepts !== undefined

/** The one place that changes a lesson: adds one entry, in place. Constant time but for seats, posts and marks. */
export function apply(lesson: Lesson, entry: Entry): void {
  lesson.seq += 1
  if (stageKinds.has(entry.kind) || changesPostOnWall(lesson, entry) || isAccepted(entry)) lesson.stageSeq = lesson.seq
  if (talkKinds.has(entry.kind)) lesson.talkSeq = lesson.seq
  if (entry.form !== null) lesson.forms.set(formKey(entry.by, entry.form), entry.id)
  const actor = lesson.students.get(entry.by)
  if (actor) actor.lastAt = entry.at
  switch (entry.kind) {
    case 'started':
      throw new RangeError('a lesson starts once')
    case 'recoded':
      lesson.code = entry.code
      return
    case 'joined':
      lesson.students.set(entry.student, newcomer(entry))
      if (!entry.paper) hold(lesson, entry)
      return
    case 'claimed':
      student(lesson, entry.student).claims.push({
        id: entry.id,
        at: entry.at,
        tokenHash: entry.tokenHash,
        returnHash: entry.returnHash,
      })
      return
    case 'seated':
      hold(lesson, entry)
      return
    case 'left':
      vacate(lesson, student(lesson, entry.student))
      return
    case 'renamed':
      student(lesson, entry.student).nickname = entry.nickname
      return
    case 'removed':
      remove(lesson, entry)
      return
    case 'sat':
      student(lesson, entry.student).table = entry.table
      return
    case 'paired':
      lesson.groups.set(entry.question, regrouped(lesson.groups.get(entry.question) ?? [], entry.groups))
      return
    case 'asked': {
      const { before } = student(lesson, entry.student)
      if (entry.step === 'begun') before.begunAt ??= entry.at
      else before.done = true
      return
    }
    case 'opened':
      student(lesson, entry.student).openedAt ??= entry.at
      return
    case 'read':
      student(lesson, entry.student).readAt ??= entry.at
      return
    case 'placed':
      student(lesson, entry.student).place = { block: entry.block, at: entry.at }
      return
    case 'drafted':
      student(lesson, entry.student).drafts.set(entry.question, {
        id: entry.id,
        at: entry.at,
        response: entry.response,
      })
      return
    case 'late': {
      const author = student(lesson, entry.student)
      author.late.set(`${entry.question} ${entry.round}`, lateAnswer(lesson, author, entry))
      return
    }
    case 'answered':
      answer(lesson, entry)
      return
    case 'counted': {
      const { at, counts } = entry
      const vote = `${entry.question} ${entry.round}`
      if (Object.values(counts).some((count) => count > 0)) lesson.counted.set(vote, { at, counts })
      else lesson.counted.delete(vote)
      return
    }
    case 'shown': {
      const { shown } = student(lesson, entry.student)
      for (const question of lesson.pin.questions) shown.add(question.id)
      return
    }
    case 'posted':
      post(lesson, entry)
      return
    case 'edited':
      Object.assign(knownPost(lesson, entry.post), { text: entry.text, editedAt: entry.at })
      // The teacher has shown other words.
      takeOffWall(lesson, entry.post)
      return
    case 'withdrawn':
      knownPost(lesson, entry.post).withdrawnAt = entry.at
      takeOffWall(lesson, entry.post)
      return
    case 'hidden':
      if (entry.reason !== null) takeOffWall(lesson, entry.post)
      knownPost(lesson, entry.post).hidden = entry.reason === null ? null : { reason: entry.reason, at: entry.at }
      return
    case 'moved':
      lesson.stage = entry.stage
      lesson.onWall = null
      lesson.pausedAt = null
      lesson.movedBy = entry.id
      time(lesson, null)
      lesson.moves.push({ at: entry.at, stage: entry.stage })
      if (entry.stage.at === 'question' && entry.stage.phase === 'revealed') lesson.revealed.add(entry.stage.question)
      return
    case 'timed':
      if (entry.student === null) time(lesson, entry.until)
      else student(lesson, entry.student).clock = entry.until
      return
    case 'lit':
      lesson.onWall = entry.passage && { passage: entry.passage }
      return
    case 'featured':
      lesson.onWall = entry.post === null ? null : { post: entry.post }
      return
    case 'paused':
      if (!entry.on && lesson.pausedAt !== null) goOn(lesson, lesson.pausedAt, entry.at)
      lesson.pausedAt = entry.on ? entry.at : null
      return
    case 'extended':
      if (entry.student === null) lesson.closes = entry.until
      else student(lesson, entry.student).until = entry.until
      return
    case 'graded':
      grade(lesson, entry)
      return
  }
}

/** All pages show the post that is on the wall, so they hear when its words change, or go. */
function changesPostOnWall({ onWall, posts }: Lesson, entry: Entry): boolean {
  if (!onWall || !('post' in onWall)) return false
  if (entry.kind === 'removed') return posts.get(onWall.post)?.student === entry.student
  return 'post' in entry && entry.post === onWall.post
}

/** Names one sending of one form by one person. */
export const formKey = (by: string, form: string): string => `${by} ${form}`

function hold(lesson: Lesson, entry: EntryOf<'joined'> | EntryOf<'seated'>): void {
  const holder = student(lesson, entry.student)
  vacate(lesson, holder)
  holder.seat = { tokenHash: entry.tokenHash, returnHash: entry.returnHash }
  holder.claims = []
  holder.paper = false
  // A browser that has a seat now waits for no other one.
  for (const other of lesson.students.values()) {
    if (other.claims.length > 0) other.claims = other.claims.filter(({ tokenHash }) => tokenHash !== entry.tokenHash)
  }
  lesson.seats.set(entry.tokenHash, holder.id)
}

/** The seat keeps its return code, so that its student can come back; nobody's browser holds it. */
function vacate(lesson: Lesson, holder: Student): void {
  if (!holder.seat) return
  lesson.seats.delete(holder.seat.tokenHash)
  holder.seat = { tokenHash: '', returnHash: holder.seat.returnHash }
}

function remove(lesson: Lesson, entry: EntryOf<'removed'>): void {
  const gone = student(lesson, entry.student)
  vacate(lesson, gone)
  lesson.students.delete(gone.id)
  lesson.removed.add(gone.id)
  for (const [question, groups] of lesson.groups) lesson.groups.set(question, without(groups, new Set([gone.id])))
  for (const own of lesson.posts.values()) {
    if (own.student !== gone.id) continue
    takeOffWall(lesson, own.id)
    Object.assign(own, { text: '', alias: '', withdrawnAt: own.withdrawnAt ?? entry.at, hidden: null })
  }
}

function takeOffWall(lesson: Lesson, post: string): void {
  if (lesson.onWall && 'post' in lesson.onWall && lesson.onWall.post === post) lesson.onWall = null
}

function answer(lesson: Lesson, entry: EntryOf<'answered'>): void {
  const author = student(lesson, entry.student)
  const kept = takenBy(author, entry)
  const typed = author.paper && entry.by !== entry.student
  const given: Answer = {
    id: entry.id,
    at: kept?.at ?? entry.at,
    question: entry.question,
    round: entry.round,
    response: entry.response,
    typed,
    passage: entry.passage ?? null,
    mark: entry.mark,
    tried: entry.tried ?? null,
    certainty: entry.certainty ?? null,
    because: entry.because ?? null,
    graded: null,
    accepted: kept !== undefined,
  }
  author.answers.push(given)
  author.newest.set(`${entry.question} ${entry.round}`, given)
  // What a teacher takes settles only what it names; other words of that student stay to be taken.
  const draft = author.drafts.get(entry.question)
  if (entry.by === entry.student || entry.accepts === undefined || entry.accepts === draft?.id)
    author.drafts.delete(entry.question)
  settleLate(author, entry)
  if (entry.round !== 0 && !typed && savingShowsKey(lesson) && entry.tried?.last !== false)
    author.shown.add(entry.question)
}

/**
 * What the teacher took: it counts as of when it was written or came, however late the teacher gets round to it.
 * Answers that a teacher took before entries named what they accept were drafts.
 */
function takenBy(author: Student, entry: EntryOf<'answered'>): { at: string } | undefined {
  if (entry.by === entry.student) return undefined
  const late = entry.accepts === undefined ? undefined : lateOf(author, entry.accepts)
  return late ?? author.drafts.get(entry.question)
}

/** A late answer is accepted, or of no interest any more: its student answered in time, in a vote that was opened again. */
function settleLate(author: Student, entry: EntryOf<'answered'>): void {
  const key = `${entry.question} ${entry.round}`
  const late = author.late.get(key)
  if (!late) return
  if (entry.accepts === late.id) late.accepted = entry.id
  else if (entry.by === entry.student) author.late.delete(key)
}

function post(lesson: Lesson, entry: EntryOf<'posted'>): void {
  const question = entry.question ?? null
  const before = [...lesson.posts.values()].filter(
    (other) => other.discussion === entry.discussion && other.question === question,
  )
  lesson.posts.set(entry.id, {
    id: entry.id,
    at: entry.at,
    discussion: entry.discussion,
    question,
    number: before.length + 1,
    student: entry.student,
    alias: entry.alias,
    replyTo: entry.replyTo,
    text: entry.text,
    editedAt: null,
    withdrawnAt: null,
    hidden: null,
  })
}

/** Without a limit for all nobody has a time of their own. */
function time(lesson: Lesson, until: string | null): void {
  lesson.clock = until
  if (until !== null) return
  for (const one of lesson.students.values()) one.clock = null
}

function grade(lesson: Lesson, entry: EntryOf<'graded'>): void {
  for (const author of lesson.students.values()) {
    const marked = author.answers.find((given) => given.id === entry.answer)
    if (marked) marked.graded = { mark: entry.mark, comment: entry.comment, levels: entry.levels, at: entry.at }
  }
}

function student(lesson: Lesson, id: string): Student {
  const found = lesson.students.get(id)
  if (!found) throw new RangeError(`no student ${id} in lesson ${lesson.id}`)
  return found
}

function knownPost(lesson: Lesson, id: string) {
  const found = lesson.posts.get(id)
  if (!found) throw new RangeError(`no post ${id} in lesson ${lesson.id}`)
  return found
}
