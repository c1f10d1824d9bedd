import { useState } from 'react'
import { useWords } from '../../i18n.ts'
import { problemText } from '../../problem.ts'
import { PlaceGrid } from './place-grid.tsx'
import type { PublicPlace } from '../public-places.ts'
import { TownshipPlaces } from './township-places.tsx'
import { usePlacesIn } from '../use-places-in.ts'

/** Picks a place by two touches: the township under its county, then a compound, community or village in it. */
export function PlaceTree({ onChoose }: { onChoose: (place: PublicPlace) => void }) {
  const t = useWords('web')
  const { data = [], error, isPending } = usePlacesIn(null)
  const [township, setTownship] = useState<PublicPlace | null>(null)
  if (isPending) return <p className="wx-quiet">{t('resident.findingPlace')}</p>
  if (error) return <p role="alert">{problemText(error)}</p>
  if (township) return <TownshipPlaces township={township} onChoose={onChoose} onBack={() => setTownship(null)} />
  const counties = data.filter(({ level }) => level === 'county')
  return counties.map((county) => (
    <section key={county.code} className="wx-part">
      <h3>{county.name}</h3>
      <PlaceGrid places={data.filter(({ code, level }) => level === 'township' && code.startsWith(county.code))} onChoose={setTownship} />
    </section>
  ))
}
