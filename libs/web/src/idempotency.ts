/** Where keys of unanswered intents are kept, so that a reload does not turn one intent into two. */
const storageKey = 'wuxin.intents'
const keptFor = 24 * 60 * 60_000

type Kept = Record<string, { key: string; at: number }>

function read(): Kept {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Kept // written below, by nobody else
  } catch {
    return {}
  }
}

const write = (kept: Kept) => localStorage.setItem(storageKey, JSON.stringify(kept))

/** 53 bits of the text (cyrb53): names an intent without keeping what was written. */
function digest(text: string): string {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    one = Math.imul(one ^ code, 2654435761)
    two = Math.imul(two ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36)
}

/** A version 4 UUID; Chromium 78 has no `crypto.randomUUID`. */
export function uuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** The key of an intent: the same for the same procedure and input until a service has answered it. */
export function keyFor(procedure: string, input: unknown, now = Date.now()): string {
  const kept = Object.fromEntries(Object.entries(read()).filter(([, { at }]) => now - at < keptFor))
  const name = digest(`${procedure} ${JSON.stringify(input)}`)
  const key = kept[name]?.key ?? uuid()
  write({ ...kept, [name]: { key, at: now } })
  return key
}

/** The intent was answered, well or badly: the next equal one is a new one. */
export function settle(procedure: string, input: unknown): void {
  const { [digest(`${procedure} ${JSON.stringify(input)}`)]: _settled, ...others } = read()
  write(others)
}
