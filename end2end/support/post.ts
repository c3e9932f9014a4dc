import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

import { startSite } from './server.ts'
import type { Site } from './site.ts'
import { test as base } from './test.ts'

/** A mail server that can be told to refuse; the modes are those of smtp.mjs. */
type Post = { url: string; folder: string; set: (mode: 'accept' | 'greylist' | 'refuse-recipient') => Promise<void> }

/** `test` with a site of its own, whose mail goes to a mail server of its own. */
export const test = base.extend<{ post: Post; own: Site }>({
  post: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'end2end-post-'))
    const control = join(folder, 'mode')
    const script = fileURLToPath(new URL('smtp.mjs', import.meta.url))
    const server = spawn(process.execPath, [script, '--folder', folder, '--control', control], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const [port] = await once(createInterface(server.stdout), 'line')
    await use({ url: `smtp://127.0.0.1:${port}`, folder, set: (mode) => writeFile(control, mode) })
    server.stdin.end()
    await once(server, 'exit')
    await rm(folder, { recursive: true })
  },

  own: async ({ post }, use) => {
    const { site, stop } = await startSite({ listings: 20, settings: { MARKETPLACE_SMTP_URL: post.url } })
    await use({ ...site, mail: post.folder })
    await stop()
  },

  baseURL: async ({ own }, use) => {
    await use(own.url)
  },
})
