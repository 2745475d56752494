import type { Command, Given } from './command.ts'
import { answer } from './commands/answer.ts'
import { acceptDraft } from './commands/accept-draft.ts'
import { acceptLate } from './commands/accept-late.ts'
import { before } from './commands/before.ts'
import { claim } from './commands/claim.ts'
import { count } from './commands/count.ts'
import { declineLate } from './commands/decline-late.ts'
import { draft } from './commands/draft.ts'
import { edit } from './commands/edit.ts'
import { enrol } from './commands/enrol.ts'
import { extend } from './commands/extend.ts'
import { feature } from './commands/feature.ts'
import { grade } from './commands/grade.ts'
import { hide } from './commands/hide.ts'
import { join } from './commands/join.ts'
import { keepPlace } from './commands/keep-place.ts'
import { leave } from './commands/leave.ts'
import { light } from './commands/light.ts'
import { move } from './commands/move.ts'
import { openArticle } from './commands/open-article.ts'
import { pause } from './commands/pause.ts'
import { post } from './commands/post.ts'
import { press } from './commands/press.ts'
import { read } from './commands/read.ts'
import { remove } from './commands/remove.ts'
import { rename } from './commands/rename.ts'
import { comeBack } from './commands/return.ts'
import { seat } from './commands/seat.ts'
import { sit } from './commands/sit.ts'
import { showKeys } from './commands/show-keys.ts'
import { time } from './commands/time.ts'
import { typeAnswer } from './commands/type-answer.ts'
import { talk } from './commands/talk.ts'
import { withdraw } from './commands/withdraw.ts'
import type { Entry } from './entry.ts'
import { formKey } from './form-key.ts'
import type { Lesson } from './lesson.ts'
import { mayAnswer } from './may.ts'
import type { Refusal } from './refusal.ts'
import { said } from './said.ts'

/** What only the lesson's owner may ask. */
const ownersOnly: ReadonlySet<Command['do']> = new Set([
  'move',
  'press',
  'pause',
  'recode',
  'count',
  'enrol',
  'type-answer',
  'seat',
  'rename',
  'remove',
  'hide',
  'time',
  'light',
  'feature',
  'extend',
  'grade',
  'accept-draft',
  'accept-late',
  'decline-late',
])
/** What somebody without a seat may ask. */
const anyones: ReadonlySet<Command['do']> = new Set(['join', 'claim', 'return'])

/**
 * The only rules of what may happen in a lesson. Pure: the same lesson, command and givens decide the same.
 * @returns entries to add (none when the same form by the same person was taken before), or why not
 */
export function decide(lesson: Lesson, command: Command, given: Given): readonly Entry[] | Refusal {
  const made = given.form === null ? undefined : lesson.forms.get(formKey(given.by, given.form))
  if (made !== undefined && !isInTimeAfterAll(lesson, command, given, made)) return []
  const teaches = given.by === lesson.owner
  if (ownersOnly.has(command.do) && !teaches) return { refused: 'not-yours' }
  const sits = Boolean(lesson.students.get(given.by)?.seat?.tokenHash)
  if (!ownersOnly.has(command.do) && !anyones.has(command.do) && !teaches && !sits) return { refused: 'no-seat' }
  switch (command.do) {
    case 'join':
      return join(lesson, command, given)
    case 'claim':
      return claim(lesson, command, given)
    case 'return':
      return comeBack(lesson, command, given)
    case 'leave':
      return leave(lesson, given)
    case 'sit':
      return sit(lesson, command, given)
    case 'before':
      return before(lesson, command, given)
    case 'open-article':
      return openArticle(lesson, given)
    case 'read':
      return read(lesson, given)
    case 'keep-place':
      return keepPlace(lesson, command, given)
    case 'draft':
      return draft(lesson, command, given)
    case 'answer':
      return answer(lesson, command, given)
    case 'show-keys':
      return showKeys(lesson, given)
    case 'post':
      return post(lesson, command, given)
    case 'talk':
      return talk(lesson, command, given)
    case 'edit':
      return edit(lesson, command, given)
    case 'withdraw':
      return withdraw(lesson, command, given)
    case 'move':
      return move(lesson, command, given)
    case 'press':
      return press(lesson, command, given)
    case 'pause':
      return pause(lesson, command, given)
    case 'recode':
      return [{ ...said(given), kind: 'recoded', code: command.code }]
    case 'enrol':
      return enrol(lesson, command, given)
    case 'type-answer':
      return typeAnswer(lesson, command, given)
    case 'count':
      return count(lesson, command, given)
    case 'seat':
      return seat(lesson, command, given)
    case 'rename':
      return rename(lesson, command, given)
    case 'remove':
      return remove(lesson, command, given)
    case 'hide':
      return hide(lesson, command, given)
    case 'time':
      return time(lesson, command, given)
    case 'light':
      return light(lesson, command, given)
    case 'feature':
      return feature(lesson, command, given)
    case 'extend':
      return extend(lesson, command, given)
    case 'grade':
      return grade(lesson, command, given)
    case 'accept-draft':
      return acceptDraft(lesson, command, given)
    case 'accept-late':
      return acceptLate(lesson, command, given)
    case 'decline-late':
      return declineLate(lesson, command, given)
  }
}

/** What this form brought came late, and its vote was opened again since: now it is an answer. */
function isInTimeAfterAll(lesson: Lesson, command: Command, { by, now }: Given, made: string): boolean {
  const student = lesson.students.get(by)
  if (command.do !== 'answer' || !student) return false
  const late = student.late.get(`${command.question} ${command.round}`)
  if (late?.id !== made || late.accepted !== null) return false
  const may = mayAnswer(lesson, student, command.question, now)
  return 'round' in may && may.round === command.round
}
