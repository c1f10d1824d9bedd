import './plan.css'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { previewPlanInput } from '@wuxin/patrols/plan.schema'
import { useCounty } from '@wuxin/web/county'
import { Form } from '@wuxin/web/ui-form'
import { useDeferredValue } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { PlannedDays } from './planned-days.tsx'

/** The days that the timetable in the form asks for, by the county's calendar; nothing while it says none. */
export function PlanPreview() {
  const t = useTexts()
  const county = useCounty()
  const typed = useDeferredValue(Form.useWatch([]) as object | undefined) // all fields of the form
  const read = previewPlanInput.safeParse({ ...typed, county })
  const { data } = useQuery({ ...trpc.plans.preview.queryOptions(read.success ? read.data : skipToken), placeholderData: keepPreviousData })
  if (!read.success || !data) return null
  return (
    <section className="pp-preview" aria-live="polite">
      <h3>{t('plans.preview', { count: data.inYear })}</h3>
      <PlannedDays days={data.days.slice(0, 14)} />
    </section>
  )
}
