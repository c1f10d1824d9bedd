import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../i18n.ts'
import { Icon } from '../icon.tsx'
import { problemText } from '../problem.ts'
import { BigButton } from './big-button.tsx'

/** A place to choose. */
export interface Place {
  code: string
  name: string
}

/**
 * Chooses a place by going down the tree, one touch a level. `browse` gives the places below one (null: the top); a
 * place with none below it is chosen at once, others by the button that names them.
 */
export function PlaceChooser({ label, browse, onChoose }: {
  label: string
  browse: (above: string | null, signal?: AbortSignal) => Promise<Place[]>
  /** The place, with the names on the way down to it. */
  onChoose: (place: Place & { path: string }) => void
}) {
  const t = useWords('web')
  const [way, setWay] = useState<readonly Place[]>([])
  const here = way[way.length - 1]
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['resident', 'places', here?.code ?? null],
    queryFn: ({ signal }) => browse(here?.code ?? null, signal),
    staleTime: 600_000,
  })
  const choose = (places: readonly Place[]) => {
    const place = places[places.length - 1]
    if (place) onChoose({ ...place, path: places.map(({ name }) => name).join(' ') })
  }
  return (
    <section className="wx-places" aria-label={label}>
      <h2>{here ? way.map(({ name }) => name).join(' ') : label}</h2>
      {here && (
        <BigButton plain onClick={() => setWay(way.slice(0, -1))}>
          <Icon name="back" /> {t('resident.up')}
        </BigButton>
      )}
      {here && <BigButton onClick={() => choose(way)}>{t('resident.here', { name: here.name })}</BigButton>}
      {isPending && <p className="wx-quiet">{t('resident.loading')}</p>}
      {error && (
        <div role="alert">
          <p>{problemText(error)}</p>
          <BigButton plain onClick={() => void refetch()}>
            {t('failure.retry')}
          </BigButton>
        </div>
      )}
      {data?.map((place) => (
        <BigButton key={place.code} plain onClick={() => setWay([...way, place])}>
          {place.name}
        </BigButton>
      ))}
    </section>
  )
}
