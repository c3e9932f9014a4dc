import { cards } from '../support/pages.ts'
import { enterAs, newAddress, TRAFFORD } from '../support/people.ts'
import { expect, type Page, test } from '../support/test.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const main = (page: Page) => page.getByRole('main')
const notice = (page: Page, code: string) => page.locator(`[data-notice="${code}"]`)
const banner = (page: Page, text: string) => page.getByRole('region').filter({ hasText: text })

/** A council that no other test changes: Solihull. */
const COUNCIL = '/officer/councils/E08000029'
/** A council of Scotland, where nobody else announces anything. */
const ABERDEEN = 'S12000033'

const press = (page: Page, name: string) => main(page).getByRole('button', { name }).click()

test('a council is set up, and what is wrong is said', async ({ page, context }) => {
  await enterAs(context, 'super_admin', 'E08000029')
  await page.goto('/officer')
  await main(page).getByRole('link', { name: 'Councils' }).click()
  await main(page).getByRole('link', { name: 'Solihull' }).click()
  await expect(heading(page)).toHaveText('Solihull')
  await page.getByLabel('Helpline', { exact: true }).fill('ring us')
  await press(page, 'Save')
  await expect(page.locator('.govuk-error-summary')).toContainText('phone number')
  await expect(page.getByLabel('Helpline', { exact: true })).toHaveValue('ring us')
  await page.getByLabel('Helpline', { exact: true }).fill('0121 496 0120')
  await press(page, 'Save')
  await expect(notice(page, 'council_saved')).toBeVisible()
  await page.goto('/officer/councils/E08000009')
  await expect(heading(page)).toHaveText('We cannot find this page')
})

test('whom a change would hide is said before it is saved', async ({ page, context }) => {
  await enterAs(context, 'super_admin', TRAFFORD)
  await page.goto(`/officer/councils/${TRAFFORD}`)
  const asked = main(page).getByRole('group', { name: 'Personal assistants: what you check' })
  await asked.getByLabel('MOT', { exact: true }).check()
  for (const who of ['Small local providers', 'Other services']) {
    await main(page).getByRole('group', { name: `${who}: what you check` }).getByLabel('MOT', { exact: true }).check()
  }
  await press(page, 'Save')
  await expect(page.locator('[data-would-hide]')).toContainText('would no longer be shown')
  await expect(asked.getByLabel('MOT', { exact: true })).toBeChecked()
  await page.goto(`/officer/councils/${TRAFFORD}`)
  await expect(asked.getByLabel('MOT', { exact: true })).not.toBeChecked()
})

test('an announcement of a council is seen by its staff until it is ended', async ({ page, context }) => {
  await enterAs(context, 'super_admin', ABERDEEN)
  const text = `We are closed ${newAddress('x')}`.replace('@', ' at ')
  await page.goto('/officer/banner')
  await page.getByLabel('Message').fill(text)
  await main(page).getByRole('radio', { name: 'Important' }).check()
  await page.getByLabel('Where?').selectOption(ABERDEEN)
  await page.getByLabel('From this day').fill('2020-01-01')
  await page.getByLabel('Until this day').fill('2099-01-01')
  for (const box of await page.getByLabel('At this time').all()) await box.fill('9:00')
  await press(page, 'Announce this')
  await expect(notice(page, 'banner_published')).toBeVisible()
  await page.goto('/help')
  await expect(banner(page, text)).toBeVisible()
  await page.goto('/officer/banner')
  await press(page, `End this now ${text}`)
  await expect(notice(page, 'banner_ended')).toBeVisible()
  await expect(banner(page, text)).toHaveCount(0)
})

test('a page is said to be of no use, and somebody deals with that', async ({ page, context }) => {
  await page.goto('/help/costs')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Is this page useful? Tell us' }).click()
  await expect(main(page)).toContainText('/help/costs')
  await press(page, 'Send')
  await expect(page.locator('.govuk-error-summary')).toContainText('Choose whether the page is useful')
  const words = `Too long ${newAddress('y')}`.replace('@', ' at ')
  await page.getByLabel('No', { exact: true }).check()
  await page.getByLabel('What should we know?').fill(words)
  await press(page, 'Send')
  await expect(notice(page, 'feedback_given')).toBeVisible()

  await enterAs(context, 'super_admin')
  await page.goto('/officer/feedback')
  await expect(main(page)).toContainText('It is never used to direct anyone’s care.')
  await expect(main(page)).toContainText(words)
})

test('what is not right in a listing is told to the staff', async ({ page }) => {
  await page.goto('/search?q=Quillfeather')
  await cards(page).first().getByRole('link').first().click()
  await main(page).getByRole('link', { name: 'Something is not right here? Tell us' }).click()
  await press(page, 'Send')
  await expect(page.locator('.govuk-error-summary')).toContainText('Choose what is not right')
  await page.getByLabel('Wrong times').check()
  await page.getByLabel('What should it say?').fill('It opens at nine.')
  await page.getByLabel('Your email address').fill(newAddress('sam'))
  await press(page, 'Send')
  await expect(notice(page, 'suggestion_sent')).toBeVisible()
  await expect(page.locator('article[data-listing]')).toBeVisible()
})

test('what is forgotten is told with how much it would be now', async ({ page, context }) => {
  await enterAs(context, 'super_admin')
  await page.goto('/officer/retention')
  const row = page.getByRole('row').filter({ hasText: 'What people say of pages' })
  await expect(row).toContainText('6 months')
  await page.goto('/officer/bank-holidays')
  await expect(page.locator('[data-holidays]')).toContainText('25 December')
})

test('pages of the staff’s tools fit a phone', async ({ page, context }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await enterAs(context, 'super_admin')
  for (const path of [
    '/officer/councils',
    COUNCIL,
    '/officer/bank-holidays',
    '/officer/banner',
    '/officer/feedback',
    '/officer/retention',
    '/help/feedback?page=/help/costs',
  ]) {
    await page.goto(path)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide, path).toBeLessThanOrEqual(360)
  }
})
