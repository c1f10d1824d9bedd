import { majorFields } from '@wuxin/patrols/hazard.schema'
import { missingOf } from '@wuxin/patrols/hazard.rules'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { Facts } from '@wuxin/web/facts'
import { StateTag } from '@wuxin/web/state-tag'
import { useTexts } from '../texts.ts'

const wide: readonly string[] = ['measure', 'precaution']

/** 五落实 of a major hazard, what is not told yet among them; nothing of a general one. */
export function PlanPanel({ record: { grade, plan } }: { record: HazardRecord }) {
  const t = useTexts()
  if (plan === null) return null
  const missing = missingOf(grade, plan)
  const said = (field: (typeof majorFields)[number]) => (field === 'funds' ? t('hazards.yuan', { amount: plan.funds ?? 0 }) : plan[field])
  return (
    <section className="wx-panel">
      <h2>{t('hazards.plan')}</h2>
      <Facts facts={majorFields.map((field) => ({ label: t(`hazards.fields.${field}`), value: missing.includes(field) ? <StateTag tone="dueSoon">{t('hazards.notTold')}</StateTag> : said(field), wide: wide.includes(field) }))} />
    </section>
  )
}
