import { openFirst } from '../support/pages.ts'
import { expect, type Page, test } from '../support/test.ts'

/** What cannot be pressed on paper. */
const pressed = ['.govuk-button', '.filters', '.sort', '.masthead__nav', '.footer', '.govuk-back-link', '.govuk-pagination', '.reach', '.rail']

async function nothingToPress(page: Page) {
  for (const selector of pressed) {
    for (const element of await page.locator(selector).all()) await expect(element, selector).toBeHidden()
  }
}

test('results on paper are the question, whom to ring, and the results', async ({ page }) => {
  await page.goto('/search?near=Sale&kind=respite')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.helpline')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[data-understood="kind=respite"]')).toBeVisible()
  await expect(page.locator('[data-results] > li').first()).toBeVisible()
  await nothingToPress(page)
})

test('a listing on paper has its number and everything that is said', async ({ page }) => {
  await openFirst(page, 'q=Quillfeather+Lodge')
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.helpline')).toBeVisible()
  await expect(page.locator('article[data-listing] .phone').first()).toBeVisible()
  await expect(page.locator('[data-notice="unclaimed"]')).toBeVisible()
  await nothingToPress(page)
})
