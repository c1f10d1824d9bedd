import { createPrivateKey, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the installation's own key lies, readable by the owner of the data folder alone. */
export const installationKeyFile = 'publisher-key.pem'

/** The private key with which this installation signs the builds that it comes with; made where there is none. */
export async function openInstallationKey(dataDir: string): Promise<KeyObject> {
  const file = join(dataDir, installationKeyFile)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const there = await readFile(file).catch(() => null)
  if (there) return createPrivateKey(there)
  const draft = `${file}.new-${randomUUID()}`
  await writeFile(draft, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 })
  // Linking fails where the file exists: of two first starts one key remains, and whole.
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  await rm(draft)
  return createPrivateKey(await readFile(file))
}
