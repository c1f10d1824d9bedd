import { useParams } from '../router.ts'
import { AuditList } from './audit-list.tsx'
import { RecordTrace } from './record-trace.tsx'
import type { Traced } from './traced.ts'

/** 留痕, the page of two addresses: of the record that the address names (`<page>/:id/trace`), or of the whole module (`audit`). */
export function TracePage({ traced }: { traced: Traced }) {
  return useParams()['id'] ? <RecordTrace traced={traced} /> : <AuditList traced={traced} />
}
