import type { Caller } from '@wuxin/platform/caller'
import { householdRules } from '@wuxin/volunteers/household.rules'
import type { HouseholdRecord } from '@wuxin/volunteers/household.schema'
import { joined } from '@wuxin/web/i18n'
import { nextLine } from '@wuxin/web/next-line'
import { texts } from '../texts.ts'

/** What happens next with a household, and by when. */
export function householdNextText(record: HouseholdRecord, reader: Caller | null): string {
  const t = texts()
  const own = reader && householdRules.nextAction(record, reader)
  const names = (which: (carer: HouseholdRecord['carers'][number]) => boolean) => joined(record.carers.filter(which).map(({ name }) => name))
  const asked = names(({ status }) => status === 'assigned')
  const caring = names(({ post, status, absent }) => post !== 'keeper' && status === 'accepted' && !absent)
  const keeper = names(({ post, status }) => post === 'keeper' && status === 'accepted')
  const waits = {
    consent: t('households.waiting.consent', { who: keeper }),
    pair: asked ? t('households.waiting.answer', { who: asked }) : t('households.waiting.pair', { who: keeper }),
    care: t('households.waiting.care', { who: caring || keeper }),
    ended: t('households.waiting.ended'),
  }[record.state]
  return nextLine({ own: own && t(`households.do.${own}`), waits, dueAt: record.dueAt })
}
