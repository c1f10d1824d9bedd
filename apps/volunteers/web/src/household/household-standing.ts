import type { HouseholdRecord } from '@wuxin/volunteers/household.schema'
import { joined, type Translate } from '@wuxin/web/i18n'
import { dateTimeText } from '@wuxin/web/time'
import { householdTimeline } from './household-timeline.ts'

/** How a file stands, in words: shown beside another such standing where somebody took a step first. */
export function householdStanding(record: HouseholdRecord, t: Translate): Record<string, string | null> {
  const [latest] = householdTimeline(record, t)
  return {
    [t('households.column.state')]: t(`households.states.${record.state}`),
    [t('households.fact.latest')]: latest ? `${latest.who} ${String(latest.what)}` : null,
    [t('households.column.carers')]: joined(record.carers.filter(({ status }) => status === 'accepted').map(({ name }) => name)),
    [t('households.column.nextVisit')]: record.dueAt && dateTimeText(record.dueAt),
  }
}
