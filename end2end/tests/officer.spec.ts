import { mailTo } from '../support/mail.ts'
import { scrollsSideways } from '../support/pages.ts'
import { accept, askForCode, demo, enter, enterAs, giveCode, GLASGOW, newAddress } from '../support/people.ts'
import { newPerson, type Person, setUpApp, signInByCode, TRAFFORD } from '../support/people.ts'
import { expect, hasScripts, type Page, test } from '../support/test.ts'
import { watchOf } from '../support/watch.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const main = (page: Page) => page.getByRole('main')
const notice = (page: Page, code: string) => page.locator(`[data-notice="${code}"]`)
const doors = (page: Page) => main(page).getByRole('heading', { level: 2 }).allTextContents()

/** How an administrator sees an address. */
const masked = (email: string) => email.replace(/^(..)[^@]*/, '$1…')

/** Where a person's own page is, found by what they may do. */
async function openPerson(page: Page, person: Person, role: string): Promise<void> {
  // Who opens somebody's page sees their address; the list hides it.
  watchOf(page.context())?.knows(person.email)
  await page.goto('/officer/people')
  const row = page.getByRole('row').filter({ hasText: masked(person.email) }).filter({ hasText: role })
  await row.getByRole('link').click()
  await expect(page).toHaveURL(/\/officer\/people\/[0-9a-f-]{36}$/)
}

/** Sends a form by its button; the status of the answer. */
async function press(page: Page, name: string): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    main(page).getByRole('button', { name }).click(),
  ])
  return answer.status()
}

test('the desk is for staff', async ({ page, context }) => {
  const paths = ['/officer', '/officer/mail', '/officer/people', '/officer/people/invite', '/officer/audit']
  for (const path of [...paths, '/officer/audit.jsonl']) {
    await page.goto(path)
    await expect(page).toHaveURL(`/sign-in?next=${path}`)
  }
  await enterAs(context, 'pa')
  for (const path of [...paths, '/officer/audit.jsonl']) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(403)
    await expect(heading(page)).toHaveText('This page is not for your account')
  }
})

test('a desk has what its holder may do, and no more', async ({ page, context }) => {
  await enterAs(context, 'register_officer', TRAFFORD)
  await page.goto('/officer')
  await expect(heading(page)).toHaveText('Your desk')
  expect(await doors(page)).toEqual(['What waits', 'Reports', 'Emails we send'])
  for (const path of ['/officer/people', '/officer/people/invite', '/officer/audit']) {
    expect((await page.goto(path))?.status(), path).toBe(403)
  }
  await context.clearCookies()
  await enterAs(context, 'super_admin', TRAFFORD)
  await page.goto('/officer')
  expect(await doors(page)).toEqual([
    'What waits',
    'Emails we send',
    'People who work here',
    'Invite somebody',
    'Councils',
    'Announcements',
  ])
  expect((await page.goto('/officer/audit'))?.status()).toBe(403)
  await context.clearCookies()
  await enterAs(context, 'super_admin')
  await page.goto('/officer')
  expect(await doors(page)).toEqual([
    'What waits',
    'Emails we send',
    'People who work here',
    'Invite somebody',
    'Councils',
    'Announcements',
    'What people say of the pages',
    'Who did what',
    'Bank holidays',
    'What we forget, and when',
  ])
  for (const door of await doors(page)) {
    await page.goto('/officer')
    await main(page).getByRole('link', { name: door }).click()
    await expect(heading(page)).toHaveText(door)
    await page.locator('.govuk-back-link').click()
    await expect(page).toHaveURL(door === 'Invite somebody' ? '/officer/people' : '/officer')
  }
})

test('an administrator invites an officer, who sets up an app and gets to work', async ({ page, anotherBrowser }) => {
  // The first administrator, with the key that `server seed` printed.
  const administrator = hasScripts() ? demo('super_admin') : await newPerson('super_admin')
  await signInByCode(page, administrator.email)
  if (administrator.app) {
    await giveCode(page, await administrator.app.next())
  } else {
    await accept(page)
    await setUpApp(page, administrator)
  }
  const officer: Person = { email: newAddress('ofelia'), recoveryCodes: [] }
  await page.goto('/officer')
  await main(page).getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByLabel('Their email address').fill(officer.email)
  await page.getByRole('radio', { name: 'Register officer' }).check()
  await page.getByLabel('For which council?').selectOption(TRAFFORD)
  expect(await press(page, 'Send the invitation')).toBe(303)
  await expect(page).toHaveURL('/officer/people?done=invited')
  await expect(notice(page, 'invited')).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: masked(officer.email) }).filter({ hasText: 'Not accepted yet' })
  await expect(row.first()).toContainText('Register officer')

  const invitation = await mailTo(officer.email, /^You are invited to/)
  expect(invitation.text).toContain('Register officer, for Trafford')
  expect(invitation.text).toContain('14 days')
  expect(invitation.text).not.toContain(administrator.email)
  const theirs = await anotherBrowser()
  await theirs.goto(invitation.link('/account/invitations'))
  await expect(theirs).toHaveURL('/sign-in?next=/account/invitations')
  await askForCode(theirs, officer.email)
  await giveCode(theirs, (await mailTo(officer.email)).code)
  await expect(heading(theirs)).toHaveText('You have been invited')
  await expect(main(theirs)).toContainText('You have been invited to be Register officer for Trafford')
  // Until they say yes they hold nothing.
  expect((await theirs.goto('/officer'))?.status()).toBe(403)
  await theirs.goto('/account')
  await notice(theirs, 'invited_to').getByRole('link').click()
  await accept(theirs)
  await expect(theirs).toHaveURL('/sign-in/second-factor')
  await expect(heading(theirs)).toHaveText('Set up an authenticator app')
  await setUpApp(theirs, officer)
  expect(officer.recoveryCodes).toHaveLength(10)
  await main(theirs).getByRole('button', { name: 'I have kept them: go to my desk' }).click()
  await expect(theirs).toHaveURL('/officer')
  await expect(heading(theirs)).toHaveText('Your desk')
  await theirs.goto('/account')
  await expect(main(theirs)).toContainText('Register officer, Trafford')

  await openPerson(page, officer, 'Register officer')
  await expect(main(page)).toContainText('Register officer, Trafford')
  await expect(page.locator('.govuk-summary-list')).toContainText('Set up')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(officer.email)
})

test('everything that is wrong with an invitation is said at once, and what was typed stays', async ({
  page,
  context,
  anotherBrowser,
}) => {
  await enterAs(context, 'super_admin')
  await page.goto('/officer/people/invite')
  expect(await press(page, 'Send the invitation')).toBe(422)
  await expect(page).toHaveTitle(/^Error: /)
  const problems = page.locator('.govuk-error-summary').getByRole('link')
  await expect(problems).toHaveText(['Enter an email address', 'Choose what they will do', 'Choose a council'])
  if (hasScripts()) await expect(page.locator('.govuk-error-summary')).toBeFocused()
  for (const [field, code] of [
    ['email', 'email_missing'],
    ['role', 'role_missing'],
    ['council', 'council_missing'],
  ]) {
    await expect(page.locator(`#${field}-error[data-error="${code}"]`)).toBeVisible()
  }
  // Each leads to its field.
  for (const link of await problems.all()) {
    const target = (await link.getAttribute('href')) ?? ''
    await expect(page.locator(target)).toHaveCount(1)
    await link.click()
    if (hasScripts()) await expect(page.locator(target)).toBeFocused()
  }
  await page.getByLabel('Their email address').fill('ofelia')
  await page.getByRole('radio', { name: 'Moderator' }).check()
  await page.getByLabel('For which council?').selectOption(GLASGOW)
  expect(await press(page, 'Send the invitation')).toBe(422)
  await expect(page.locator('[data-error="email_format"]')).toBeVisible()
  await expect(page.getByLabel('Their email address')).toHaveValue('ofelia')
  await expect(page.getByRole('radio', { name: 'Moderator' })).toBeChecked()
  await expect(page.getByLabel('For which council?')).toHaveValue(GLASGOW)

  const held = await newPerson('moderator', GLASGOW)
  await enter((await anotherBrowser()).context(), held)
  await page.getByLabel('Their email address').fill(held.email)
  expect(await press(page, 'Send the invitation')).toBe(422)
  await expect(page.locator('[data-error="role_held"]')).toBeVisible()
})

test('people stand there without their addresses, and only those of one’s own council', async ({
  page,
  context,
  anotherBrowser,
}) => {
  const near = await enterAs((await anotherBrowser()).context(), 'moderator', TRAFFORD)
  const far = await enterAs((await anotherBrowser()).context(), 'moderator', GLASGOW)
  const all = await anotherBrowser()
  await enterAs(all.context(), 'super_admin')
  await openPerson(all, far, 'Glasgow')
  const theirs = new URL(all.url()).pathname

  await enterAs(context, 'super_admin', TRAFFORD)
  await page.goto('/officer/people')
  await expect(page.getByRole('table').first()).toContainText(masked(near.email))
  await expect(main(page)).not.toContainText('Glasgow')
  expect(await main(page).textContent()).not.toMatch(/\w\w@/)
  expect((await page.goto(theirs))?.status()).toBe(404)
  for (const path of ['/officer/people/nobody', '/officer/people/01900000-0000-7000-8000-000000000000']) {
    expect((await page.goto(path))?.status(), path).toBe(404)
  }
  // They invite for their own council alone.
  await page.goto('/officer/people/invite')
  await expect(page.getByLabel('For which council?').getByRole('option')).toHaveText(['Trafford'])
})

test('a role ends at once, and its holder is signed out', async ({ page, context, anotherBrowser }) => {
  const officer = await anotherBrowser()
  const person = await enterAs(officer.context(), 'quality_coordinator', TRAFFORD)
  await enterAs(context, 'super_admin', TRAFFORD)
  await officer.goto('/officer')
  await expect(heading(officer)).toHaveText('Your desk')
  await openPerson(page, person, 'Quality coordinator')
  const theirs = page.url()
  expect(await press(page, 'End this Quality coordinator, Trafford')).toBe(303)
  await expect(page).toHaveURL('/officer/people?done=role_ended')
  await expect(notice(page, 'role_ended')).toBeVisible()
  expect((await page.goto(theirs))?.status()).toBe(404)
  await officer.goto('/officer')
  await expect(officer).toHaveURL('/sign-in?next=/officer')
  // They may sign in still, and find an account without a desk.
  await signInByCode(officer, person.email)
  await expect(officer).toHaveURL('/account')
  expect((await officer.goto('/officer'))?.status()).toBe(403)
})

test('an app is taken off for a reason, and is set up again', async ({ page, context, anotherBrowser }) => {
  const officer = await anotherBrowser()
  const person = await enterAs(officer.context(), 'safeguarding_lead', GLASGOW)
  await enterAs(context, 'super_admin', GLASGOW)
  await openPerson(page, person, 'Safeguarding lead')
  expect(await press(page, 'Take off the authenticator app')).toBe(422)
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.locator('#reason-error[data-error="reason_missing"]')).toBeVisible()
  const reason = page.getByLabel('Why, and how you made sure who it is')
  await reason.fill('x'.repeat(501))
  expect(await press(page, 'Take off the authenticator app')).toBe(422)
  await expect(page.locator('[data-error="reason_long"]')).toBeVisible()
  await expect(reason).toHaveValue('x'.repeat(501))
  await reason.fill('Lost the phone; seen in the office on Monday')
  expect(await press(page, 'Take off the authenticator app')).toBe(303)
  await expect(notice(page, 'second_factor_reset')).toBeVisible()
  await expect(page.locator('.govuk-summary-list')).toContainText('None')
  await expect(main(page).getByRole('button', { name: 'Take off' })).toHaveCount(0)

  await mailTo(person.email, /your authenticator app$/)
  await officer.goto('/officer')
  await expect(officer).toHaveURL('/sign-in?next=/officer')
  const [before] = person.recoveryCodes
  await signInByCode(officer, person.email)
  await expect(heading(officer)).toHaveText('Set up an authenticator app')
  await giveCode(officer, (await person.app?.next()) ?? '')
  await expect(officer.locator('[data-error="code_wrong"]')).toBeVisible()
  await setUpApp(officer, person)
  expect(person.recoveryCodes).not.toContain(before)
})

test('nobody takes off their own app', async ({ page, context }) => {
  const person = await enterAs(context, 'super_admin', GLASGOW)
  await openPerson(page, person, 'Administrator')
  await expect(page.getByLabel('Why, and how you made sure who it is')).toHaveCount(0)
})

test('the log says who did what, without names, and goes back page by page', async ({
  page,
  context,
  anotherBrowser,
}) => {
  await enterAs(context, 'super_admin')
  const other = await enterAs((await anotherBrowser()).context(), 'broker', TRAFFORD)
  await openPerson(page, other, 'Care broker')
  const account = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  for (let look = 0; look < 101; look += 1) await context.request.get(page.url())
  await page.goto('/officer/audit')
  const rows = page.getByRole('table').locator('tbody tr')
  await expect(rows).toHaveCount(100)
  const theirs = rows.filter({ hasText: account }).filter({ hasText: 'Looked at a person’s page' })
  await expect(theirs.first()).toBeVisible()
  const number = async (row: number) => Number(await rows.nth(row).getByRole('rowheader').textContent())
  const [newest, oldest] = [await number(0), await number(99)]
  expect(newest - oldest).toBe(99)
  await page.getByRole('link', { name: 'Older rows' }).click()
  await expect(page).toHaveURL(`/officer/audit?before=${oldest}`)
  expect(await number(0)).toBe(oldest - 1)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Save the whole log as a file/ }).click(),
  ])
  expect(download.suggestedFilename()).toBe('audit.jsonl')
  const text = await (await context.request.get('/officer/audit.jsonl')).text()
  expect(text).not.toMatch(/\S@\S|\b[0-9a-f]{64}\b/)
  const lines = text.trim().split('\n').map((line) => JSON.parse(line))
  const numbers = lines.map((line) => line.number)
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  const looks = lines.filter(({ act, subject_id }) => act === 'person.read' && subject_id === account)
  expect(looks).toHaveLength(102)
})

test('the log is looked through by person, by what was done and by day', async ({ page, context, anotherBrowser }) => {
  await enterAs(context, 'super_admin')
  const other = await enterAs((await anotherBrowser()).context(), 'broker', TRAFFORD)
  await openPerson(page, other, 'Care broker')
  const account = new URL(page.url()).pathname.split('/').at(-1) ?? ''
  await page.goto('/officer/audit')
  await page.getByLabel('Number of a person').fill(account)
  await page.getByLabel('What was done').selectOption('Looked at a person’s page')
  await page.getByRole('button', { name: 'Look for these' }).click()
  await expect(page).toHaveURL(/\/officer\/audit\?who=.+&act=person\.read/)
  const rows = page.getByRole('table').locator('tbody tr')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText(account)
  await expect(page.getByLabel('Number of a person')).toHaveValue(account)
  await page.getByLabel('To this day').fill('2020-01-01')
  await page.getByRole('button', { name: 'Look for these' }).click()
  await expect(main(page)).toContainText('Nothing was found')
  await page.getByRole('link', { name: 'Show everything again' }).click()
  await expect(page).toHaveURL('/officer/audit')
  await page.getByLabel('Number of a person').fill('anna')
  await page.getByRole('button', { name: 'Look for these' }).click()
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.locator('#who-error[data-error="who_format"]')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
})

test('an invitation is declined, and is sent again or withdrawn', async ({ page, context, anotherBrowser }) => {
  const invited = await newPerson('broker', GLASGOW)
  await enterAs(context, 'super_admin', GLASGOW)
  const theirs = await anotherBrowser()
  await signInByCode(theirs, invited.email)
  await main(theirs).getByRole('button', { name: /^Decline/ }).click()
  await expect(theirs).toHaveURL('/account?done=invitation_declined')
  await expect(notice(theirs, 'invitation_declined')).toBeVisible()
  expect((await theirs.goto('/officer'))?.status()).toBe(403)

  watchOf(context)?.knows(invited.email)
  await page.goto('/officer/people')
  const row = page.getByRole('row').filter({ hasText: masked(invited.email) })
  await expect(row).toContainText('Declined on')
  await row.getByRole('link').click()
  await expect(heading(page)).toHaveText(`Invitation to ${invited.email}`)
  expect(await press(page, 'Send the invitation again')).toBe(303)
  await expect(notice(page, 'invited')).toBeVisible()
  await expect(row).toContainText('Not accepted yet')
  await mailTo(invited.email, /^You are invited to/)
  const [withdrawn] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    row.getByRole('button', { name: /^Withdraw / }).click(),
  ])
  expect(withdrawn.status()).toBe(303)
  await expect(notice(page, 'invitation_withdrawn')).toBeVisible()
  await expect(row).toHaveCount(0)
  await theirs.goto('/account/invitations')
  await expect(heading(theirs)).toHaveText('No invitation waits for your answer')
})

test('the log stands side by side on a desk’s screen', async ({ page, context }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await enterAs(context, 'super_admin')
  await page.goto('/officer/audit')
  const region = page.getByRole('region', { name: 'Who did what' })
  expect(await region.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
})

test('tables are stacked on a phone, with a label at each cell, and stay tables', async ({ page, context }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await enterAs(context, 'super_admin')
  for (const path of ['/officer/audit', '/officer/people', '/account/export']) {
    await page.goto(path)
    expect(await scrollsSideways(page), path).toBe(false)
    const table = page.getByRole('table').first()
    const region = table.locator('xpath=..')
    expect(await region.evaluate((element) => element.scrollWidth - element.clientWidth), path).toBe(0)
    expect(await table.getByRole('columnheader').count(), path).toBeGreaterThan(2)
    const row = table.locator('tbody').getByRole('row').first()
    const cells = await row.locator('th, td').all()
    const tops = await Promise.all(cells.map(async (cell) => (await cell.boundingBox())?.y ?? NaN))
    expect(tops, path).toEqual([...new Set(tops)].toSorted((a, b) => a - b))
    expect(await cells[1].getAttribute('data-column'), path).toMatch(/\w/)
    expect(await cells[1].evaluate((cell) => getComputedStyle(cell, '::before').display), path).toBe('block')
  }
})
