import type { Outcome, Saved } from './contract.ts'
import type { Kept } from './kept.ts'
import { answerName, ownPrefix, type Owner } from './names.ts'
import { add, dropped, next, settled, stopped, tried, unsent, type Queue, type Stopped, type Waiting } from './queue.ts'
import { retryAfter } from './retry.ts'

/** What happened: the connection or the number of waiting answers changed, an answer was saved, or it will not be taken. */
export type News =
  { kind: 'state' } | { kind: 'saved'; answer: Waiting; saved: Saved } | { kind: 'stopped'; answer: Waiting }

/** What the outbox needs of the world. */
export interface OutboxParts {
  owner: Owner
  kept: Kept
  send(action: string, fields: readonly (readonly [string, string])[]): Promise<Outcome>
  reached(): Promise<boolean>
  /** Runs `then` after so many milliseconds; the result calls it off. */
  after(milliseconds: number, then: () => void): () => void
}

/**
 * Answers on their way to the teacher's computer. They are kept until the server has said what became of each, sent one
 * after another in the order they were given, and sent again with the same form id for as long as a page is open.
 */
export class Outbox {
  readonly owner: Owner
  readonly #parts: OutboxParts
  readonly #watchers: ((news: News) => void)[] = []
  /** What this page sent and has not heard of, by form id. */
  readonly #unheard = new Map<string, Waiting>()
  #busy = false
  #failures = 0
  #problem = ''
  #callOff: (() => void) | null = null

  constructor(parts: OutboxParts) {
    this.owner = parts.owner
    this.#parts = parts
  }

  /** The connection is gone, as far as this page knows. */
  get lost(): boolean {
    return this.#failures > 0
  }

  /** What the server said when it could not save; empty when it was not reached. */
  get problem(): string {
    return this.#problem
  }

  /** False where this browser keeps nothing and answers wait in the open page only. */
  get lasts(): boolean {
    return this.#parts.kept.lasts
  }

  get queue(): Queue {
    const { kept } = this.#parts
    return kept
      .names(`${ownPrefix(this.owner)}answer:`)
      .flatMap((name) => (kept.read(name) as Waiting | null) ?? [])
      .sort((a, b) => a.at - b.at)
  }

  get unsent(): number {
    return unsent(this.queue)
  }

  watch(heard: (news: News) => void): void {
    this.#watchers.push(heard)
  }

  /** Keeps an answer and sends it. */
  add(answer: Waiting): void {
    this.#change((queue) => add(queue, answer))
    this.#tell({ kind: 'state' })
    void this.flush()
  }

  /** The student has seen what became of an answer that was not taken. */
  drop(form: string): void {
    this.#unheard.delete(form)
    this.#change((queue) => dropped(queue, form))
    this.#tell({ kind: 'state' })
  }

  /** Something else noticed that the connection is gone, such as the stream of live regions. */
  noticeLoss(): void {
    if (!this.lost) this.#failed('')
  }

  /** Sends what waits, now; called again whenever there is reason to hope. */
  async flush(): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.#callOff?.()
    this.#callOff = null
    try {
      if (await this.#sendAll()) this.#reachedAgain()
    } finally {
      this.#busy = false
    }
  }

  /** @returns true when nothing is left to send and the teacher's computer answers */
  async #sendAll(): Promise<boolean> {
    for (let answer = this.#next(); answer; answer = this.#next()) {
      const { form, action, fields, replaces } = answer
      this.#change((queue) => tried(queue, form))
      this.#unheard.set(form, answer)
      const outcome = await this.#parts.send(action, [['form', form], ...fields, ['replaces', replaces]])
      if (outcome.became === 'lost') {
        this.#failed(outcome.problem)
        return false
      }
      this.#became(answer, outcome)
    }
    if (!this.lost || (await this.#parts.reached())) return true
    this.#failed('')
    return false
  }

  /** After what waits, what another tab of this browser got through and took away: asked again, the server says what became of it. */
  #next(): Waiting | undefined {
    const { queue } = this
    return next(queue) ?? [...this.#unheard.values()].find(({ form }) => !queue.some((other) => other.form === form))
  }

  #became(answer: Waiting, outcome: Exclude<Outcome, { became: 'lost' }>): void {
    this.#unheard.delete(answer.form)
    if (outcome.became === 'saved') {
      this.#change((queue) => settled(queue, answer.form, outcome.saved.id))
      this.#tell({ kind: 'saved', answer, saved: outcome.saved })
    } else {
      const why = stopOf(outcome)
      this.#change((queue) => stopped(queue, answer.form, why))
      this.#tell({ kind: 'stopped', answer: { ...answer, stopped: why } })
    }
  }

  #failed(problem: string): void {
    this.#failures += 1
    this.#problem = problem
    this.#callOff?.()
    this.#callOff = this.#parts.after(retryAfter(this.#failures), () => void this.flush())
    this.#tell({ kind: 'state' })
  }

  #reachedAgain(): void {
    if (!this.lost) return
    this.#failures = 0
    this.#problem = ''
    this.#tell({ kind: 'state' })
  }

  /** Writes only what changed, so that another tab's answers stay as they are. */
  #change(how: (queue: Queue) => Queue): void {
    const before = this.queue
    const after = how(before)
    for (const answer of before)
      if (!after.some(({ form }) => form === answer.form))
        this.#parts.kept.write(answerName(this.owner, answer.form), null)
    for (const answer of after)
      if (!before.includes(answer)) this.#parts.kept.write(answerName(this.owner, answer.form), answer)
  }

  #tell(news: News): void {
    for (const heard of this.#watchers) heard(news)
  }
}

function stopOf(outcome: Exclude<Outcome, { became: 'lost' | 'saved' }>): Stopped {
  if (outcome.became === 'late') return { problem: outcome.late.sentence, newer: null, late: true }
  return { problem: outcome.problem, newer: outcome.became === 'newer' ? outcome.newer : null, late: false }
}
