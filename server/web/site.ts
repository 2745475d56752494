import { isIP } from 'node:net'
import type { Arrivals } from './arrivals.ts'

/** Where this server can be reached; addresses are looked at anew each time, because a laptop changes its Wi-Fi. */
export interface Site {
  /** `READOUT_PUBLIC_URL`; null where the school has set none. */
  publicUrl: URL | null
  /** Name of this computer, in lower case. */
  hostname: string
  /** Is the other end of a socket this very computer? */
  isHere(address: string): boolean
  /** What other devices have tried. */
  arrivals: Arrivals
  /** Origins that may be opened, first the one by which a device came, then the likeliest for phones, such as `http://10.20.4.7:3000`; never `localhost` while there is another. */
  origins(): string[]
  /** Why no phone can reach this computer: it is in no network, or `HOST` keeps them out; null when one can. */
  noPhones(): 'no-network' | 'only-here' | null
}

/**
 * May a request name this host? What is no name of ours is an attack by DNS rebinding, or somebody's mistake: only
 * loopback, literal private addresses (RFC 1918, RFC 3927, RFC 4193), this computer's own name and addresses and the public
 * name are let in.
 */
export function isOurHost(site: Site, header: string | undefined): boolean {
  const host = hostOf(header)
  if (host === null) return false
  const { publicUrl, hostname } = site
  const own = ['localhost', hostname, `${hostname}.local`, publicUrl?.hostname]
  if (own.includes(host)) return true
  // No name that somebody else owns can lead to a literal address, so the addresses of this computer are safe.
  return isIP(host) !== 0 && (isPrivate(host) || site.origins().some((origin) => hostOf(new URL(origin).host) === host))
}

/** The name in a Host header, lower case, without port and brackets; null where there is none. */
function hostOf(header: string | undefined): string | null {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:/\s@\\]+))(?::\d{1,5})?$/i.exec(header ?? '')
  return (match?.[1] ?? match?.[2])?.toLowerCase() ?? null
}

function isPrivate(address: string): boolean {
  if (isIP(address) === 6) return address === '::1' || /^(f[cd]|fe[89ab])/.test(address)
  return /^(127|10)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./.test(
    address,
  )
}
