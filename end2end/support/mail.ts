import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect } from '@playwright/test'

import { type Site, site } from './site.ts'

/** How long the worker may take to send a letter. */
const PATIENCE_MS = 15_000

/** The subject of what is sent to whoever wants to sign in, with an account or without. */
export const SIGN_IN = /^Sign in to /

/** A letter as it went out. */
export class Mail {
  readonly head: string
  /** The part that is plain text, decoded. */
  readonly text: string

  constructor(raw: string) {
    const [head, ...rest] = raw.replaceAll('\r\n', '\n').split('\n\n')
    // A header may go on in the next line.
    this.head = head.replaceAll('\n ', ' ')
    const [, about, plain] = /(content-type: text\/plain[^]*?)\n\n([^]*?)\n--part/i.exec(rest.join('\n\n')) ?? []
    this.text = about?.includes('base64') ? Buffer.from(plain, 'base64').toString('utf8') : decoded(plain ?? '')
  }

  header(name: string): string {
    const [, value] = new RegExp(`^${name}: (.*)$`, 'im').exec(this.head) ?? []
    return value ?? ''
  }

  get subject(): string {
    return this.header('Subject')
  }

  /** Whom it was sent to: the address alone. */
  get to(): string {
    return this.header('To').replace(/^.*<|>.*$/g, '')
  }

  /** The six digits. */
  get code(): string {
    const [code] = /\b\d{6}\b/.exec(this.text) ?? []
    if (code === undefined) throw new Error(`no code in ${this.text}`)
    return code
  }

  /** The path of the link that leads there. */
  link(start: string): string {
    const [, path] = new RegExp(`https?://[^/\\s]+(${start}[^\\s]*)`).exec(this.text) ?? []
    if (path === undefined) throw new Error(`no ${start} in ${this.text}`)
    return path
  }
}

/** Undoes quoted-printable. */
function decoded(text: string): string {
  const whole = text.replaceAll('=\n', '')
  const bytes = whole.replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
  return /[^\x00-\xff]/.test(bytes) ? bytes : Buffer.from(bytes, 'latin1').toString('utf8')
}

/** Letters never change, so each is read once. */
const seen = new Map<string, Mail>()
/** Those that a test was given. */
const given = new Set<Mail>()

/** Every letter of a site, oldest first. */
export function mailsIn({ mail }: Pick<Site, 'mail'>): Mail[] {
  if (!existsSync(mail)) return []
  const files = readdirSync(mail).filter((name) => name.endsWith('.eml'))
  return files.sort().map((name) => {
    const file = join(mail, name)
    const letter = seen.get(file) ?? new Mail(readFileSync(file, 'utf8'))
    seen.set(file, letter)
    return letter
  })
}

/** Letters to an address that no test was given yet. Addresses belong to one test each. */
const waiting = (email: string, subject: RegExp | undefined, of: Site) =>
  mailsIn(of).filter((mail) => {
    const isMeant = subject?.test(mail.subject) ?? mail.text.includes('/sign-in/link/')
    return mail.to === email && isMeant && !given.has(mail)
  })

/** Waits for a letter to an address: one with a code, in any language, or one with this subject. */
export async function mailTo(email: string, subject?: RegExp, of = site()): Promise<Mail> {
  const arrived = () => waiting(email, subject, of).length
  const message = `a mail to ${email}: ${subject ?? 'a code'}`
  await expect.poll(arrived, { message, timeout: PATIENCE_MS }).toBeGreaterThan(0)
  const [mail] = waiting(email, subject, of)
  given.add(mail)
  return mail
}

/** How many letters an address has got. */
export const mailsTo = (email: string) => mailsIn(site()).filter((mail) => mail.to === email).length
