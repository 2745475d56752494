import { check } from './en/check.ts'
import { frame } from './en/frame.ts'
import { join } from './en/join.ts'
import { lesson } from './en/lesson.ts'
import { outbox } from './en/outbox.ts'
import { question } from './en/question.ts'
import { questions } from './en/questions.ts'
import { refusal } from './en/refusals.ts'
import { session } from './en/session.ts'
import { times } from './en/times.ts'

/** Every sentence of the interface; another language is the same type, so that a missing sentence does not compile. */
export const words = { check, frame, join, lesson, outbox, question, questions, refusal, session, times } as const
export type Words = typeof words
