import type { Cookie } from '@playwright/test'

import { mailTo } from './mail.ts'
import { button, enter, giveCode, newAddress, newPerson, openLink, type Person } from './people.ts'
import { type BrowserContext, expect, type Page } from './test.ts'
import { AuthenticatorApp } from './totp.ts'
import { watchOf } from './watch.ts'

/**
 * Who looks at a page: somebody whose account has something of everything, an administrator, staff before their
 * second factor, or staff before they set up their app.
 */
export type Who = 'member' | 'administrator' | 'half' | 'recruit'

/** A page about signing in, accounts or staff, and how it comes to stand there. */
export type AccountPage = { path: string; as?: Who; then?: (page: Page) => Promise<void> }

const press = (page: Page) => button(page).click()

/** Every page that is not for looking for support, by its name. Their words are not used: they may be accented. */
export const accountPages: Record<string, AccountPage> = {
  'sign in': { path: '/sign-in' },
  'sign in, with a mistake': { path: '/sign-in', then: press },
  'sign in, signed in already': { path: '/sign-in', as: 'member' },
  'signed out': { path: '/sign-in?done=signed_out' },
  'the code': { path: '/sign-in/code' },
  'the code, with a mistake': { path: '/sign-in/code', then: press },
  'the link': { path: '/sign-in', then: (page) => openLetter(page) },
  'a link that is over': { path: '/sign-in/link/over' },
  'sign out': { path: '/sign-out', as: 'member' },
  'sign out, signed out': { path: '/sign-out' },
  'set up an app': { path: '/sign-in/second-factor', as: 'recruit' },
  'set up an app, with a mistake': { path: '/sign-in/second-factor', as: 'recruit', then: press },
  'recovery codes': { path: '/sign-in/second-factor', as: 'recruit', then: (page) => setUp(page) },
  'the code of the app': { path: '/sign-in/second-factor', as: 'half' },
  'the code of the app, with a mistake': { path: '/sign-in/second-factor', as: 'half', then: press },
  'a lost phone': { path: '/sign-in/second-factor', as: 'half', then: (page) => page.locator('summary').click() },
  'account': { path: '/account?done=kept', as: 'member' },
  'account of staff': { path: '/account', as: 'administrator' },
  'another address': { path: '/account/email', as: 'member' },
  'another address, with a mistake': { path: '/account/email', as: 'member', then: press },
  'a link to another address that is over': { path: '/account/email/over' },
  'sessions': { path: '/account/sessions', as: 'member' },
  'details': { path: '/account/export', as: 'member' },
  'delete': { path: '/account/delete', as: 'administrator' },
  'delete, asked already': { path: '/account/delete', as: 'member' },
  'not for this account': { path: '/officer', as: 'member' },
  'desk': { path: '/officer', as: 'administrator' },
  'mail': { path: '/officer/mail', as: 'administrator' },
  'people': { path: '/officer/people', as: 'administrator' },
  'a person': { path: '/officer/people', as: 'administrator', then: (page) => openPerson(page) },
  'a person, with a mistake': {
    path: '/officer/people',
    as: 'administrator',
    then: async (page) => {
      await openPerson(page)
      await page.locator('form:has(#reason) button').click()
    },
  },
  'invite': { path: '/officer/people/invite', as: 'administrator' },
  'invite, with mistakes': { path: '/officer/people/invite', as: 'administrator', then: press },
  'log': { path: '/officer/audit', as: 'administrator' },
}

/** Opens one of them as it should be looked at. */
export async function openAccountPage(page: Page, { path, as, then }: AccountPage): Promise<void> {
  if (as) await become(page.context(), as)
  await page.goto(path)
  await then?.(page)
  await expect(page.locator('h1')).toHaveCount(1)
}

/** Somebody who is signed in already, for tests that only look. */
export async function become(context: BrowserContext, who: Who): Promise<void> {
  // A recruit is one only once; everybody else stays signed in for the tests of this process.
  const known = who === 'recruit' ? undefined : kept.get(who)
  const [person, cookies] = known ?? (await makers[who](context))
  if (who !== 'recruit') kept.set(who, [person, cookies])
  for (const address of [person.email, ...others]) watchOf(context)?.knows(address)
  if (known) await context.addCookies(cookies)
}

const kept = new Map<Who, [Person, Cookie[]]>()
/** Addresses that a page shows to its own reader beside their own. */
const others: string[] = []

const makers: Record<Who, (context: BrowserContext) => Promise<[Person, Cookie[]]>> = {
  async member(context) {
    const person = await newPerson('provider')
    // Signed in twice, about to leave, and on the way to another address.
    await enter(context, person)
    await context.clearCookies({ name: /sid/ })
    await enter(context, person)
    const headers = { 'sec-fetch-site': 'same-origin' }
    const email = newAddress('later')
    others.push(email)
    await context.request.post('/account/email', { form: { email }, headers })
    await context.request.post('/account/delete', { form: {}, headers })
    return [person, await session(context)]
  },
  async administrator(context) {
    const person = await newPerson('super_admin')
    // Somebody who has not joined yet.
    await newPerson('broker', 'E08000009')
    await enter(context, person)
    return [person, await session(context)]
  },
  async half(context) {
    const person = await newPerson('moderator')
    await enter(context, person)
    await context.clearCookies({ name: /sid/ })
    await enter(context, person, { half: true })
    return [person, await session(context)]
  },
  async recruit(context) {
    const person = await newPerson('register_officer')
    await enter(context, person, { half: true })
    return [person, await session(context)]
  },
}

const session = async (context: BrowserContext) => (await context.cookies()).filter(({ name }) => /sid$/.test(name))

async function openLetter(page: Page): Promise<void> {
  const { email } = await newPerson('pa')
  await page.locator('#email').fill(email)
  await press(page)
  await openLink(page, await mailTo(email), '/sign-in/link/')
}

async function setUp(page: Page): Promise<void> {
  const app = new AuthenticatorApp((await page.locator('code.secret').textContent()) ?? '')
  await giveCode(page, await app.next())
}

/** Somebody else whose app is set up. */
async function openPerson(page: Page): Promise<void> {
  await page.locator('tbody tr', { hasText: 'm…@demo.invalid' }).locator('a').first().click()
}
