import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from '../store/disk-store.ts'
import type { StartProblem } from '../words/en/start.ts'
import { CannotStart, reasonOf } from './cannot-start.ts'

/** Descriptors that connections never get: a crowd of them must not keep answers from being saved. */
const reserve = 128
/** Where the system names no limit. */
const enough = 20_000

/** When told to end, requests that take longer are cut; nothing that they asked for has been acknowledged. */
const patienceMs = 3_000

export interface Listening {
  port: number
  /** Takes no more connections, and resolves when every request that was begun has its answer. */
  finish: () => Promise<void>
}

/**
 * Listens for requests, with the limits that keep slow and idle visitors from costing the others.
 * @param host null listens on every address of this computer
 * @param descriptors how many files and connections the process may have open; null where the system does not say
 * @throws CannotStart when the port or the address cannot be had
 */
export async function listen(
  answer: RequestListener,
  { port, host, descriptors, clock }: { port: number; host: string | null; descriptors: number | null; clock: Clock },
): Promise<Listening> {
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 })
  server.maxConnections = Math.min(enough, Math.max(reserve / 2, (descriptors ?? Infinity) - reserve))
  const answering = new Set<ServerResponse>()
  server.on('request', (req, res) => {
    answering.add(res)
    res.once('close', () => answering.delete(res))
    answer(req, res)
  })
  await new Promise<void>((done, fail) => {
    server.once('error', (error) => fail(explained(error, port, host)))
    // Without a host Node takes every address of both versions of IP, or of the one that there is.
    server.listen({ port, ...(host !== null && { host }) }, done)
  })
  return {
    port: (server.address() as AddressInfo).port,
    finish: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()))
      const cut = clock.after(patienceMs, () => server.closeAllConnections())
      for (const res of answering) if (!res.closed) await new Promise<void>((gone) => res.once('close', gone))
      // What is left are connections that browsers keep for later, and requests that never came in whole.
      cut()
      server.closeAllConnections()
      await closed
    },
  }
}

function explained(error: Error, port: number, host: string | null): Error {
  const problems: Readonly<Record<string, StartProblem>> = {
    EADDRINUSE: { code: 'port-in-use', port },
    EACCES: { code: 'port-forbidden', port },
    EADDRNOTAVAIL: { code: 'host-elsewhere', host: host ?? '' },
    EAFNOSUPPORT: { code: 'host-elsewhere', host: host ?? '' },
  }
  const problem = problems[reasonOf(error)]
  return problem ? new CannotStart([problem], error) : error
}
