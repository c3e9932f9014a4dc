import type { Cookie } from '@playwright/test'

import { mailTo } from './mail.ts'
import { button, demo, enter, giveCode, GLASGOW, newAddress, newPerson, openLink, type Person, TRAFFORD } from './people.ts'
import { type BrowserContext, expect, type Page } from './test.ts'
import { AuthenticatorApp } from './totp.ts'
import { watchOf } from './watch.ts'

/**
 * Who looks at a page: somebody whose account has something of everything, an administrator, a safeguarding lead,
 * staff before their second factor, staff before they set up their app, or somebody who was invited and has not said
 * yes.
 */
export type Who = 'member' | 'administrator' | 'lead' | 'half' | 'recruit' | 'invited'

/** A page about signing in, accounts or staff, and how it comes to stand there. */
export type AccountPage = { path: string; as?: Who; then?: (page: Page) => Promise<void> }

const press = (page: Page) => button(page).click()

/** Begins a PA's listing in this browser, and opens a page of it. */
async function question(page: Page, code: string, then: (page: Page) => Promise<void> = async () => {}): Promise<void> {
  await press(page)
  await page.goto(`/join/pa/${code}`)
  await then(page)
}

/** Begins a PA's listing, and then presses the button behind another door. */
async function secondDoor(page: Page): Promise<void> {
  await press(page)
  await page.goto('/join/provider')
  await page.locator('input[name="door"]').first().check()
  await press(page)
}

/** Begins a service's listing in somebody's account, and opens the page about when it is seen. */
async function closing(page: Page): Promise<void> {
  await page.locator('input[name="door"]').first().check()
  await press(page)
  await page.goto(`${new URL(page.url()).pathname}/closing`)
}

/** Every page that is not for looking for support, by its name. Their words are not used: they may be accented. */
export const accountPages: Record<string, AccountPage> = {
  'sign in': { path: '/sign-in' },
  'sign in, with a mistake': { path: '/sign-in', then: press },
  'sign in, signed in already': { path: '/sign-in', as: 'member' },
  'signed out': { path: '/sign-in', then: (page) => signOut(page) },
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
  'doors': { path: '/join' },
  'a door': { path: '/join/pa' },
  'three doors': { path: '/join/provider' },
  'three doors, with a mistake': { path: '/join/provider', then: press },
  'what is asked': { path: '/join/pa', then: press },
  'a name': { path: '/join/pa', then: (page) => question(page, 'name') },
  'a name, with a mistake': { path: '/join/pa', then: (page) => question(page, 'name', press) },
  'a week': { path: '/join/pa', then: (page) => question(page, 'times') },
  'many boxes': { path: '/join/pa', then: (page) => question(page, 'help') },
  'rates': { path: '/join/pa', then: (page) => question(page, 'rates') },
  'room for new people': { path: '/join/pa', then: (page) => question(page, 'room') },
  'languages': { path: '/join/pa', then: (page) => question(page, 'languages') },
  'delete a draft': { path: '/join/pa', then: (page) => question(page, 'delete') },
  'something begun already': { path: '/join/pa', then: (page) => secondDoor(page) },
  'checks': { path: '/join/pa', then: (page) => question(page, 'checks') },
  'identity': { path: '/join/pa', then: (page) => question(page, 'identity') },
  'identity, with a mistake': { path: '/join/pa', then: (page) => question(page, 'identity', press) },
  'driving papers': { path: '/join/pa', then: (page) => question(page, 'driving') },
  'dates of training': { path: '/join/pa', then: (page) => question(page, 'courses?n=1') },
  'convictions': { path: '/join/pa', then: (page) => question(page, 'convictions') },
  'referees': { path: '/join/pa', then: (page) => question(page, 'referees') },
  'a photo': { path: '/join/pa', then: (page) => question(page, 'photo') },
  'a photo, with a mistake': { path: '/join/pa', then: (page) => question(page, 'photo', press) },
  'terms': { path: '/join/pa', then: (page) => question(page, 'agree') },
  'answers': { path: '/join/pa', then: (page) => question(page, 'check') },
  'save for later': { path: '/join/pa', then: (page) => question(page, 'save') },
  'own listings': { path: '/account/listings', as: 'member' },
  'when it is seen': { path: '/join/provider', as: 'member', then: (page) => closing(page) },
  'when it is seen, with a mistake': {
    path: '/join/provider',
    as: 'member',
    then: async (page) => {
      await closing(page)
      await press(page)
    },
  },
  'account': { path: '/account', as: 'member' },
  'account of somebody invited': { path: '/account', as: 'invited' },
  'an invitation': { path: '/account/invitations', as: 'invited' },
  'no invitation': { path: '/account/invitations', as: 'member' },
  'account of staff': { path: '/account', as: 'administrator' },
  'another app': { path: '/account/app', as: 'administrator' },
  'another app, with a mistake': { path: '/account/app', as: 'administrator', then: press },
  'new recovery codes': { path: '/account/recovery-codes', as: 'administrator' },
  'another address': { path: '/account/email', as: 'member' },
  'another address, with a mistake': { path: '/account/email', as: 'member', then: press },
  'a link to another address that is over': { path: '/account/email/over' },
  'sessions': { path: '/account/sessions', as: 'member' },
  'details': { path: '/account/export', as: 'member' },
  'delete': { path: '/account/delete', as: 'administrator' },
  'delete, asked already': { path: '/account/delete', as: 'member' },
  'a concern': { path: '/concern' },
  'a concern, with a mistake': { path: '/concern', then: press },
  'a concern in Trafford': { path: `/concern?council=${TRAFFORD}` },
  'a concern in Trafford, with mistakes': { path: `/concern?council=${TRAFFORD}`, then: press },
  'a concern in Glasgow': { path: `/concern?council=${GLASGOW}` },
  'a concern somewhere': { path: '/concern?council=unknown' },
  'a concern that was sent': { path: `/concern?council=${TRAFFORD}`, then: (page) => tell(page, 'She is scared') },
  'reports': { path: '/officer/reports', as: 'lead' },
  'a report': { path: `/concern?council=${TRAFFORD}`, as: 'lead', then: (page) => openReport(page) },
  'safeguarding concerns': { path: '/officer/concerns', as: 'lead' },
  'not to be listed again': { path: '/officer/do-not-list', as: 'lead' },
  'a listing to hide': { path: '/search?q=Quillfeather', as: 'lead', then: (page) => openHold(page) },
  'a listing to hide, with a mistake': {
    path: '/search?q=Quillfeather',
    as: 'lead',
    then: async (page) => {
      await openHold(page)
      await press(page)
    },
  },
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
  'somebody invited': { path: '/officer/people', as: 'administrator', then: (page) => openInvitation(page) },
  'invite': { path: '/officer/people/invite', as: 'administrator' },
  'invite, with mistakes': { path: '/officer/people/invite', as: 'administrator', then: press },
  'councils': { path: '/officer/councils', as: 'administrator' },
  'a council': { path: '/officer/councils/E08000009', as: 'administrator' },
  'bank holidays': { path: '/officer/bank-holidays', as: 'administrator' },
  'announcements': { path: '/officer/banner', as: 'administrator' },
  'what people say of pages': { path: '/officer/feedback', as: 'administrator' },
  'what is forgotten': { path: '/officer/retention', as: 'administrator' },
  'is this page useful': { path: '/help/feedback?page=/help' },
  'is this page useful, with a mistake': { path: '/help/feedback?page=/help', then: press },
  'log': { path: '/officer/audit', as: 'administrator' },
  'log, with mistakes': { path: '/officer/audit?who=anna&from=today', as: 'administrator' },
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
  const fresh = known && Date.now() - known[2] < FRESH_MS ? known : undefined
  const [person, cookies] = fresh ?? (await makers[who](context))
  if (who !== 'recruit' && !fresh) kept.set(who, [person, cookies, Date.now()])
  for (const address of [person.email, ...others]) watchOf(context)?.knows(address)
  if (fresh) await context.addCookies(cookies)
}

/** For how long a sign-in proves enough for every page; the server asks for another one after 15 minutes. */
const FRESH_MS = 10 * 60_000

const kept = new Map<Who, [Person, Cookie[], number]>()
/** Addresses that a page shows to its own reader beside their own. */
const others: string[] = []
/** Whom the administrator of this process finds invited. */
let asked = ''

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
    // Somebody who has not said yes yet.
    asked = (await newPerson('broker', 'E08000009')).email
    others.push(asked)
    await enter(context, person)
    return [person, await session(context)]
  },
  async lead(context) {
    const person = await newPerson('safeguarding_lead')
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
  async invited(context) {
    const person = await newPerson('broker', 'E08000009')
    await enter(context, person, { undecided: true })
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

/** Signs somebody in and out again, to see what is said then. */
async function signOut(page: Page): Promise<void> {
  await enter(page.context(), await newPerson('pa'))
  await page.goto('/sign-out')
  await press(page)
  await expect(page.locator('[data-notice="signed_out"]')).toBeVisible()
}

async function setUp(page: Page): Promise<void> {
  const app = new AuthenticatorApp((await page.locator('code.secret').textContent()) ?? '')
  await giveCode(page, await app.next())
}

/** Tells of a worry; nobody's words are used. */
async function tell(page: Page, what: string): Promise<void> {
  await page.locator('input[name="topic"][value="other"]').check()
  await page.locator('[name="what"]').fill(what)
  await press(page)
}

/** Tells of something and opens it as the staff see it. */
async function openReport(page: Page): Promise<void> {
  await tell(page, 'The number is wrong')
  const reference = await page.locator('[data-reference]').getAttribute('data-reference')
  await page.goto('/officer/reports')
  await page.locator('tbody a', { hasText: reference ?? '' }).click()
}

/** Opens the page on which a listing is hidden. */
async function openHold(page: Page): Promise<void> {
  const reference = await page.locator('[data-results] > [data-ref]').first().getAttribute('data-ref')
  await page.goto(`/officer/listings/${reference}/hold`)
}

/** Somebody else whose app is set up. */
async function openPerson(page: Page): Promise<void> {
  // Who opens somebody's page sees their address.
  watchOf(page.context())?.knows(demo('moderator').email)
  await page.locator('tbody tr', { hasText: 'mo…@demo.invalid' }).locator('a').first().click()
}

/** The invitation that was made together with the administrator. */
async function openInvitation(page: Page): Promise<void> {
  watchOf(page.context())?.knows(asked)
  await page.locator('tbody tr', { hasText: asked.split('@')[1] }).locator('a').click()
}
