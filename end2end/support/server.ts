import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { directory } from './register.ts'
import { leaks } from './secrets.ts'
import { command, type DemoAccount, environment, type Site } from './site.ts'

/** How long a debug build may take to answer for the first time on a busy machine. */
const PATIENCE_MS = 60_000

/** A server that runs, and the function that ends it. */
export type Running = { site: Site; stop: () => Promise<void> }

/** Playwright's global setup: a server with its own data for this run, and the function that ends it. */
export default async function start(): Promise<() => Promise<void>> {
  const { site, stop } = await startSite({ listings: 240, register: true })
  process.env.END2END_BASE_URL = site.url
  process.env.END2END_SITE = JSON.stringify(site)
  return async () => {
    const found = await leaks(site)
    await stop()
    if (found.length > 0) throw new Error(`the log or a subject holds what must not be there:\n${found.join('\n')}`)
  }
}

/**
 * A server with data of its own. Limits are off: many browsers sign in from one address here, which is what the limits
 * are against. They are tested beside the server itself.
 */
export async function startSite(wish: {
  listings: number
  register?: boolean
  settings?: Record<string, string>
}): Promise<Running> {
  const folder = await mkdtemp(join(tmpdir(), 'end2end-'))
  const address = `127.0.0.1:${await freePort()}`
  const data = join(folder, 'data')
  const site: Site = {
    url: `http://${address}`,
    binary: process.env.SERVER_PATH ?? fileURLToPath(new URL('../../target/debug/server', import.meta.url)),
    settings: {
      MARKETPLACE_DATA_DIR: data,
      MARKETPLACE_LISTEN: address,
      MARKETPLACE_METRICS_LISTEN: `127.0.0.1:${await freePort()}`,
      MARKETPLACE_RATE_LIMITS: 'off',
      ...wish.settings,
    },
    folder,
    log: join(folder, 'server.log'),
    mail: join(data, 'mail'),
    accounts: [],
  }
  await command(site, 'migrate')
  site.accounts = demoAccounts(await command(site, 'seed', '--listings', String(wish.listings)))
  if (wish.register) {
    const register = join(folder, 'register.csv')
    await writeFile(register, directory())
    await command(site, 'import', 'cqc-directory', register)
  }
  return { site, stop: await serve(site) }
}

/** The lines `role  address  key` that `server seed` prints. */
function demoAccounts(printed: string): DemoAccount[] {
  const lines = printed.matchAll(/^(\w+) +(\S+@demo\.invalid) *(.*)$/gm)
  return [...lines].map(([, role, email, key]) => ({ role, email, key }))
}

async function serve(site: Site): Promise<() => Promise<void>> {
  const output = await open(site.log, 'w')
  const stdio = ['ignore', output.fd, output.fd] as const
  const server = spawn(site.binary, ['serve'], { env: environment(site), stdio: [...stdio] })
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
    await output.close()
    await rm(site.folder, { recursive: true })
  }
  if (!(await answers(server, `${site.url}/readyz`))) {
    const said = await readFile(site.log, 'utf8')
    await stop()
    throw new Error(`the server did not get ready:\n${said}`)
  }
  return stop
}

async function answers(server: ChildProcess, url: string): Promise<boolean> {
  const last = Date.now() + PATIENCE_MS
  while (Date.now() < last && server.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('a listener without a port')
  return address.port
}
