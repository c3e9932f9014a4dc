import { readFile } from 'node:fs/promises'

import { mailsIn, mailTo } from '../support/mail.ts'
import { accept, askForCode, button, demo, enterAs, giveCode, newAddress, newPerson, openLink } from '../support/people.ts'
import { setUpApp, signInByCode, TRAFFORD } from '../support/people.ts'
import { leaks, tokens } from '../support/secrets.ts'
import { site } from '../support/site.ts'
import { expect, test } from '../support/test.ts'

/**
 * Every test of this folder looks at its own pages and addresses for secrets (support/watch.ts), and the end of the
 * run at the whole log (support/server.ts). Here people go through everything that has a secret once, and everything
 * they leave behind is searched for each of these secrets by name.
 */
test('sessions, links, codes and addresses stand nowhere but where they belong', async ({
  page,
  context,
  watched,
  anotherBrowser,
}) => {
  test.setTimeout(120_000)
  const sessions = new Set<string>()
  const remember = async () => {
    for (const { value, name } of await context.cookies()) if (/sid|attempt/.test(name)) sessions.add(value)
  }

  // Somebody of the staff: code, app, recovery codes, and a look at everything.
  const officer = await newPerson('super_admin')
  await page.goto('/sign-in')
  await askForCode(page, officer.email)
  await remember()
  await giveCode(page, (await mailTo(officer.email)).code)
  await remember()
  await accept(page)
  await expect(page).toHaveURL('/sign-in/second-factor')
  await remember()
  await setUpApp(page, officer)
  await remember()
  const guest = newAddress('guest')
  await page.goto('/officer/people/invite')
  await page.locator('#email').fill(guest)
  await page.getByRole('radio', { name: 'Care broker' }).check()
  await page.getByLabel('For which council?').selectOption(TRAFFORD)
  await button(page).click()
  await expect(page).toHaveURL('/officer/people?done=invited')
  const shown = ['/officer', '/officer/mail', '/officer/people', '/officer/audit', '/account', '/account/export']
  for (const path of shown) {
    await page.goto(path)
  }
  await page.goto('/officer/people')
  // Who opens somebody's page sees their address; the list hides it.
  watched[0].knows(demo('moderator').email)
  const first = page.getByRole('row').filter({ hasText: 'mo…@demo.invalid' }).getByRole('link').first()
  await first.click()
  await expect(page).toHaveURL(/\/officer\/people\/./)

  // A PA: the link, another address and its link, another place, and out.
  const pa = await anotherBrowser()
  const person = await newPerson('pa')
  await pa.goto('/sign-in')
  await askForCode(pa, person.email)
  const letter = await mailTo(person.email)
  await openLink(pa, letter, '/sign-in/link/')
  await button(pa).click()
  await expect(pa).toHaveURL('/account')
  const fresh = newAddress('fresh')
  await pa.goto('/account/email')
  await pa.getByLabel('New email address').fill(fresh)
  await button(pa).click()
  await openLink(pa, await mailTo(fresh, /^Is this your new/), '/account/email/')
  await button(pa).click()
  await expect(pa).toHaveURL('/account?done=email_changed')
  const elsewhere = await anotherBrowser()
  await signInByCode(elsewhere, fresh)
  for (const path of ['/account/sessions', '/account/export', '/account/delete', '/sign-out']) await pa.goto(path)
  for (const cookies of [await pa.context().cookies(), await elsewhere.context().cookies()]) {
    for (const { value, name } of cookies) if (/sid|attempt/.test(name)) sessions.add(value)
  }
  // Used links, once more.
  expect(await openLink(pa, letter, '/sign-in/link/')).toBe(410)
  await pa.goto('/sign-out')
  await button(pa).click()
  await expect(pa).toHaveURL('/sign-in?done=signed_out')

  const mine = [officer.email, guest, person.email, fresh]
  const mails = mailsIn(site()).filter(({ to }) => mine.includes(to))
  const links = mails.flatMap(({ text }) => tokens(text))
  expect([sessions.size, links.length]).toEqual([6, 5])
  const key = /secret=([A-Z2-7]+)/.exec(watched[0].pages.map(({ html }) => html).join(''))?.[1] ?? ''
  expect(key).toHaveLength(32)
  const secrets = [...sessions, ...links]
  const kept = [key, ...officer.recoveryCodes]

  const log = await readFile(site().log, 'utf8')
  const urls = watched.flatMap((watch) => watch.urls)
  const pages = watched.flatMap((watch) => watch.pages)
  expect(pages.length).toBeGreaterThan(30)
  for (const secret of [...secrets, ...kept, ...mine]) {
    expect(log.includes(secret), 'in the log').toBe(false)
    for (const { subject } of mails) expect(subject).not.toContain(secret)
  }
  for (const secret of secrets) for (const { url, html } of pages) expect(html.includes(secret), url).toBe(false)
  for (const secret of [...sessions, ...kept, ...mine]) for (const url of urls) expect(url).not.toContain(secret)
  // A link stands in its own address and in its own letter, once it is used too.
  for (const link of links) {
    const where = urls.filter((url) => url.includes(link))
    expect(where.every((url) => /\/(sign-in\/link|account\/email)\/[\w-]+$/.test(url)), where.join(' ')).toBe(true)
    expect(mails.filter(({ text }) => text.includes(link))).toHaveLength(1)
  }
  // Who manages people sees no address in full, beside their own and what they typed.
  const [seen] = watched
  for (const { url, html } of seen.pages) {
    for (const other of [person.email, fresh]) expect(html, url).not.toContain(other)
  }
  // Nobody who is written to learns of another address.
  for (const { to, text } of mails) for (const other of mine) if (other !== to) expect(text).not.toContain(other)
  expect(await leaks(site())).toEqual([])
})

test('what can be saved holds nothing that opens anything', async ({ context }) => {
  const officer = await enterAs(context, 'super_admin')
  const cookies = (await context.cookies()).map(({ value }) => value)
  for (const path of ['/account/export.json', '/officer/audit.jsonl']) {
    const text = await (await context.request.get(path)).text()
    for (const secret of [...cookies, ...officer.recoveryCodes]) expect(text.includes(secret), path).toBe(false)
    expect(text, path).not.toMatch(/\b[0-9a-f]{64}\b/)
  }
  const log = await (await context.request.get('/officer/audit.jsonl')).text()
  expect(log).not.toMatch(/\S@\S/)
})

test('an answer about somebody is kept by no cache and leads nobody else anywhere', async ({ page, context }) => {
  await enterAs(context, 'pa')
  for (const path of ['/account', '/account/sessions', '/account/export', '/']) {
    const headers = (await page.goto(path))?.headers() ?? {}
    expect(headers['cache-control'], path).toBe('no-store')
    expect(headers['referrer-policy'], path).toMatch(/^(same-origin|no-referrer)$/)
  }
})
