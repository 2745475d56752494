import type { Newer } from './contract.ts'

/** An answer that waits on this phone. */
export interface Waiting {
  /** Id of its form; sent again it makes no second entry. */
  form: string
  question: string
  /** Number of the question, for words. */
  number: string
  /** Path that it is posted to, which is also the question's page; without a host, so that a new address of the same computer does. */
  action: string
  /** Name and value of every other field: student, round, response. */
  fields: [string, string][]
  /** Id of the answer that it was written over; "" for none. */
  replaces: string
  /** In plain words, to be shown beside another version. */
  plain: string
  /** When it was given, in milliseconds of this phone's clock; later than what was given before, also when the clock is set back. */
  at: number
  /** It was sent at least once, so the server may have it. */
  tried: boolean
  /** Not sent any more: why, the answer that counts where there is a newer one, and whether the teacher has it all the same, late. */
  stopped: Stopped | null
}

export interface Stopped {
  problem: string
  newer: Newer | null
  late: boolean
}

/** In the order in which they are sent. */
export type Queue = readonly Waiting[]

/**
 * Adds an answer. It takes the place of an answer to the same question that was never sent; one that was sent stays
 * before it, because the server may have it, and the new one then replaces that.
 */
export function add(queue: Queue, answer: Waiting): Queue {
  const rest = queue.filter((other) => other.question !== answer.question || (other.tried && !other.stopped))
  const before = queue.find((other) => other.question === answer.question && !other.tried && !other.stopped)
  const at = queue.reduce((latest, other) => Math.max(latest, other.at + 1), answer.at)
  return [...rest, { ...answer, at, replaces: before?.replaces ?? answer.replaces }]
}

/** The answer to send next; undefined when all are sent or stopped. */
export const next = (queue: Queue): Waiting | undefined => queue.find((answer) => !answer.stopped)

/** Answers that still have to be sent. */
export const unsent = (queue: Queue): number => queue.filter((answer) => !answer.stopped).length

const of = (form: string) => (answer: Waiting) => answer.form === form

/** It is on its way: from now on the server may have it. */
export const tried = (queue: Queue, form: string): Queue =>
  queue.map((answer) => (of(form)(answer) && !answer.tried ? { ...answer, tried: true } : answer))

/** The server has it as `id`: it goes, and what waits for the same question was written over it. */
export function settled(queue: Queue, form: string, id: string): Queue {
  const question = queue.find(of(form))?.question
  return queue
    .filter((answer) => !of(form)(answer))
    .map((answer) => (answer.question === question ? { ...answer, replaces: id } : answer))
}

/** The server will not take it: it stays to be shown, and is not sent again. A later answer to the same question goes on. */
export const stopped = (queue: Queue, form: string, why: Stopped): Queue =>
  queue.map((answer) => (of(form)(answer) ? { ...answer, stopped: why } : answer))

/** The student has seen what became of it, or left. */
export const dropped = (queue: Queue, form: string): Queue => queue.filter((answer) => !of(form)(answer))
