import { accountPages, openAccountPage } from '../support/account-pages.ts'
import { openFirst } from '../support/pages.ts'
import { awake, expect, type Page, test } from '../support/test.ts'

/**
 * What people, councils and registers wrote themselves, which no language file holds. Everything else on a page comes
 * from the language files and is accented under `en-XA`.
 */
const DATA = [
  // Names, own words, passages that were found.
  '.card__name, .card__own, .card__extract, .listing__head h1, .lead, .rail h2, .suggest__text',
  '#can-help ~ .govuk-body:not(#can-help ~ h3 ~ *)',
  'section:is([aria-labelledby="trust"], [aria-labelledby="practical"]) > .govuk-list--bullet',
  // Councils, their numbers and hours.
  'label[for^="f-council-"], [data-understood^="council="], .helpline .wide, p:has(> a[href^="tel:"])',
  'dt:has(+ dd > a[href^="tel:"]:only-child)',
  // The cells of a register.
  'article[data-listing] .govuk-summary-list__value',
  // Keys, recovery codes, and the codes of the log.
  'code',
  // What staff and residents wrote, and what is announced.
  '.as-written, .govuk-notification-banner__heading',
  // Councils to choose from.
  'select[name="council"] option:not([value=""])',
  // What people told, and whose business it is.
  '[data-concerns] tbody, [data-council], .govuk-inset-text',
].join(', ')

/** Codes of postcodes and references, and addresses of mailboxes, are the same in every language. */
const CODES = /\S+@[\w.-]+\.[a-z]+|\b(?:[A-Z]{1,2}\d[A-Z\d]?(?: \d[A-Z]{2})?|[a-z0-9]{8}(?<=\d.*))\b/g

const starts = ['/', '/search', '/search?q=zzyzxq&near=Sale&kind=respite', '/search/filters']
const paths = [...starts, '/help', '/help/talk', '/help/worried', '/help/complaints', '/accessibility', '/nowhere']

/** Texts of the page that hold plain words alone: written into the code instead of a language file. */
async function unaccented(page: Page): Promise<string[]> {
  const texts = await page.evaluate((data) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      if (!parent || parent.closest(`script, style, ${data}`)) continue
      found.push(walker.currentNode.textContent?.trim() ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
      if (element.closest(data)) continue
      for (const name of ['aria-label', 'title', 'alt', 'placeholder']) found.push(element.getAttribute(name) ?? '')
    }
    return found
  }, DATA)
  const isPlain = (text: string) => /[A-Za-z]{2}/.test(text.replace(CODES, '')) && !/[À-ɏḀ-ỿ]/.test(text)
  return [...new Set(texts.filter(isPlain))]
}

test.use({ language: 'en-XA' })

for (const path of paths) {
  test(`no sentence of ${path} is written into the code`, async ({ page }) => {
    await page.goto(path)
    await awake(page)
    expect(await unaccented(page)).toEqual([])
  })
}

for (const [name, target] of Object.entries(accountPages)) {
  test(`no sentence of the page “${name}” is written into the code`, async ({ page }) => {
    await openAccountPage(page, target)
    expect(await unaccented(page)).toEqual([])
  })
}

for (const search of ['kind=pa_employed&check=identity', 'kind=respite', 'q=Quillfeather']) {
  test(`no sentence of a listing of ${search} is written into the code`, async ({ page }) => {
    await openFirst(page, search)
    expect(await unaccented(page)).toEqual([])
  })
}

test('a language is chosen by its address, kept in a cookie, and can be left again', async ({ page }) => {
  await page.goto('/?lang=ar-XB')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar-XB')
  await page.goto('/search')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.goto('/search?lang=en')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await page.goto('/help')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB')
})
