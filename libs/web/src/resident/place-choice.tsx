import { useWords } from '../i18n.ts'
import { PartRow } from './part-row.tsx'
import { PlaceSearch } from './place-search.tsx'
import type { ResidentPlace } from './use-resident-place.ts'

/** Where: known from the QR or from before, else searched by name or picked from the tree. */
export function PlaceChoice({ place, error }: { place: ResidentPlace; error?: string }) {
  const t = useWords('web')
  if (place.isLoading) return <p className="wx-quiet">{t('resident.findingPlace')}</p>
  if (!place.chosen) return <PlaceSearch onChoose={place.choose} error={error} />
  const names = place.chosen.path.split(' · ')
  return <PartRow label={t('resident.place')} value={names[names.length - 1] ?? ''} around={names.slice(0, -1).join(' · ')} onChange={place.forget} error={error} />
}
