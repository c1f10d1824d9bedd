import { createPublicKey, sign } from 'node:crypto'
import type { SignedDocument } from '@wuxin/platform/release.schema'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system } from '@wuxin/service/work'
import { openInstallationKey } from './installation-key-file.ts'
import { fingerprintOf } from './publisher-key.rules.ts'
import { PublisherKey } from './publisher-key.entity.ts'

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
