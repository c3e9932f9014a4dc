// A real mail server for tests, with the faults of real ones.
//
//   node smtp.mjs --folder DIR [--port N] [--mode MODE] [--control FILE] [--delay MS] [--starttls]
//
// Prints its port as its first line and ends when its standard input does. Every mail it takes becomes a file in DIR,
// there as a whole or not at all. MODE is one of
//   accept             takes everything
//   slow               answers a recipient after a minute
//   refuse-recipient   550 for every recipient
//   greylist           451 for a recipient at the first time, takes it at the second
//   drop               closes the connection in the middle of the mail
//   drop-after         takes the mail and closes the connection instead of saying so
// The control file, where one is named, holds the mode and is read anew for every mail.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { SMTPServer } from 'smtp-server'

const SLOW_MS = 60_000

const { values: options } = parseArgs({
  options: {
    folder: { type: 'string' },
    port: { type: 'string', default: '0' },
    mode: { type: 'string', default: 'accept' },
    control: { type: 'string' },
    delay: { type: 'string', default: '0' },
    starttls: { type: 'boolean', default: false },
  },
})
if (options.folder === undefined) throw new Error('--folder is missing')

const greeted = new Set()
let taken = 0

function mode() {
  if (options.control === undefined) return options.mode
  try {
    return readFileSync(options.control, 'utf8').trim() || options.mode
  } catch {
    return options.mode
  }
}

function refusal(code, words) {
  return Object.assign(new Error(words), { responseCode: code })
}

function onRcptTo(address, _session, callback) {
  const now = mode()
  if (now === 'slow') {
    setTimeout(callback, SLOW_MS).unref()
  } else if (now === 'refuse-recipient') {
    callback(refusal(550, 'No such mailbox here'))
  } else if (now === 'greylist' && !greeted.has(address.address)) {
    greeted.add(address.address)
    callback(refusal(451, 'Greylisted, try again'))
  } else {
    callback()
  }
}

function onData(stream, session, callback) {
  const now = mode()
  const chunks = []
  if (now === 'drop') {
    stream.once('data', () => hangUp(session))
    stream.on('error', () => {})
    return
  }
  stream.on('data', (chunk) => chunks.push(chunk))
  stream.on('end', () => {
    setTimeout(() => {
      keep(Buffer.concat(chunks))
      if (now === 'drop-after') hangUp(session)
      else callback(null, 'Taken')
    }, Number(options.delay))
  })
}

function keep(mail) {
  taken += 1
  const name = `${process.pid}-${String(taken).padStart(6, '0')}`
  const draft = join(options.folder, `.${name}.part`)
  writeFileSync(draft, mail)
  renameSync(draft, join(options.folder, `${name}.eml`))
}

function hangUp(session) {
  for (const connection of server.connections) {
    if (connection.session === session || connection.session?.id === session.id) connection._socket.destroy()
  }
}

const server = new SMTPServer({
  disabledCommands: options.starttls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
  authOptional: true,
  disableReverseLookup: true,
  logger: false,
  socketTimeout: 2 * SLOW_MS,
  onRcptTo,
  onData,
})
// A client that was killed, or that we hung up on, is what this server is for.
server.on('error', () => {})
const listener = server.listen(Number(options.port), '127.0.0.1', () => {
  process.stdout.write(`${listener.address().port}\n`)
})
process.stdin.on('end', () => process.exit(0))
process.stdin.resume()
