import { expect, test } from 'vitest'
import { terminalQr } from '../../server/start/terminal-qr.ts'
import { readQr } from '../fixtures/read-qr.ts'

const address = 'http://192.168.178.45:3000'

test('a camera reads the address from the code', () => {
  expect(readQr(terminalQr(address, false))).toBe(address)
})

test('on a terminal it is black on white, whatever its own colours are, and no colour runs on', () => {
  const plain = terminalQr(address, false)
  const coloured = terminalQr(address, true)
  expect(coloured.map((line) => line.replace(/\u001B\[[\d;]*m/g, ''))).toEqual(plain)
  for (const line of coloured) expect(line).toMatch(/^\u001B\[38;5;16m\u001B\[48;5;231m.*\u001B\[0m$/)
})

test('the code of a long public address fits a window of 80 columns', () => {
  const long = 'https://readout.gesamtschule-am-langen-weg.example'
  const lines = terminalQr(long, false)
  expect(readQr(lines)).toBe(long)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(50)
})
