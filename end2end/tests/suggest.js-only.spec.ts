import { openFirst, question } from '../support/pages.ts'
import { awake, expect, type Page, test } from '../support/test.ts'

const list = (page: Page) => page.locator('[role="listbox"]')
const options = (page: Page) => list(page).getByRole('option')

test('the box tells what it can do once it can', async ({ page }) => {
  await page.goto('/')
  await awake(page)
  const box = question(page)
  await expect(box).toHaveAttribute('aria-expanded', 'false')
  await expect(box).toHaveAttribute('aria-autocomplete', 'list')
  expect(await box.getAttribute('aria-controls')).toBe(await list(page).getAttribute('id'))
  await expect(list(page)).toBeHidden()
})

test('suggestions come while someone types, and go with Escape', async ({ page }) => {
  await page.goto('/')
  await awake(page)
  const box = question(page)
  await box.pressSequentially('demen', { delay: 40 })
  await expect(list(page)).toBeVisible()
  await expect(options(page).first()).toContainText(/dementia/i)
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  await expect(page.getByRole('search').getByRole('status')).toContainText(/suggestion/)
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeHidden()
  await expect(box).toHaveAttribute('aria-expanded', 'false')
  await expect(box).toHaveValue('demen')
})

test('arrow keys walk through the suggestions and Enter goes where one leads', async ({ page }) => {
  await page.goto('/')
  await awake(page)
  const box = question(page)
  await box.pressSequentially('demen', { delay: 40 })
  await expect(list(page)).toBeVisible()
  await expect(box).not.toHaveAttribute('aria-activedescendant')
  await page.keyboard.press('ArrowDown')
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
  expect(await box.getAttribute('aria-activedescendant')).toBe(await options(page).first().getAttribute('id'))
  await page.keyboard.press('ArrowUp')
  await expect(box).not.toHaveAttribute('aria-activedescendant')
  await page.keyboard.press('ArrowUp')
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/search?need=dementia')
})

test('without a choice Enter asks the question as it is typed', async ({ page }) => {
  await page.goto('/')
  await awake(page)
  await question(page).pressSequentially('demen', { delay: 40 })
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=demen/)
})

test('a suggestion can be clicked, and a service is found by its name', async ({ page }) => {
  await page.goto('/search?near=Sale')
  await awake(page)
  await question(page).pressSequentially('quillf', { delay: 40 })
  const lodge = options(page).filter({ hasText: 'Quillfeather Lodge' })
  await expect(lodge).toBeVisible()
  await lodge.click()
  await expect(page).toHaveURL(/\/listings\/quillfeather-lodge-/)
})

test('a filter that is suggested keeps the place', async ({ page }) => {
  await page.goto('/search?near=Sale')
  await awake(page)
  await question(page).pressSequentially('dementia', { delay: 40 })
  await options(page).first().click()
  await expect(page).toHaveURL('/search?near=Sale&need=dementia')
})

test('a suggestion keeps the filters of the search', async ({ page }) => {
  await page.goto('/search?q=help&near=Sale&within=25&kind=pa_employed&sort=rate')
  await awake(page)
  await question(page).fill('')
  await question(page).pressSequentially('dementia', { delay: 40 })
  await options(page).first().click()
  await expect(page).toHaveURL('/search?near=Sale&within=25&kind=pa_employed&need=dementia&sort=rate')
})

test('what was typed before the box woke is kept', async ({ page }) => {
  // The scripts arrive late, as on a slow line.
  await page.route('**/pkg/**/*.wasm', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue()
  })
  await page.goto('/', { waitUntil: 'commit' })
  await question(page).fill('help with')
  await awake(page)
  await expect(question(page)).toHaveValue('help with')
})

test('no page makes the browser complain', async ({ page }) => {
  // What is asserted stands in support/test.ts, for every test; here every kind of page is opened once.
  const searches = ['/search', '/search?near=Sale&q=help', '/search/filters']
  for (const path of ['/', ...searches, '/help', '/help/checked', '/credits', '/nowhere']) {
    await page.goto(path)
    await awake(page)
  }
  for (const search of ['kind=pa_employed', 'kind=respite', 'q=Quillfeather']) await openFirst(page, search)
})
