import { readFileSync } from 'node:fs'

// Loaded before a suite of the tests: its clock runs ahead of the machine's by as many milliseconds as a file says, so that
// hours pass at a word. The product itself knows no such thing.
const file = process.env.WUXIN_E2E_CLOCK ?? ''
const machine = Date.now.bind(Date)
/** How often the file is looked at, in milliseconds. */
const every = 100
let ahead = 0
let lookedAt = 0

function now() {
  const real = machine()
  if (real - lookedAt >= every) {
    lookedAt = real
    ahead = Number(readFileSync(file, 'utf8'))
  }
  return real + ahead
}

globalThis.Date = new Proxy(Date, {
  construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [now()] : given, made === globalThis.Date ? target : made),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
})
