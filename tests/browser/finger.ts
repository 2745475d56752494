import type { Page } from 'playwright-core'

/** How somebody fills a form in and goes on. */
export interface Hand {
  /** Chooses a radio, ticks a box, takes an entry of a list, or writes. */
  fill: (name: string, value: string) => Promise<void>
  /** Presses a button or follows a link. @param leads whether another page comes */
  press: (name: RegExp, leads: boolean) => Promise<void>
  /** Looks at the whole page first. */
  look: () => Promise<void>
}

/** By locators, as a finger does it. */
export const finger = (page: Page): Hand => ({
  fill: async (name, value) => {
    const ticked = page.locator(`input[name="${name}"][value="${value}"]`)
    if ((await ticked.count()) > 0 && (await ticked.first().getAttribute('type')) !== 'text') {
      await ticked.first().focus()
      await page.keyboard.press('Space')
    } else if ((await page.locator(`select[name="${name}"]`).count()) > 0)
      await page.locator(`select[name="${name}"]`).selectOption(value)
    else await page.locator(`main [name="${name}"]`).fill(value)
  },
  press: async (name) => {
    await page
      .locator('main')
      .getByRole('button', { name })
      .or(page.locator('main').getByRole('link', { name }))
      .first()
      .click()
    await page.waitForLoadState()
  },
  look: () => Promise.resolve(),
})

/** Fields of a form in the order in which they are filled: things that are put into an order move while their places are chosen, so the first place comes first. */
export const fieldsInOrder = (form: Readonly<Record<string, string | readonly string[]>>): [string, string][] =>
  Object.entries(form)
    .flatMap(([name, values]) => [values].flat().map((value): [string, string] => [name, value]))
    .sort(([, a], [, b]) => Number(a) - Number(b))
