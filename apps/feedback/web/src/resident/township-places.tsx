import { levelOf } from '@wuxin/platform/area-tree'
import { Icon } from '@wuxin/web/icon'
import { problemText } from '@wuxin/web/problem'
import { BigButton } from '@wuxin/web/resident/big-button'
import type { PublicPlace } from '@wuxin/web/resident/public-places'
import { useTexts } from '../texts.ts'
import { PlaceGrid } from './place-grid.tsx'
import type { ReportPlace } from './report-place.ts'
import { usePlacesIn } from './use-places-in.ts'

/** From so many parts on the list is longer than a phone, and its parts are offered above it. */
const longList = 4

const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'start' })

function jumpTo(part: string) {
  const element = document.getElementById(part)
  intoView(element)
  element?.focus({ preventScroll: true })
}

/** Everything to choose in a township: each community with its compounds, then those that have none, villages mostly. Its parts are one touch away. */
export function TownshipPlaces({ township, onChoose, onBack }: { township: PublicPlace; onChoose: (place: ReportPlace) => void; onBack: () => void }) {
  const t = useTexts()
  const { data = [], error, isPending } = usePlacesIn(township.code)
  const communities = data
    .filter(({ code }) => levelOf(code) === 'community')
    .map((community) => ({ community, compounds: data.filter(({ code }) => code !== community.code && code.startsWith(community.code)) }))
  const alone = communities.filter(({ compounds }) => compounds.length === 0).map(({ community }) => community)
  const parts = [
    ...communities.filter(({ compounds }) => compounds.length > 0).map(({ community, compounds }) => ({ name: community.name, community, places: compounds })),
    ...(alone.length > 0 ? [{ name: t('resident.otherPlaces'), community: null, places: alone }] : []),
  ].map((part, index) => ({ ...part, id: `fb-part-${index}` }))
  return (
    <>
      {/* What sticks is always in view: the place where it begins is scrolled to. */}
      <div ref={isPending ? undefined : intoView} />
      <div className="fb-township">
        <button type="button" className="wx-button" onClick={onBack}>
          <Icon name="back" /> {t('resident.back')}
        </button>
        <h3>{township.name}</h3>
      </div>
      {isPending && <p className="wx-quiet">{t('resident.findingPlace')}</p>}
      {error && <p role="alert">{problemText(error, 'feedback')}</p>}
      {parts.length >= longList && (
        <nav className="fb-jumps" aria-label={t('resident.jump')}>
          {parts.map(({ id, name }) => (
            <button key={id} type="button" className="wx-button" onClick={() => jumpTo(id)}>
              {name}
            </button>
          ))}
        </nav>
      )}
      {parts.map(({ id, name, community, places }) => (
        <section key={id} className="fb-part">
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
