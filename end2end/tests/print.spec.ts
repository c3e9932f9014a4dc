import { accountPages, openAccountPage } from '../support/account-pages.ts'
import { openFirst, question, scrollsSideways } from '../support/pages.ts'
import { expect, type Page, test } from '../support/test.ts'

/** What cannot be pressed on paper. */
const pressed = [
  '.govuk-button',
  '.filters',
  '.sort',
  '.masthead__nav',
  '.footer',
  '.govuk-back-link',
  '.govuk-pagination',
  '.reach',
  '.rail',
]

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

test('the question itself is on paper too', async ({ page }) => {
  await page.goto('/search?q=shopping&near=Sale')
  await page.emulateMedia({ media: 'print' })
  const words = page.getByRole('main').getByText('shopping').or(question(page))
  await expect(words.and(page.locator(':visible:not(.card *)')).first()).toBeVisible()
})

test('recovery codes on paper are all there, with what they are for', async ({ page }) => {
  await openAccountPage(page, accountPages['recovery codes'])
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const codes = page.locator('[data-recovery-codes] code:visible')
  await expect(codes).toHaveCount(10)
  for (const code of await codes.allTextContents()) expect(code).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/)
  await nothingToPress(page)
  // On one sheet of A4 at 96 dots an inch.
  await page.setViewportSize({ width: 794, height: 1_123 })
  const last = await codes.last().boundingBox()
  expect((last?.y ?? NaN) + (last?.height ?? NaN)).toBeLessThan(1_123)
})

test('every page fits the paper, without addresses that lead nowhere there', async ({ page }) => {
  // A4 at 96 dots an inch.
  await page.setViewportSize({ width: 794, height: 1_123 })
  await page.emulateMedia({ media: 'print' })
  for (const path of ['/', '/search?near=Sale', '/help', '/help/checked', '/nowhere', '/sign-in', '/sign-in/code']) {
    await page.goto(path)
    expect(await scrollsSideways(page), path).toBe(false)
    const links = page.locator('a[href^="/"]:visible')
    const behind = await links.evaluateAll((all) => all.map((link) => getComputedStyle(link, '::after').content))
    expect(behind.filter((content) => content.includes('/')), path).toEqual([])
  }
})
