import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { useTexts } from '../texts.ts'
import { HazardLinks } from './hazard-links.tsx'

/** Earlier hazards of the kind at the very place (反复). */
export function EarlierPanel({ earlier }: Pick<HazardRecord, 'earlier'>) {
  const t = useTexts()
  if (earlier.length === 0) return null
  return (
    <section className="wx-panel">
      <h2>{t('hazards.earlier')}</h2>
      <HazardLinks hazards={earlier} />
    </section>
  )
}
