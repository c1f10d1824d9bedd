import { useQuery } from '@tanstack/react-query'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { HazardLinks } from './hazard-links.tsx'

/** What the reader found so far, and where each stands: also of whoever lists no hazards. */
export function OwnHazards() {
  const t = useTexts()
  const { data = [] } = useQuery(trpc.hazards.own.queryOptions())
  if (data.length === 0) return null
  return (
    <section className="wx-panel wx-narrow">
      <h2>{t('hazards.own')}</h2>
      <HazardLinks hazards={data} />
    </section>
  )
}
