import type { TopicRow } from '@wuxin/meetings/topic-view.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { RecordLinks } from '@wuxin/web/record-links'
import { TopicStateTag } from './topic-state-tag.tsx'

/** What a line says of a topic. */
type Line = Pick<TopicRow, 'id' | 'number' | 'title' | 'state' | 'proposedAt' | 'body'> & Partial<Pick<TopicRow, 'outcome'>>

/** A few topics, a line each, beside something else. */
export const TopicLines = ({ rows }: { rows: readonly Line[] }) => (
  <RecordLinks
    links={rows.map(({ id, number, title, state, outcome = null, proposedAt, body }) => ({
      id,
      title,
      href: modulePath('meetings', `topics/${id}`),
      state: <TopicStateTag row={{ state, outcome }} />,
      detail: <>{number} · <Moment at={proposedAt} as="day" /> {body?.name}</>,
    }))}
  />
)
