import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { StartProblem } from '../words/en/start.ts'
import { CannotStart, reasonOf } from './cannot-start.ts'

/** Descriptors that connections never get: a crowd of them must not keep answers from being saved. */
const reserve = 128
/** Where the system names no limit. */
const enough = 20_000

/**
 * Listens for requests, with the limits that keep slow and idle visitors from costing the others.
 * @param host null listens on every address of this computer
 * @param descriptors how many files and connections the process may have open; null where the system does not say
 * @throws CannotStart when the port or the address cannot be had
 */
export async function listen(
  answer: RequestListener,
  { port, host, descriptors }: { port: number; host: string | null; descriptors: number | null },
): Promise<{ server: Server; port: number }> {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 },
    answer,
  )
  server.maxConnections = Math.min(enough, Math.max(reserve / 2, (descriptors ?? Infinity) - reserve))
  await new Promise<void>((done, fail) => {
    server.once('error', (error) => fail(explained(error, port, host)))
    // Without a host Node takes every address of both versions of IP, or of the one that there is.
    server.listen({ port, ...(host !== null && { host }) }, done)
  })
  return { server, port: (server.address() as AddressInfo).port }
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
