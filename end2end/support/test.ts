import { type BrowserContext, type BrowserContextOptions, type Page, test as base } from '@playwright/test'

import { Watch } from './watch.ts'

export { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'

/** What a project or a spec may choose. */
type Options = {
  /** A language's code, put into the cookie before the first page; empty for the site's own choice. */
  language: string
  /** Whether a message of the browser's console fails the test. */
  quiet: boolean
}

type Fixtures = {
  /** Every browser of the test is looked after. */
  watched: Watch[]
  /** A page in another browser, which shares nothing with the test's own. */
  anotherBrowser: (options?: BrowserContextOptions) => Promise<Page>
}

/**
 * Playwright's `test` with this run's server. Whatever a test is about: no page of it may make the browser complain
 * (a script's error, a violated security policy), none may ask anything of another host, and none may hold a token or
 * the e-mail address of somebody else.
 */
export const test = base.extend<Options & Fixtures>({
  language: ['', { option: true }],
  quiet: [true, { option: true }],

  baseURL: async ({}, use) => {
    await use(process.env.END2END_BASE_URL)
  },

  context: async ({ context, baseURL, language }, use, testInfo) => {
    if (language) {
      await context.addCookies([{ name: 'lang', value: language, url: baseURL }])
      const html = await (await context.request.get('/')).text()
      const offered = html.includes(` lang="${language}"`)
      // A server for testers, built without them, is no reason to stop; the one that script/test builds has them.
      testInfo.skip(!offered && !process.env.CI, 'this server was built without the feature `pseudo-locales`')
      base.expect(offered, 'the server is built with the feature `pseudo-locales`').toBe(true)
    }
    await use(context)
  },

  watched: [
    async ({ context, baseURL, quiet }, use) => {
      const watches = [new Watch(context, baseURL ?? '')]
      await use(watches)
      await watches[0].finish(context)
      base.expect(watches.flatMap((watch) => watch.elsewhere), 'nothing is asked of another host').toEqual([])
      const complaints = watches.flatMap((watch) => watch.complaints)
      if (quiet) base.expect(complaints, 'the browser has nothing to complain about').toEqual([])
      base.expect(watches.flatMap((watch) => watch.leaks()), 'no page holds a secret').toEqual([])
    },
    { auto: true },
  ],

  anotherBrowser: async ({ browser, baseURL, watched }, use) => {
    const contexts: [BrowserContext, Watch][] = []
    await use(async (options) => {
      const context = await browser.newContext({ baseURL, ...options })
      const watch = new Watch(context, baseURL ?? '')
      contexts.push([context, watch])
      watched.push(watch)
      return context.newPage()
    })
    for (const [context, watch] of contexts) {
      await watch.finish(context)
      await context.close()
    }
  },
})

/** Whether scripts run in this project. */
export const hasScripts = () => test.info().project.use.javaScriptEnabled !== false

/** Waits until the islands of a page are awake; at once where there are none, or no scripts. */
export async function awake(page: Page): Promise<void> {
  if (!hasScripts()) return
  const islands = page.locator('leptos-island input')
  if ((await islands.count()) > 0) await base.expect(islands.first()).toHaveAttribute('role', 'combobox')
}
