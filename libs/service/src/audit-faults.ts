import { entryHash, sealDigest, type AuditEntry } from './audit-chain.ts'

/** An entry as it is kept: with its number in the service, the hash of the one before it in its record's chain, and its own. */
export interface KeptEntry extends AuditEntry {
  id: string
  previous: string
  hash: string
}

/** A seal as it is kept; `covers` are lines of `coverLine`. */
export interface KeptSeal {
  seq: number
  covers: string[]
  previous: string
  digest: string
}

/**
 * What is wrong with a history, and where. `changed`, `removed`, `slipped-in` and `moved` tell of an entry by its number,
 * `unlinked` of one that does not follow the one before it in its record; `seal-…` tell of a seal by its number.
 */
export interface Fault {
  kind: 'changed' | 'removed' | 'slipped-in' | 'moved' | 'unlinked' | 'seal-changed' | 'seal-removed' | 'seal-other'
  /** Number of the entry, or of the seal. */
  id: string
  entry: KeptEntry | null
}

const isTrue = ({ id: _id, previous, hash, ...entry }: KeptEntry): boolean => entryHash(previous, entry) === hash

/** The first fault in the chain of one record, its entries in order of `seq`; null where it is whole. */
export function chainFault(entries: readonly KeptEntry[]): Fault | null {
  let last = { seq: 0, hash: '' }
  for (const entry of entries) {
    const about = { id: entry.id, entry }
    if (!isTrue(entry)) return { kind: 'changed', ...about }
    if (entry.seq > last.seq + 1) return { kind: 'removed', ...about }
    if (entry.seq !== last.seq + 1) return { kind: 'slipped-in', ...about }
    if (entry.previous !== last.hash) return { kind: 'unlinked', ...about }
    last = entry
  }
  return null
}

/** A seal that somebody noted down earlier, outside of the database. */
export interface Anchor {
  seq: number
  digest: string
}

/** The first fault in the row of seals, from the first one on; null where it is whole. */
export function sealFault(seals: readonly KeptSeal[], anchor: Anchor | null): Fault | null {
  let last = { seq: 0, digest: '' }
  for (const seal of seals) {
    const about = { id: String(seal.seq), entry: null }
    if (seal.seq !== last.seq + 1) return { kind: 'seal-removed', id: String(last.seq + 1), entry: null }
    if (seal.previous !== last.digest || sealDigest(seal.previous, seal.covers) !== seal.digest) return { kind: 'seal-changed', ...about }
    if (anchor?.seq === seal.seq && anchor.digest !== seal.digest) return { kind: 'seal-other', ...about }
    last = seal
  }
  if (anchor && anchor.seq > last.seq) return { kind: 'seal-removed', id: String(last.seq + 1), entry: null }
  return null
}

interface Sealed {
  id: bigint
  hash: string
}

/** What the seals cover of a county's copy: its own entries and those that belong to all. Null: every entry. */
export function coveredBy(seals: readonly KeptSeal[], county: string | null): Sealed[] {
  return seals
    .flatMap((seal) => seal.covers)
    .map((line) => line.split(':'))
    .filter(([, of]) => county === null || of === county || of === '')
    .map(([id = '0', , hash = '']) => ({ id: BigInt(id), hash }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** An entry that is not at its place: it comes later, or not at all. */
async function absent(id: string, rest: AsyncIterableIterator<KeptEntry>): Promise<Fault> {
  for await (const entry of rest) if (entry.id === id) return { kind: 'moved', id, entry }
  return { kind: 'removed', id, entry: null }
}

/**
 * The first fault of a sealed copy, its entries in order of their numbers as they were exported: every sealed entry is
 * there as it was sealed, no other is, and each follows the one before it in its record.
 */
export async function copyFault(sealed: readonly Sealed[], entries: AsyncIterableIterator<KeptEntry>): Promise<Fault | null> {
  const chains = new Map<string, { seq: number; hash: string }>()
  const known = new Map(sealed.map(({ id, hash }) => [id, hash]))
  let next = 0
  let before = 0n
  for await (const entry of entries) {
    const about = { id: entry.id, entry }
    const id = BigInt(entry.id)
    if (id <= before) return { kind: 'moved', ...about }
    before = id
    const missing = sealed[next]
    if (missing && missing.id < id) return absent(String(missing.id), entries)
    const hash = known.get(id)
    if (hash === undefined) return { kind: 'slipped-in', ...about }
    if (hash !== entry.hash || !isTrue(entry)) return { kind: 'changed', ...about }
    next += 1
    const key = `${entry.record}/${entry.recordId}`
    const last = chains.get(key) ?? { seq: 0, hash: '' }
    if (entry.seq !== last.seq + 1 || entry.previous !== last.hash) return { kind: 'unlinked', ...about }
    chains.set(key, { seq: entry.seq, hash: entry.hash })
  }
  const missing = sealed[next]
  return missing ? { kind: 'removed', id: String(missing.id), entry: null } : null
}
