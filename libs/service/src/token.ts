import { createHmac, timingSafeEqual, type KeyObject } from 'node:crypto'
import { caller, type Caller } from '@wuxin/platform/caller'
import { DomainError } from '@wuxin/platform/error'
import { jwtVerify, SignJWT } from 'jose'
import { LRUCache } from 'lru-cache'

/** What a process needs to know who calls: everybody verifies; only the gateway's process also signs. */
export interface Keys {
  /** Ed25519 public key that caller tokens are verified with. */
  verify: KeyObject
  /** Ed25519 private key; present where sessions are turned into tokens. */
  sign?: KeyObject
  /** Secret shared by the services of one suite: their tokens to one another, and signed links to files. */
  secret: string
}

const lifetime = '60s'
const suite = 'wuxin'

/** A token that names the caller for the next minute. */
export function issueToken(keys: Keys, who: Caller): Promise<string> {
  if (!keys.sign) throw new Error('this process holds no signing key')
  return new SignJWT({ caller: who }).setProtectedHeader({ alg: 'EdDSA' }).setIssuer(suite).setSubject(who.id).setIssuedAt().setExpirationTime(lifetime).sign(keys.sign)
}

interface Verified {
  caller: Caller
  /** When the token ends, in milliseconds. */
  until: number
}

/** What tokens said whose signature was found good: a token comes with every request of its minute. */
const verified = new WeakMap<KeyObject, LRUCache<string, Verified>>()

function verifiedBy(key: KeyObject): LRUCache<string, Verified> {
  const known = verified.get(key) ?? new LRUCache<string, Verified>({ max: 5_000 })
  verified.set(key, known)
  return known
}

/** The caller that a token names. Throws UNAUTHENTICATED on a token that is forged, foreign or old. */
export async function verifyToken(keys: Keys, token: string): Promise<Caller> {
  const known = verifiedBy(keys.verify)
  const before = known.get(token)
  if (before && before.until > Date.now()) return before.caller
  try {
    const { payload } = await jwtVerify(token, keys.verify, { issuer: suite, algorithms: ['EdDSA'], requiredClaims: ['exp'] })
    const found = caller.parse(payload.caller)
    known.set(token, { caller: found, until: Number(payload.exp) * 1_000 })
    return found
  } catch {
    throw new DomainError('UNAUTHENTICATED', { reason: 'token' })
  }
}

const secretOf = (keys: Keys) => new TextEncoder().encode(keys.secret)

/** A token by which one service speaks to another. */
export const issueServiceToken = (keys: Keys, service: string): Promise<string> =>
  new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setIssuer(suite).setAudience('service').setSubject(service).setIssuedAt().setExpirationTime(lifetime).sign(secretOf(keys))

/** The service that speaks. Throws UNAUTHENTICATED on any other token. */
export async function verifyServiceToken(keys: Keys, token: string): Promise<string> {
  try {
    const { payload } = await jwtVerify(token, secretOf(keys), { issuer: suite, audience: 'service', algorithms: ['HS256'] })
    return payload.sub ?? ''
  } catch {
    throw new DomainError('UNAUTHENTICATED', { reason: 'service-token' })
  }
}

const signature = (keys: Keys, text: string) => createHmac('sha256', keys.secret).update(text).digest('base64url')

/** Address of a file for somebody whom the record's own service has let see the record; it ends after `minutes`. */
export function fileLink(keys: Keys, file: string, now: Date, minutes = 30): string {
  const until = Math.floor(now.getTime() / 60_000) + minutes
  return `/files/${file}?until=${until}&sign=${signature(keys, `file:${file}:${until}`)}`
}

/** Whether a link's signature is ours and its time is not over. */
export function isFileLinkValid(keys: Keys, file: string, until: string, sign: string, now: Date): boolean {
  const expected = Buffer.from(signature(keys, `file:${file}:${until}`))
  const given = Buffer.from(sign)
  return given.length === expected.length && timingSafeEqual(given, expected) && Number(until) * 60_000 >= now.getTime()
}
