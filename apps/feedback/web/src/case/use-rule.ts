import { skipToken, useQuery } from '@tanstack/react-query'
import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import { dayOf } from '@wuxin/platform/working-day'
import { modulePath } from '@wuxin/web/module-path'
import { askRulesInForce } from '@wuxin/web/platform-api'
import type { Accountability } from '@wuxin/web/record-page'

/** The institution that the seven steps follow (民事七步接办工作流程), as the rules register names it. */
const sevenSteps = 'seven-steps'

/** The edition of the rule (制度) that a case began under and keeps; nothing until it is known, or where none was in force. */
export function useRule(record: Pick<CaseRecord, 'area' | 'reportedAt'> | undefined): Accountability['rule'] {
  const began = record && dayOf(new Date(record.reportedAt))
  const { data } = useQuery({
    queryKey: ['feedback', 'rule', record?.area, began],
    queryFn: record && began ? ({ signal }) => askRulesInForce(record.area, 'feedback.case', began, signal) : skipToken,
    staleTime: 600_000,
  })
  const rule = data?.find(({ key }) => key === sevenSteps) ?? data?.[0]
  return rule && { name: rule.label, href: modulePath('platform', `rules/${rule.id}`) }
}
