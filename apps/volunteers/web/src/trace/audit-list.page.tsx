import { AuditPage } from '@wuxin/web/trace/audit-page'
import { traced } from './traced.tsx'

/** 留痕 of the module, for who audits the county. */
export default function AuditListPage() {
  return <AuditPage traced={traced} />
}
