/**
 * How the outbox and a question's page talk. The outbox posts the very form that a browser would post by itself:
 * `POST <action of the form>`, urlencoded, with the fields `form`, `student`, `round`, `replaces` ("" for none) and
 * `response` (once per chosen option) or `response.<part>` (an answer of several parts), `passage` (the place shown beside it), and the header `Accept: application/json`. The page answers in JSON:
 *
 * | status | body | the outbox then |
 * | --- | --- | --- |
 * | 200 | `{ saved: Saved }` | says `saved.sentence`, names `saved.id` in the next `replaces` |
 * | 202 | `{ late: Late }` | the vote was over: says `late.sentence` and stops sending this answer, which is never called saved |
 * | 409 | `{ problem, newer: Newer }` | overwrites nothing and shows both answers |
 * | 400, 403, 404, 409, 413, 422 | `{ problem }` | says the sentence and stops sending this answer |
 * | 429, 5xx | `{ problem }` | says the sentence, keeps the answer and sends it again with the same form id |
 * | no answer, no JSON | anything | keeps the answer and sends it again with the same form id |
 *
 * A student who lost the seat gets 403 with a sentence, never a redirect. A draft goes to the form's `data-draft`
 * address in the same way; 200 with any JSON means that the server has it.
 */
export interface Saved {
  /** Id of the answer's entry. */
  id: string
  /** ISO 8601, the server's clock. */
  at: string
  /** "Saved at 10:14. You can still change it." */
  sentence: string
  /** Address to open now because saving has shown the key, or that this try was not right; null to stay. */
  go: string | null
}

/** An answer that came after its vote was over: the teacher has it, and it does not count. */
export interface Late {
  /** Id of its entry. */
  id: string
  at: string
  /** "It came at 10:47, after the vote was closed at 10:45. Your teacher sees it and may accept it." */
  sentence: string
}

/** The answer that counts at the server, where an older queued one was sent. */
export interface Newer {
  id: string
  /** In plain words. */
  plain: string
}

/** What became of one try. `lost`: nobody knows, so try again; `problem` is the server's sentence where it had one ("" when it was not reached). */
export type Outcome =
  | { became: 'saved'; saved: Saved }
  | { became: 'late'; late: Late }
  | { became: 'newer'; newer: Newer; problem: string }
  | { became: 'refused'; problem: string }
  | { became: 'lost'; problem: string }

const refusals = [400, 403, 404, 409, 413, 422]

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Reads an answer of the server; `body` is parsed JSON, or null where it was none. "Saved" comes from a whole `saved` only. */
export function readReply(status: number, body: unknown): Outcome {
  if (!isRecord(body)) return { became: 'lost', problem: '' }
  const { saved, late, newer, problem } = body
  if (status === 200 && isRecord(saved) && textOf(saved.id) !== '') {
    return {
      became: 'saved',
      saved: {
        id: textOf(saved.id),
        at: textOf(saved.at),
        sentence: textOf(saved.sentence),
        go: textOf(saved.go) || null,
      },
    }
  }
  if (status === 202 && isRecord(late) && textOf(late.sentence) !== '')
    return { became: 'late', late: { id: textOf(late.id), at: textOf(late.at), sentence: textOf(late.sentence) } }
  if (status === 409 && isRecord(newer)) {
    return { became: 'newer', newer: { id: textOf(newer.id), plain: textOf(newer.plain) }, problem: textOf(problem) }
  }
  if (refusals.includes(status) && textOf(problem) !== '') return { became: 'refused', problem: textOf(problem) }
  return { became: 'lost', problem: textOf(problem) }
}
