import type { Parts } from '../parts.ts'
import { seatHashes, spokenCode } from './student-token.ts'

/** A lesson in which a browser sits too, with the code that brings its student back there. */
export interface OtherSeat {
  title: string
  code: string
}

/**
 * The other open lessons in which the browser with this secret sits: leaving one forgets the secret, and so all of them.
 * @param lesson the one that is being left
 */
export async function otherSeats({ store }: Parts, lesson: string, token: string): Promise<OtherSeat[]> {
  const seats: OtherSeat[] = []
  for (const { id, closedAt } of await store.list()) {
    const other = id === lesson || closedAt !== null ? undefined : await store.open(id)
    if (other?.seats.has(seatHashes(id, token).tokenHash))
      seats.push({ title: other.pin.title, code: spokenCode(id, token) })
  }
  return seats
}
