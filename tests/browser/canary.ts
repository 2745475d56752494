import type { BrowserContext, Page } from 'playwright-core'

/** What was found on pages that nobody's words may do anything on. */
export interface Findings {
  /** One line each: what ran, what was asked for, what the content policy had to stop. */
  all: string[]
}

/**
 * Listens for `xss()`, for dialogs, for what the content policy stops, and for anything asked of `/xss` or of another
 * computer, which is not sent.
 */
export async function watch(context: BrowserContext): Promise<Findings> {
  const all: string[] = []
  await context.exposeBinding('xss', ({ page }) => void all.push(`ran on ${page.url()}`))
  await context.exposeBinding('stopped', ({ page }, what: string) => void all.push(`stopped on ${page.url()}: ${what}`))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, blockedURI }) => {
      const { stopped } = window as unknown as { stopped: (what: string) => void }
      stopped(`${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  const isAskedByWords = (url: URL) => url.pathname.startsWith('/xss') || url.hostname === 'evil.example'
  await context.route(isAskedByWords, (route) => {
    all.push(`asked for ${route.request().url()} on ${route.request().frame().url()}`)
    // Nothing comes back, so that a page that is led away stays where it is.
    return route.fulfill({ status: 204 })
  })
  context.on('dialog', (dialog) => {
    all.push(`a dialog on ${dialog.page()?.url() ?? 'a page'}`)
    void dialog.dismiss()
  })
  return { all }
}

/** Elements and attributes that no page of ours has: one line each. */
export const strangeMarkup = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const elements =
      'script:not([src^="/static/"]), iframe:not([src^="/teach/lesson/"], [src^="/wall/"]), object, embed, base, marquee, plaintext, xmp, listing, template:not([data-shape], [data-row], [data-moves]), math, foreignObject, ' +
      'dialog, link:not([href^="/static/"], [href="data:,"]), meta[http-equiv], video, audio, animate, image, body style, noscript p[title]'
    const isStrange = ({ name, value }: Attr) =>
      /^on|^style$|^srcdoc$|^popover/i.test(name) ||
      (/^(xlink:)?(href|src|action|formaction|data)$/i.test(name) &&
        /^\W*(java|vb)script:|^\/xss|evil\.example/i.test(value)) ||
      (/^(data-)?hx-/i.test(name) && /xss/.test(value))
    return [...document.querySelectorAll('*')]
      .filter((one) => one.matches(elements) || [...one.attributes].some(isStrange))
      .map((one) => `${location.pathname} has ${one.outerHTML.slice(0, 160)}`)
  })

/** All words of a page, also those in fields, each run of white space as one space. */
export const wordsOf = (page: Page): Promise<string> =>
  page
    .evaluate(() => {
      const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
      return [document.title, document.body.textContent, ...fields.map(({ value }) => value)].join('\n')
    })
    .then(asRead)

/** White space and letters that are not seen do not matter: some fields keep none. */
export const asRead = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
