import { randomUUID } from 'node:crypto'

import { type Mail, mailTo } from './mail.ts'
import { command, type Site, site } from './site.ts'
import { type BrowserContext, expect, type Page } from './test.ts'
import { AuthenticatorApp } from './totp.ts'
import { watchOf } from './watch.ts'

/** Somebody with an account, or an invitation; staff get their app and its recovery codes when they first sign in. */
export type Person = { email: string; app?: AuthenticatorApp; recoveryCodes: string[] }

/** Roles of a council's staff, who need a second factor. */
export type StaffRole =
  | 'super_admin'
  | 'register_officer'
  | 'moderator'
  | 'safeguarding_lead'
  | 'quality_coordinator'
  | 'broker'
  | 'read_only'

/** Roles that people take by joining. */
export type MemberRole = 'provider' | 'pa'

export type Role = StaffRole | MemberRole

/** Two councils, by code. */
export const TRAFFORD = 'E08000009'
export const GLASGOW = 'S12000049'

/** An address that nobody else has, not even with its first part hidden. */
export const newAddress = (name = 'anna') => `${name}@${randomUUID().slice(0, 8)}.people.invalid`

const isMember = (role: Role): role is MemberRole => role === 'provider' || role === 'pa'

/**
 * Somebody new: of the staff, invited by the operator, who has not signed in and said yes yet; any other, who has
 * begun a listing and proved their address, and is signed out.
 */
export async function newPerson(role: Role, council?: string, of = site()): Promise<Person> {
  const email = newAddress(role)
  if (isMember(role)) await join(role, email, of)
  else await command(of, 'invite', email, '--role', role, ...(council ? ['--council', council] : []))
  return { email, recoveryCodes: [] }
}

/** Joins as somebody does who begins a listing and keeps it for later, without showing a page. */
async function join(role: MemberRole, email: string, of: Site): Promise<void> {
  const cookies = new Map<string, string>()
  const post = async (path: string, form: Record<string, string>) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const body = new URLSearchParams(form)
    const headers = { ...OURS, origin: of.url, ...(cookie ? { cookie } : {}) }
    const answer = await fetch(`${of.url}${path}`, { method: 'POST', body, headers, redirect: 'manual' })
    for (const set of answer.headers.getSetCookie()) {
      const [name, value] = set.split(';')[0].split('=')
      cookies.set(name, value)
    }
    expect(answer.status, `${path} is answered`).toBe(303)
  }
  await post(`/join/${role}`, { door: role })
  await post(`/join/${role}/save`, { email })
  await post('/sign-in/code', { code: (await mailTo(email, undefined, of)).code })
  await post('/sign-out', {})
}

/** Somebody of the demonstration. */
export function demo(role: Role, of = site()): Person {
  const account = of.accounts.find((account) => account.role === role)
  if (account === undefined) throw new Error(`the demonstration has no ${role}`)
  const app = account.key ? new AuthenticatorApp(account.key) : undefined
  return { email: account.email, app, recoveryCodes: [] }
}

/** Asks for a code on the page for it. */
export async function askForCode(page: Page, email: string): Promise<void> {
  await page.getByLabel('Your email address').fill(email)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await expect(page).toHaveURL(/\/sign-in\/code/)
}

/** The box of the e-mail's code, or of the app's. */
export const codeBox = (page: Page) => page.locator('input#code')

/** The button of a page's first form. */
export const button = (page: Page) => page.getByRole('main').getByRole('button').first()

/** Types a code and sends it. */
export async function giveCode(page: Page, code: string): Promise<void> {
  await codeBox(page).fill(code)
  await button(page).click()
}

/** Signs in by the pages, as far as the code of the e-mail goes. */
export async function signInByCode(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in')
  await askForCode(page, email)
  await giveCode(page, (await mailTo(email)).code)
}

/** Says yes to the first invitation, on the page that whoever was invited is led to. */
export async function accept(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/account\/invitations/)
  await page.getByRole('main').getByRole('button', { name: /^Accept/ }).first().click()
}

/** Sets up the app with the key on the page, and keeps the recovery codes. The codes are on the page then. */
export async function setUpApp(page: Page, person: Person): Promise<void> {
  await expect(page).toHaveURL(/\/sign-in\/second-factor/)
  person.app = new AuthenticatorApp((await page.locator('code.secret').textContent()) ?? '')
  await giveCode(page, await person.app.next())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Keep your recovery codes')
  person.recoveryCodes = await page.locator('[data-recovery-codes] code').allTextContents()
}

/** Opens the link of a letter, in the browser of whom it was written to; the status of the answer. */
export async function openLink(page: Page, mail: Mail, start: string): Promise<number | undefined> {
  watchOf(page.context())?.knows(mail.to)
  return (await page.goto(mail.link(start)))?.status()
}

/** What a browser says of itself when it sends a form of ours. */
const OURS = { 'sec-fetch-site': 'same-origin' }

/**
 * Signs somebody in without showing a page: for tests about what comes after. `half` stops before the second factor, and
 * `undecided` before the answer to an invitation.
 */
export async function enter(
  context: BrowserContext,
  person: Person,
  { half = false, undecided = false, of = site() }: { half?: boolean; undecided?: boolean; of?: Site } = {},
): Promise<void> {
  watchOf(context)?.knows(person.email)
  const post = async (path: string, form: Record<string, string>) => {
    const answer = await context.request.post(`${of.url}${path}`, { form, headers: OURS, maxRedirects: 0 })
    return { status: answer.status(), leads: answer.headers().location ?? '', html: await answer.text() }
  }
  await post('/sign-in', { email: person.email })
  const { code } = await mailTo(person.email, undefined, of)
  const entered = await post('/sign-in/code', { code })
  expect(entered.status, 'the code is taken').toBe(303)
  let { leads } = entered
  if (leads.startsWith('/account/invitations') && !undecided) {
    const page = await (await context.request.get(`${of.url}/account/invitations`)).text()
    const [, invitation] = /name="invitation" value="([^"]+)"/.exec(page) ?? []
    const accepted = await post('/account/invitations', { act: 'accept', invitation: invitation ?? '' })
    leads = accepted.leads
  }
  if (half || !leads.startsWith('/sign-in/second-factor')) return
  const html = person.app ? '' : await (await context.request.get(`${of.url}/sign-in/second-factor`)).text()
  person.app ??= new AuthenticatorApp(/<code class="secret">([^<]+)/.exec(html)?.[1] ?? '')
  const given = await post('/sign-in/second-factor', { code: await person.app.next() })
  expect([200, 303], 'the code of the app is taken').toContain(given.status)
  const codes = [...given.html.matchAll(/<li><code class="secret">([^<]+)/g)].map(([, code]) => code)
  if (codes.length > 0) person.recoveryCodes = codes
}

/** Somebody new with a role, signed in. */
export async function enterAs(context: BrowserContext, role: Role, council?: string, of?: Site): Promise<Person> {
  const person = await newPerson(role, council, of)
  await enter(context, person, { of })
  return person
}
