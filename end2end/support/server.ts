import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { directory } from './register.ts'

/** How long a debug build may take to answer for the first time on a busy machine. */
const PATIENCE_MS = 60_000

/** Playwright's global setup: a server with its own data for this run, and the function that ends it. */
export default async function start(): Promise<() => Promise<void>> {
  const binary = process.env.SERVER_PATH ?? fileURLToPath(new URL('../../target/debug/server', import.meta.url))
  const folder = await mkdtemp(join(tmpdir(), 'end2end-'))
  const address = `127.0.0.1:${await freePort()}`
  const env = {
    ...withoutSettings(process.env),
    MARKETPLACE_DATA_DIR: join(folder, 'data'),
    MARKETPLACE_LISTEN: address,
    MARKETPLACE_METRICS_LISTEN: `127.0.0.1:${await freePort()}`,
    MARKETPLACE_RATE_LIMITS: 'off',
  }
  const register = join(folder, 'register.csv')
  await writeFile(register, directory())
  const command = (...args: string[]) => promisify(execFile)(binary, args, { env })
  await command('migrate')
  await command('seed', '--listings', '240')
  await command('import', 'cqc-directory', register)

  const log = join(folder, 'server.log')
  const output = await open(log, 'w')
  const server = spawn(binary, ['serve'], { env, stdio: ['ignore', output.fd, output.fd] })
  process.env.END2END_BASE_URL = `http://${address}`
  const stop = async () => {
    if (server.exitCode === null) {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
    await output.close()
    await rm(folder, { recursive: true })
  }
  if (!(await answers(server, `http://${address}/readyz`))) {
    const said = await readFile(log, 'utf8')
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

/** The developer's own settings are not this server's. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('MARKETPLACE_')))
}
