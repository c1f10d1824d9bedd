import { useWords } from '../../i18n.ts'
import { Icon } from '../../icon.tsx'
import { problemText } from '../../problem.ts'
import { BigButton } from '../big-button.tsx'
import { PlaceGrid } from './place-grid.tsx'
import type { PublicPlace } from '../public-places.ts'
import { usePlacesIn } from '../use-places-in.ts'

/** From so many parts on the list is longer than a phone, and its parts are offered above it. */
const longList = 4

const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'start' })

function jumpTo(part: string) {
  const element = document.getElementById(part)
  intoView(element)
  element?.focus({ preventScroll: true })
}

/** Everything to choose in a township: each community with its compounds, then those that have none, villages mostly. Its parts are one touch away. */
export function TownshipPlaces({ township, onChoose, onBack }: { township: PublicPlace; onChoose: (place: PublicPlace) => void; onBack: () => void }) {
  const t = useWords('web')
  const { data = [], error, isPending } = usePlacesIn(township.code)
  const communities = data
    .filter(({ level }) => level === 'community')
    .map((community) => ({ community, compounds: data.filter(({ code }) => code !== community.code && code.startsWith(community.code)) }))
  const alone = communities.filter(({ compounds }) => compounds.length === 0).map(({ community }) => community)
  const parts = [
    ...communities.filter(({ compounds }) => compounds.length > 0).map(({ community, compounds }) => ({ name: community.name, community, places: compounds })),
    ...(alone.length > 0 ? [{ name: t('resident.otherPlaces'), community: null, places: alone }] : []),
  ].map((part, index) => ({ ...part, id: `wx-part-${index}` }))
  return (
    <>
      {/* What sticks is always in view: the place where it begins is scrolled to. */}
      <div ref={isPending ? undefined : intoView} />
      <div className="wx-township">
        <button type="button" className="wx-button" onClick={onBack}>
          <Icon name="back" /> {t('resident.back')}
        </button>
        <h3>{township.name}</h3>
      </div>
      {isPending && <p className="wx-quiet">{t('resident.findingPlace')}</p>}
      {error && <p role="alert">{problemText(error)}</p>}
      {parts.length >= longList && (
        <nav className="wx-jumps" aria-label={t('resident.jump')}>
          {parts.map(({ id, name }) => (
            <button key={id} type="button" className="wx-button" onClick={() => jumpTo(id)}>
              {name}
            </button>
          ))}
        </nav>
      )}
      {parts.map(({ id, name, community, places }) => (
        <section key={id} className="wx-part">
          <h4 id={id} tabIndex={-1}>
            {name}
          </h4>
          <PlaceGrid places={places} onChoose={onChoose} />
          {community && (
            <BigButton plain onClick={() => onChoose(community)}>
              {t('resident.wholeCommunity', { name: community.name })}
            </BigButton>
          )}
        </section>
      ))}
    </>
  )
}
