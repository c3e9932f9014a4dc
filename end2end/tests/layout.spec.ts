import { openFirst, scrollsSideways } from '../support/pages.ts'
import { awake, expect, test } from '../support/test.ts'

test.use({ viewport: { width: 320, height: 640 } })

const pages = [
  '/',
  '/search?near=Sale&q=help&kind=respite&need=dementia',
  '/search?q=zzyzxq',
  '/search/filters',
  '/help',
  '/help/costs',
  '/nowhere',
]

for (const path of pages) {
  test(`${path} fits a window of 320 pixels`, async ({ page }) => {
    await page.goto(path)
    await awake(page)
    expect(await scrollsSideways(page)).toBe(false)
  })
}

for (const search of ['kind=pa_employed', 'kind=respite', 'q=Quillfeather']) {
  test(`a listing of ${search} fits a window of 320 pixels`, async ({ page }) => {
    await openFirst(page, search)
    expect(await scrollsSideways(page)).toBe(false)
  })
}

test('no page is wider than a phone in landscape, a tablet or a desk', async ({ page }) => {
  for (const width of [640, 768, 1280]) {
    await page.setViewportSize({ width, height: 640 })
    for (const path of pages) {
      await page.goto(path)
      expect(await scrollsSideways(page), `${path} at ${width}`).toBe(false)
    }
  }
})
