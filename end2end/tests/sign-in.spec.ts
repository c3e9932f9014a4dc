import { mailsTo, mailTo, SIGN_IN } from '../support/mail.ts'
import { accept, askForCode, button, codeBox, demo, enter, enterAs, giveCode } from '../support/people.ts'
import { newAddress, newPerson, openLink, setUpApp, signInByCode } from '../support/people.ts'
import { expect, hasScripts, type Page, test } from '../support/test.ts'

const SITE = 'Find support near you'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const notice = (page: Page, code: string) => page.locator(`[data-notice="${code}"]`)
const session = async (page: Page) => (await page.context().cookies()).find(({ name }) => /sid$/.test(name))?.value

/** A form that came back: what is wrong stands first, is in the title, leads to its field, and stands there too. */
async function expectProblem(page: Page, field: string, code: string): Promise<void> {
  await expect(page).toHaveTitle(/^Error: /)
  const summary = page.locator('.govuk-error-summary')
  await expect(page.locator('.govuk-main-wrapper > *').first()).toHaveClass(/govuk-error-summary/)
  if (hasScripts()) await expect(summary).toBeFocused()
  const message = page.locator(`[data-error="${code}"]`)
  await expect(message).toBeVisible()
  const box = page.locator(`#${field}`)
  expect((await box.getAttribute('aria-describedby'))?.split(' ')).toContain(await message.getAttribute('id'))
  const link = summary.getByRole('link')
  await expect(link).toHaveAttribute('href', `#${field}`)
  expect(await message.textContent()).toContain(await link.textContent())
  await link.click()
  if (hasScripts()) await expect(box).toBeFocused()
  await expect(box).toBeInViewport()
}

/** Sends the form of this page; the status of the answer. */
async function send(page: Page): Promise<number> {
  const posted = page.waitForResponse((one) => one.request().method() === 'POST')
  const [answer] = await Promise.all([posted, button(page).click()])
  return answer.status()
}

/** Somebody of the demonstration for each project: a mail to them is for one test alone. */
const theirs = () => (hasScripts() ? demo('pa') : demo('provider'))

test('somebody of the demonstration signs in with the code of the mail', async ({ page }) => {
  const { email } = theirs()
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click()
  await expect(page).toHaveURL('/sign-in')
  await expect(page).toHaveTitle(`Sign in – ${SITE}`)
  await askForCode(page, email)
  await expect(heading(page)).toHaveText('Check your email')
  const mail = await mailTo(email)
  expect(mail.subject).toBe(`Sign in to ${SITE}`)
  await giveCode(page, mail.code)
  await expect(page).toHaveURL('/account')
  await expect(heading(page)).toHaveText('Your account')
  await expect(page.getByRole('main')).toContainText(email)
  const masthead = page.getByRole('banner')
  await expect(masthead.getByRole('link', { name: 'Sign out' })).toBeVisible()
  await expect(masthead.getByRole('link', { name: 'Sign in' })).toHaveCount(0)
})

test('the cookie is for this host alone, and no script and no other site has it', async ({ page, context }) => {
  const person = await newPerson('pa')
  await page.goto('/sign-in')
  await askForCode(page, person.email)
  const attributes = { domain: '127.0.0.1', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' }
  const [attempt, ...others] = await context.cookies()
  expect(attempt).toMatchObject({ name: '__Host-attempt', ...attributes })
  expect(others).toEqual([])
  await giveCode(page, (await mailTo(person.email)).code)
  await expect(page).toHaveURL('/account')
  const cookies = await context.cookies()
  expect(cookies).toHaveLength(1)
  const token = expect.stringMatching(/^[0-9a-f]{64}$/)
  expect(cookies[0]).toMatchObject({ name: '__Host-sid', value: token, ...attributes })
  expect(await page.evaluate(() => document.cookie)).toBe('')
})

test('the code is typed, pasted or filled in by the browser', async ({ page }) => {
  const { email } = await newPerson('pa')
  await page.goto('/sign-in')
  const address = page.getByLabel('Your email address')
  for (const [name, value] of [['type', 'email'], ['autocomplete', 'email'], ['spellcheck', 'false']]) {
    await expect(address).toHaveAttribute(name, value)
  }
  await askForCode(page, email)
  const box = page.getByLabel('The code from the email')
  for (const [name, value] of [['autocomplete', 'one-time-code'], ['inputmode', 'numeric'], ['name', 'code']]) {
    await expect(box).toHaveAttribute(name, value)
  }
  // Nothing that would cut off or refuse what is pasted.
  for (const name of ['maxlength', 'pattern', 'readonly', 'onpaste']) await expect(box).not.toHaveAttribute(name)
  const { code } = await mailTo(email)
  const withSpace = ` ${code.slice(0, 3)} ${code.slice(3)} `
  await box.fill(withSpace)
  await box.press('ControlOrMeta+a')
  await box.press('ControlOrMeta+x')
  await expect(box).toHaveValue('')
  await box.press('ControlOrMeta+v')
  await expect(box).toHaveValue(withSpace)
  await box.press('Enter')
  await expect(page).toHaveURL('/account')
})

test('what is no address comes back with what was typed', async ({ page }) => {
  await page.goto('/sign-in')
  for (const [typed, code] of [
    ['', 'email_missing'],
    ['anna', 'email_format'],
    ['anna@home', 'email_format'],
    [`${'a'.repeat(60)}@${'people.'.repeat(40)}invalid`, 'email_long'],
  ]) {
    await page.getByLabel('Your email address').fill(typed)
    expect(await send(page), typed).toBe(422)
    await expectProblem(page, 'email', code)
    await expect(page.locator('#email')).toHaveValue(typed)
  }
})

test('a wrong code comes back empty, and the right one still works', async ({ page }) => {
  const { email } = await newPerson('pa')
  await page.goto('/sign-in')
  await askForCode(page, email)
  const right = (await mailTo(email)).code
  const wrong = right.startsWith('1') ? '234567' : '123456'
  for (const [typed, code] of [
    ['', 'code_missing'],
    ['12345', 'code_format'],
    ['abcdef', 'code_format'],
    [wrong, 'code_wrong'],
  ]) {
    await codeBox(page).fill(typed)
    expect(await send(page), typed).toBe(422)
    await expectProblem(page, 'code', code)
    await expect(codeBox(page)).toHaveValue('')
    if (typed) expect(await page.content()).not.toContain(typed)
  }
  await giveCode(page, right)
  await expect(page).toHaveURL('/account')
})

test('five wrong codes end the attempt, and the link still works', async ({ page }) => {
  const { email } = await newPerson('pa')
  await page.goto('/sign-in')
  await askForCode(page, email)
  const mail = await mailTo(email)
  for (const last of ['code_wrong', 'code_wrong', 'code_wrong', 'code_wrong', 'code_locked']) {
    await codeBox(page).fill(mail.code.startsWith('1') ? '234567' : '123456')
    expect(await send(page)).toBe(422)
    await expect(page.locator(`[data-error="${last}"]`)).toBeVisible()
  }
  await giveCode(page, mail.code)
  await expectProblem(page, 'code', 'code_locked')
  await openLink(page, mail, '/sign-in/link/')
  await button(page).click()
  await expect(page).toHaveURL('/account')
})

test('a code works only in the browser that asked, and only once', async ({ page, anotherBrowser }) => {
  const { email } = await newPerson('pa')
  await page.goto('/sign-in')
  await askForCode(page, email)
  const { code } = await mailTo(email)
  const other = await anotherBrowser()
  await other.goto('/sign-in/code')
  await giveCode(other, code)
  await expectProblem(other, 'code', 'code_not_usable')
  await giveCode(page, code)
  await expect(page).toHaveURL('/account')
  await page.goto('/sign-in/code')
  await giveCode(page, code)
  await expectProblem(page, 'code', 'code_not_usable')
})

test('an address without an account looks like any other', async ({ page, anotherBrowser }) => {
  const [known, unknown] = [(await newPerson('pa')).email, newAddress('nobody')]
  const other = await anotherBrowser()
  const pages: [Page, string][] = [[page, known], [other, unknown]]
  const seen: { text: string; url: string; title: string }[] = []
  const look = async (page: Page) => {
    seen.push({ text: await page.locator('body').innerText(), url: page.url(), title: await page.title() })
  }
  for (const [page, email] of pages) {
    await page.goto('/sign-in')
    await askForCode(page, email)
    await look(page)
    await giveCode(page, '999999')
    await look(page)
  }
  expect(seen.slice(2)).toEqual(seen.slice(0, 2))
  const [mine, theirs] = [await mailTo(known), await mailTo(unknown, SIGN_IN)]
  expect(theirs.subject).toBe(mine.subject)
  expect(theirs.text).toContain('There is no account with this address')
  expect(theirs.text).not.toMatch(/\b\d{6}\b|\/sign-in\/link\//)
})

test('a link opens a page with a button, in any browser; looking at it changes nothing', async ({
  page,
  anotherBrowser,
}) => {
  const { email } = await newPerson('provider')
  await page.goto('/sign-in')
  await askForCode(page, email)
  const mail = await mailTo(email)
  const other = await anotherBrowser()
  for (let look = 0; look < 3; look += 1) {
    expect(await openLink(other, mail, '/sign-in/link/')).toBe(200)
    await expect(heading(other)).toHaveText('Sign in')
    await expect(other.getByRole('main')).toContainText(`signed in as pr…@${email.split('@')[1]}`)
    expect(await other.context().cookies()).toEqual([])
  }
  await button(other).click()
  await expect(other).toHaveURL('/account')
  await expect(other.getByRole('main')).toContainText(email)

  // It is used up for everybody, and so is the code beside it.
  expect(await openLink(page, mail, '/sign-in/link/')).toBe(410)
  await expect(heading(page)).toHaveText('This link does not work any more')
  await expect(page.getByRole('main')).toContainText('only once')
  await page.getByRole('main').getByRole('button', { name: 'Ask for a new link' }).click()
  await expect(page).toHaveURL('/sign-in')
  await page.goto('/sign-in/code')
  await giveCode(page, mail.code)
  await expectProblem(page, 'code', 'code_not_usable')
  expect(await session(page)).toBeUndefined()
})

test('a link that was pressed elsewhere meanwhile says so', async ({ page, anotherBrowser }) => {
  const { email } = await newPerson('pa')
  await page.goto('/sign-in')
  await askForCode(page, email)
  const mail = await mailTo(email)
  await openLink(page, mail, '/sign-in/link/')
  const other = await anotherBrowser()
  await openLink(other, mail, '/sign-in/link/')
  await button(other).click()
  await expect(other).toHaveURL('/account')
  expect(await send(page)).toBe(410)
  await expect(heading(page)).toHaveText('This link does not work any more')
})

test('a link that was made up is no link', async ({ page }) => {
  for (const token of ['x', 'A'.repeat(64), '%00', '..%2f..%2faccount']) {
    const answer = await page.goto(`/sign-in/link/${token}`)
    expect([404, 410], token).toContain(answer?.status())
    await expect(heading(page)).toHaveCount(1)
  }
})

test('whoever wanted to go somewhere is led on there', async ({ page }) => {
  const { email } = await newPerson('pa')
  await page.goto('/account/sessions')
  await expect(page).toHaveURL('/sign-in?next=/account/sessions')
  await page.getByLabel('Your email address').fill('anna')
  await button(page).click()
  await askForCode(page, email)
  await giveCode(page, 'abc')
  await giveCode(page, (await mailTo(email)).code)
  await expect(page).toHaveURL('/account/sessions')
  // And nowhere else.
  await page.goto('/sign-in?next=https://example.org/')
  await expect(page.locator('input[name="next"]')).toHaveCount(0)
})

test('whoever is signed in already is told so', async ({ page, context }) => {
  await enterAs(context, 'pa')
  await page.goto('/sign-in')
  await notice(page, 'signed_in').getByRole('link').click()
  await expect(page).toHaveURL('/account')
})

test('signing in as somebody else ends the session before', async ({ page, context }) => {
  await enterAs(context, 'pa')
  const before = await context.cookies()
  const other = await newPerson('provider')
  await signInByCode(page, other.email)
  await expect(page.getByRole('main')).toContainText(other.email)
  await context.clearCookies()
  await context.addCookies(before)
  await page.goto('/account')
  await expect(page).toHaveURL('/sign-in?next=/account')
})

test('signing out is a button; after it nothing of the account is left in the browser', async ({ page, context }) => {
  const { email } = await enterAs(context, 'pa')
  const stolen = await context.cookies()
  await page.goto('/account')
  await page.getByRole('banner').getByRole('link', { name: 'Sign out' }).click()
  await expect(heading(page)).toHaveText('Sign out')
  expect(await session(page)).toBeDefined()
  await page.getByRole('main').getByRole('link').click()
  await expect(page).toHaveURL('/account')
  await page.getByRole('main').getByRole('link', { name: 'Sign out' }).click()
  await button(page).click()
  await expect(page).toHaveURL('/sign-in?done=signed_out')
  await expect(notice(page, 'signed_out')).toBeVisible()
  expect(await session(page)).toBeUndefined()
  for (let back = 0; back < 3; back += 1) {
    await page.goBack()
    await expect(page.locator('body')).not.toContainText(email)
  }
  // Whoever copied the cookie has nothing.
  await context.addCookies(stolen)
  await page.goto('/account')
  await expect(page).toHaveURL('/sign-in?next=/account')
  await page.goto('/sign-out')
  await expect(heading(page)).toHaveText('You are not signed in')
})

test.describe('staff', () => {
  test('of the demonstration give the code of their app too, and a code counts once', async ({
    page,
    anotherBrowser,
  }) => {
    const person = hasScripts() ? demo('moderator') : demo('safeguarding_lead')
    await signInByCode(page, person.email)
    await expect(page).toHaveURL('/sign-in/second-factor')
    await expect(heading(page)).toHaveText('Type the code from your app')
    const half = await session(page)
    // Until then nothing opens.
    for (const path of ['/account', '/officer', '/officer/mail']) {
      await page.goto(path)
      await expect(page).toHaveURL(`/sign-in/second-factor?next=${path}`)
    }
    await expect(codeBox(page)).toHaveAttribute('autocomplete', 'one-time-code')
    await codeBox(page).fill(person.app?.wrong() ?? '')
    expect(await send(page)).toBe(422)
    await expectProblem(page, 'code', 'code_wrong')
    await expect(codeBox(page)).toHaveValue('')
    await giveCode(page, (await person.app?.next()) ?? '')
    await expect(page).toHaveURL('/officer/mail')
    expect(await session(page)).not.toBe(half)

    const other = await anotherBrowser()
    await signInByCode(other, person.email)
    await giveCode(other, person.app?.again() ?? '')
    await expectProblem(other, 'code', 'code_wrong')
    await giveCode(other, (await person.app?.next()) ?? '')
    await expect(other).toHaveURL('/officer')
    await expect(heading(other)).toHaveText('Your desk')
  })

  test('set up their app when they first sign in, and keep ten recovery codes', async ({ page }) => {
    const person = await newPerson('read_only')
    await signInByCode(page, person.email)
    await accept(page)
    await expect(heading(page)).toHaveText('Set up an authenticator app')
    await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible()
    const key = await page.locator('code.secret').textContent()
    const uri = await page.locator('a[href^="otpauth:"]').getAttribute('href')
    expect(new URL(uri ?? '').searchParams.get('secret')).toBe(key?.replaceAll(' ', ''))
    // An app shows whose code it is; who looks over a shoulder sees no address.
    expect(decodeURIComponent(uri ?? '')).not.toContain(person.email)
    // Looking again shows the same, and a wrong code keeps it.
    await page.reload()
    await expect(page.locator('code.secret')).toHaveText(key ?? '')
    await codeBox(page).fill('12345')
    expect(await send(page)).toBe(422)
    await expectProblem(page, 'code', 'code_format')
    await expect(page.locator('code.secret')).toHaveText(key ?? '')
    await setUpApp(page, person)
    expect(person.recoveryCodes).toHaveLength(10)
    expect(new Set(person.recoveryCodes).size).toBe(10)
    await expect(page.getByRole('banner').getByRole('link', { name: 'Sign out' })).toBeVisible()
    // Who loads the page again, which sends the form again, is led on.
    await page.reload()
    await expect(page).toHaveURL('/officer')
    // Shown once.
    await page.goto('/sign-in/second-factor')
    await expect(page).toHaveURL('/officer')
    await expect(page.locator('[data-recovery-codes]')).toHaveCount(0)
    await expect(page.locator('code.secret')).toHaveCount(0)
  })

  test('sign in with a recovery code when the phone is lost, once with each', async ({
    page,
    context,
    anotherBrowser,
  }) => {
    const person = await enterAs(context, 'register_officer')
    const [code] = person.recoveryCodes
    const type = async (page: Page) => {
      await page.getByText('I do not have my phone').click()
      await page.getByLabel('A recovery code').fill(code.toLowerCase().replaceAll('-', ' '))
      await page.getByRole('button', { name: 'Use this recovery code' }).click()
    }
    const other = await anotherBrowser()
    await signInByCode(other, person.email)
    await type(other)
    await expect(other).toHaveURL('/officer')
    const told = await mailTo(person.email, /a recovery code was used/)
    expect(told.text).toContain('You have 9 recovery codes left')
    await other.goto('/account')
    await expect(other.getByRole('main')).toContainText('9 left')

    const third = await anotherBrowser()
    await signInByCode(third, person.email)
    await type(third)
    await expectProblem(third, 'recovery_code', 'recovery_wrong')
    expect(await third.content()).not.toContain(code)
    await page.goto('/officer')
    await expect(page).toHaveURL('/officer')
  })

  test('are told when somebody guesses at their app', async ({ page, context }) => {
    const person = await enterAs(context, 'broker')
    await context.clearCookies()
    await enter(context, person, { half: true })
    await page.goto('/officer')
    for (let guess = 0; guess < 5; guess += 1) await giveCode(page, person.app?.wrong() ?? '')
    await expect(page.locator('[data-error="second_factor_locked"]')).toBeVisible()
    await giveCode(page, (await person.app?.next()) ?? '')
    await expectProblem(page, 'code', 'second_factor_locked')
    expect((await mailTo(person.email, /wrong codes/)).text).toContain('15 minutes')
  })

  test('who are not the person who signed in can leave before the second factor', async ({ page, context }) => {
    const person = await newPerson('broker')
    await enter(context, person, { half: true })
    await page.goto('/sign-in/second-factor')
    await page.getByRole('link', { name: 'Not you? Sign out' }).click()
    await button(page).click()
    await expect(page).toHaveURL('/sign-in?done=signed_out')
    expect(await session(page)).toBeUndefined()
  })
})

test('a sign-in from a browser that was not seen before is told to the holder', async ({ context, anotherBrowser }) => {
  const person = await enterAs(context, 'pa')
  const same = await anotherBrowser()
  await enter(same.context(), person)
  const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1'
  const phone = await anotherBrowser({ userAgent })
  await signInByCode(phone, person.email)
  const mail = await mailTo(person.email, /a new sign-in/)
  expect(mail.text).toContain('Safari on iPhone')
  // The code for each of the three, the one for joining, and this one alone.
  expect(mailsTo(person.email)).toBe(5)
})

test.describe('whoever uses a keyboard', () => {
  /** What is reached with the Tab key inside the content, in its order, until the button. */
  async function reached(page: Page): Promise<string[]> {
    const stops: string[] = []
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await page.locator('.govuk-skip-link').focus()
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab')
      const stop = await page.evaluate(() => {
        const active = document.activeElement
        return active?.closest('main') ? active.id || active.tagName.toLowerCase() : ''
      })
      if (stop) stops.push(stop)
      if (stop === 'button') break
    }
    return stops
  }

  /** Heading, field and button follow one another in the page and on the screen. */
  async function expectOrder(page: Page, ...selectors: string[]): Promise<void> {
    const main = page.getByRole('main')
    const tops: number[] = []
    for (const selector of selectors) tops.push((await main.locator(selector).first().boundingBox())?.y ?? NaN)
    expect(tops).toEqual(tops.toSorted((a, b) => a - b))
    const places = await main.evaluate((main, selectors) => {
      const all = [...main.querySelectorAll('*')]
      return selectors.map((selector) => all.indexOf(main.querySelector(selector) as Element))
    }, selectors)
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    await expect(page.locator('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])')).toHaveCount(0)
    await expect(page.locator('[autofocus]')).toHaveCount(0)
  }

  test('goes from the field to the button, in every step', async ({ page }) => {
    const { email } = await newPerson('register_officer')
    await page.goto('/sign-in')
    await expectOrder(page, 'h1', 'label', '#email', 'form button')
    expect(await reached(page)).toEqual(['email', 'button'])
    await page.locator('#email').fill(email)
    await page.locator('#email').press('Enter')
    await expect(page).toHaveURL('/sign-in/code')
    await expectOrder(page, 'h1', 'label', '.govuk-hint', '#code', 'form button')
    expect(await reached(page)).toEqual(['a', 'code', 'button'])
    await openLink(page, await mailTo(email), '/sign-in/link/')
    await expectOrder(page, 'h1', 'form button')
    expect(await reached(page)).toEqual(['button'])
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/account/invitations')
    await expectOrder(page, 'h1', 'h2', 'form button')
    expect(await reached(page)).toEqual(['button'])
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL('/sign-in/second-factor')
    await expectOrder(page, 'h1', 'svg.qr', 'code.secret', 'label', '#code', 'form button')
    expect(await reached(page)).toEqual(['a', 'code', 'button'])
    const person = { email, recoveryCodes: [] }
    await setUpApp(page, person)
    await page.context().clearCookies()
    await enter(page.context(), person, { half: true })
    await page.goto('/sign-in/second-factor')
    await expectOrder(page, 'h1', 'label', '#code', 'form button', 'details')
    expect(await reached(page)).toEqual(['code', 'button'])
  })

  test('meets the problem first, then the field', async ({ page }) => {
    await page.goto('/sign-in')
    await button(page).click()
    await expectOrder(page, '.govuk-error-summary', 'h1', 'label', '.govuk-error-message', '#email', 'form button')
    expect(await reached(page)).toEqual(['a', 'email', 'button'])
  })
})
