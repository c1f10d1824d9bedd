import type { TaskRecord } from '@wuxin/meetings/task-view.schema'
import type { Fact } from '@wuxin/web/facts'
import type { Translate } from '@wuxin/web/i18n'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { PhotoList } from '@wuxin/web/photo-list'
import { Link } from '@wuxin/web/router'

/** The facts of a task: what is to be done, where it comes from, and what was done, with its evidence. */
export const taskFacts = (record: TaskRecord, t: Translate): Fact[] => [
  { label: t('tasks.fact.words'), value: record.words, wide: true },
  { label: t('tasks.fact.topic'), value: <Link to={modulePath('meetings', `topics/${record.topic.id}`)}>{`${record.topic.number} ${record.topic.title}`}</Link> },
  { label: t('tasks.fact.meeting'), value: <Link to={modulePath('meetings', `meetings/${record.meeting.id}`)}>{record.meeting.number}</Link> },
  { label: t('tasks.column.place'), value: record.place.path },
  { label: t('tasks.fact.given'), value: <Moment at={record.givenAt} /> },
  { label: t('tasks.fact.due'), value: record.dueAt && <Moment at={record.dueAt} /> },
  { label: t('tasks.fact.done'), value: record.doneAt && <Moment at={record.doneAt} /> },
  { label: t('tasks.fact.extensions'), value: record.extensions > 0 ? t('tasks.times', { count: record.extensions }) : null },
  { label: t('tasks.fact.result'), value: record.result, wide: true },
  { label: t('tasks.fact.photos'), value: record.photos.length > 0 ? <PhotoList links={record.photos} label={t('tasks.fact.photos')} /> : null, wide: true },
]
