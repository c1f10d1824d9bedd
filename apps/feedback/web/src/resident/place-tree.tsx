import { useQuery } from '@tanstack/react-query'
import { prefixAt } from '@wuxin/platform/area'
import { Icon } from '@wuxin/web/icon'
import { searchPublicPlaces, type PublicPlace } from '@wuxin/web/resident/public-places'
import { problemText } from '@wuxin/web/problem'
import { BigButton } from '@wuxin/web/resident/big-button'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import type { ReportPlace } from './report-place.ts'

/** What lies in a place, in the order of the codes; the counties without one. */
function usePlacesIn(within: string | null) {
  return useQuery({
    queryKey: ['feedback', 'places in', within],
    queryFn: ({ signal }) => searchPublicPlaces(within ? { within } : {}, signal),
    staleTime: 600_000,
  })
}

/** Communities under the names of their townships. */
function byTownship(communities: readonly PublicPlace[]): [name: string, communities: PublicPlace[]][] {
  const townships = new Map<string, PublicPlace[]>()
  for (const each of communities) {
    const code = prefixAt(each.code, 'township') ?? ''
    townships.set(code, [...(townships.get(code) ?? []), each])
  }
  return [...townships.values()].map((each) => [each[0]?.path.split(' · ')[0] ?? '', each])
}

function Communities({ county, onOpen }: { county: string; onOpen: (community: PublicPlace) => void }) {
  const { data = [], error } = usePlacesIn(county)
  if (error) return <p role="alert">{problemText(error, 'feedback')}</p>
  return byTownship(data).map(([name, communities], index) => (
    <details key={name} open={index === 0} className="fb-township">
      <summary>{name}</summary>
      <div className="fb-grid">
        {communities.map((community) => (
          <BigButton key={community.code} plain onClick={() => onOpen(community)}>
            {community.name}
          </BigButton>
        ))}
      </div>
    </details>
  ))
}

function Compounds({ community, onChoose, onBack }: { community: PublicPlace; onChoose: (place: ReportPlace) => void; onBack: () => void }) {
  const t = useTexts()
  const { data = [], error } = usePlacesIn(community.code)
  return (
    <>
      <BigButton plain onClick={onBack}>
        <Icon name="back" /> {t('resident.back')}
      </BigButton>
      {error && <p role="alert">{problemText(error, 'feedback')}</p>}
      <div className="fb-grid">
        {data.map(({ code, name, path }) => (
          <BigButton key={code} plain onClick={() => onChoose({ code, path })}>
            {name}
          </BigButton>
        ))}
      </div>
      <BigButton plain onClick={() => onChoose(community)}>
        {t('resident.wholeCommunity', { name: community.name })}
      </BigButton>
    </>
  )
}

/** Picks a place by going down: county where there are several, community, compound. */
export function PlaceTree({ onChoose }: { onChoose: (place: ReportPlace) => void }) {
  const t = useTexts()
  const { data: counties = [], error, isPending } = usePlacesIn(null)
  const [county, setCounty] = useState<string | null>(null)
  const [community, setCommunity] = useState<PublicPlace | null>(null)
  const shown = county ?? counties[0]?.code ?? null
  if (isPending) return <p className="wx-quiet">{t('resident.findingPlace')}</p>
  if (error) return <p role="alert">{problemText(error, 'feedback')}</p>
  if (community) return <Compounds community={community} onChoose={onChoose} onBack={() => setCommunity(null)} />
  return (
    <>
      {counties.length > 1 && (
        <div className="fb-counties" role="group" aria-label={t('resident.county')}>
          {counties.map(({ code, name }) => (
            <button key={code} type="button" aria-pressed={code === shown} onClick={() => setCounty(code)}>
              {name}
            </button>
          ))}
        </div>
      )}
      {shown && <Communities county={shown} onOpen={setCommunity} />}
    </>
  )
}
