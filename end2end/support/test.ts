import { type Page, test as base } from '@playwright/test'

export { expect, type Locator, type Page } from '@playwright/test'

/** What a project or a spec may choose. */
type Options = {
  /** A language's code, put into the cookie before the first page; empty for the site's own choice. */
  language: string
  /** Whether a message of the browser's console fails the test. */
  quiet: boolean
}

/**
 * Playwright's `test` with this run's server. Whatever a test is about: no page of it may make the browser complain
 * (a script's error, a violated security policy), and none may ask anything of another host.
 */
export const test = base.extend<Options & { watched: void }>({
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
      const complaints: string[] = []
      context.on('console', (message) => {
        const { url } = message.location()
        const isComplaint = ['error', 'warning'].includes(message.type())
        const isExpected = expected(message.text(), url === message.page()?.url())
        if (isComplaint && !isExpected) complaints.push(`${url}: ${message.text()}`)
      })
      context.on('weberror', (error) => complaints.push(String(error.error())))
      const elsewhere: string[] = []
      context.on('request', (request) => {
        const url = request.url()
        if (url.startsWith('http') && !url.startsWith(`${baseURL}/`)) elsewhere.push(url)
      })
      await use()
      base.expect(elsewhere, 'nothing is asked of another host').toEqual([])
      if (quiet) base.expect(complaints, 'the browser has nothing to complain about').toEqual([])
    },
    { auto: true },
  ],
})

/** An error page is what some tests ask for; the wasm is fetched ahead, and late or never used where scripts are. */
function expected(text: string, isPage: boolean): boolean {
  return (isPage && text.startsWith('Failed to load resource')) || text.includes('preloaded using link preload')
}

/** Whether scripts run in this project. */
export const hasScripts = () => test.info().project.use.javaScriptEnabled !== false

/** Waits until the islands of a page are awake; at once where there are none, or no scripts. */
export async function awake(page: Page): Promise<void> {
  if (!hasScripts()) return
  const islands = page.locator('leptos-island input')
  if ((await islands.count()) > 0) await base.expect(islands.first()).toHaveAttribute('role', 'combobox')
}
