import { generateKeyPairSync } from 'node:crypto'
import type { Caller, Grant } from '@wuxin/platform/caller'
import type { Keys } from './token.ts'

/** Keys made for one test run. */
export function testKeys(): Keys {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { verify: publicKey, sign: privateKey, secret: 'test' }
}

/** Somebody who is signed in with these grants. */
export const staffMember = (grants: Grant[], overrides: Partial<Caller> = {}): Caller => ({
  id: 'user-1',
  name: '李敏',
  userName: 'zuoyun.community',
  kind: 'staff',
  county: '140226',
  grants,
  ...overrides,
})
