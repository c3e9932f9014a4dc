import { mailTo } from '../support/mail.ts'
import { enter, giveCode, newAddress } from '../support/people.ts'
import { expect, hasScripts, type Page, test } from '../support/test.ts'

// People join on their phone.
test.use({ viewport: { width: 360, height: 740 } })

const main = (page: Page) => page.getByRole('main')
const go = (page: Page) => main(page).getByRole('button', { name: 'Save and go on' }).click()
const task = (page: Page, code: string) => page.locator(`.govuk-task-list__link[href$="/${code}"]`)
const state = (page: Page, code: string) => page.locator(`li[data-state]:has([href$="/${code}"])`)

/** What somebody types and ticks on one page. A list ticks boxes or circles by their values. */
type Answers = Record<string, string | string[]>

async function answer(page: Page, answers: Answers): Promise<void> {
  for (const [name, given] of Object.entries(answers)) {
    if (Array.isArray(given)) {
      for (const value of given) await main(page).locator(`input[name="${name}"][value="${value}"]`).check()
      continue
    }
    const box = main(page).locator(`[name="${name}"]`)
    if ((await box.evaluate((element) => element.tagName)) === 'SELECT') await box.selectOption(given)
    else await box.fill(given)
  }
  await go(page)
}

/** The pages a PA must fill in, and one they need not, in order, up to the referees. */
const PA: [string, Answers][] = [
  ['name', { first_name: 'Amina', initial: 'K', legal_name: 'Amina Khanzadeh', own_phone: '07700 900123' }],
  ['work', { employment: ['either'], age_band: ['21_or_over'] }],
  ['area', { home: 'M33 5AA', travels_to: 'M33, M32 WA14' }],
  ['help', { support: ['companionship', 'personal_care', 'meals_and_drinks'] }],
  ['will-not', {}],
  ['people', { needs: ['older_people', 'dementia'] }],
  ['about-you', { summary: 'I cook well and I listen.', about_me: 'I have helped people at home for ten years.' }],
  ['room', { room: ['looking_now'], hours_wanted: '16' }],
  ['rates', { hour_weekday: '15.50', hour_weekend: '17' }],
  ['funding', { funding: ['direct_payment', 'self_funded'] }],
  ['identity', { id_document: ['passport'], right_to_work: ['citizen'] }],
  [
    'checks',
    {
      dbs_level: ['enhanced'],
      'dbs_issued.day': '3',
      'dbs_issued.month': 'Feb',
      'dbs_issued.year': '2026',
      dbs_last_four: '1234',
    },
  ],
  ['convictions', { convictions: ['no'] }],
]

async function referees(page: Page): Promise<void> {
  for (const [name, email] of [['Ann Other', 'ann@example.org'], ['Bob Else', 'bob@example.org']]) {
    await main(page).getByRole('button', { name: /^Add/ }).click()
    await answer(page, { referee_name: name, referee_email: email, referee_how: 'I worked for them' })
  }
}

/** Asks for the mail, types its code in this browser, and is where it goes on. */
async function keep(page: Page, email: string): Promise<void> {
  await main(page).getByLabel('Your email address').fill(email)
  await main(page).getByRole('button', { name: 'Send me the code' }).click()
  await expect(page).toHaveURL(/\/sign-in\/code/)
  await giveCode(page, (await mailTo(email)).code)
  await expect(page).toHaveURL(/\/account\/listings\/[a-z0-9]{8}/)
}

test('a PA begins without an account, stops half-way, goes on elsewhere and sends it', async ({ page, browser }) => {
  test.slow()
  const email = newAddress('amina')
  await page.goto('/')
  await page.getByRole('link', { name: 'Be found by people who need support' }).click()
  await main(page).getByRole('link', { name: 'Personal assistant' }).click()
  await main(page).getByRole('button', { name: 'Start now' }).click()
  await expect(page).toHaveURL('/join/pa')
  await task(page, 'name').click()
  for (const [code, answers] of PA.slice(0, 6)) {
    await expect(page).toHaveURL(`/join/pa/${code}`)
    await answer(page, answers)
  }
  await page.goto('/join/pa')
  await expect(state(page, 'people')).toHaveAttribute('data-state', 'done')
  await page.getByRole('link', { name: 'Save and come back later' }).click()
  await keep(page, email)
  const home = new URL(page.url()).pathname

  // Another device: nothing but the mailbox is there.
  const elsewhere = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: hasScripts() })
  await enter(elsewhere, { email, recoveryCodes: [] })
  const other = await elsewhere.newPage()
  await other.goto('/account')
  await other.getByRole('link', { name: 'See your listings' }).click()
  await other.getByRole('link', { name: 'Amina K.' }).click()
  await expect(other).toHaveURL(home)
  await expect(state(other, 'people')).toHaveAttribute('data-state', 'done')
  for (const [code, answers] of PA.slice(6)) {
    await other.goto(`${home}/${code}`)
    await answer(other, answers)
  }
  await expect(other).toHaveURL(`${home}/referees`)
  await referees(other)
  await main(other).getByRole('button', { name: 'Go on' }).click()
  await expect(other).toHaveURL(`${home}/agree`)
  await answer(other, { terms: ['yes'], code_of_conduct: ['yes'] })
  await main(other).getByRole('button', { name: 'Check your answers and send' }).click()
  await expect(main(other)).toContainText('Amina Khanzadeh')
  await main(other).getByRole('button', { name: 'Send to the council' }).click()
  await expect(other.locator('[data-standing="sent"]')).toBeVisible()
  expect((await mailTo(email, /we have your listing/)).text).toContain('Amina K.')
  await other.goto(`${home}/preview`)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Amina K.')
  await expect(main(other)).not.toContainText('Khanzadeh')
  await elsewhere.close()
})

test('a place for breaks joins and sends it', async ({ page }) => {
  test.slow()
  const email = newAddress('heron')
  await page.goto('/join')
  await main(page).locator('.doors a').last().click()
  await main(page).getByRole('button', { name: 'Start now' }).click()
  const pages: [string, Answers][] = [
    ['kind', { kinds: ['respite', 'day_opportunity'] }],
    ['size', { staff_posts: '4.5', independent: ['yes'] }],
    ['service-name', { service_name: 'Heron House', service_summary: 'A quiet week by the river.', contact_name: 'Jo Bloggs' }],
    ['about-service', { about_service: 'Six rooms, a garden, and people who have time.' }],
    ['place', { venue: ['at_place'], address_1: '1 High Street', town: 'Sale', postcode: 'M33 7WD' }],
    ['contact', { phone: '0161 496 0123', website: 'www.example.org' }],
    ['help', { support: ['night_support'] }],
    ['people', { needs: ['physical_disability'] }],
    ['break', { respite_types: ['residential_short_stay'], respite_parties: ['together'] }],
    ['stay', { min_nights: '2', max_nights: '14', emergency: ['no'] }],
  ]
  for (const [code, answers] of pages) {
    await page.goto(`/join/provider/${code}`)
    await answer(page, answers)
  }
  await page.goto('/join/provider/prices')
  for (const [unit, amount] of [['night_stay', '95'], ['week', '600']]) {
    await main(page).getByRole('button', { name: /^Add/ }).click()
    await answer(page, { price_unit: unit, price_amount: amount })
  }
  await expect(main(page)).toContainText('£600')
  for (const [code, answers] of [
    ['funding', { funding: ['carers_budget'] }],
    ['access', { 'access.step_free': 'partly', 'access.hoist': 'yes' }],
    ['registration', { registered_with: ['not_needed'], not_registered_because: 'We give no personal care.' }],
    ['agree', { terms: ['yes'], code_of_conduct: ['yes'] }],
  ] satisfies [string, Answers][]) {
    await page.goto(`/join/provider/${code}`)
    await answer(page, answers)
  }
  await page.goto('/join/provider')
  await main(page).getByRole('button', { name: 'Check your answers and send' }).click()
  await main(page).getByRole('button', { name: 'Go on' }).click()
  await keep(page, email)
  await main(page).getByRole('button', { name: 'Check your answers and send' }).click()
  await main(page).getByRole('button', { name: 'Send to the council' }).click()
  await expect(page.locator('[data-standing="sent"]')).toBeVisible()
  await main(page).getByRole('button', { name: 'See it as others will' }).click()
  await expect(page.locator('article[data-listing]')).toHaveAttribute('data-kind', /micro_provider/)
  await expect(page.locator('article[data-listing]')).toContainText('Partly')
})

test('what is wrong is said at once, at its field, and nothing that was typed is lost', async ({ page }) => {
  await page.goto('/join/pa')
  await main(page).getByRole('button', { name: 'Start now' }).click()
  await page.goto('/join/pa/about-you')
  await answer(page, { summary: 'Ring me on 07700 900123', why: 'Because.' })
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.locator('#summary-error[data-error="gives_contact"]')).toBeVisible()
  await expect(page.locator('#about_me-error[data-error="about_me_missing"]')).toBeVisible()
  await expect(main(page).locator('[name="summary"]')).toHaveValue('Ring me on 07700 900123')
  await expect(main(page).locator('[name="why"]')).toHaveValue('Because.')
  await page.locator('.govuk-error-summary a').first().click()
  await expect(page.locator('#summary')).toBeFocused()
  await answer(page, { summary: 'I listen.', about_me: 'I have time.' })
  await expect(page).not.toHaveTitle(/^Error: /)
})

test('an employed PA cannot ask for less than the law lets pay', async ({ page }) => {
  await page.goto('/join/pa')
  await main(page).getByRole('button', { name: 'Start now' }).click()
  await page.goto('/join/pa/work')
  await answer(page, { employment: ['employed'], age_band: ['21_or_over'] })
  await page.goto('/join/pa/rates')
  await answer(page, { hour_weekday: '9' })
  await expect(page.locator('#hour_weekday-error[data-error="below_pay_floor"]')).toBeVisible()
})

test('the week is one form: Monday is copied, and a screen reader meets each day in order', async ({ page }) => {
  await page.goto('/join/pa')
  await main(page).getByRole('button', { name: 'Start now' }).click()
  await page.goto('/join/pa/times')
  await main(page).locator('input[value="mon_tea"]').check()
  await main(page).getByRole('button', { name: 'Copy Monday to all weekdays' }).click()
  await expect(main(page).locator('input[name="week"]:checked')).toHaveCount(5)
  const legends = await main(page).locator('fieldset legend').allTextContents()
  expect(legends.slice(0, 7).map((text) => text.trim())).toEqual([
    'Monday',
    'Tuesday',
    'Wednesday',
    'Thursday',
    'Friday',
    'Saturday',
    'Sunday',
  ])
  // Every box is named, and the names of one day follow the day's own.
  const names = await main(page).getByRole('group', { name: 'Monday' }).getByRole('checkbox').count()
  expect(names).toBe(8)
})

test('two windows: the second is told, and loses nothing', async ({ page, context }) => {
  await page.goto('/join/pa')
  await main(page).getByRole('button', { name: 'Start now' }).click()
  await page.goto('/join/pa/about-you')
  const second = await context.newPage()
  await second.goto('/join/pa/about-you')
  await answer(page, { summary: 'From the first.', about_me: 'First.' })
  await answer(second, { summary: 'From the second.', about_me: 'Second.' })
  await expect(second.locator('[data-notice="changed_meanwhile"]')).toContainText('From the first.')
  await expect(main(second).locator('[name="summary"]')).toHaveValue('From the second.')
  await go(second)
  await second.goto('/join/pa/about-you')
  await expect(main(second).locator('[name="summary"]')).toHaveValue('From the second.')
})

test('a second door asks what becomes of the first, and a draft can be deleted', async ({ page }) => {
  await page.goto('/join/pa')
  await main(page).getByRole('button', { name: 'Start now' }).click()
  await page.goto('/join/pa/about-you')
  await answer(page, { summary: 'I listen.', about_me: 'I have time.' })
  await page.goto('/join/provider')
  await main(page).locator('input[name="door"][value="respite"]').check()
  await main(page).getByRole('button', { name: 'Start now' }).click()
  await expect(page.locator('[data-notice="begun_already"]')).toBeVisible()
  await main(page).getByRole('button', { name: 'Go on with it' }).click()
  await expect(page).toHaveURL('/join/pa')
  await expect(state(page, 'about-you')).toHaveAttribute('data-state', 'done')
  await main(page).getByRole('link', { name: 'Delete this draft' }).click()
  await main(page).getByRole('button', { name: 'Delete it' }).click()
  await expect(page).toHaveURL(/\/join\?done=listing_deleted$/)
  await page.goto('/join/pa')
  await expect(main(page).getByRole('button', { name: 'Start now' })).toBeVisible()
})

test('what is changed from the answers leads back to them', async ({ page }) => {
  await page.goto('/join/pa')
  await main(page).getByRole('button', { name: 'Start now' }).click()
  await page.goto('/join/pa/check')
  await page.locator('[data-page="help"]').getByRole('link', { name: /^Change/ }).click()
  await answer(page, { support: ['companionship'] })
  await expect(page).toHaveURL('/join/pa/check')
})

test('a question under an answer opens with it, and is there without scripts', async ({ page }) => {
  await page.goto('/join/pa')
  await main(page).getByRole('button', { name: 'Start now' }).click()
  await page.goto('/join/pa/room')
  const day = main(page).locator('[name="paused_until.day"]')
  if (hasScripts()) await expect(day).toBeHidden()
  else await expect(day).toBeVisible()
  await main(page).locator('input[name="room"][value="paused_until"]').check()
  await expect(day).toBeVisible()
  await answer(page, { 'paused_until.day': '31', 'paused_until.month': '2', 'paused_until.year': '2027' })
  await expect(page).toHaveTitle(/^Error: /)
  await page.locator('.govuk-error-summary a').first().click()
  await expect(day).toBeFocused()
  await expect(day).toHaveValue('31')
})

test('what was typed when the session was over is offered after signing in again', async ({ page }) => {
  const email = newAddress('late')
  await page.goto('/join/pa')
  await main(page).getByRole('button', { name: 'Start now' }).click()
  await page.getByRole('link', { name: 'Save and come back later' }).click()
  await keep(page, email)
  const home = new URL(page.url()).pathname
  await page.goto(`${home}/about-you`)
  const other = await page.context().newPage()
  await other.goto('/sign-out')
  await main(other).getByRole('button').click()
  await expect(other).toHaveURL(/\/sign-in/)
  await answer(page, { summary: 'I listen.', about_me: 'I have time.' })
  await expect(page.locator('[data-notice="kept_form"]')).toBeVisible()
  await main(page).locator('#email').fill(email)
  await main(page).locator('#email').press('Enter')
  await expect(page).toHaveURL(/\/sign-in\/code/)
  await giveCode(page, (await mailTo(email)).code)
  await expect(page).toHaveURL(`${home}/about-you`)
  await expect(page.locator('[data-notice="kept_form"]')).toBeVisible()
  await expect(main(page).locator('[name="summary"]')).toHaveValue('I listen.')
  await go(page)
  await page.goto(`${home}/about-you`)
  await expect(main(page).locator('[name="summary"]')).toHaveValue('I listen.')
  await expect(page.locator('[data-notice="kept_form"]')).toHaveCount(0)
})

test('a photo is sent with words for it, shown, and taken away', async ({ page }) => {
  await page.goto('/join/pa')
  await main(page).getByRole('button', { name: 'Start now' }).click()
  await page.getByRole('link', { name: 'A photo' }).click()
  await main(page).getByRole('button', { name: 'Save this photo' }).click()
  await expect(page.locator('[data-error="photo_missing"]')).toBeVisible()
  await expect(page.locator('#photo_alt-error[data-error="photo_alt_missing"]')).toBeVisible()
  const picture = { name: 'me.png', mimeType: 'image/png', buffer: await page.screenshot() }
  await main(page).getByLabel('Choose a photo').setInputFiles(picture)
  await main(page).getByLabel('What does it show?').fill('A page about photos')
  await main(page).getByRole('button', { name: 'Save this photo' }).click()
  await expect(page).toHaveURL('/join/pa')
  await page.goto('/join/pa/photo')
  const image = main(page).getByRole('img', { name: 'A page about photos' })
  await expect(image).toBeVisible()
  expect(await image.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(true)
  await main(page).getByRole('button', { name: 'Take the photo away' }).click()
  await page.goto('/join/pa/photo')
  await expect(main(page).getByRole('img')).toHaveCount(0)
})
