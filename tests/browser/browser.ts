import type Axe from 'axe-core'
import { mkdirSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { chromiumPath } from './chromium.ts'

/** An address of a private network that leads to this computer: what works on localhost can fail there. */
export const lanHost = '192.168.7.7'
/** What the same computer is called after it changed its network. */
export const otherLanHost = '192.168.7.8'

/** Chromium without a window; nothing in it talks to anybody by itself. */
export const launch = async (): Promise<Browser> =>
  chromium.launch({
    executablePath: await chromiumPath(),
    args: [
      '--no-sandbox',
      `--host-resolver-rules=MAP ${lanHost} 127.0.0.1, MAP ${otherLanHost} 127.0.0.1`,
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--disable-gpu',
    ],
  })

/** CSS pixels of what a class uses. */
export const sizes = {
  narrow: { width: 320, height: 640 },
  phone: { width: 360, height: 740 },
  laptop: { width: 1280, height: 800 },
  projector: { width: 1920, height: 1080 },
} as const

export interface Device {
  /** A phone unless said otherwise. */
  size?: keyof typeof sizes
  dark?: boolean
  /** False opens every page with JavaScript off. */
  script?: boolean
  /** Where relative addresses lead, e.g. `lan` of {@link serve}. */
  at?: string
}

/** A page of a browser of its own: no cookie or storage is shared with another one. Closing its context ends it. */
export async function open(
  browser: Browser,
  { size = 'phone', dark = false, script = true, at }: Device = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport: sizes[size],
    hasTouch: size === 'phone' || size === 'narrow',
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    javaScriptEnabled: script,
    locale: 'en-GB',
    ...(at !== undefined && { baseURL: at }),
  })
  return context.newPage()
}

/** Path of axe as one script. */
export const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
/** Where a server of the tests may hand axe to its own pages: a browser that has read it once need not do so on every page. */
export const axeAddress = '/static/axe.min.js'
const axeSource = readFileSync(axeFile, 'utf8')

/** Runs in the page, and leaves nothing there but axe. @returns it is there */
function fromOwnServer(address: string): boolean | Promise<boolean> {
  if ('axe' in window) return true
  const script = document.createElement('script')
  script.src = address
  const came = new Promise<boolean>((done) => {
    script.onload = () => done('axe' in window)
    script.onerror = () => done(false)
  })
  document.head.append(script)
  script.remove()
  return came
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/**
 * What axe finds against WCAG 2.2 AA and best practice, one line a finding: expected to equal `[]`. The frames
 * of a rehearsal are pages that are looked at by themselves, so axe is handed to the page once and run there.
 * @param only names of the rules to look at; all unless said otherwise
 */
export async function axe(page: Page, only: string[] = []): Promise<string[]> {
  if (!(await page.evaluate(fromOwnServer, axeAddress))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate<Axe.AxeResults, { type: 'rule' | 'tag'; values: string[] }>(
    (runOnly) =>
      (window as unknown as { axe: typeof Axe }).axe.run(document, {
        runOnly,
        resultTypes: ['violations'],
        iframes: false,
      }),
    only.length > 0 ? { type: 'rule', values: only } : { type: 'tag', values: standards },
  )
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help} | ${node.html}`))
}

/** How many CSS pixels the page can be scrolled sideways at that width: expected to be 0. The size stays as it was. */
export async function sideways(page: Page, width = 320): Promise<number> {
  const before = page.viewportSize() ?? sizes.phone
  await page.setViewportSize({ width, height: before.height })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  await page.setViewportSize(before)
  return over
}

/** Controls that are too small to hit: under 44 px high for buttons, fields and rows; links inside of sentences are free. Expected to equal `[]`. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        '.button, .option, .strip label, textarea, select, input:not([type=hidden]):not([type=radio]):not([type=checkbox]), summary',
      ),
    ]
      .filter((control) => control.getClientRects().length > 0 && control.getBoundingClientRect().height < 43.5)
      .map((control) => control.outerHTML.slice(0, 120)),
  )

/** A picture of the whole page for a person to look at, in the folder that `READOUT_PICTURES` names; nothing without it. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.READOUT_PICTURES
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}

export interface Served {
  /** `http://127.0.0.1:<port>` */
  here: string
  /** The same server as phones of a school reach it. */
  lan: string
  close(): Promise<void>
}

/** Listens on a free port of the loopback address; closing ends open streams too. */
export async function serve(app: RequestListener): Promise<Served> {
  const server = createServer(app)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    here: `http://127.0.0.1:${port}`,
    lan: `http://${lanHost}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
