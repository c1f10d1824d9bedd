import { skipToken, useQuery } from '@tanstack/react-query'
import { categoryCode } from '@wuxin/feedback/category.schema'
import { areaCode } from '@wuxin/platform/area'
import { Alert } from '@wuxin/web/ui'
import { Form } from '@wuxin/web/ui-form'
import { trpc } from '../api.ts'
import { CaseLines } from '../case/case-lines.tsx'
import { useSimilarCases } from '../case/use-similar-cases.ts'
import { DispatchReason } from '../rule/dispatch-reason.tsx'
import { useTexts } from '../texts.ts'

/** Before it is sent: where the case will go and why, and whether somebody has reported it already. */
export function RegisterHints() {
  const t = useTexts()
  const area = areaCode.safeParse(Form.useWatch('area')).data ?? null
  const category = categoryCode.safeParse(Form.useWatch('category')).data ?? null
  const { data: decision } = useQuery(trpc.rules.tryOut.queryOptions(area && category ? { area, category } : skipToken))
  const similar = useSimilarCases({ area, category })
  return (
    <div className="fb-hints">
      {decision && <Alert type="info" showIcon role="status" title={<DispatchReason decision={decision} />} />}
      {similar.length > 0 && <Alert type="warning" showIcon role="note" title={t('register.similar')} description={<CaseLines rows={similar} />} />}
    </div>
  )
}
