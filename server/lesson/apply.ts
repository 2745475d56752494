import { answer, count, decline, grade, keepDraft } from './changes/answers.ts'
import { begin } from './changes/begin.ts'
import { pause, setClock } from './changes/clocks.ts'
import { follow } from './changes/follow.ts'
import { knownStudent } from './changes/known.ts'
import { move } from './changes/move.ts'
import { edit, hide, post, withdraw } from './changes/posts.ts'
import { remove } from './changes/remove.ts'
import { hold, vacate } from './changes/seats.ts'
import type { Entry } from './entry.ts'
import { formKey } from './form-key.ts'
import { lateAnswer } from './late.ts'
import type { Lesson } from './lesson.ts'
import { newcomer } from './newcomer.ts'
import { regrouped } from './talk-groups.ts'

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

/** The one place that changes a lesson: adds one entry, in place, by the pieces in `changes/`. Constant time but for seats, posts and marks. */
export function apply(lesson: Lesson, entry: Entry): void {
  follow(lesson, entry)
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
      knownStudent(lesson, entry.student).claims.push({
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
      vacate(lesson, knownStudent(lesson, entry.student))
      return
    case 'renamed':
      knownStudent(lesson, entry.student).nickname = entry.nickname
      return
    case 'removed':
      remove(lesson, entry)
      return
    case 'sat':
      knownStudent(lesson, entry.student).table = entry.table
      return
    case 'paired':
      lesson.groups.set(entry.question, regrouped(lesson.groups.get(entry.question) ?? [], entry.groups))
      return
    case 'asked': {
      const { before } = knownStudent(lesson, entry.student)
      if (entry.step === 'begun') before.begunAt ??= entry.at
      else before.done = true
      return
    }
    case 'opened':
      knownStudent(lesson, entry.student).openedAt ??= entry.at
      return
    case 'read':
      knownStudent(lesson, entry.student).readAt ??= entry.at
      return
    case 'placed':
      knownStudent(lesson, entry.student).place = { block: entry.block, at: entry.at }
      return
    case 'drafted':
      keepDraft(lesson, entry)
      return
    case 'late': {
      const author = knownStudent(lesson, entry.student)
      author.late.set(`${entry.question} ${entry.round}`, lateAnswer(lesson, author, entry))
      return
    }
    case 'declined':
      decline(lesson, entry)
      return
    case 'answered':
      answer(lesson, entry)
      return
    case 'counted':
      count(lesson, entry)
      return
    case 'shown': {
      const { shown } = knownStudent(lesson, entry.student)
      for (const question of lesson.pin.questions) shown.add(question.id)
      return
    }
    case 'posted':
      post(lesson, entry)
      return
    case 'edited':
      edit(lesson, entry)
      return
    case 'withdrawn':
      withdraw(lesson, entry)
      return
    case 'hidden':
      hide(lesson, entry)
      return
    case 'moved':
      move(lesson, entry)
      return
    case 'timed':
      if (entry.student === null) setClock(lesson, entry.until)
      else knownStudent(lesson, entry.student).clock = entry.until
      return
    case 'lit':
      lesson.onWall = entry.passage && { passage: entry.passage }
      return
    case 'featured':
      lesson.onWall = entry.post === null ? null : { post: entry.post }
      return
    case 'paused':
      pause(lesson, entry)
      return
    case 'extended':
      if (entry.student === null) lesson.closes = entry.until
      else knownStudent(lesson, entry.student).until = entry.until
      return
    case 'graded':
      grade(lesson, entry)
      return
  }
}
