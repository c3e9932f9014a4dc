import { defineConfig, devices } from '@playwright/test'

const islands = '**/*.js-only.spec.ts'
// What is looked at in a language of its own, or by a tool that needs JavaScript itself.
const inspections = ['**/axe.spec.ts', '**/pseudo.spec.ts']

/**
 * Every journey runs with JavaScript and without it. What only works with it says so in its name (`.js-only.spec.ts`).
 * A new page gets a spec of its own, and a line in axe.spec.ts and pseudo.spec.ts. Tests find things by
 * the hooks of the pages (`data-results`, `data-facet` …) and by what people see, never by how a page is built.
 *
 * `CHROMIUM_PATH` chooses the browser, `SERVER_PATH` the server; support/server.ts starts one for the whole run.
 */
export default defineConfig({
  testDir: 'tests',
  globalSetup: './support/server.ts',
  outputDir: 'test-results',
  reporter: 'list',
  workers: 2,
  retries: 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...devices['Desktop Chrome'],
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      // Nothing but the pages themselves may ask anything of the network.
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--no-first-run'],
    },
  },
  projects: [
    { name: 'js', testIgnore: inspections },
    { name: 'no-js', testIgnore: [...inspections, islands], use: { javaScriptEnabled: false } },
    { name: 'axe', testMatch: '**/axe.spec.ts' },
    { name: 'rtl', testMatch: ['**/axe.spec.ts', '**/layout.spec.ts'], use: { language: 'ar-XB' } },
    { name: 'pseudo', testMatch: '**/pseudo.spec.ts' },
  ],
})
