import { enterAs, newAddress, TRAFFORD } from '../support/people.ts'
import { cards, openFirst } from '../support/pages.ts'
import { test as ownTest } from '../support/post.ts'
import { expect, type Page, test } from '../support/test.ts'

const main = (page: Page) => page.getByRole('main')
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

/** Sends a form by its button; the status of the answer. */
async function press(page: Page, name: string | RegExp): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    main(page).getByRole('button', { name, exact: true }).click(),
  ])
  return answer.status()
}

/** The reference on the page after sending. */
async function reference(page: Page): Promise<string> {
  await expect(page).toHaveURL(/\/concern\/sent\/[a-z0-9]{8}$/)
  return (await page.locator('[data-reference]').getAttribute('data-reference')) ?? ''
}

test('every page leads to reporting a concern, and nobody is told a number by guess', async ({ page }) => {
  for (const path of ['/', '/search?near=Sale', '/help', '/nowhere', '/join']) {
    await page.goto(path)
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Report a concern' }), path).toBeVisible()
  }
  await page.getByRole('contentinfo').getByRole('link', { name: 'Report a concern' }).click()
  await expect(heading(page)).toHaveText('Report a concern')
  await expect(main(page).getByRole('link', { name: '999', exact: true })).toBeVisible()
  await expect(page.locator('[data-safeguarding]')).toHaveCount(0)
  expect(await press(page, 'Show me whom to ring')).toBe(422)
  await expect(page.locator('[data-error="place_missing"]')).toBeVisible()
  await page.getByLabel('Where does it happen?').fill('M33')
  await main(page).getByRole('button', { name: 'Show me whom to ring' }).click()
  await expect(page).toHaveURL(`/concern?council=${TRAFFORD}`)
  await expect(page.locator(`[data-safeguarding="${TRAFFORD}"]`).getByRole('link')).toHaveCount(2)
  await expect(page.getByRole('link', { name: 'Leave this page now' })).toBeInViewport()
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await expect(page.getByRole('link', { name: 'Leave this page now' })).toBeInViewport()
})

test('somebody tells of a listing without signing in, and loses nothing they typed', async ({ page }) => {
  await openFirst(page, `council=${TRAFFORD}`)
  const name = (await heading(page).textContent()) ?? ''
  await main(page).getByRole('link', { name: 'Report a concern' }).click()
  await expect(main(page)).toContainText(name)
  await expect(page.locator(`[data-safeguarding="${TRAFFORD}"]`)).toBeVisible()
  await page.getByLabel('What happened?').fill('The price is not the one they say.\nIt was £4 more.')
  await page.getByRole('checkbox', { name: 'You may contact me about this' }).check()
  expect(await press(page, 'Send')).toBe(422)
  for (const code of ['topic_missing', 'contact_missing']) {
    await expect(page.locator(`[data-error="${code}"]`)).toBeVisible()
  }
  await expect(page.getByLabel('What happened?')).toHaveValue('The price is not the one they say.\nIt was £4 more.')
  await expect(page.getByRole('checkbox', { name: 'You may contact me about this' })).toBeChecked()
  await page.getByRole('radio', { name: 'Money, or being charged unfairly' }).check()
  await page.getByLabel('Your phone number').fill('07700 900456')
  expect(await press(page, 'Send')).toBe(303)
  await reference(page)
  await expect(heading(page)).toHaveText('We have what you told us')
  await expect(main(page)).not.toContainText('£4')
})

test('who chooses neglect or abuse reads whom to ring, and may still send it', async ({ page }) => {
  await page.goto(`/concern?council=${TRAFFORD}`)
  await page.getByRole('radio', { name: 'Someone is being hurt or neglected' }).check()
  await page.getByLabel('What happened?').fill('I heard shouting')
  expect(await press(page, 'Send')).toBe(422)
  await expect(page.locator('[data-error="ring_first"]')).toBeVisible()
  await expect(page.getByLabel('What happened?')).toHaveValue('I heard shouting')
  expect(await press(page, 'Send')).toBe(303)
  await expect(heading(page)).toHaveText('Please ring now')
  await expect(main(page).getByRole('link', { name: '999', exact: true })).toBeVisible()
  await expect(page.locator(`[data-safeguarding="${TRAFFORD}"]`)).toBeVisible()
})

test('a report is dealt with, and goes to the safeguarding leads when it is about harm', async ({
  page,
  context,
  anotherBrowser,
}) => {
  await page.goto(`/concern?council=${TRAFFORD}`)
  await page.getByRole('radio', { name: 'Care or help that is not safe' }).check()
  await page.getByLabel('What happened?').fill('The ramp is steep')
  await press(page, 'Send')
  const number = await reference(page)

  await enterAs(context, 'register_officer', TRAFFORD)
  await page.goto('/officer')
  await main(page).getByRole('link', { name: 'Reports' }).click()
  await page.getByRole('link', { name: number }).click()
  const path = new URL(page.url()).pathname
  await expect(main(page)).toContainText('The ramp is steep')
  expect(await press(page, `I am dealing with this ${number}`)).toBe(303)
  await page.getByLabel('Add a note').fill('She sounds worried')
  expect(await press(page, 'Add the note')).toBe(303)
  await expect(main(page)).toContainText('She sounds worried')
  expect(await press(page, 'This is a safeguarding matter')).toBe(303)
  await expect(page.locator('[data-notice="concern_restricted"]')).toBeVisible()
  expect((await page.goto(path))?.status()).toBe(404)
  expect((await page.goto('/officer/concerns'))?.status()).toBe(403)

  const lead = await anotherBrowser()
  await enterAs(lead.context(), 'safeguarding_lead', TRAFFORD)
  await lead.goto('/officer/concerns')
  await lead.getByRole('link', { name: number }).click()
  await expect(main(lead)).toContainText('She sounds worried')
  await lead.getByRole('radio', { name: 'Advice given' }).check()
  expect(await press(lead, 'Close it')).toBe(303)
  await expect(main(lead)).toContainText('Advice given')
  await lead.goto('/officer/concerns?state=closed')
  await expect(lead.getByRole('link', { name: number })).toBeVisible()
})

ownTest('a listing is hidden at once, and two leads show it again', async ({ page, own, anotherBrowser }) => {
  ownTest.slow()
  const resident = await anotherBrowser()
  await resident.goto('/search')
  const listing = (await cards(resident).first().getAttribute('data-ref')) ?? ''
  await enterAs(page.context(), 'moderator', undefined, own)
  await page.goto(`/officer/listings/${listing}/hold`)
  expect(await press(page, 'Hide this listing now')).toBe(422)
  await expect(page.locator('[data-error="staff_note_missing"]').first()).toBeVisible()
  await main(page).getByLabel('Why', { exact: true }).first().fill('A call from the ward')
  await page.getByRole('checkbox', { name: 'This is about safeguarding' }).check()
  expect(await press(page, 'Hide this listing now')).toBe(303)
  await expect(page.locator('[data-hold="suspended"]')).toBeVisible()
  await expect(main(page)).not.toContainText('A call from the ward')
  expect((await resident.goto(`/listings/${listing}`))?.status()).toBe(404)
  await resident.goto('/search')
  await expect(resident.locator(`[data-ref="${listing}"]`)).toHaveCount(0)

  const [one, two] = [await anotherBrowser(), await anotherBrowser()]
  await enterAs(one.context(), 'safeguarding_lead', undefined, own)
  await enterAs(two.context(), 'safeguarding_lead', undefined, own)
  await one.goto(`/officer/listings/${listing}/hold`)
  await expect(main(one)).toContainText('A call from the ward')
  await one.getByLabel('Why it can be shown again').fill('Nothing was found')
  expect(await press(one, 'Ask to show it again')).toBe(303)
  await expect(main(one).getByRole('button', { name: 'Agree and show it again' })).toHaveCount(0)
  await two.goto(`/officer/listings/${listing}/hold`)
  await expect(main(two)).toContainText('Nothing was found')
  expect(await press(two, 'Agree and show it again')).toBe(303)
  expect((await resident.goto(`/listings/${listing}`))?.status()).toBe(200)
})

test('who tells us may say who they are, and it stands in no address', async ({ page }) => {
  const email = newAddress('winifred')
  await page.goto('/concern?council=unknown')
  await page.getByRole('radio', { name: 'Something else' }).check()
  await page.getByLabel('What happened?').fill('I cannot find my council')
  await page.getByLabel('Your email address').fill(email)
  expect(await press(page, 'Send')).toBe(303)
  await reference(page)
  await expect(main(page)).toContainText('The people who run this website')
})
