// node script/precompress.mjs FOLDER: writes FILE.br and FILE.gz beside every file in it that they make smaller, so
// that the server never compresses the same bytes twice. Fonts and pictures are compressed already.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const compressed = new Set(['.woff2', '.png', '.jpg', '.webp', '.avif', '.ico'])
const folder = process.argv[2]

for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || compressed.has(extname(entry.name))) continue
  const path = join(entry.parentPath, entry.name)
  const content = readFileSync(path)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
  const smaller = { '.br': brotliCompressSync(content, { params }), '.gz': gzipSync(content, { level: 9 }) }
  for (const [ending, bytes] of Object.entries(smaller)) {
    if (bytes.length < content.length) writeFileSync(path + ending, bytes)
  }
}
