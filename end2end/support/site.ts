import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** An account of the demonstration, with the key for an authenticator app where its role needs one. */
export type DemoAccount = { role: string; email: string; key: string }

/** A server and what tests may know of it. Plain data: it travels from the setup to the workers. */
export type Site = {
  url: string
  binary: string
  /** Its settings, for commands beside it. */
  settings: Record<string, string>
  /** Everything of this run: the data, the log, what tests wrote down. */
  folder: string
  log: string
  /** Where its mails are. */
  mail: string
  accounts: DemoAccount[]
}

/** The server of this run. */
export function site(): Site {
  const text = process.env.END2END_SITE
  if (text === undefined) throw new Error('the global setup has not run')
  return JSON.parse(text) as Site
}

/** What a site's programs find around them: the developer's own settings are not this site's. */
export function environment(site: Site): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('MARKETPLACE_'))
  return { ...Object.fromEntries(others), ...site.settings }
}

/** A command of the server's binary on a site's data; what it said. */
export async function command(site: Site, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(site.binary, args, { env: environment(site) })
  return stdout
}
