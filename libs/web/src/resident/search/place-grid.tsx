import { BigButton } from '../big-button.tsx'
import type { PublicPlace } from '../public-places.ts'

/** Places to choose from, one touch each. */
export function PlaceGrid({ places, onChoose }: { places: readonly PublicPlace[]; onChoose: (place: PublicPlace) => void }) {
  return (
    <div className="wx-places">
      {places.map((place) => (
        <BigButton key={place.code} plain onClick={() => onChoose(place)}>
          {place.name}
        </BigButton>
      ))}
    </div>
  )
}
