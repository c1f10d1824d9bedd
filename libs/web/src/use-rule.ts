import { skipToken, useQuery } from '@tanstack/react-query'
import { dayOf } from '@wuxin/platform/working-day'
import { modulePath } from './module-path.ts'
import { askRulesInForce } from './platform-api.ts'
import type { Accountability } from './record-page.tsx'

const lasting = 600_000

/**
 * The edition of the rule (制度) that a record began under and keeps, as the rules register has it for a subject
 * (`feedback.case`): the one named `key`, else the nearest place's. Nothing until it is known, or where none was in force.
 * `began` is an ISO instant.
 */
export function useRule(subject: string, record: { area: string; began: string } | undefined, key?: string): Accountability['rule'] {
  const began = record && dayOf(new Date(record.began))
  const { data } = useQuery({
    queryKey: ['rule in force', subject, record?.area, began],
    queryFn: record && began ? ({ signal }) => askRulesInForce(record.area, subject, began, signal) : skipToken,
    staleTime: lasting,
  })
  const rule = data?.find((each) => each.key === key) ?? data?.[0]
  return rule && { name: rule.label, href: modulePath('platform', `rules/${rule.id}`) }
}
