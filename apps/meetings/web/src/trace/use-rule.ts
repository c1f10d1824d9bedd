import { skipToken, useQuery } from '@tanstack/react-query'
import { dayOf } from '@wuxin/platform/working-day'
import { modulePath } from '@wuxin/web/module-path'
import { askRulesInForce } from '@wuxin/web/platform-api'
import type { Accountability } from '@wuxin/web/record-page'

/** The edition of the rule (制度) that a record began under and keeps, as the rules register has it for its subject; nothing until it is known, or where none was in force. */
export function useRule(subject: 'meetings.topic' | 'meetings.meeting', record: { area: string; began: string } | undefined): Accountability['rule'] {
  const began = record && dayOf(new Date(record.began))
  const { data } = useQuery({
    queryKey: ['meetings', 'rule', subject, record?.area, began],
    queryFn: record && began ? ({ signal }) => askRulesInForce(record.area, subject, began, signal) : skipToken,
    staleTime: 600_000,
  })
  const rule = data?.[0]
  return rule && { name: rule.label, href: modulePath('platform', `rules/${rule.id}`) }
}
