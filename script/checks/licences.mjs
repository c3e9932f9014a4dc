// cargo metadata --format-version 1 | node script/checks/licences.mjs: every crate may be used under a licence that
// deny.toml allows. Prints those that may not, and fails.
import { readFileSync } from 'node:fs'

const list = readFileSync('deny.toml', 'utf8').match(/^allow = \[([^\]]*)\]/m)[1]
const allowed = new Set([...list.matchAll(/"([^"]+)"/g)].map((found) => found[1]))

// An SPDX expression: OR binds looser than AND; older manifests write "/" for OR.
const tokens = (expression) => expression.replaceAll('/', ' OR ').match(/[()]|[^\s()]+/g) ?? []

function permits(expression) {
  const rest = tokens(expression)
  const atom = () => {
    const token = rest.shift()
    if (token === '(') {
      const inside = either()
      rest.shift()
      return inside
    }
    return allowed.has(rest[0] === 'WITH' ? [token, ...rest.splice(0, 2)].join(' ') : token)
  }
  const chain = (word, next, join) => () => {
    let value = next()
    while (rest[0] === word) {
      rest.shift()
      value = join(value, next())
    }
    return value
  }
  const both = chain('AND', atom, (a, b) => a && b)
  const either = chain('OR', both, (a, b) => a || b)
  return either()
}

const { packages } = JSON.parse(readFileSync(0, 'utf8'))
const refused = packages.filter((crate) => !permits(crate.license ?? ''))
for (const crate of refused) console.error(`${crate.name} ${crate.version}: ${crate.license ?? 'no licence named'}`)
process.exitCode = refused.length > 0 ? 1 : 0
