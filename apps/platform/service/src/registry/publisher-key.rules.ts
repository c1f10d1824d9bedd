import { createHash, createPublicKey, type KeyObject } from 'node:crypto'
import { DomainError } from '@wuxin/platform/error'

/** First 16 hexadecimal digits of the SHA-256 of a public key (SPKI). */
export const fingerprintOf = (key: KeyObject): string =>
  createHash('sha256').update(key.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 16)

/** A public key from PEM. Throws KEY_UNREADABLE for what is none, or of another kind than Ed25519, or private. */
export function readPublicKey(pem: string): KeyObject {
  if (pem.includes('PRIVATE')) throw new DomainError('KEY_UNREADABLE', { reason: 'private' })
  try {
    const key = createPublicKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // no key at all
  }
  throw new DomainError('KEY_UNREADABLE', { reason: 'ed25519' })
}
