import type { CaseRow } from '@wuxin/feedback/case-view.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { Link } from '@wuxin/web/router'
import { CaseStateTag } from './case-state-tag.tsx'

/** A few cases, a line each, beside something else. */
export function CaseLines({ rows }: { rows: readonly CaseRow[] }) {
  return (
    <ul className="fb-lines">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={modulePath('feedback', `cases/${row.id}`)}>{row.title}</Link>
          <span>
            <CaseStateTag row={row} />{' '}
            <span className="wx-quiet">
              <Moment at={row.reportedAt} as="day" /> {row.place.name}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
