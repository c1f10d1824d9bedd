import { skipToken, useQuery } from '@tanstack/react-query'
import { modulePath } from '@wuxin/web/module-path'
import { askRulesInForce } from '@wuxin/web/platform-api'
import type { Accountability } from '@wuxin/web/record-page'

/** The institution that the seven steps follow (民事七步接办工作流程), as the rules register names it. */
const sevenSteps = 'seven-steps'

/** The rule (制度) that cases at a place follow; nothing until it is known, or where none is in force. */
export function useRule(area: string | undefined): Accountability['rule'] {
  const { data } = useQuery({
    queryKey: ['feedback', 'rule', area],
    queryFn: area ? ({ signal }) => askRulesInForce(area, 'feedback.case', signal) : skipToken,
    staleTime: 600_000,
  })
  const rule = data?.find(({ key }) => key === sevenSteps) ?? data?.[0]
  return rule && { name: rule.label, href: modulePath('platform', `rules/${rule.id}`) }
}
