import { verify } from 'node:crypto'
import { DomainError } from '@wuxin/platform/error'
import { publisherDocument, type SignedDocument } from '@wuxin/platform/release.schema'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { PublisherKey } from './publisher-key.entity.ts'

type Document = z.infer<typeof publisherDocument>
type Kind = Document['kind']

/** A document whose signature was checked, and the enrolments of its key that hold. */
export interface Checked<Wanted extends Kind> {
  document: Extract<Document, { kind: Wanted }>
  keys: PublisherKey[]
}

/** Milliseconds for which a signed step is taken after, or before, the time that it names. */
const freshFor = 10 * 60_000

/**
 * What a department signed. Throws KEY_UNKNOWN, KEY_REVOKED, SIGNATURE_WRONG, INVALID_INPUT with the wrong fields,
 * and DOCUMENT_OLD for what was signed more than ten minutes ago (a preview ends by itself).
 */
export async function checkDocument<Wanted extends Kind>(work: Work, signed: SignedDocument, kind: Wanted): Promise<Checked<Wanted>> {
  const enrolled = await work.em.find(PublisherKey, { fingerprint: signed.key })
  if (!enrolled[0]) throw new DomainError('KEY_UNKNOWN', { key: signed.key })
  const keys = enrolled.filter((key) => key.revokedAt == null)
  if (keys.length === 0) throw new DomainError('KEY_REVOKED', { key: signed.key })
  const isSound = verify(null, Buffer.from(signed.body), enrolled[0].publicKey, Buffer.from(signed.signature, 'base64'))
  if (!isSound) throw new DomainError('SIGNATURE_WRONG', { key: signed.key })
  const { data, error } = publisherDocument.safeParse(jsonOf(signed.body))
  if (!data) throw new DomainError('INVALID_INPUT', { fields: error.issues.map((issue) => issue.path.join('.')) })
  if (data.kind !== kind) throw new DomainError('INVALID_INPUT', { fields: ['kind'] })
  if (kind !== 'preview' && Math.abs(work.now.getTime() - Date.parse(data.at)) > freshFor) throw new DomainError('DOCUMENT_OLD', { at: data.at })
  return { document: data as Checked<Wanted>['document'], keys } // of the kind that was just compared
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // refused by the schema
  }
}

/** The enrolment by which a key signs for a module in a county. Throws KEY_FOREIGN where there is none. */
export function enrolmentFor(keys: readonly PublisherKey[], { module, county }: { module: string; county?: string }): PublisherKey {
  const key = keys.find((each) => each.isFor(module) && (county === undefined || each.county === '' || each.county === county))
  if (!key) throw new DomainError('KEY_FOREIGN', { module, ...(county ? { county } : {}) })
  return key
}
