import type { Server } from 'node:http'
import type { Clock } from '../store/disk-store.ts'

/** Requests that take longer to end are cut; nothing that they asked for has been acknowledged. */
const patienceMs = 3_000
const lookMs = 50

/** Takes no more connections, and resolves when the requests that were begun have their answers. */
export async function finishRequests(server: Server, clock: Clock): Promise<void> {
  const since = clock.now().getTime()
  let isClosed = false
  const closing = new Promise<void>((done) => server.close(() => done(void (isClosed = true))))
  const look = (): void => {
    if (isClosed) return
    // Kept alive for a next request, which nobody waits for any more.
    if (clock.now().getTime() - since < patienceMs) server.closeIdleConnections()
    else server.closeAllConnections()
    clock.after(lookMs, look)
  }
  look()
  await closing
}
