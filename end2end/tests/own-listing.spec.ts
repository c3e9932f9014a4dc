import { demo, enter, enterAs } from '../support/people.ts'
import { test as ownTest } from '../support/post.ts'
import { expect, type Page, test } from '../support/test.ts'

// The demonstration's provider answers for a place for breaks.
const HOME = '/account/listings/dem0svc1'
const PUBLIC = '/listings/dem0svc1'

const main = (page: Page) => page.getByRole('main')
const save = (page: Page) => main(page).getByRole('button', { name: 'Save', exact: true }).click()

ownTest('a provider finds their listing, and what they answered makes what residents read', async ({ page, context, own }) => {
  await enter(context, demo('provider', own), { of: own })
  await page.goto('/account/listings')
  await main(page).getByRole('link', { name: 'Curlew House breaks' }).click()
  await expect(page).toHaveURL(HOME)
  await expect(page.locator('[data-standing="live"]')).toBeVisible()
  await expect(page.locator('[data-state="to_do"], [data-state="unfinished"]')).toHaveCount(0)
  await page.goto(PUBLIC)
  await expect(page.locator('article[data-listing]')).toContainText('Curlew day rooms')
  await expect(page.locator('article[data-listing]')).toContainText('A companion’s place')
})

test('a listing is closed for a while, on a phone, and opened again', async ({ page, context }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await enterAs(context, 'provider')
  await page.goto('/join')
  await main(page).locator('.doors a').last().click()
  await main(page).getByRole('button', { name: 'Start now' }).click()
  await expect(page).toHaveURL(/\/account\/listings\/[a-z0-9]{8}$/)
  await main(page).getByRole('link', { name: 'Closing and dates' }).click()
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
  const opens = new Date(Date.now() + 40 * 24 * 60 * 60 * 1000)
  const typed = [opens.getUTCDate(), opens.getUTCMonth() + 1, opens.getUTCFullYear()].map(String)
  const boxes = ['day', 'month', 'year'].map((part) => main(page).locator(`[name="opens_on.${part}"]`))
  await main(page).locator('input[name="closed"][value="no"]').check()
  for (const [at, box] of boxes.entries()) await box.fill(typed[at])
  await save(page)
  await expect(page.locator('[data-error="opens_on_not_closed"]')).toBeVisible()
  for (const [at, box] of boxes.entries()) await expect(box).toHaveValue(typed[at])
  await main(page).locator('input[name="closed"][value="yes"]').check()
  await save(page)
  const shown = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  await expect(page.locator('[data-notice="opening"]')).toContainText(opens.toLocaleDateString('en-GB', shown))
  await main(page).getByRole('link', { name: 'Closing and dates' }).click()
  for (const [at, box] of boxes.entries()) await expect(box).toHaveValue(typed[at])
  await main(page).locator('input[name="closed"][value="no"]').check()
  for (const box of boxes) await box.fill('')
  await save(page)
  await expect(page.locator('[data-notice="opening"]')).toHaveCount(0)
})
