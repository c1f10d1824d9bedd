import { DomainError } from '@wuxin/platform/error'
import type { enrolKeyInput, publisherKeyRow } from '@wuxin/platform/release.schema'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { flushUnique } from '../flush-unique.ts'
import { fingerprintOf, readPublicKey } from './publisher-key.rules.ts'
import { PublisherKey } from './publisher-key.entity.ts'

type Row = z.infer<typeof publisherKeyRow>

const rowOf = ({ id, name, fingerprint, county, modules, enrolledAt, enrolledBy, revokedAt }: PublisherKey): Row => ({
  id, name, fingerprint, county, modules, enrolledAt: enrolledAt.toISOString(), enrolledBy, revokedAt: revokedAt?.toISOString() ?? null,
})

/** The keys that a county takes releases from, the installation's own among them. */
export const listKeys = async (work: Work, county: string): Promise<Row[]> =>
  (await work.em.find(PublisherKey, { county: { $in: ['', county] } }, { orderBy: { enrolledAt: 'desc' } })).map(rowOf)

/** Takes releases of some modules from a key from now on. Throws KEY_UNREADABLE, and KEY_ENROLLED where the county has it already. */
export async function enrolKey(work: Work, county: string, { name, publicKey, modules }: z.output<typeof enrolKeyInput>): Promise<Row> {
  const key = readPublicKey(publicKey)
  const fingerprint = fingerprintOf(key)
  if (await work.em.count(PublisherKey, { fingerprint, county, revokedAt: null })) throw new DomainError('KEY_ENROLLED', { key: fingerprint })
  const pem = key.export({ type: 'spki', format: 'pem' }).toString()
  const enrolled = work.em.create(PublisherKey, { name, fingerprint, publicKey: pem, county, modules: [...new Set(modules)], enrolledAt: work.now, enrolledBy: work.caller.name })
  await flushUnique(work, { key: fingerprint })
  return rowOf(enrolled)
}

/** Takes nothing from a key any more; what it published stays. Throws NOT_FOUND outside of the county. */
export async function revokeKey(work: Work, county: string, id: string): Promise<Row> {
  const key = await work.em.findOne(PublisherKey, { id, county })
  if (!key) throw new DomainError('NOT_FOUND', { id })
  if (key.revokedAt == null) Object.assign(key, { revokedAt: work.now, revokedBy: work.caller.name })
  await work.em.flush()
  return rowOf(key)
}
