import { skipToken, useQuery } from '@tanstack/react-query'
import { categoryCode } from '@wuxin/feedback/category.schema'
import { areaCode } from '@wuxin/platform/area'
import { Alert } from '@wuxin/web/ui'
import { Form } from '@wuxin/web/ui-form'
import { trpc } from '../api.ts'
import { SimilarCases } from '../case/similar-cases.tsx'
import { DispatchReason } from '../rule/dispatch-reason.tsx'

/** Before it is sent: where the case will go and why, and whether somebody has reported it already. */
export function RegisterHints() {
  const area = areaCode.safeParse(Form.useWatch('area')).data
  const category = categoryCode.safeParse(Form.useWatch('category')).data
  const asked = area && category ? { area, category } : null
  const { data: preview } = useQuery(trpc.rules.tryOut.queryOptions(asked ?? skipToken))
  if (!asked) return null
  return (
    <>
      {preview && <Alert type="info" showIcon title={<DispatchReason decision={preview} />} />}
      <SimilarCases area={asked.area} category={asked.category} />
    </>
  )
}
