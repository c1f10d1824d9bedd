import type { TopicRow } from '@wuxin/meetings/topic-view.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { Link } from '@wuxin/web/router'
import { TopicStateTag } from './topic-state-tag.tsx'

/** What a line says of a topic. */
type Line = Pick<TopicRow, 'id' | 'number' | 'title' | 'state' | 'proposedAt' | 'body'> & Partial<Pick<TopicRow, 'outcome'>>

/** A few topics, a line each, beside something else. */
export function TopicLines({ rows }: { rows: readonly Line[] }) {
  return (
    <ul className="mt-lines">
      {rows.map((row) => (
        <li key={row.id}>
          <Link to={modulePath('meetings', `topics/${row.id}`)}>{row.title}</Link>
          <span>
            <TopicStateTag row={{ state: row.state, outcome: row.outcome ?? null }} />{' '}
            <span className="wx-quiet">
              {row.number} · <Moment at={row.proposedAt} as="day" /> {row.body?.name}
            </span>
          </span>
        </li>
      ))}
    </ul>
  )
}
