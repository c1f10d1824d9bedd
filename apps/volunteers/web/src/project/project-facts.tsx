import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import type { Fact } from '@wuxin/web/facts'
import type { Translate } from '@wuxin/web/i18n'
import { Moment } from '@wuxin/web/moment'

/** The facts of a project: what it is for, where, when it runs, and how it was accepted or why it ended. */
export const projectFacts = (record: ProjectRecord, t: Translate): Fact[] => [
  { label: t('projects.label.words'), value: record.words, wide: true },
  { label: t('listings.column.place'), value: record.place.path || record.place.name },
  { label: t('projects.fact.term'), value: t('listings.term', { from: record.from, to: record.to }) },
  { label: t('projects.fact.claimed'), value: <Moment at={record.claimedAt} /> },
  { label: t('projects.fact.signedAt'), value: record.signedAt && <Moment at={record.signedAt} /> },
  { label: t('projects.fact.accepted'), value: record.acceptance && `${record.acceptance.by}：${record.acceptance.words}`, wide: true },
  { label: t('projects.fact.reason'), value: record.reason, wide: true },
]
