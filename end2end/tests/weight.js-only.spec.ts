import { awake, expect, test } from '../support/test.ts'

/** The most a first visit to the results may carry, in bytes on the wire. */
const LIMITS = { html: 15_000, css: 25_000, fonts: 35_000, scripts: 15_000, wasm: 110_000, all: 200_000 }

type Part = Exclude<keyof typeof LIMITS, 'all'> | 'other'

/** The glue counts with the wasm it wakes. */
function part(url: URL, type: string): Part {
  if (type.startsWith('text/html')) return 'html'
  if (type.startsWith('text/css')) return 'css'
  if (type.startsWith('font/')) return 'fonts'
  if (type.startsWith('application/wasm') || url.pathname.endsWith('/marketplace.js')) return 'wasm'
  if (type.startsWith('text/javascript')) return 'scripts'
  return 'other'
}

for (const path of ['/search', '/search?near=Sale&q=help+with+shopping']) {
  test(`the first visit to ${path} is light`, async ({ page }) => {
    const sizes = { html: 0, css: 0, fonts: 0, scripts: 0, wasm: 0, other: 0 }
    const seen: string[] = []
    const measured: Promise<void>[] = []
    page.on('requestfinished', (request) => {
      measured.push(
        (async () => {
          const response = await request.response()
          const { responseBodySize } = await request.sizes()
          const headers = response?.headers() ?? {}
          const kind = part(new URL(request.url()), headers['content-type'] ?? '')
          sizes[kind] += responseBodySize
          const encoding = headers['content-encoding'] ?? 'as it is'
          seen.push(`${new URL(request.url()).pathname} ${encoding} ${responseBodySize}`)
          if (kind !== 'fonts' && responseBodySize > 1_000) expect(encoding, request.url()).toBe('br')
        })(),
      )
    })
    await page.goto(path)
    await awake(page)
    await page.waitForLoadState('networkidle')
    await Promise.all(measured)
    const all = Object.values(sizes).reduce((sum, size) => sum + size, 0)
    test.info().annotations.push({ type: 'bytes', description: seen.join('; ') })
    for (const [name, limit] of Object.entries(LIMITS)) {
      const size = name === 'all' ? all : sizes[name as Part]
      expect.soft(size, `${name}: ${seen.join('; ')}`).toBeLessThanOrEqual(limit)
      expect.soft(size, `${name} was measured`).toBeGreaterThan(0)
    }
  })
}
