import AxeBuilder from '@axe-core/playwright'

import { accountPages, openAccountPage } from '../support/account-pages.ts'
import { cards, scrollsSideways } from '../support/pages.ts'
import { enterAs, newAddress } from '../support/people.ts'
import { test as postTest } from '../support/post.ts'
import { awake, expect, type Page, test } from '../support/test.ts'

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A page by its address, or the first listing of a search. */
const pages: Record<string, { path: string } | { firstOf: string }> = {
  'the first page': { path: '/' },
  'results': { path: '/search?near=Sale&q=help' },
  'results with filters': { path: '/search?need=dementia&support=personal_care&kind=respite&kind=day_opportunity' },
  'no results': { path: '/search?q=zzyzxq&near=Sale&kind=respite' },
  'results with notices': { path: '/search?near=Zzyzxq&within=-1&gender=woman' },
  'results that were guessed': { path: '/search?near=Ashford&within=100&q=demenita' },
  'the page of filters': { path: '/search/filters?near=Sale&kind=respite' },
  'a PA': { firstOf: 'kind=pa_employed&check=identity' },
  'a service': { firstOf: 'kind=respite' },
  'a break with dates and places': { path: '/listings/dem0svc1' },
  'an unclaimed service': { firstOf: 'q=Quillfeather' },
  'help': { path: '/help' },
  'help about checks': { path: '/help/checked' },
  'help about costs': { path: '/help/costs' },
  'whom to ring': { path: '/help/talk' },
  'who handles complaints': { path: '/help/complaints' },
  'a concern': { path: '/concern' },
  'accessibility': { path: '/accessibility' },
  'credits': { path: '/credits' },
  'no such page': { path: '/nowhere' },
}

async function open(page: Page, target: { path: string } | { firstOf: string }) {
  if ('path' in target) return page.goto(target.path)
  await page.goto(`/search?${target.firstOf}`)
  await cards(page).first().getByRole('link').first().click()
  await expect(page.locator('article[data-listing]')).toBeVisible()
}

/**
 * GOV.UK Frontend says on a radio whether its further question is open, which the letter of ARIA does not foresee and
 * screen readers say rightly: https://github.com/alphagov/govuk-frontend/issues/979.
 */
const isKnown = (id: string, html: string) =>
  id === 'aria-allowed-attr' && html.startsWith('<input') && html.includes('aria-controls="conditional-')

/** What axe finds, short enough to read. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes
      .filter(({ html }) => !isKnown(id, html))
      .map(({ target, html }) => `${id}: ${help}: ${target.join(' ')}: ${html.slice(0, 200)}`),
  )
}

/** axe on every page, once it is as it should be looked at. */
function inspect(how: string, prepare: (page: Page) => Promise<void> = awake) {
  for (const [name, target] of Object.entries(pages)) {
    test(`${name}, ${how}`, async ({ page }) => {
      await open(page, target)
      await prepare(page)
      expect(await faults(page)).toEqual([])
    })
  }
}

test.describe(() => {
  test.use({ colorScheme: 'light' })
  inspect('in light colours')
})

test.describe(() => {
  test.use({ colorScheme: 'dark' })
  inspect('in dark colours')
})

test.describe(() => {
  test.use({ viewport: { width: 320, height: 640 } })
  inspect('in a window of 320 pixels')
})

test.describe(() => {
  test.use({ quiet: false })
  test.beforeEach(async ({ page }) => {
    await page.route(/\/pkg\/.*\.(js|wasm)$/, (route) => route.abort())
  })
  inspect('without our scripts', async (page) => {
    await expect(page.locator('[role="combobox"]')).toHaveCount(0)
  })
})

// These pages have no scripts of ours, and some can be opened only once: each is looked at in every way there is.
for (const [name, target] of Object.entries(accountPages)) {
  test(`${name}, in every colour and in windows of every width`, async ({ page }) => {
    await openAccountPage(page, target)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await faults(page), colorScheme).toEqual([])
    }
    for (const width of [1280, 768, 640, 320]) {
      await page.setViewportSize({ width, height: 640 })
      expect(await scrollsSideways(page), `at ${width}`).toBe(false)
    }
    expect(await faults(page), 'in a window of 320 pixels').toEqual([])
  })
}

test('a change that is suggested, with a mistake', async ({ page }) => {
  await page.goto('/search?q=Quillfeather')
  await cards(page).first().getByRole('link').first().click()
  await page.locator('main a[href$="/suggest"]').click()
  expect(await faults(page)).toEqual([])
  await page.getByRole('main').getByRole('button').first().click()
  await expect(page.locator('.govuk-error-summary')).toBeVisible()
  expect(await faults(page)).toEqual([])
})

test('suggestions', async ({ page }) => {
  await page.goto('/')
  await awake(page)
  // A name, which is the same in every language.
  await page.getByRole('combobox').pressSequentially('quillf', { delay: 40 })
  await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  expect(await faults(page)).toEqual([])
})

test('filters unfolded', async ({ page }) => {
  await page.goto('/search')
  await awake(page)
  for (const group of await page.locator('details.facet > summary').all()) await group.click()
  expect(await faults(page)).toEqual([])
})

postTest('mail that was given up', async ({ page, context, own, post }) => {
  await enterAs(context, 'moderator', undefined, own)
  await post.set('refuse-recipient')
  await page.goto('/sign-in')
  await page.locator('#email').fill(newAddress('refused'))
  await page.locator('#email').press('Enter')
  await expect(async () => {
    await page.goto('/officer/mail')
    await expect(page.getByRole('table')).toBeVisible({ timeout: 100 })
  }).toPass({ timeout: 15_000 })
  expect(await faults(page)).toEqual([])
})
