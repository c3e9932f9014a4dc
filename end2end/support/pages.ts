import { expect, type Locator, type Page } from './test.ts'

/** The box of the question; its role depends on whether it offers suggestions. */
export const question = (page: Page) => page.getByRole('search').locator('input[name="q"]')

/** The box of the place. */
export const place = (page: Page) => page.getByRole('search').locator('input[name="near"]')

/** Sends the question. */
export const ask = (page: Page) => page.getByRole('search').getByRole('button', { name: 'Search', exact: true }).click()

/** The list of results, with the hooks of the contract. */
export const results = (page: Page) => page.locator('[data-results]')

/** The results themselves. */
export const cards = (page: Page) => page.locator('[data-results] > [data-ref]')

/** How many results there are on all pages. */
export async function total(page: Page): Promise<number> {
  return Number(await results(page).getAttribute('data-total'))
}

/** The references of the results on this page, in their order. */
export const references = (page: Page) =>
  cards(page).evaluateAll((all) => all.map((card) => card.getAttribute('data-ref')))

/** One option of the filters. */
export const facet = (page: Page, group: string, value: string) =>
  page.locator(`[data-facet="${group}"][data-value="${value}"]`)

/** How many results an option promises. */
export async function promised(option: Locator): Promise<number> {
  return Number(await option.getAttribute('data-count'))
}

/** Ticks an option, after unfolding its group. */
export async function tick(page: Page, group: string, value: string): Promise<void> {
  const option = facet(page, group, value)
  const folded = page.locator('details:not([open])').filter({ has: option })
  if ((await folded.count()) > 0) await folded.locator('summary').click()
  await option.check()
}

/** Opens the first listing that a search finds. */
export async function openFirst(page: Page, search: string): Promise<void> {
  await page.goto(`/search?${search}`)
  await cards(page).first().getByRole('link').first().click()
  await expect(page.locator('article[data-listing]')).toBeVisible()
}

/** Whether the page is wider than the window. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
}
