import { mailsTo, mailTo, SIGN_IN } from '../support/mail.ts'
import { askForCode, button, enter, enterAs, giveCode, newAddress, newPerson, openLink } from '../support/people.ts'
import { expect, hasScripts, type Page, test } from '../support/test.ts'
import { AuthenticatorApp } from '../support/totp.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const main = (page: Page) => page.getByRole('main')
const notice = (page: Page, code: string) => page.locator(`[data-notice="${code}"]`)

/** Sends the form of this page; the status of the answer. */
async function send(page: Page): Promise<number> {
  const posted = page.waitForResponse((one) => one.request().method() === 'POST')
  const [answer] = await Promise.all([posted, button(page).click()])
  return answer.status()
}

async function expectProblem(page: Page, field: string, code: string): Promise<void> {
  await expect(page).toHaveTitle(/^Error: /)
  const summary = page.locator('.govuk-error-summary')
  await expect(page.locator('.govuk-main-wrapper > *').first()).toHaveClass(/govuk-error-summary/)
  if (hasScripts()) await expect(summary).toBeFocused()
  await expect(page.locator(`#${field}-error[data-error="${code}"]`)).toBeVisible()
  await expect(summary.getByRole('link')).toHaveAttribute('href', `#${field}`)
}

const paths = ['/account', '/account/email', '/account/sessions', '/account/export', '/account/delete']

test('nobody sees an account without signing in', async ({ page }) => {
  for (const path of [...paths, '/account/export.json']) {
    await page.goto(path)
    await expect(page).toHaveURL(`/sign-in?next=${path}`)
  }
})

test('the overview leads to everything, and every page leads back', async ({ page, context }) => {
  const { email } = await enterAs(context, 'provider')
  await page.goto('/account')
  await expect(main(page)).toContainText(email)
  await expect(main(page)).toContainText('Service provider')
  await expect(main(page)).not.toContainText('Authenticator app')
  for (const [name, path] of [
    ['Change your email address', '/account/email'],
    ['See where you are signed in', '/account/sessions'],
    ['See and save your details', '/account/export'],
    ['Delete your account', '/account/delete'],
  ]) {
    await main(page).getByRole('link', { name, exact: true }).click()
    await expect(page).toHaveURL(path)
    await expect(heading(page)).toHaveCount(1)
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
    await page.locator('.govuk-back-link').click()
    await expect(page).toHaveURL('/account')
  }
})

test('staff see their app and how many recovery codes are left', async ({ page, context }) => {
  await enterAs(context, 'quality_coordinator')
  await page.goto('/account')
  await expect(main(page)).toContainText('Set up')
  await expect(main(page)).toContainText('10 left')
  await expect(page.getByRole('banner').getByRole('link', { name: 'Your desk' })).toBeVisible()
})

test('one place is signed out from another', async ({ page, context, anotherBrowser }) => {
  const person = await enterAs(context, 'pa')
  const other = await anotherBrowser()
  await enter(other.context(), person)
  await page.goto('/account/sessions')
  const sessions = page.locator('[data-session]')
  await expect(sessions).toHaveCount(2)
  const mine = sessions.filter({ hasText: 'This browser' })
  await expect(mine).toHaveCount(1)
  await expect(mine.getByRole('button')).toHaveCount(0)
  const theirs = sessions.filter({ hasNotText: 'This browser' })
  // Those who hear the page know which of several buttons this is.
  await theirs.getByRole('button', { name: /^Sign out there .+ on .+ at \d+:\d\d[ap]m$/ }).click()
  await expect(page).toHaveURL('/account/sessions?done=session_ended')
  await expect(notice(page, 'session_ended')).toBeVisible()
  await expect(sessions).toHaveCount(1)
  await other.goto('/account')
  await expect(other).toHaveURL('/sign-in?next=/account')
  expect((await other.context().cookies()).filter(({ name }) => name.endsWith('sid'))).toEqual([])
})

test('signing out everywhere ends every place', async ({ page, context, anotherBrowser }) => {
  const person = await enterAs(context, 'pa')
  const others = [await anotherBrowser(), await anotherBrowser()]
  for (const other of others) await enter(other.context(), person)
  await page.goto('/account/sessions')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(page).toHaveURL('/sign-in?done=signed_out_everywhere')
  await expect(notice(page, 'signed_out_everywhere')).toBeVisible()
  for (const one of [page, ...others]) {
    await one.goto('/account')
    await expect(one).toHaveURL('/sign-in?next=/account')
  }
})

test('another address counts once its own link is pressed, and both are told', async ({
  page,
  context,
  anotherBrowser,
}) => {
  const person = await enterAs(context, 'pa')
  const fresh = newAddress('moved')
  await page.goto('/account/email')
  await page.getByLabel('New email address').fill(fresh)
  expect(await send(page)).toBe(303)
  await expect(page).toHaveURL('/account?done=email_asked')
  await expect(notice(page, 'email_asked')).toBeVisible()
  await expect(main(page)).toContainText(`to ${fresh}`)
  const asked = await mailTo(person.email, /a new email address$/)
  expect(asked.text).not.toContain(fresh)
  expect(asked.text).not.toMatch(/\/account\/email\/./)
  const confirm = await mailTo(fresh, /^Is this your new/)
  expect(confirm.text).not.toContain(person.email)

  // The link works in any browser, and looking at it changes nothing.
  const other = await anotherBrowser()
  for (let look = 0; look < 2; look += 1) {
    expect(await openLink(other, confirm, '/account/email/')).toBe(200)
    await expect(heading(other)).toHaveText('Is this your new email address?')
  }
  await page.goto('/account')
  await expect(main(page)).toContainText(person.email)
  await button(other).click()
  await expect(other).toHaveURL('/sign-in?done=email_changed')
  await expect(notice(other, 'email_changed')).toBeVisible()
  for (const address of [person.email, fresh]) {
    expect((await mailTo(address, /has changed$/)).text).not.toMatch(/\w@\w+\.people/)
  }
  await page.goto('/account')
  await expect(main(page)).toContainText(fresh)
  await expect(main(page)).not.toContainText(person.email)
  expect(await openLink(other, confirm, '/account/email/')).toBe(410)
  await expect(heading(other)).toHaveText('This link does not work any more')
  await main(other).getByRole('button', { name: 'Ask for a new link' }).click()
  await expect(other).toHaveURL('/sign-in?next=/account/email')

  // Signing in goes by the new address from now on.
  await askForCode(other, fresh)
  await giveCode(other, (await mailTo(fresh)).code)
  await expect(other).toHaveURL('/account/email')
  await other.goto('/sign-in')
  await askForCode(other, person.email)
  expect((await mailTo(person.email, SIGN_IN)).text).toContain('There is no account with this address')
})

test('an address that is none, or one’s own, comes back', async ({ page, context }) => {
  const { email } = await enterAs(context, 'pa')
  await page.goto('/account/email')
  for (const [typed, code] of [
    ['', 'email_missing'],
    ['anna at home', 'email_format'],
    [email.toUpperCase(), 'email_same'],
  ]) {
    await page.getByLabel('New email address').fill(typed)
    expect(await send(page), typed).toBe(422)
    await expectProblem(page, 'email', code)
    await expect(page.getByLabel('New email address')).toHaveValue(typed)
  }
})

test('an address that somebody else has looks like any other, and is not taken from them', async ({
  page,
  context,
  anotherBrowser,
}) => {
  const [mine, theirs] = [await enterAs(context, 'pa'), await newPerson('pa')]
  await page.goto('/account/email')
  await page.getByLabel('New email address').fill(theirs.email)
  expect(await send(page)).toBe(303)
  await expect(page).toHaveURL('/account?done=email_asked')
  const other = await anotherBrowser()
  // Whoever has the link reads that mailbox, so it may tell them.
  expect(await openLink(other, await mailTo(theirs.email, /^Is this your new/), '/account/email/')).toBe(410)
  await expect(heading(other)).toHaveText('This link does not work any more')
  await page.goto('/account')
  await expect(page.locator('.govuk-summary-list')).toContainText(mine.email)
})

test('the link of an address that was asked for before does not work after a newer one', async ({ page, context }) => {
  await enterAs(context, 'pa')
  const [first, second] = [newAddress('first'), newAddress('second')]
  for (const address of [first, second]) {
    await page.goto('/account/email')
    await page.getByLabel('New email address').fill(address)
    expect(await send(page)).toBe(303)
  }
  expect(await openLink(page, await mailTo(first, /^Is this your new/), '/account/email/')).toBe(410)
  expect(await openLink(page, await mailTo(second, /^Is this your new/), '/account/email/')).toBe(200)
  await button(page).click()
  await expect(page).toHaveURL('/account?done=email_changed')
  await expect(main(page)).toContainText(second)
})

test('everything that is held is shown, and is a file too', async ({ page, context }) => {
  const { email } = await enterAs(context, 'provider')
  const secrets = (await context.cookies()).map(({ value }) => value)
  await page.goto('/account/export')
  await expect(heading(page)).toHaveText('Your details')
  for (const text of [email, 'Service provider', 'Signed in', 'Chrome on Windows']) {
    await expect(main(page)).toContainText(text)
  }
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('account.json')
  const answer = await context.request.get('/account/export.json')
  expect(answer.headers()).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' })
  const text = await answer.text()
  for (const secret of secrets) expect(text).not.toContain(secret)
  const held = JSON.parse(text)
  expect(held).toMatchObject({ email, new_email: null, second_factor: false })
  expect(held.roles).toEqual([{ role: 'provider', council: null }])
  expect(held.sessions).toHaveLength(1)
  const acts = held.events.map(({ act }: { act: string }) => act)
  expect(acts).toEqual(expect.arrayContaining(['listing.begun', 'account.signed_in']))
})

test('an account is deleted in thirty days, and until then it can be kept', async ({ page, context }) => {
  const person = await enterAs(context, 'pa')
  await page.goto('/account/delete')
  await expect(heading(page)).toHaveText('Delete your account')
  await expect(main(page)).toContainText('What the law makes us keep')
  const day = new Date(Date.now() + 30 * 24 * 3_600_000)
  const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  await expect(page.locator('.govuk-warning-text')).toContainText(format.format(day))
  await page.getByRole('link', { name: /^Do not delete it/ }).click()
  await expect(notice(page, 'account_going')).toHaveCount(0)
  await page.goto('/account/delete')
  await page.getByRole('button', { name: 'Delete my account' }).click()
  await expect(page).toHaveURL('/account?done=delete_asked')
  await expect(notice(page, 'delete_asked')).toBeVisible()
  await expect(notice(page, 'account_going')).toContainText(format.format(day))
  await expect(page.getByRole('link', { name: 'Delete your account' })).toHaveCount(0)
  const told = await mailTo(person.email, /will be deleted$/)
  expect(told.text).toContain(format.format(day))
  // Signing in again is enough to find the way back.
  await context.clearCookies()
  await enter(context, person)
  await page.goto('/account')
  await notice(page, 'account_going').getByRole('button', { name: 'Keep my account' }).click()
  await expect(page).toHaveURL('/account?done=kept')
  await expect(notice(page, 'kept')).toBeVisible()
  await expect(notice(page, 'account_going')).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Delete your account' })).toBeVisible()
  // Three codes, the one for joining among them, and that it will be deleted.
  expect(mailsTo(person.email)).toBe(4)
})

test('a change of address that waits is cancelled by a button', async ({ page, context }) => {
  const { email } = await enterAs(context, 'pa')
  const fresh = newAddress('never')
  await page.goto('/account/email')
  await page.getByLabel('New email address').fill(fresh)
  expect(await send(page)).toBe(303)
  await main(page).getByRole('button', { name: `Cancel the change to ${fresh}` }).click()
  await expect(page).toHaveURL('/account?done=email_kept')
  await expect(notice(page, 'email_kept')).toBeVisible()
  await expect(main(page)).toContainText(email)
  await expect(main(page)).not.toContainText(fresh)
  expect(await openLink(page, await mailTo(fresh, /^Is this your new/), '/account/email/')).toBe(410)
})

test('staff change their app and make new recovery codes themselves', async ({ page, context, anotherBrowser }) => {
  const person = await enterAs(context, 'broker')
  const other = await anotherBrowser()
  await enter(other.context(), person)
  await page.goto('/account')
  await main(page).getByRole('link', { name: 'Change your authenticator app' }).click()
  await expect(heading(page)).toHaveText('Change your authenticator app')
  const app = new AuthenticatorApp((await page.locator('code.secret').textContent()) ?? '')
  await page.locator('input#code').fill('12345')
  expect(await send(page)).toBe(422)
  await expectProblem(page, 'code', 'code_format')
  await giveCode(page, await app.next())
  await expect(heading(page)).toHaveText('Keep your recovery codes')
  const codes = await page.locator('[data-recovery-codes] code').allTextContents()
  expect(codes).toHaveLength(10)
  expect(codes).not.toContain(person.recoveryCodes[0])
  await mailTo(person.email, /another authenticator app$/)
  await main(page).getByRole('button', { name: 'I have kept them: go to my account' }).click()
  await expect(page).toHaveURL('/account')
  await other.goto('/account')
  await expect(other).toHaveURL('/sign-in?next=/account')

  await main(page).getByRole('link', { name: 'Make new recovery codes' }).click()
  await button(page).click()
  await expect(heading(page)).toHaveText('Keep your recovery codes')
  const again = await page.locator('[data-recovery-codes] code').allTextContents()
  expect(again).toHaveLength(10)
  expect(again).not.toContain(codes[0])
  await mailTo(person.email, /new recovery codes$/)
})

test('an address with a code in it says nothing by itself', async ({ page, context }) => {
  await enterAs(context, 'pa')
  // Anybody can send such a link; only what was done here is said to be done.
  await page.goto('/account?done=delete_asked')
  await expect(main(page).getByRole('alert')).toHaveCount(0)
  await page.goto('/account?done=%3Cscript%3Ealert(1)%3C/script%3E')
  await expect(main(page).getByRole('alert')).toHaveCount(0)
  await page.goto('/account?done=invented')
  await expect(main(page).getByRole('alert')).toHaveCount(0)
})
