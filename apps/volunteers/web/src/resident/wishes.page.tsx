import './resident.css'
import { residentPath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { useTexts } from '../texts.ts'
import { PublishedWishes } from './published-wishes.tsx'

/** 微心愿: what is wished for in one's place, without names, and what came true. */
export default function WishesPage() {
  const t = useTexts()
  const place = useResidentPlace()
  return (
    <>
      <h1>{t('wish.published')}</h1>
      <p className="wx-quiet">{t('wish.publishedAbout')}</p>
      <PlaceChoice place={place} />
      {place.chosen && <PublishedWishes key={place.chosen.code} area={place.chosen.code} />}
      <Link className="wx-big" to={residentPath('volunteers', 'wish')}>
        {t('wish.title')}
      </Link>
    </>
  )
}
