import { before } from './en/before.ts'
import { article } from './en/article.ts'
import { check } from './en/check.ts'
import { classes } from './en/class.ts'
import { clicker } from './en/clicker.ts'
import { clock } from './en/clock.ts'
import { deletion } from './en/deletion.ts'
import { discussion } from './en/discussion.ts'
import { desk } from './en/desk.ts'
import { files } from './en/export.ts'
import { frame } from './en/frame.ts'
import { handover } from './en/handover.ts'
import { hands } from './en/hands.ts'
import { join } from './en/join.ts'
import { late } from './en/late.ts'
import { leave } from './en/leave.ts'
import { lesson } from './en/lesson.ts'
import { mark } from './en/mark.ts'
import { onWall } from './en/on-wall.ts'
import { outbox } from './en/outbox.ts'
import { paper } from './en/paper.ts'
import { pause } from './en/pause.ts'
import { phones } from './en/phones.ts'
import { printing } from './en/printing.ts'
import { question } from './en/question.ts'
import { questions } from './en/questions.ts'
import { quiz } from './en/quiz.ts'
import { reading } from './en/reading.ts'
import { readingTools } from './en/reading-tools.ts'
import { rehearsal } from './en/rehearsal.ts'
import { refusal } from './en/refusals.ts'
import { review } from './en/review.ts'
import { results } from './en/results.ts'
import { screens } from './en/screens.ts'
import { session } from './en/session.ts'
import { starting } from './en/starting.ts'
import { talk } from './en/talk.ts'
import { teach } from './en/teach.ts'
import { thread } from './en/thread.ts'
import { times } from './en/times.ts'
import { wall } from './en/wall.ts'

/** Every sentence of the interface; another language is the same type, so that a missing sentence does not compile. */
export const words = {
  before,
  check,
  classes,
  clicker,
  clock,
  files,
  frame,
  handover,
  hands,
  join,
  article,
  deletion,
  discussion,
  late,
  leave,
  desk,
  lesson,
  mark,
  onWall,
  outbox,
  paper,
  pause,
  phones,
  printing,
  question,
  questions,
  quiz,
  reading,
  readingTools,
  refusal,
  rehearsal,
  review,
  screens,
  session,
  starting,
  talk,
  thread,
  teach,
  results,
  times,
  wall,
} as const
export type Words = typeof words
