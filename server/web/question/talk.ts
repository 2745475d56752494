import type { Lesson, Student } from '../../lesson/lesson.ts'
import { studentTalk, studentThread, type StudentThread } from '../../lesson/views/student-talk.ts'
import type { Parts } from '../../parts.ts'
import { words } from '../../words/en.ts'
import { postForm, type NotTaken, type PostForm } from '../post-form.ts'
import { toPostPart, type PostPart } from '../post-part.ts'
import { talkLead } from '../talk-lead.ts'
import { teacherName } from '../teacher-name.ts'

/** Locals of `partials/talk`: what changes while the class talks about a question. */
export interface TalkPart {
  /** With whom to talk; "" while the class does not talk. */
  lead: string
  /** "3 lines"; "" where nobody writes. */
  count: string
  lines: PostPart[]
}

/** What a question's page says about talking, and the form to write to one's group. */
export interface TalkSection {
  /** Address of the live part. */
  from: string
  part: TalkPart
  /** Where the lines are folded away: in the second vote, and after. Null while the class talks. */
  folded: string | null
  /** Null where nothing can be written. */
  form: PostForm | null
}

const says = words.thread

/** Address of what is written to one's group about a question. */
export const talkAddress = (lesson: Lesson, question: string): string =>
  `/lesson/${lesson.id}/question/${question}/talk`

/** Null where there is nothing to say about talking. @param notTaken a line that was refused */
export function toTalk(
  parts: Parts,
  lesson: Lesson,
  student: Student,
  question: { id: string; number: number },
  notTaken: NotTaken,
): TalkSection | null {
  const talk = studentTalk(lesson, student, question.id)
  const thread = studentThread(lesson, student, question.id)
  if (!talk && !thread) return null
  const around = {
    lesson: `/lesson/${lesson.id}`,
    teacher: teacherName(parts, lesson),
    now: parts.clock.now(),
    newAfter: null,
    withActions: true,
  }
  const lines = thread?.lines.map((line) => toPostPart(line, around)) ?? []
  return {
    from: talkAddress(lesson, question.id),
    part: {
      lead: talk ? talkLead(question.number, talk) : '',
      count: thread ? says.count(lines.length, talk !== null) : '',
      lines,
    },
    folded: talk ? null : says.folded(lines.length),
    form: thread && (!thread.closed || notTaken) ? formOf(parts, lesson, student, question.id, thread, notTaken) : null,
  }
}

const formOf = (
  parts: Parts,
  lesson: Lesson,
  student: Student,
  question: string,
  { alias }: StudentThread,
  notTaken: NotTaken,
): PostForm =>
  postForm(
    lesson,
    {
      action: talkAddress(lesson, question),
      formId: parts.newId(),
      student: student.id,
      keep: `talk:${question}`,
      label: says.yours,
      hint: alias === null ? says.aliasHint : null,
      text: '',
      idle: alias === null ? { kind: 'none', text: says.nothing } : { kind: 'saved', text: says.stands },
      send: alias === null ? says.send : says.sendAs(alias),
      foot: false,
    },
    notTaken,
  )
