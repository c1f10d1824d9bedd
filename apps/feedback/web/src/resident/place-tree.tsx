import { levelOf, prefixAt } from '@wuxin/platform/area-tree'
import { problemText } from '@wuxin/web/problem'
import type { PublicPlace } from '@wuxin/web/resident/public-places'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import { PlaceGrid } from './place-grid.tsx'
import type { ReportPlace } from './report-place.ts'
import { TownshipPlaces } from './township-places.tsx'
import { usePlacesIn } from './use-places-in.ts'

/** Picks a place by two touches: the township under its county, then a compound, community or village in it. */
export function PlaceTree({ onChoose }: { onChoose: (place: ReportPlace) => void }) {
  const t = useTexts()
  const { data = [], error, isPending } = usePlacesIn(null)
  const [township, setTownship] = useState<PublicPlace | null>(null)
  if (isPending) return <p className="wx-quiet">{t('resident.findingPlace')}</p>
  if (error) return <p role="alert">{problemText(error, 'feedback')}</p>
  if (township) return <TownshipPlaces township={township} onChoose={({ code, path }) => onChoose({ code, path })} onBack={() => setTownship(null)} />
  const counties = data.filter(({ code }) => levelOf(code) === 'county')
  return counties.map((county) => (
    <section key={county.code} className="fb-part">
      <h3>{county.name}</h3>
      <PlaceGrid places={data.filter(({ code }) => levelOf(code) === 'township' && prefixAt(code, 'county') === county.code)} onChoose={setTownship} />
    </section>
  ))
}
