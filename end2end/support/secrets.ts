import { existsSync, readFileSync } from 'node:fs'
import { appendFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { mailsIn } from './mail.ts'
import type { Site } from './site.ts'

/** Addresses that tests make up or that the demonstration has. */
export const ADDRESS = /[\w.+-]+@(?:[\w-]+\.people|demo)\.invalid/g

/** An address with a token of a mail in it. */
export const LINK = /\/(?:sign-in\/link|account\/email|listing-link|reference)\/([\w-]{20,})/g

const list = (site: Site) => join(site.folder, 'secrets')

/** Writes down what must stand nowhere: cookies of sessions and attempts, tokens of links. */
export async function keepSecret(site: Site, ...secrets: string[]): Promise<void> {
  if (existsSync(site.folder)) await appendFile(list(site), secrets.map((secret) => `${secret}\n`).join(''))
}

/** What tests wrote down until now. */
export function secrets(site: Site): string[] {
  if (!existsSync(list(site))) return []
  return [...new Set(readFileSync(list(site), 'utf8').split('\n').filter(Boolean))]
}

/** Secrets and addresses in the log and in the subjects of all mails of a site so far, in words. */
export async function leaks(site: Site): Promise<string[]> {
  const known = [...secrets(site), ...mailsIn(site).flatMap((mail) => tokens(mail.text))]
  const lines = (await readFile(site.log, 'utf8')).split('\n')
  const subjects = mailsIn(site).map((mail) => mail.subject)
  const found: string[] = []
  for (const [where, text] of [
    ...lines.map((line) => ['log', line] as const),
    ...subjects.map((subject) => ['subject', subject] as const),
  ]) {
    for (const secret of known) if (text.includes(secret)) found.push(`${where}: a token: ${text}`)
    if (/\S@\S+\.\S/.test(text)) found.push(`${where}: an address: ${text}`)
    // A session's cookie, and the token of a link, whoever they belong to.
    if (/\b[0-9a-f]{64}\b/.test(text)) found.push(`${where}: something like a cookie: ${text}`)
    if (text.search(LINK) >= 0) found.push(`${where}: a link: ${text}`)
    if (where === 'subject' && /\d{6}/.test(text)) found.push(`${where}: a code: ${text}`)
  }
  return found
}

/** The tokens of the links in a text. */
export function tokens(text: string): string[] {
  return [...text.matchAll(LINK)].map(([, token]) => token)
}
