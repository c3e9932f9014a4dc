import { ask, cards, place, question, results, total } from '../support/pages.ts'
import { awake, expect, test } from '../support/test.ts'

const doors = [
  { name: 'Find a personal assistant', kinds: ['pa_employed', 'pa_self_employed'] },
  {
    name: 'Find local support',
    kinds: [
      'micro_provider',
      'care_agency',
      'care_home',
      'housing_support',
      'shared_lives',
      'day_opportunity',
      'home_and_garden',
      'activity_group',
    ],
  },
  { name: 'Find a break', kinds: ['respite'] },
]

for (const { name, kinds } of doors) {
  test(`${name} leads to results of that kind alone`, async ({ page }) => {
    await page.goto('/')
    await awake(page)
    await page.getByRole('link', { name, exact: true }).click()
    await expect(page).toHaveURL(/\/search\?kind=/)
    expect(await total(page)).toBeGreaterThan(0)
    for (const card of await cards(page).all()) {
      const codes = (await card.getAttribute('data-kind'))?.split(' ') ?? []
      expect(codes.some((code) => kinds.includes(code)), codes.join(' ')).toBe(true)
    }
  })
}

test('a question and a place lead to the nearest that answer it', async ({ page }) => {
  await page.goto('/')
  await awake(page)
  await question(page).fill('help with shopping')
  await place(page).fill('Sale')
  await ask(page)
  await expect(page).toHaveURL('/search?q=help+with+shopping&near=Sale')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('near Sale')
  expect(await cards(page).count()).toBeGreaterThan(0)
  for (const card of await cards(page).all()) {
    const miles = await card.getAttribute('data-miles')
    expect(miles).toMatch(/^[\d.]+$/)
    expect(Number(miles)).toBeLessThanOrEqual(10)
  }
  await expect(question(page)).toHaveValue('help with shopping')
  await expect(place(page)).toHaveValue('Sale')
})

test('nothing asked is everything', async ({ page }) => {
  await page.goto('/')
  await awake(page)
  await ask(page)
  await expect(page).toHaveURL(/\/search/)
  await expect(results(page)).toHaveAttribute('data-total', '245')
})
