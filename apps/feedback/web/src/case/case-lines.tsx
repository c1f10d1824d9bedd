import type { CaseRow } from '@wuxin/feedback/case-view.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { RecordLinks } from '@wuxin/web/record-links'
import { CaseStateTag } from './case-state-tag.tsx'

/** A few cases, a line each, beside something else. */
export const CaseLines = ({ rows }: { rows: readonly CaseRow[] }) => (
  <RecordLinks
    links={rows.map((row) => ({
      id: row.id,
      title: row.title,
      href: modulePath('feedback', `cases/${row.id}`),
      state: <CaseStateTag row={row} />,
      detail: <><Moment at={row.reportedAt} as="day" /> {row.place.name}</>,
    }))}
  />
)
