import { createHash } from 'node:crypto'
import { countyOf } from '@wuxin/platform/area'

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

/** How a seal names an entry that it covers: its number, the county that it belongs to (empty: to all), its hash. */
export const coverLine = (id: string, area: string, hash: string): string => `${id}:${countyOf(area)}:${hash}`

/** Seal over the entries of a stretch, named in order of their numbers, and over the seal before (empty for the first). */
export const sealDigest = (previous: string, covers: readonly string[]): string => digest([previous, ...covers].join('\n'))
