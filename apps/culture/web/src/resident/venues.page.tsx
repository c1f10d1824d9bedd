import './resident.css'
import './venues.css'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { useTexts } from '../texts.ts'
import { VenueCards } from './venue-cards.tsx'

/** 附近场地: where one can meet, when it opens, what it has, and whom one asks for it. */
export default function VenuesPage() {
  const t = useTexts()
  const place = useResidentPlace()
  return (
    <>
      <h1>{t('residentVenues.title')}</h1>
      <p>{t('residentVenues.about')}</p>
      <PlaceChoice place={place} />
      {place.chosen && <VenueCards key={place.chosen.code} area={place.chosen.code} />}
    </>
  )
}
