import { BigButton } from '@wuxin/web/resident/big-button'
import type { PublicPlace } from '@wuxin/web/resident/public-places'

/** Places to choose from, one touch each. */
export function PlaceGrid({ places, onChoose }: { places: readonly PublicPlace[]; onChoose: (place: PublicPlace) => void }) {
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
