import type { Page } from 'playwright-core'
import { axe, sideways, sizes, smallTargets } from './browser.ts'

/**
 * Everything a script can find against a page, on a phone and on a laptop, light and dark, with large letters and wide
 * spacing: one line a finding. The page looks afterwards as before.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const before = page.viewportSize() ?? sizes.phone
  const faults = [
    ...(await outlineFaults(page)),
    ...(await axe(page)),
    ...(await smallTargets(page)).map((control) => `too small to hit: ${control}`),
    ...(await tooWide(page, 320, 'at 320 px')),
  ]
  await page.evaluate(spaceOut, true)
  faults.push(...(await tooWide(page, 320, 'with wide spacing')))
  await page.evaluate(spaceOut, false)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize(sizes.laptop)
  faults.push(...(await tooWide(page, sizes.laptop.width, 'on a laptop')), ...(await darkFaults(page)))
  await page.evaluate(enlarge, '200%')
  faults.push(...(await tooWide(page, sizes.laptop.width, 'with letters twice as large')), ...(await clipped(page)))
  await page.evaluate(enlarge, '')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize(before)
  return faults
}

/** Rules of axe that depend on colours. */
const darkFaults = async (page: Page): Promise<string[]> =>
  (await axe(page, ['color-contrast', 'link-in-text-block'])).map((fault) => `dark, ${fault}`)

async function tooWide(page: Page, width: number, how: string): Promise<string[]> {
  const over = await sideways(page, width)
  if (over === 0) return []
  const widest = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    const all = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > edge + 1)
    return all.at(-1)?.outerHTML.slice(0, 100) ?? ''
  })
  return [`${over} px too wide ${how}: ${widest}`]
}

/** One h1, no level skipped, "state - lesson", a language, and a way past the bar. */
const outlineFaults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = []
    const seen = [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')].filter((one) =>
      one.checkVisibility(),
    )
    const levels = seen.map(({ tagName }) => Number(tagName.slice(1)))
    if (levels.filter((level) => level === 1).length !== 1) faults.push(`headings: ${levels.join()} has not one h1`)
    const sorted = seen.filter((one) => !one.closest('.peek'))
    for (const [at, one] of sorted.entries()) {
      const [level, before] = [one, sorted[at - 1]].map((heading) => Number(heading?.tagName.slice(1) ?? 0))
      if (at > 0 && (level ?? 0) > (before ?? 0) + 1) faults.push(`h${level} after h${before}: ${one.textContent}`)
    }
    if (!/\S/.test(document.title) || document.title.includes('undefined')) faults.push(`title: "${document.title}"`)
    if (!/^[a-z]{2}/.test(document.documentElement.lang)) faults.push('no language')
    const first = document.querySelector<HTMLElement>(
      'a[href], button, input:not([type=hidden]), summary, textarea, select',
    )
    const bar = document.querySelector('header.bar')
    if (bar && first?.getAttribute('href') !== '#main') faults.push('the first control is not the way past the bar')
    if (!document.querySelector('main')) faults.push('no main part')
    return faults
  })

/** WCAG 1.4.12. A made style sheet is none of the page's own, so the content policy lets it be. */
function spaceOut(wide: boolean): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
  )
  document.adoptedStyleSheets = wide ? [sheet] : []
}

/** WCAG 1.4.4. */
function enlarge(letters: string): void {
  document.documentElement.style.fontSize = letters
}

/** Words that are cut off by their own box. */
const clipped = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')].flatMap((box) => {
      const { overflowX, overflowY, position } = getComputedStyle(box)
      const isHidden = position === 'absolute' && box.clientWidth <= 1
      if (isHidden || !/\S/.test(box.textContent) || !box.checkVisibility()) return []
      const isCut = (way: string, inner: number, outer: number) => /hidden|clip/.test(way) && inner > outer + 2
      const cut =
        isCut(overflowX, box.scrollWidth, box.clientWidth) || isCut(overflowY, box.scrollHeight, box.clientHeight)
      return cut ? [`cut off at 200 %: ${box.outerHTML.slice(0, 100)}`] : []
    }),
  )
