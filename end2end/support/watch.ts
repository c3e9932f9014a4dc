import type { BrowserContext, Request, Response } from '@playwright/test'

import { ADDRESS, keepSecret, LINK, tokens } from './secrets.ts'
import { site } from './site.ts'

const COOKIES = /^(?:__Host-)?(?:sid|attempt|draft|kept)=([0-9a-f]{64})/
// How the staff of these tests are called; nobody else is.
const COLLEAGUE = /^(?:moderator|register_officer|safeguarding_lead|read_only)@/

/**
 * Looks over a browser's shoulder: what it complained about, what it asked of whom, and what its pages held that they
 * must not hold. Whatever a test is about, these are true of it.
 */
export class Watch {
  /** What the browser said that nobody should have to read. */
  readonly complaints: string[] = []
  /** What was asked of another host. */
  readonly elsewhere: string[] = []
  /** Every address that was asked for. */
  readonly urls: string[] = []
  /** The pages that came, as they were sent. */
  readonly pages: { url: string; html: string }[] = []
  readonly #secrets = new Set<string>()
  readonly #typed = new Set<string>()
  #isStaff = false
  readonly #reading: Promise<void>[] = []

  constructor(context: BrowserContext, baseURL: string) {
    watches.set(context, this)
    context.on('console', (message) => {
      const { url } = message.location()
      const isComplaint = ['error', 'warning'].includes(message.type())
      const isExpected = expected(message.text(), url === message.page()?.url())
      if (isComplaint && !isExpected) this.complaints.push(`${url}: ${message.text()}`)
    })
    context.on('weberror', (error) => this.complaints.push(String(error.error())))
    context.on('request', (request) => this.#asked(request, baseURL))
    context.on('response', (response) => this.#reading.push(this.#read(response).catch(() => {})))
  }

  #asked(request: Request, baseURL: string): void {
    const url = request.url()
    if (!url.startsWith('http')) return
    if (!url.startsWith(`${baseURL}/`)) this.elsewhere.push(url)
    this.urls.push(url)
    for (const [address] of decodeURIComponent(request.postData() ?? '').matchAll(ADDRESS)) this.knows(address)
  }

  async #read(response: Response): Promise<void> {
    if (response.request().resourceType() !== 'document') return
    for (const cookie of await response.headerValues('set-cookie')) {
      const [, secret] = COOKIES.exec(cookie) ?? []
      if (secret !== undefined) this.#secrets.add(secret)
    }
    const type = response.headers()['content-type'] ?? ''
    if (type.startsWith('text/html')) this.pages.push({ url: response.url(), html: await response.text() })
  }

  /** Whoever sits at this browser knows this address: it is theirs, or they typed it. */
  knows(address: string): void {
    this.#typed.add(address)
  }

  /** Whoever sits here is of the staff, who see on a listing's page which colleagues look at it too. */
  knowsColleagues(): void {
    this.#isStaff = true
  }

  #isKnown(address: string, url: string): boolean {
    const isColleague = COLLEAGUE.test(address) && url.includes('/officer/listings/')
    return this.#typed.has(address) || (this.#isStaff && isColleague)
  }

  /** Waits until everything that came was read, and writes down its secrets for the look at the log. */
  async finish(context: BrowserContext): Promise<void> {
    await Promise.all(this.#reading)
    for (const { name, value } of await context.cookies()) if (/sid|attempt/.test(name)) this.#secrets.add(value)
    await keepSecret(site(), ...this.#secrets, ...tokens(this.urls.join('\n')))
  }

  /** What stands in pages and addresses and must not. */
  leaks(): string[] {
    const found: string[] = []
    for (const { url, html } of this.pages) {
      for (const secret of this.#secrets) if (html.includes(secret)) found.push(`${url}: a session or an attempt`)
      for (const token of tokens(html)) found.push(`${url}: the token of a link: ${token}`)
      for (const [address] of html.matchAll(ADDRESS)) {
        if (!this.#isKnown(address, url)) found.push(`${url}: somebody's address: ${address}`)
      }
    }
    for (const url of this.urls) {
      for (const secret of this.#secrets) if (url.includes(secret)) found.push(`${url}: a session or an attempt`)
      if (url.search(ADDRESS) >= 0 || url.includes('%40')) found.push(`${url}: an address`)
      // The page of a link is the one place where its token stands, and it leads nowhere with it.
      if (url.replace(LINK, '') !== url && !/\/[\w-]{20,}$/.test(url)) found.push(`${url}: more than a link`)
    }
    return found
  }
}

const watches = new WeakMap<BrowserContext, Watch>()

/** Who looks over this browser's shoulder. */
export const watchOf = (context: BrowserContext) => watches.get(context)

/** An error page is what some tests ask for; the wasm is fetched ahead, and late or never used where scripts are. */
function expected(text: string, isPage: boolean): boolean {
  return (isPage && text.startsWith('Failed to load resource')) || text.includes('preloaded using link preload')
}
