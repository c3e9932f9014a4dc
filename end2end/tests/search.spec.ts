import { ask, cards, facet, place, promised, question, references, results, tick, total } from '../support/pages.ts'
import { awake, expect, test } from '../support/test.ts'

const notice = (code: string) => `[data-notice="${code}"]`

test('results carry the hooks that others rely on', async ({ page }) => {
  await page.goto('/search?near=M33+5AA&within=50')
  await expect(results(page)).toHaveAttribute('data-page', '1')
  expect(await total(page)).toBeGreaterThan(20)
  await expect(cards(page)).toHaveCount(20)
  for (const card of await cards(page).all()) {
    expect(await card.getAttribute('data-ref')).toMatch(/^[0-9a-z]{8}$/)
    expect(await card.getAttribute('data-kind')).toMatch(/^[a-z_]+( [a-z_]+)*$/)
    expect(Number(await card.getAttribute('data-miles'))).toBeLessThanOrEqual(50)
  }
})

test('an option narrows to exactly what it promised, and its chip takes it away', async ({ page }) => {
  await page.goto('/search')
  await awake(page)
  const everything = await total(page)
  await tick(page, 'kind', 'respite')
  const count = await promised(facet(page, 'kind', 'respite'))
  await page.getByRole('button', { name: 'Show results' }).click()
  await expect(page).toHaveURL(/kind=respite/)
  expect(await total(page)).toBe(count)
  await expect(facet(page, 'kind', 'respite')).toBeChecked()
  const chip = page.locator('[data-understood="kind=respite"]')
  await expect(chip).toBeVisible()
  await chip.click()
  await expect(chip).toHaveCount(0)
  expect(await total(page)).toBe(everything)
  await expect(facet(page, 'kind', 'respite')).not.toBeChecked()
})

test('two options of a group add up, two groups narrow down, and all go at once', async ({ page }) => {
  await page.goto('/search')
  await awake(page)
  const everything = await total(page)
  const dementia = await promised(facet(page, 'need', 'dementia'))
  await tick(page, 'need', 'dementia')
  await tick(page, 'need', 'autism')
  await page.getByRole('button', { name: 'Show results' }).click()
  const either = await total(page)
  expect(either).toBeGreaterThan(dementia)
  const both = await promised(facet(page, 'kind', 'day_opportunity'))
  await tick(page, 'kind', 'day_opportunity')
  await page.getByRole('button', { name: 'Show results' }).click()
  expect(await total(page)).toBe(both)
  expect(both).toBeLessThan(either)
  await expect(page.locator('[data-understood]')).toHaveCount(3)
  await page.locator('.chips').getByRole('link').last().click()
  expect(await total(page)).toBe(everything)
  await expect(page.locator('[data-understood]')).toHaveCount(0)
})

test('every option keeps its promise', async ({ page, request }) => {
  test.setTimeout(180_000)
  for (const search of ['', 'near=Sale&', 'q=dementia&', 'support=personal_care&']) {
    await page.goto(`/search?${search}`)
    const options = await page
      .locator('[data-facet]')
      .evaluateAll((all) => all.map((option) => ({ ...(option as HTMLElement).dataset }) as Record<string, string>))
    expect(options.length).toBeGreaterThan(50)
    for (const { facet, value, count } of options) {
      // Its own group's choice does not count, but support=personal_care is one of its group.
      if (search.startsWith(`${facet}=`)) continue
      const html = await (await request.get(`/search?${search}${facet}=${encodeURIComponent(value)}`)).text()
      expect(/data-total="(\d+)"/.exec(html)?.[1], `${search}${facet}=${value}`).toBe(count)
    }
  }
})

test('a new question keeps the filters', async ({ page }) => {
  await page.goto('/search?kind=respite')
  await awake(page)
  await question(page).fill('garden')
  await place(page).fill('Coventry')
  await ask(page)
  await expect(page).toHaveURL(/q=garden/)
  await expect(page).toHaveURL(/kind=respite/)
  await expect(page).toHaveURL(/near=Coventry/)
  await expect(facet(page, 'kind', 'respite')).toBeChecked()
})

test('nothing that is typed becomes part of the page', async ({ page }) => {
  const odd = '"><script>alert(1)</script>'
  await page.goto('/search')
  await awake(page)
  await question(page).fill(odd)
  await ask(page)
  await expect(question(page)).toHaveValue(odd)
  await expect(page).toHaveTitle(/<script>alert\(1\)<\/script>/)
})

test('results can be put in another order', async ({ page }) => {
  await page.goto('/search?near=Sale')
  await awake(page)
  const miles = async () => {
    const all = await cards(page).evaluateAll((found) => found.map((card) => Number(card.getAttribute('data-miles'))))
    return { is: all, nearestFirst: all.toSorted((a, b) => a - b) }
  }
  const nearest = await miles()
  expect(nearest.is).toEqual(nearest.nearestFirst)
  await page.getByLabel('Sort by').selectOption('rate')
  await page.getByRole('button', { name: 'Sort', exact: true }).click()
  await expect(page).toHaveURL(/sort=rate/)
  await expect(page.getByLabel('Sort by')).toHaveValue('rate')
  const prices = await cards(page).locator('.is-strong').allTextContents()
  const pounds = prices.map((price) => Number(/£([\d.]+)/.exec(price)?.[1]))
  expect(pounds.length).toBeGreaterThan(1)
  expect(pounds).toEqual(pounds.toSorted((a, b) => a - b))
})

test('pages follow one another without a gap or a repetition', async ({ page }) => {
  await page.goto('/search?sort=updated')
  await awake(page)
  const count = await total(page)
  const seen: (string | null)[] = []
  const pager = page.getByRole('navigation', { name: 'Pages of results' })
  const next = pager.getByRole('link', { name: 'Next page' })
  for (let number = 1; ; number += 1) {
    await expect(results(page)).toHaveAttribute('data-page', String(number))
    seen.push(...(await references(page)))
    if ((await next.count()) === 0) break
    await next.click()
    await expect(page).toHaveURL(new RegExp(`page=${number + 1}$`))
  }
  expect(seen).toHaveLength(count)
  expect(new Set(seen).size).toBe(count)
  await pager.getByRole('link', { name: 'Previous page' }).click()
  await expect(results(page)).toHaveAttribute('data-page', String(Math.ceil(count / 20) - 1))
})

test('the way back leads to the same results', async ({ page }) => {
  await page.goto('/search?near=Sale')
  await awake(page)
  await tick(page, 'support', 'personal_care')
  await page.getByRole('button', { name: 'Show results' }).click()
  await expect(page).toHaveURL(/support=personal_care/)
  const [url, found] = [page.url(), await references(page)]
  await cards(page).nth(1).getByRole('link').first().click()
  await expect(page.locator('article[data-listing]')).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL(url)
  expect(await references(page)).toEqual(found)
  await expect(facet(page, 'support', 'personal_care')).toBeChecked()
  await page.goBack()
  await expect(page).toHaveURL('/search?near=Sale')
  await expect(facet(page, 'support', 'personal_care')).not.toBeChecked()
  await expect(place(page)).toHaveValue('Sale')
})

for (const search of ['q=zzyzxq&near=Sale&kind=respite', 'near=ZE1&kind=respite&language=ur', 'q=zzyzxq&near=ZE1']) {
  test(`where nobody matches ${search}, every way on leads to what it promises`, async ({ page, request }) => {
    await page.goto(`/search?${search}`)
    await expect(results(page)).toHaveAttribute('data-total', '0')
    await expect(cards(page)).toHaveCount(0)
    const ways = page.locator('#results').getByRole('listitem').locator('a[data-count]')
    expect(await ways.count()).toBeGreaterThan(0)
    for (const way of await ways.all()) {
      const count = await promised(way)
      expect(count).toBeGreaterThan(0)
      await expect(way).toContainText(count.toLocaleString('en-GB'))
      const html = await (await request.get((await way.getAttribute('href')) ?? '')).text()
      expect(/data-total="(\d+)"/.exec(html)?.[1], await way.innerText()).toBe(String(count))
    }
    await ways.first().click()
    await expect(cards(page).first()).toBeVisible()
  })
}

test('a postcode that is typed as the question is a place until that is taken away', async ({ page }) => {
  await page.goto('/search?kind=pa_employed&within=25')
  await awake(page)
  await question(page).fill('m33 5aa')
  await ask(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('near M33')
  await expect(page).toHaveURL(/kind=pa_employed/)
  await expect(cards(page).first()).toHaveAttribute('data-miles', /./)
  await expect(question(page)).toHaveValue('m33 5aa')
  const chip = page.locator('[data-understood="near=M33 5AA"]')
  await chip.click()
  await expect(page).toHaveURL(/without=/)
  expect(new URL(page.url()).searchParams.getAll('without')).toEqual(['near:M33 5AA'])
  expect(new URL(page.url()).searchParams.get('q')).toBe('m33 5aa')
  await expect(chip).toHaveCount(0)
  await expect(page.locator('[data-understood="kind=pa_employed"]')).toHaveCount(1)
  await page.goto('/search?q=U3A')
  await expect(page.locator('[data-understood]')).toHaveCount(0)
})

test('of several places of one name the page says which, and leads to the others', async ({ page }) => {
  await page.goto('/search?near=Ashford&kind=respite')
  const which = page.locator(notice('place_ambiguous'))
  await expect(which).toContainText('Ashford, Kent')
  await which.getByRole('link', { name: 'Ashford, Surrey' }).click()
  await expect(place(page)).toHaveValue('Ashford, Surrey')
  await expect(page).toHaveURL(/kind=respite/)
  await expect(which).toHaveCount(0)
})

test('a spelling that was guessed is said', async ({ page }) => {
  await page.goto('/search?q=demenita')
  await expect(page.locator(notice('spelling_guessed'))).toContainText(/demenita.*dementia/i)
  expect(await total(page)).toBeGreaterThan(0)
  await page.goto('/search?q=dementia')
  await expect(page.locator(notice('spelling_guessed'))).toHaveCount(0)
})

const notUnderstood = [
  { search: 'near=Zzyzxq', code: 'place_not_found', says: 'Zzyzxq' },
  { search: 'near=ZZ9+9ZZ', code: 'place_not_found', says: 'ZZ9 9ZZ' },
  { search: 'near=M33+9ZZ', code: 'postcode_not_found', says: 'M33 9ZZ' },
  { search: 'near=Sale&within=-1', code: 'value_not_known_within', says: '' },
  { search: 'near=BT1+5GS', code: 'northern_ireland', says: 'Northern Ireland' },
  { search: 'gender=woman', code: 'gender_needs_personal_care', says: '' },
  { search: 'page=999999', code: 'page_too_high', says: '' },
  { search: 'sort=distance', code: 'sort_needs_place', says: '' },
  { search: 'need=unheard_of', code: 'value_not_known_need', says: '' },
]

for (const { search, code, says } of notUnderstood) {
  test(`a notice says what was not understood in ${search}`, async ({ page }) => {
    const answer = await page.goto(`/search?${search}`)
    expect(answer?.status()).toBe(200)
    await expect(page.locator(notice(code))).toContainText(says)
    expect(await total(page)).toBeGreaterThan(0)
  })
}

test('gender is asked only together with personal care', async ({ page }) => {
  await page.goto('/search')
  await expect(page.locator('[data-facet="gender"]')).toHaveCount(0)
  await page.goto('/search?support=personal_care')
  await expect(page.locator('[data-facet="gender"]').first()).toBeAttached()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('filters are a page of their own and lead back to fewer results', async ({ page }) => {
    await page.goto('/search?near=Sale&q=help')
    await awake(page)
    await expect(facet(page, 'kind', 'pa_employed')).toBeHidden()
    await page.locator('.filter-open').click()
    await expect(page).toHaveURL('/search/filters?q=help&near=Sale')
    const option = facet(page, 'kind', 'pa_employed')
    const count = await promised(option)
    expect(count).toBeGreaterThan(0)
    await tick(page, 'kind', 'pa_employed')
    await page.getByRole('button', { name: 'Show results' }).click()
    await expect(page).toHaveURL(/\/search\?.*kind=pa_employed/)
    expect(await total(page)).toBe(count)
    await expect(question(page)).toHaveValue('help')
    await expect(place(page)).toHaveValue('Sale')
    await page.locator('.filter-open').click()
    await expect(facet(page, 'kind', 'pa_employed')).toBeChecked()
  })

  test('the page of filters can be left as it was', async ({ page }) => {
    await page.goto('/search/filters?near=Sale&kind=respite')
    await page.locator('.govuk-back-link').click()
    await expect(page).toHaveURL('/search?near=Sale&kind=respite')
  })
})
