import { openFirst } from '../support/pages.ts'
import { expect, type Page, test } from '../support/test.ts'

const SITE = 'Find support near you'

/** The addresses of this site that a page links to, without fragments. */
async function linked(page: Page): Promise<string[]> {
  const links = page.locator('a[href]')
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  const own = addresses.map((address) => new URL(address)).filter((url) => url.origin === new URL(page.url()).origin)
  return [...new Set(own.map((url) => url.pathname + url.search))]
}

test('every plain page answers, with one heading and a title that ends in the name of the site', async ({ page }) => {
  await page.goto('/')
  const fromHome = await linked(page)
  await page.goto('/help')
  const plain = [...new Set([...fromHome, ...(await linked(page))])].filter((path) => !path.startsWith('/search?'))
  expect(plain.length).toBeGreaterThanOrEqual(14)
  for (const path of plain) {
    const answer = await page.goto(path)
    expect(answer?.status(), path).toBe(200)
    await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1)
    await expect(page, path).toHaveTitle(new RegExp(`. – ${SITE}$`))
    await expect(page.getByRole('contentinfo'), path).toBeVisible()
  }
})

test('no link of the site is dead', async ({ page, request }) => {
  test.setTimeout(180_000)
  const found = new Set<string>()
  const look = async () => {
    for (const path of await linked(page)) found.add(path)
  }
  const starts = ['/', '/search', '/search?near=Sale&kind=respite', '/search?q=zzyzxq&near=Sale', '/search/filters']
  for (const path of [...starts, '/help', '/nowhere']) {
    await page.goto(path)
    await look()
  }
  for (const search of ['kind=pa_employed', 'kind=respite', 'q=Quillfeather']) {
    await openFirst(page, search)
    await look()
  }
  // What is found only on the plain pages themselves.
  for (const path of [...found].filter((path) => path.startsWith('/help/'))) {
    await page.goto(path)
    await look()
  }
  found.delete('/nowhere')
  expect(found.size).toBeGreaterThan(40)
  for (const path of found) expect((await request.get(path)).status(), path).toBeLessThan(400)
})

test('whoever uses a keyboard can go straight to the content', async ({ page }) => {
  await page.goto('/search')
  await page.keyboard.press('Tab')
  const skip = page.locator('.govuk-skip-link')
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search#main')
})

test('the name of the site leads home', async ({ page }) => {
  await page.goto('/help/costs')
  await page.getByRole('banner').getByRole('link', { name: SITE }).click()
  await expect(page).toHaveURL('/')
})

test('robots and the map of the site are there', async ({ request }) => {
  expect(await (await request.get('/robots.txt')).text()).toContain('/sitemap.xml')
  expect(await (await request.get('/sitemap.xml')).text()).toContain('/help/checked</loc>')
})
