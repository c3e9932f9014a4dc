import { randomUUID } from 'node:crypto'

import { sendListing } from '../support/listings.ts'
import { mailTo } from '../support/mail.ts'
import { enter, enterAs, GLASGOW, TRAFFORD } from '../support/people.ts'
import { expect, hasScripts, type Page, test } from '../support/test.ts'
import { watchOf } from '../support/watch.ts'

const main = (page: Page) => page.getByRole('main')
const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const notice = (page: Page, code: string) => page.locator(`[data-notice="${code}"]`)
const newName = () => `Heron House ${randomUUID().slice(0, 6)}`

// A listing's page says who decided before and who looks at it too, and a decision leads on to the next one.
test.beforeEach(({ context }) => watchOf(context)?.knowsColleagues())

/** Decides about the listing on the page. */
async function decide(page: Page, decision: string, reason?: string): Promise<number> {
  await main(page).getByRole('radio', { name: decision, exact: true }).check()
  if (reason !== undefined) await main(page).getByLabel('Your reason').fill(reason)
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    main(page).getByRole('button', { name: 'Decide' }).click(),
  ])
  return answer.status()
}

/** Records a check on its page, in order for most of a year. */
async function record(page: Page, what: string): Promise<void> {
  await main(page).locator(`[data-needed="${what}"]`).getByRole('link', { name: /^Record a check/ }).click()
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  await main(page).getByRole('radio', { name: 'I accept it', exact: true }).check()
  await main(page).getByRole('radio', { name: 'I saw the original' }).check()
  if ((await main(page).locator('#issued_on').count()) > 0) await main(page).locator('#issued_on').fill(day(-60))
  await main(page).locator('#valid_until').fill(day(300))
  await main(page).getByRole('button', { name: 'Record this check' }).click()
}

test('a listing waits, is approved and checked, and only then is it public', async ({ page, context }) => {
  const { reference, name, email } = await sendListing(newName())
  await enterAs(context, 'register_officer', TRAFFORD)
  await page.goto('/officer')
  await main(page).getByRole('link', { name: 'What waits' }).click()
  await expect(heading(page)).toHaveText('What waits')
  await page.goto('/officer/queue?kind=new_listing&order=newest')
  await main(page).getByRole('link', { name: `New listing: ${name}` }).click()
  await expect(page).toHaveURL(`/officer/listings/${reference}`)
  await expect(heading(page)).toHaveText(name)
  await expect(main(page).locator('[data-changes]')).toContainText('Six rooms and people who have time.')
  expect(await decide(page, 'Approve all of it')).toBe(303)
  await expect(notice(page, 'listing_approved')).toContainText('You have approved the last one')
  expect((await page.goto(`/listings/${reference}`))?.status(), 'nothing is checked yet').toBe(404)

  await page.goto(`/officer/listings/${reference}/checks`)
  for (const needed of ['identity', 'right_to_work', 'dbs_enhanced']) {
    await record(page, needed)
    await expect(notice(page, 'check_recorded')).toContainText('The check is recorded')
    await expect(main(page).locator(`[data-needed="${needed}"]`)).toHaveAttribute('data-met', 'yes')
  }
  await record(page, 'reference')
  await expect(main(page).locator('[data-needed="reference"]')).toHaveAttribute('data-met', 'no')
  await record(page, 'reference')
  await expect(notice(page, 'check_made_public')).toContainText('people can see the listing')
  await page.goto(`/listings/${reference}`)
  const article = main(page).locator('article')
  await expect(article).toHaveAttribute('data-tier', 'checked')
  await expect(article.locator('[data-check="dbs_enhanced"]')).toContainText('Trafford Council')
  expect((await mailTo(email, /public/)).text).toContain(name)

  // What is taken back is gone at once.
  await page.goto(`/officer/listings/${reference}/checks`)
  const first = main(page).locator('[data-record]').first()
  await first.locator('summary').click()
  await first.getByRole('button', { name: 'Take this check back' }).click()
  await expect(main(page).locator('[data-error]')).toContainText('Write down why')
  const again = main(page).locator('[data-record]').first()
  await again.getByLabel('Why do you take it back?').fill('It was for somebody else')
  await again.getByRole('button', { name: 'Take this check back' }).click()
  await expect(notice(page, 'check_withdrawn')).toContainText('taken back')
  expect((await page.goto(`/listings/${reference}`))?.status()).toBe(404)
})

test('what is sent back comes with a reason, and somebody else decides about an appeal', async ({ page, context }) => {
  const { reference, name, email } = await sendListing(newName())
  await enterAs(context, 'moderator', TRAFFORD)
  await page.goto(`/officer/listings/${reference}`)
  expect(await decide(page, 'Refuse it')).toBe(422)
  await expect(main(page).locator('[data-error="reason_missing"]')).toBeVisible()
  await expect(main(page).getByRole('radio', { name: 'Refuse it' })).toBeChecked()
  expect(await decide(page, 'Refuse it', 'Your garden is not in our area.')).toBe(303)
  expect((await mailTo(email, /cannot show/)).text).toContain('Your garden is not in our area.')

  await context.clearCookies()
  await enter(context, { email, recoveryCodes: [] })
  await page.goto(`/account/listings/${reference}`)
  await expect(main(page)).toContainText('Your garden is not in our area.')
  await main(page).getByRole('link', { name: 'I do not agree' }).click()
  await main(page).getByLabel('Why do you not agree?').fill('Sale is in Trafford.')
  await main(page).getByRole('button', { name: 'Ask for another look' }).click()
  await expect(notice(page, 'appealed')).toContainText('Somebody else will look at it again')

  await context.clearCookies()
  await enterAs(context, 'moderator', TRAFFORD)
  await page.goto('/officer/queue?kind=appeal&order=newest')
  await main(page).getByRole('link', { name: `Appeal: ${name}` }).click()
  await expect(main(page)).toContainText('Sale is in Trafford.')
  expect(await decide(page, 'Approve all of it')).toBe(303)
})

test('of two officers the second is told, and they see each other', async ({ page, context, anotherBrowser }) => {
  const { reference } = await sendListing(newName())
  const one = await enterAs(context, 'register_officer', TRAFFORD)
  await page.goto(`/officer/listings/${reference}`)
  await expect(notice(page, 'lookers')).toHaveCount(0)
  const second = await anotherBrowser()
  watchOf(second.context())?.knowsColleagues()
  await enterAs(second.context(), 'moderator', TRAFFORD)
  await second.goto(`/officer/listings/${reference}`)
  await expect(notice(second, 'lookers')).toContainText(one.email)
  expect(await decide(page, 'Send it back', 'Say more about the garden.')).toBe(303)
  expect(await decide(second, 'Approve all of it')).toBe(409)
  await expect(second.getByRole('alert')).toContainText('Somebody else has decided meanwhile')
})

test('somebody takes what waits and gives it back; who only looks cannot', async ({ page, context }) => {
  const { name } = await sendListing(newName())
  await enterAs(context, 'moderator', TRAFFORD)
  await page.goto('/officer/queue?order=newest')
  const row = main(page).getByRole('row').filter({ hasText: name })
  await row.getByRole('checkbox').check()
  await main(page).getByRole('button', { name: 'Take what is ticked' }).click()
  await expect(notice(page, 'task_taken')).toContainText('You have taken')
  await page.goto('/officer/queue?whose=own')
  await expect(row).toContainText('You')
  await row.getByRole('checkbox').check()
  await main(page).getByRole('button', { name: 'Give back what is ticked' }).click()
  await page.goto('/officer/queue?whose=own')
  await expect(main(page)).toContainText('Nothing waits here.')
  await context.clearCookies()
  await enterAs(context, 'read_only', TRAFFORD)
  await page.goto('/officer/queue?order=newest')
  await expect(row).toHaveCount(1)
  await expect(main(page).getByRole('checkbox')).toHaveCount(0)
  await row.getByRole('link').click()
  await expect(main(page)).toContainText('Your role lets you look')
  await context.clearCookies()
  await enterAs(context, 'register_officer', GLASGOW)
  await page.goto('/officer/queue?order=newest')
  await expect(row).toHaveCount(0)
})

/** Goes on with the Tab key until something has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the Tab key does not reach ${selector}`)
}

test('fifty listings are dealt with by the keyboard alone', async ({ page, context }) => {
  test.slow()
  // Each project has a council of its own, so that nobody takes another's work away.
  const where = hasScripts() ? { town: 'Leeds', postcode: 'LS1 1UR' } : { town: 'Bristol', postcode: 'BS1 5TR' }
  const council = hasScripts() ? 'E08000035' : 'E06000023'
  for (let made = 0; made < 50; made++) await sendListing(`Heron House ${made + 1}`, where)
  await enterAs(context, 'moderator', council)
  await page.goto('/officer/queue?kind=new_listing')
  await expect(main(page).locator('[data-queue-total]')).toHaveAttribute('data-queue-total', '50')
  await tabTo(page, 'a[data-task="new_listing"]')
  await page.keyboard.press('Enter')
  for (let left = 50; left > 0; left--) {
    await expect(page).toHaveURL(/\/officer\/listings\//)
    await tabTo(page, 'input[name="decision"]')
    await page.keyboard.press('Space')
    await tabTo(page, 'main form button')
    const before = page.url()
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().method() === 'POST'),
      page.waitForURL((url) => url.href !== before),
      page.keyboard.press('Enter'),
    ])
    expect(answer.status()).toBe(303)
  }
  await page.goto('/officer/queue?kind=new_listing')
  await expect(main(page).locator('[data-queue-total]')).toHaveAttribute('data-queue-total', '0')
})
