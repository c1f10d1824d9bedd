import { createPrivateKey, createPublicKey, generateKeyPairSync, randomUUID, sign, type KeyObject } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SignedDocument } from '@wuxin/platform/release.schema'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system } from '@wuxin/service/work'
import { fingerprintOf } from './publisher-key-check.ts'
import { PublisherKey } from './publisher-key.entity.ts'

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

/** Enrols the installation's key for every module and every county, once. */
export async function enrolInstallation(service: Running): Promise<void> {
  const publicKey = createPublicKey(await openInstallationKey(service.dataDir))
  const fingerprint = fingerprintOf(publicKey)
  const call = { caller: system(service.id), now: service.now(), procedure: 'registry.enrol', requestId: fingerprint }
  await inWork(service, call, everywhere, async (work) => {
    if (await work.em.count(PublisherKey, { fingerprint, county: '' })) return
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
    work.em.create(PublisherKey, { name: '本机安装', fingerprint, publicKey: pem, county: '', modules: ['*'], enrolledAt: work.now, enrolledBy: work.caller.name })
  })
}

/** A document as the installation signs it. */
export async function signAsInstallation(service: Running, document: object): Promise<SignedDocument> {
  const key = await openInstallationKey(service.dataDir)
  const body = JSON.stringify(document)
  return { body, key: fingerprintOf(createPublicKey(key)), signature: sign(null, Buffer.from(body), key).toString('base64') }
}
