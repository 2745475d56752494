import { Agent, createServer, request, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'

/** What came back, down to the bytes. */
export interface Reply {
  status: number
  /** Status line and headers as they came. */
  head: string
  body: string
  headers: IncomingMessage['headers']
}

export interface Sending {
  cookie?: string
  headers?: Record<string, string>
  /** A loopback address to come from, such as `127.0.0.2`. */
  from?: string
  /** Fields of a form, or a body as it is. */
  body?: Record<string, string | readonly string[]> | string | Buffer
}

/** A stream of events that is being listened to. */
export interface Listening {
  status: number
  head: string
  /** All that has come so far. */
  heard: () => string
  /** The server has closed it. */
  ended: () => boolean
  hangUp: () => void
}

/** The application behind a real port, and requests byte for byte: no redirect is followed, no cookie kept, any Host may be named. */
export interface Wire {
  /** `127.0.0.1:<port>` */
  host: string
  send: (method: string, path: string, sending?: Sending) => Promise<Reply>
  /** Begins a body of so many bytes and sends none of it; gives the status that comes back. */
  begins: (method: string, path: string, bytes: number) => Promise<number>
  /** Resolves with the head of a stream; it goes on until hung up. */
  listen: (path: string, sending?: Sending) => Promise<Listening>
  close: () => Promise<void>
}

/** Longer than this is a hang. */
const patienceMs = 10_000

export async function wire(app: Express): Promise<Wire> {
  const server = createServer(app)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: 300 })

  const begin = (method: string, path: string, { cookie, headers = {}, body, from }: Sending, own: boolean) => {
    const form = body === undefined || typeof body === 'string' || Buffer.isBuffer(body) ? body : encode(body)
    const call = request({
      ...{ host: '127.0.0.1', port, method, path, setHost: !('Host' in headers) },
      ...(!own && { agent }),
      ...(from !== undefined && { localAddress: from }),
      headers: {
        ...(cookie !== undefined && { Cookie: cookie }),
        ...(form !== undefined && {
          'Content-Type': 'application/x-www-form-urlencoded',
          'Content-Length': String(Buffer.byteLength(form)),
        }),
        ...headers,
      },
    })
    call.end(form)
    return call
  }

  return {
    host: `127.0.0.1:${port}`,
    send: (method, path, sending = {}) =>
      new Promise((done, failed) => {
        const call = begin(method, path, sending, false)
        const late = setTimeout(() => {
          call.destroy()
          failed(new Error(`${method} ${path} hangs`))
        }, patienceMs)
        call.on('error', failed)
        call.on('response', (reply) => {
          const parts: Buffer[] = []
          reply.on('data', (part: Buffer) => parts.push(part))
          reply.on('error', failed)
          reply.on('end', () => {
            clearTimeout(late)
            const body = Buffer.concat(parts).toString('utf8')
            done({ status: reply.statusCode ?? 0, head: headOf(reply), body, headers: reply.headers })
          })
        })
      }),
    begins: (method, path, bytes) =>
      new Promise((done, failed) => {
        const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(bytes) }
        const call = request({ host: '127.0.0.1', port, method, path, headers })
        call.on('error', failed)
        call.on('response', (reply) => {
          done(reply.statusCode ?? 0)
          call.destroy()
        })
        call.flushHeaders()
      }),
    listen: (path, sending = {}) =>
      new Promise((done, failed) => {
        const call = begin('GET', path, sending, true)
        call.on('error', failed)
        call.on('response', (reply) => {
          let heard = ''
          let ended = false
          reply.on('close', () => (ended = true))
          reply.on('data', (part: Buffer) => (heard += part.toString('utf8')))
          reply.on('error', () => undefined)
          done({
            status: reply.statusCode ?? 0,
            head: headOf(reply),
            heard: () => heard,
            ended: () => ended,
            hangUp: () => call.destroy(),
          })
        })
      }),
    close: () =>
      new Promise((done) => {
        agent.destroy()
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

const headOf = ({ statusCode, rawHeaders }: IncomingMessage): string =>
  [
    String(statusCode),
    ...rawHeaders.flatMap((name, at) => (at % 2 === 0 ? `${name}: ${rawHeaders[at + 1] ?? ''}` : [])),
  ].join('\n')

const encode = (fields: Record<string, string | readonly string[]>): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  ).toString()
