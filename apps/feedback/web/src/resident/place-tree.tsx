import { useQuery } from '@tanstack/react-query'
import { levelOf, prefixAt } from '@wuxin/platform/area'
import { Icon } from '@wuxin/web/icon'
import { problemText } from '@wuxin/web/problem'
import { BigButton } from '@wuxin/web/resident/big-button'
import { searchPublicPlaces, type PublicPlace } from '@wuxin/web/resident/public-places'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import type { ReportPlace } from './report-place.ts'

/** What lies in a place, in the order of the codes; the counties and their townships without one. */
function usePlacesIn(within: string | null) {
  return useQuery({
    queryKey: ['feedback', 'places in', within],
    queryFn: ({ signal }) => searchPublicPlaces(within ? { within } : {}, signal),
    staleTime: 600_000,
  })
}

function PlaceGrid({ places, onChoose }: { places: readonly PublicPlace[]; onChoose: (place: PublicPlace) => void }) {
  return (
    <div className="fb-grid">
      {places.map((place) => (
        <BigButton key={place.code} plain onClick={() => onChoose(place)}>
          {place.name}
        </BigButton>
      ))}
    </div>
  )
}

/** Everything to choose in a township: each community with its compounds, then those that have none, villages mostly. */
function Township({ township, onChoose, onBack }: { township: PublicPlace; onChoose: (place: ReportPlace) => void; onBack: () => void }) {
  const t = useTexts()
  const { data = [], error, isPending } = usePlacesIn(township.code)
  const communities = data
    .filter(({ code }) => levelOf(code) === 'community')
    .map((community) => ({ community, compounds: data.filter(({ code }) => code !== community.code && code.startsWith(community.code)) }))
  return (
    <>
      <BigButton plain onClick={onBack}>
        <Icon name="back" /> {t('resident.back')}
      </BigButton>
      {isPending && <p className="wx-quiet">{t('resident.findingPlace')}</p>}
      {error && <p role="alert">{problemText(error, 'feedback')}</p>}
      {communities.filter(({ compounds }) => compounds.length > 0).map(({ community, compounds }) => (
        <section key={community.code} className="fb-part">
          <h3>{community.name}</h3>
          <PlaceGrid places={compounds} onChoose={onChoose} />
          <BigButton plain onClick={() => onChoose(community)}>
            {t('resident.wholeCommunity', { name: community.name })}
          </BigButton>
        </section>
      ))}
      <PlaceGrid places={communities.filter(({ compounds }) => compounds.length === 0).map(({ community }) => community)} onChoose={onChoose} />
    </>
  )
}

/** Picks a place by two touches: the township under its county, then a compound, community or village in it. */
export function PlaceTree({ onChoose }: { onChoose: (place: ReportPlace) => void }) {
  const t = useTexts()
  const { data = [], error, isPending } = usePlacesIn(null)
  const [township, setTownship] = useState<PublicPlace | null>(null)
  if (isPending) return <p className="wx-quiet">{t('resident.findingPlace')}</p>
  if (error) return <p role="alert">{problemText(error, 'feedback')}</p>
  if (township) return <Township township={township} onChoose={({ code, path }) => onChoose({ code, path })} onBack={() => setTownship(null)} />
  const counties = data.filter(({ code }) => levelOf(code) === 'county')
  return counties.map((county) => (
    <section key={county.code} className="fb-part">
      <h3>{county.name}</h3>
      <PlaceGrid places={data.filter(({ code }) => levelOf(code) === 'township' && prefixAt(code, 'county') === county.code)} onChoose={setTownship} />
    </section>
  ))
}
