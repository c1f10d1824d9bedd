import type { TaskRow } from '@wuxin/meetings/task-view.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { StateTag } from '@wuxin/web/state-tag'
import { TaskStateTag } from './task-state-tag.tsx'

/** Its number, what is to be done, and what sets it apart. */
const TaskTitle = ({ row: { number, title, supervised, extensionAsked }, t }: { row: TaskRow; t: Translate }) => (
  <RowTitle number={number} title={title}>
    {supervised && <StateTag tone="dueSoon">{t('tasks.supervised')}</StateTag>} {extensionAsked && <StateTag tone="waiting">{t('tasks.extensionWaits')}</StateTag>}
  </RowTitle>
)

/** The columns of a list of tasks; on a phone the first is the card's title. */
export const taskColumns = (t: Translate): Column<TaskRow>[] => [
  { key: 'number', title: t('tasks.column.task'), sort: true, render: (row) => <TaskTitle row={row} t={t} /> },
  { key: 'topic', title: t('tasks.column.topic'), render: (row) => row.topic.title },
  { key: 'place', title: t('tasks.column.place'), render: (row) => <PlaceText place={row.place} /> },
  { key: 'owner', title: t('tasks.column.owner'), render: (row) => row.owner },
  { key: 'state', title: t('tasks.column.state'), render: (row) => <TaskStateTag state={row.state} />, isBadge: true },
  { key: 'dueAt', title: t('tasks.column.clock'), sort: true, render: (row) => row.state !== 'done' && <ClockBadge dueAt={row.dueAt} /> },
  { key: 'givenAt', title: t('tasks.column.given'), sort: true, render: (row) => <Moment at={row.givenAt} as="day" />, deskOnly: true },
]
