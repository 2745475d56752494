import type { NetworkInterfaceInfo } from 'node:os'
import { isIPv6 } from 'node:net'

/** What `os.networkInterfaces()` gives. */
export type Interfaces = Readonly<Record<string, NetworkInterfaceInfo[] | undefined>>

export interface LanAddress {
  /** IPv4, such as `192.168.7.20`. */
  address: string
  /** What the system calls the way in: "Wi-Fi", "en0", "tailscale0". */
  name: string
}

/** Cards that exist in software only: other programs on this computer see them, or people elsewhere, but no phone in the room. */
const virtual =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vnic|bridge|utun|tun|tap|wg|zt|ham|tailscale|nordlynx|ppp|ipsec|gif|stf|awdl|llw|lxc|lxd|cni|flannel|podman|cali|anpi|ap\d)|vethernet|virtual|vmware|hyper-v|wsl|hamachi|zerotier|tailscale|wireguard|openvpn|vpn|loopback|bluetooth/i

/** The first three bytes that makers of virtual computers use: Hyper-V, VMware, VirtualBox, Docker. */
const virtualMac = /^(00:15:5d|00:50:56|00:0c:29|0a:00:27|08:00:27|02:42)/i

/**
 * Addresses by which phones in the room can reach this computer, the likeliest first: a real card before a virtual
 * one, an address of a private network before a public one, and last what a card gives itself without a network.
 */
export function lanAddresses(interfaces: Interfaces): LanAddress[] {
  const found = Object.entries(interfaces).flatMap(([name, infos]) =>
    (infos ?? [])
      .filter((info) => info.family === 'IPv4' && !info.internal)
      .map(({ address, mac }) => ({ address, name, rank: rankOf(name, mac, address) })),
  )
  return found.sort((a, b) => a.rank - b.rank).map(({ address, name }) => ({ address, name }))
}

function rankOf(name: string, mac: string, address: string): number {
  if (address.startsWith('169.254.')) return 8
  const kind = /^192\.168\./.test(address)
    ? 0
    : /^10\./.test(address)
      ? 1
      : /^172\.(1[6-9]|2\d|3[01])\./.test(address)
        ? 2
        : 3
  return kind + (virtual.test(name) || virtualMac.test(mac) ? 4 : 0)
}

interface Listening {
  publicUrl: URL | null
  /** What the server listens on; null for every address of this computer. */
  host: string | null
  port: number
}

/** Origins that may be opened, the likeliest for phones first; never `localhost` while there is another. */
export function originsFor(listening: Listening, interfaces: Interfaces): string[] {
  const origins = phoneOrigins(listening, interfaces)
  return origins.length > 0 ? origins : [hereOrigin(listening.host, listening.port)]
}

/** Why no phone can reach this computer: it is in no network, or `HOST` keeps them out; null when one can. */
export function noPhonesFor(listening: Listening, interfaces: Interfaces): 'no-network' | 'only-here' | null {
  if (phoneOrigins(listening, interfaces).length > 0) return null
  return isEverywhere(listening.host) ? 'no-network' : 'only-here'
}

/** Origins that phones may open, the likeliest first; empty when there is none. */
export function phoneOrigins({ publicUrl, host, port }: Listening, interfaces: Interfaces): string[] {
  const addresses = isEverywhere(host) ? lanAddresses(interfaces).map(({ address }) => address) : [host]
  const own = addresses.filter((address) => !isLoopback(address)).map((address) => originOf(address, port))
  return [...new Set(publicUrl ? [publicUrl.origin, ...own] : own)]
}

/** The origin for a browser on this computer. */
export const hereOrigin = (host: string | null, port: number): string =>
  originOf(isEverywhere(host) || host === '127.0.0.1' || host === '::1' ? 'localhost' : host, port)

/** Without the port that a browser leaves out. */
const originOf = (address: string, port: number): string =>
  new URL(`http://${isIPv6(address) ? `[${address}]` : address}:${port}`).origin

/** Does it listen on every address of this computer. */
export const isEverywhere = (host: string | null): host is null => host === null || host === '0.0.0.0' || host === '::'

const isLoopback = (address: string): boolean =>
  address === 'localhost' || address === '::1' || address.startsWith('127.')

/** Is it an address of this computer, as a socket names it: also `::ffff:192.168.7.20`. The cards are looked at only where that decides. */
export function isOwnAddress(address: string, interfaces: () => Interfaces): boolean {
  const plain = address.replace(/^::ffff:/i, '')
  return isLoopback(plain) || Object.values(interfaces()).some((infos) => infos?.some((info) => info.address === plain))
}
