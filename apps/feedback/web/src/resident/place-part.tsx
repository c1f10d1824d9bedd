import { limits } from '@wuxin/feedback/case-limit.rules'
import { BigField } from '@wuxin/web/resident/big-field'
import { useTexts } from '../texts.ts'
import { PartRow } from './part-row.tsx'
import { PlaceSearch } from './place-search.tsx'
import type { PlaceChoice } from './report-place.ts'

/** Where: known from the QR or from before, else searched or picked; and the exact spot in words. */
export function PlacePart({ place, error, spot, onSpot }: { place: PlaceChoice; error?: string; spot: string; onSpot: (spot: string) => void }) {
  const t = useTexts()
  if (place.isLoading) return <p className="wx-quiet">{t('resident.findingPlace')}</p>
  if (!place.chosen) return <PlaceSearch onChoose={place.choose} error={error} />
  const names = place.chosen.path.split(' · ')
  return (
    <>
      <PartRow label={t('resident.place')} value={names[names.length - 1] ?? ''} around={names.slice(0, -1).join(' · ')} onChange={place.forget} error={error} />
      <BigField label={t('resident.spot')} hint={t('resident.spotHint')} value={spot} onChange={onSpot} maxLength={limits.spot} />
    </>
  )
}
