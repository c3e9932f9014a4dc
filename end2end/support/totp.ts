import { createHmac } from 'node:crypto'

const STEP_MS = 30_000
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** An authenticator app (RFC 6238: SHA-1, six digits, 30 seconds) with the key that the page shows for typing. */
export class AuthenticatorApp {
  readonly #secret: Buffer
  #last = 0

  constructor(key: string) {
    const bits = [...key.replaceAll(' ', '')].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
    const bytes = bits.join('').match(/.{8}/g) ?? []
    this.#secret = Buffer.from(bytes.map((byte) => parseInt(byte, 2)))
  }

  /** What the app shows in one of its steps. */
  codeOf(step: number): string {
    const counter = Buffer.alloc(8)
    counter.writeBigUInt64BE(BigInt(step))
    const hash = createHmac('sha1', this.#secret).update(counter).digest()
    const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff
    return String(number % 1_000_000).padStart(6, '0')
  }

  /**
   * A code that was not given yet. Each counts once, and the server takes those of the step before and the step after
   * too: so two or three can be given before anybody has to wait.
   */
  async next(): Promise<string> {
    const now = () => Date.now() / STEP_MS
    // Late in a step the one before is about to be too old.
    this.#last = Math.max(this.#last + 1, Math.floor(now() - 0.6))
    while (this.#last > Math.floor(now()) + 1) await new Promise((resolve) => setTimeout(resolve, 250))
    return this.codeOf(this.#last)
  }

  /** The code that was given last. */
  again(): string {
    return this.codeOf(this.#last)
  }

  /** Six digits that are no code of these minutes. */
  wrong(): string {
    const step = Math.floor(Date.now() / STEP_MS)
    const right = [-2, -1, 0, 1, 2, 3].map((by) => this.codeOf(step + by))
    return [...right.keys(), 6].map((n) => String(n).repeat(6)).find((guess) => !right.includes(guess)) ?? '777777'
  }
}
