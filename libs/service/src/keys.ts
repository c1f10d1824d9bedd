import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Keys } from './token.ts'

/**
 * The installation's keys: the pair that caller tokens are signed with is made at the first start and kept in
 * `folder`; a process that only verifies gets the public half in `WUXIN_TOKEN_KEY` (PEM).
 */
export async function openKeys(folder: string, secret: string, env: NodeJS.ProcessEnv = process.env): Promise<Keys> {
  if (env.WUXIN_TOKEN_KEY) return { verify: createPublicKey(env.WUXIN_TOKEN_KEY), secret }
  const file = join(folder, 'token-key.pem')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const draft = `${file}.new-${randomUUID()}`
  const { privateKey } = generateKeyPairSync('ed25519')
  await writeFile(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  // Linking fails where the file exists: of two first starts one key remains, and whole.
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  const sign = createPrivateKey(await readFile(file))
  return { sign, verify: createPublicKey(sign), secret }
}
