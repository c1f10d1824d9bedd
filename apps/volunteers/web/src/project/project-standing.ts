import type { ProjectRecord } from '@wuxin/volunteers/project.schema'
import { joined, type Translate } from '@wuxin/web/i18n'
import { dateTimeText } from '@wuxin/web/time'
import { projectTimeline } from './project-timeline.ts'

/** How a project stands, in words: shown beside another such standing where somebody took a step first. */
export function projectStanding(record: ProjectRecord, t: Translate): Record<string, string | null> {
  const [latest] = projectTimeline(record, t)
  return {
    [t('projects.column.state')]: t(`projects.states.${record.state}`),
    [t('projects.fact.latest')]: latest ? `${latest.who} ${String(latest.what)}` : null,
    [t('projects.fact.contract')]: record.edition > 0 ? t('projects.edition', { edition: record.edition }) : null,
    [t('projects.fact.signed')]: joined(record.parties.filter(({ signed }) => signed === record.edition && signed > 0).map(({ name }) => name)) || null,
    [t('projects.column.clock')]: record.dueAt && dateTimeText(record.dueAt),
  }
}
