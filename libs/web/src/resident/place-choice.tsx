import { lazy, Suspense } from 'react'
import { useWords } from '../i18n.ts'
import { PartRow } from './part-row.tsx'
import type { ResidentPlace } from './use-resident-place.ts'

/** Whoever scanned a QR does without. */
const PlaceSearch = lazy(() => import('./search/place-search.tsx'))

/** Where: known from the QR or from before, else searched by name or picked from the tree. */
export function PlaceChoice({ place, error }: { place: ResidentPlace; error?: string }) {
  const t = useWords('web')
  const finding = <p className="wx-quiet">{t('resident.findingPlace')}</p>
  if (place.isLoading) return finding
  if (!place.chosen) {
    return (
      <Suspense fallback={finding}>
        <PlaceSearch onChoose={place.choose} error={error} />
      </Suspense>
    )
  }
  const names = place.chosen.path.split(' · ')
  return <PartRow label={t('resident.place')} value={names[names.length - 1] ?? ''} around={names.slice(0, -1).join(' · ')} onChange={place.forget} error={error} />
}
