import type { Caller } from '@wuxin/platform/caller'
import type { HouseholdRecord } from '@wuxin/volunteers/household.schema'
import { joined, type Translate } from '@wuxin/web/i18n'

/** What the reader of a file must know before anything else, one line each. */
export function householdWarnings({ state, carers, alarmed, visitDue, nextVisit, mayRead }: HouseholdRecord, reader: Caller, t: Translate): string[] {
  const isAsked = carers.some(({ person, status }) => person === reader.id && status === 'assigned')
  const absent = joined(carers.filter((each) => each.absent && each.status === 'accepted').map(({ name }) => name))
  return [
    ...(alarmed.includes(reader.id) ? [t('households.alarmOpen')] : []),
    ...(isAsked ? [t('households.askedYou')] : []),
    ...(absent ? [t('households.absentNow', { who: absent })] : []),
    ...(visitDue && nextVisit ? [t('households.visitDueNow', { day: nextVisit })] : []),
    ...(!mayRead && !isAsked && state !== 'ended' ? [t('households.closedToYou')] : []),
  ]
}
