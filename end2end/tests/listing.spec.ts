import { cards, openFirst } from '../support/pages.ts'
import { registerDay, registered } from '../support/register.ts'
import { awake, expect, type Page, test } from '../support/test.ts'

const article = (page: Page) => page.locator('article[data-listing]')

test('a result leads to its listing', async ({ page }) => {
  await page.goto('/search?near=Sale')
  await awake(page)
  const card = cards(page).first()
  const [reference, kind] = [await card.getAttribute('data-ref'), await card.getAttribute('data-kind')]
  const name = await card.locator('.card__name').textContent()
  await card.getByRole('link').first().click()
  await expect(page).toHaveURL(new RegExp(`/listings/([a-z0-9-]+-)?${reference}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name ?? '')
  await expect(article(page)).toHaveAttribute('data-ref', reference ?? '')
  await expect(article(page)).toHaveAttribute('data-kind', kind ?? '')
  await expect(article(page)).toHaveAttribute('data-status', 'approved')
  await expect(article(page)).toHaveAttribute('data-tier', /^(listed|checked|accredited)$/)
  await expect(article(page)).toHaveAttribute('data-claimed', 'yes')
  await expect(article(page)).toHaveAttribute('data-source', /.+/)
  await expect(article(page)).toHaveAttribute('data-source-date', /^\d{4}-\d{2}-\d{2}$/)
  await page.locator('.govuk-back-link').click()
  await expect(page).toHaveURL(/\/search/)
})

test('the links beside a listing lead to its sections', async ({ page }) => {
  await openFirst(page, 'kind=respite')
  for (const link of await page.locator('.rail ul').getByRole('link').all()) {
    const target = await link.getAttribute('href')
    await expect(page.locator(`h2${target}`)).toBeVisible()
  }
})

test('of a PA nothing is shown that leads to them', async ({ page }) => {
  for (const kind of ['pa_employed', 'pa_self_employed']) {
    await openFirst(page, `kind=${kind}`)
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
    const text = (await article(page).textContent()) ?? ''
    expect(text).not.toMatch(/\S@\S/)
    expect(text, 'no full postcode').not.toMatch(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/)
    // The only number that can be pressed is the council's.
    const ways = article(page).locator('a[href^="tel:"], a[href^="mailto:"]')
    const numbers = await ways.evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    const helpline = await page.locator('.helpline a').getAttribute('href')
    expect(numbers.filter((number) => number !== helpline)).toEqual([])
    await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(0)
    const url = new URL(page.url())
    const sitemap = await (await page.request.get('/sitemap.xml')).text()
    expect(sitemap).not.toContain(url.pathname)
  }
})

test('the week of a PA is a line a day for those who hear the page', async ({ page }) => {
  await openFirst(page, 'kind=pa_employed&when=mon_morning')
  const lines = article(page).getByRole('listitem').filter({ hasText: /^Monday: / })
  await expect(lines).toHaveCount(1)
  await expect(lines).toContainText('morning')
  await expect(article(page).getByRole('cell', { name: 'Not free' })).toHaveCount(0)
  expect(await article(page).getByRole('listitem').filter({ hasText: 'Not free' }).count()).toBeLessThanOrEqual(1)
  await expect(article(page).locator('.grid')).toBeVisible()
})

test('a card of an unclaimed service is short, and its page says it all', async ({ page }) => {
  await page.goto('/search?q=Quillfeather')
  const card = cards(page).filter({ hasText: registered[0].name })
  await expect(card).toContainText('From the CQC’s register.')
  await expect(card).not.toContainText(registerDay.words)
})

test('a check says when it was seen and how long it counts', async ({ page }) => {
  await openFirst(page, 'check=identity&kind=pa_employed')
  const checks = page.locator('[data-check]')
  await expect(page.locator('[data-check="identity"]')).toHaveCount(1)
  for (const check of await checks.all()) {
    const seen = (await check.getAttribute('data-checked-on')) ?? ''
    const until = (await check.getAttribute('data-valid-until')) ?? ''
    expect(seen).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    expect(until > new Date().toISOString().slice(0, 10)).toBe(true)
    expect(await check.getAttribute('data-check-state')).toMatch(/^(verified|due_for_renewal)$/)
    await expect(check).toContainText(String(new Date(seen).getUTCFullYear()))
  }
})

test('an unclaimed listing says where it comes from and claims no check', async ({ page }) => {
  const [service] = registered
  await openFirst(page, `q=${encodeURIComponent(service.name)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(service.name)
  await expect(article(page)).toHaveAttribute('data-claimed', 'no')
  await expect(article(page)).toHaveAttribute('data-source', 'cqc')
  await expect(article(page)).toHaveAttribute('data-source-date', registerDay.iso)
  await expect(page.locator('[data-check]')).toHaveCount(0)
  const notice = page.locator('[data-notice="unclaimed"]')
  await expect(notice).toContainText('CQC')
  await expect(notice).toContainText(registerDay.words)
  await expect(article(page).locator(`a[href="tel:0${service.phone}"]`).first()).toBeVisible()
  await expect(article(page).locator(`a[href^="${service.website}"]`)).toBeVisible()
  await expect(article(page)).toContainText(service.postcode)
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0)
})

test('what a register holds stays text', async ({ page }) => {
  const odd = registered[2]
  await openFirst(page, `q=${encodeURIComponent(odd.name)}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(odd.name)
  await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0)
  await expect(page).toHaveTitle(/Caffi <b>Siân<\/b> & Daughters/)
})

test('one address is the true one, and the others lead to it', async ({ page, baseURL }) => {
  await openFirst(page, 'kind=day_opportunity')
  const canonical = page.url()
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', canonical)
  const reference = await article(page).getAttribute('data-ref')
  const moved = await page.request.get(`/listings/an-old-name-${reference}`, { maxRedirects: 0 })
  expect(moved.status()).toBe(301)
  expect(new URL(moved.headers().location, baseURL).href).toBe(canonical)
  await page.goto(`/listings/an-old-name-${reference}`)
  await expect(page).toHaveURL(canonical)
  await page.goto(`/listings/${reference}`)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', canonical)
})

for (const path of ['/listings/zzzzzzzz', '/listings/someone-zzzzzzzz', '/listings/nobody', '/nowhere']) {
  test(`${path} is not there and says what to do instead`, async ({ page }) => {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex')
    await page.getByRole('main').getByRole('link').first().click()
    await expect(page).toHaveURL('/search')
  })
}
