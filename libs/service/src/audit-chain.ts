import { createHash } from 'node:crypto'

/** One change as the audit keeps it; `at` is an ISO instant, `seq` counts from 1 within the record. */
export interface AuditEntry {
  record: string
  recordId: string
  seq: number
  entity: string
  entityId: string
  action: 'create' | 'update' | 'delete' | 'look' | 'export'
  at: string
  actor: string
  actorName: string
  role: string
  area: string
  procedure: string
  reason: string | null
  requestId: string
  before: unknown
  after: unknown
}

/** JSON with sorted keys: the same value always gives the same text. */
export function canonical(value: unknown): string {
  const sorted = (_: string, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part
  return JSON.stringify(value, sorted) ?? 'null'
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')

/** Hash of an entry and of the one before it in its record's chain (empty for the first). */
export const entryHash = (previous: string, entry: AuditEntry): string => digest(`${previous}\n${canonical(entry)}`)

/** Seal over all entries of a stretch (their hashes in order of id) and over the seal before. */
export const sealDigest = (previous: string, hashes: readonly string[]): string => digest([previous, ...hashes].join('\n'))
