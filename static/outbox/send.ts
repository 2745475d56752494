import { readReply, type Outcome } from './contract.ts'

/** A try that got no answer in this time is over; the same form id makes the next one harmless. */
const patience = 15_000

/** Posts a form as a browser would, and reads what became of it. Never throws: without an answer it is `lost`. */
export async function send(action: string, fields: readonly (readonly [string, string])[]): Promise<Outcome> {
  const ended = new AbortController()
  const timer = setTimeout(() => ended.abort(), patience)
  try {
    const reply = await fetch(action, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: bodyOf(fields),
      signal: ended.signal,
    })
    return readReply(reply.status, await reply.json())
  } catch {
    return { became: 'lost', problem: '' }
  } finally {
    clearTimeout(timer)
  }
}

/** Fields as a form's body. */
export function bodyOf(fields: readonly (readonly [string, string])[]): string {
  const body = new URLSearchParams()
  for (const [name, value] of fields) body.append(name, value)
  return body.toString()
}

/** Whether the teacher's computer answers at all. */
export async function reached(): Promise<boolean> {
  const ended = new AbortController()
  const timer = setTimeout(() => ended.abort(), patience)
  try {
    return (await fetch('/healthz', { cache: 'no-store', signal: ended.signal })).ok
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
