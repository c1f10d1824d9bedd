import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { SignedDocument } from '@wuxin/platform/release.schema'
import { installationKeyFile } from '@wuxin/platform-service/registry/installation-key-file'
import { fingerprintOf } from '@wuxin/platform-service/registry/publisher-key.rules'
import { say } from '../setup/progress.mjs'
import { readSettings } from '../setup/settings.mjs'
import { Refusal } from './refusal.ts'

/** Where a department keeps its key unless it says otherwise. */
export const departmentKeyFile = (): string => join(homedir(), '.config', 'wuxin', 'publisher-key.pem')

/** A private key, and the name that it is enrolled by. */
export interface Signer {
  file: string
  fingerprint: string
  sign(document: object): SignedDocument
}

const isThisMachine = (origin: string): boolean => /^(localhost|127\.|\[::1\])/.test(new URL(origin).hostname)

/**
 * The file that `--key` or WUXIN_PUBLISHER_KEY names; else the installation's own where the suite is on this machine, and
 * the department's. Throws `Refusal` where there is none, or no Ed25519 key in it.
 */
export function openSigner({ key, to }: { key: string | null; to: string }, env: NodeJS.ProcessEnv = process.env): Signer {
  const named = key ?? (env.WUXIN_PUBLISHER_KEY || null)
  const usual = [...(isThisMachine(to) ? [join(readSettings(env).folder, installationKeyFile)] : []), departmentKeyFile()]
  const file = named ?? usual.find((each) => existsSync(each))
  if (!file)
    throw new Refusal(say(`没有密钥（${usual.join('、')}）。用 npm run publisher-key 生成，或用 --key 指定。`, `There is no key (${usual.join(', ')}). Make one with npm run publisher-key, or name one with --key.`))
  return signerOf(readKey(file), file)
}

/** Signs with a key as the registry checks it. */
export function signerOf(key: KeyObject, file: string): Signer {
  const fingerprint = fingerprintOf(createPublicKey(key))
  return {
    file,
    fingerprint,
    sign(document) {
      const body = JSON.stringify(document)
      return { body, key: fingerprint, signature: sign(null, Buffer.from(body), key).toString('base64') }
    },
  }
}

/** The Ed25519 key of a file. Throws `Refusal` where there is none. */
export function readKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file))
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {
    // said below, whether it cannot be read or is no key
  }
  throw new Refusal(say(`${file} 中没有可用的 Ed25519 私钥。`, `There is no Ed25519 private key to be read in ${file}.`))
}
