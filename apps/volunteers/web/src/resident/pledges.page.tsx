import './resident.css'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { useTexts } from '../texts.ts'
import { PublishedPledges } from './published-pledges.tsx'

/** 承诺公示: what members promised in one's place, and how it came out. */
export default function PledgesPage() {
  const t = useTexts()
  const place = useResidentPlace()
  return (
    <>
      <h1>{t('pledge.title')}</h1>
      <p className="wx-quiet">{t('pledge.about')}</p>
      <PlaceChoice place={place} />
      {place.chosen && <PublishedPledges key={place.chosen.code} area={place.chosen.code} />}
    </>
  )
}
