import type { NetworkInterfaceInfo } from 'node:os'
import { expect, test } from 'vitest'
import {
  hereOrigin,
  isOwnAddress,
  lanAddresses,
  noPhonesFor,
  originsFor,
  type Interfaces,
} from '../../server/start/addresses.ts'

const ip4 = (address: string, mac = '3c:22:fb:01:02:03'): NetworkInterfaceInfo[] => [
  { address, mac, family: 'IPv4', internal: address.startsWith('127.'), netmask: '255.255.255.0', cidr: null },
]
const ip6: NetworkInterfaceInfo[] = [
  {
    address: 'fe80::1',
    mac: '3c:22:fb:01:02:03',
    family: 'IPv6',
    internal: false,
    netmask: '',
    cidr: null,
    scopeid: 1,
  },
]
const names = (interfaces: Interfaces) => lanAddresses(interfaces).map(({ name }) => name)

test.each([
  {
    computer: 'a Linux laptop with Docker and Tailscale',
    interfaces: {
      lo: ip4('127.0.0.1'),
      docker0: ip4('172.17.0.1', '02:42:6f:00:00:01'),
      tailscale0: ip4('100.101.102.103'),
      wlp3s0: [...ip6, ...ip4('192.168.7.20')],
    },
    order: ['wlp3s0', 'docker0', 'tailscale0'],
  },
  {
    computer: 'a Windows laptop with Hyper-V and VirtualBox',
    interfaces: {
      'vEthernet (Default Switch)': ip4('172.28.0.1', '00:15:5d:01:02:03'),
      'Ethernet 2': ip4('192.168.56.1', '0a:00:27:00:00:0c'),
      'Wi-Fi': ip4('10.20.4.7'),
    },
    order: ['Wi-Fi', 'Ethernet 2', 'vEthernet (Default Switch)'],
  },
  {
    computer: 'a Mac with a VPN and a cable that leads nowhere',
    interfaces: { lo0: ip4('127.0.0.1'), en5: ip4('169.254.10.1'), utun3: ip4('10.8.0.2'), en0: ip4('192.168.178.45') },
    order: ['en0', 'utun3', 'en5'],
  },
  {
    computer: 'a computer with a public and a private address',
    interfaces: { eth0: ip4('130.60.1.2'), eth1: ip4('172.16.0.9') },
    order: ['eth1', 'eth0'],
  },
])('on $computer the card that phones reach comes first', ({ interfaces, order }) => {
  expect(names(interfaces)).toEqual(order)
})

test('an address of this computer alone, and one of the sixth version, are nothing for phones', () => {
  expect(lanAddresses({ lo: ip4('127.0.0.1'), eth0: ip6, gone: undefined })).toEqual([])
})

const wifi = { lo: ip4('127.0.0.1'), wlan0: ip4('192.168.7.20') }
const site = { publicUrl: null, host: null, port: 3000 }

test.each([
  { case: 'everything', where: site, interfaces: wifi, origins: ['http://192.168.7.20:3000'] },
  { case: '0.0.0.0', where: { ...site, host: '0.0.0.0' }, interfaces: wifi, origins: ['http://192.168.7.20:3000'] },
  { case: 'port 80', where: { ...site, port: 80 }, interfaces: wifi, origins: ['http://192.168.7.20'] },
  { case: 'no network', where: site, interfaces: {}, origins: ['http://localhost:3000'] },
  {
    case: 'this computer',
    where: { ...site, host: '127.0.0.1' },
    interfaces: wifi,
    origins: ['http://localhost:3000'],
  },
  { case: 'one address', where: { ...site, host: '10.0.0.4' }, interfaces: wifi, origins: ['http://10.0.0.4:3000'] },
  { case: 'IPv6', where: { ...site, host: 'fd00::7' }, interfaces: wifi, origins: ['http://[fd00::7]:3000'] },
  {
    case: 'a public address, too',
    where: { ...site, publicUrl: new URL('https://readout.school.example') },
    interfaces: wifi,
    origins: ['https://readout.school.example', 'http://192.168.7.20:3000'],
  },
  {
    case: 'this computer behind a public address',
    where: { ...site, host: '127.0.0.1', publicUrl: new URL('https://readout.school.example') },
    interfaces: wifi,
    origins: ['https://readout.school.example'],
  },
])('listening on $case, phones open $origins', ({ where, interfaces, origins }) => {
  expect(originsFor(where, interfaces)).toEqual(origins)
})

test.each([
  { case: 'a network', where: site, interfaces: wifi, why: null },
  { case: 'no network', where: site, interfaces: {}, why: 'no-network' },
  { case: 'HOST for this computer', where: { ...site, host: '127.0.0.1' }, interfaces: wifi, why: 'only-here' },
  {
    case: 'a public address before it',
    where: { ...site, host: '127.0.0.1', publicUrl: new URL('https://readout.school.example') },
    interfaces: wifi,
    why: null,
  },
])('with $case phones are kept out: $why', ({ where, interfaces, why }) => {
  expect(noPhonesFor(where, interfaces)).toBe(why)
})

test.each([
  { host: null, origin: 'http://localhost:3000' },
  { host: '::', origin: 'http://localhost:3000' },
  { host: '::1', origin: 'http://localhost:3000' },
  { host: 'localhost', origin: 'http://localhost:3000' },
  { host: '192.168.7.20', origin: 'http://192.168.7.20:3000' },
])('a browser on this computer opens $origin when the server listens on $host', ({ host, origin }) => {
  expect(hereOrigin(host, 3000)).toBe(origin)
})

test.each([
  { from: '127.0.0.1', own: true, because: 'this browser runs here' },
  { from: '::1', own: true, because: 'so does this one' },
  { from: '192.168.7.20', own: true, because: 'a computer can call itself by its address' },
  { from: '::ffff:192.168.7.20', own: true, because: 'sockets name old addresses in the new way' },
  { from: '192.168.7.21', own: false, because: 'it is a phone in the same network' },
  { from: '::ffff:192.168.7.2', own: false, because: 'an address that begins alike is another one' },
  { from: '', own: false, because: 'nobody knows where it came from' },
])('a request from "$from" comes from this computer: $own, because $because', ({ from, own }) => {
  expect(isOwnAddress(from, () => ({ lo: ip4('127.0.0.1'), wlp3s0: [...ip6, ...ip4('192.168.7.20')] }))).toBe(own)
})
