import type { StudentTalk } from '../lesson/views/student-talk.ts'
import { words } from '../words/en.ts'

const says = words.lesson

/** With whom a student talks about a question now. */
export function talkLead(number: number, { how, partners, others }: StudentTalk): string {
  if (how === 'threads') return says.discussingInWriting(number, others)
  return partners.length > 0 ? says.discussingWith(number, partners) : says.discussing(number)
}
