import { useQuery } from '@tanstack/react-query'
import { Arriving } from '@wuxin/web/arriving'
import type { PanelSlots } from '@wuxin/web/slots'
import { trpc } from '../api.ts'
import { HazardLinks } from '../hazard/hazard-links.tsx'
import { useTexts } from '../texts.ts'

/** Beside a case: the hazard that whistled for it, and where that stands. */
export default function CaseHazardsPanel({ id }: PanelSlots['feedback.case']) {
  const t = useTexts()
  const { data, error, refetch } = useQuery(trpc.hazards.behind.queryOptions({ record: id }))
  if (!data) return <Arriving query={{ error, refetch }} rows={1} />
  return data.length > 0 ? <HazardLinks hazards={data} /> : <p className="wx-quiet">{t('panel.noneOfCase')}</p>
}
