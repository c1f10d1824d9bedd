import './resident.css'
import { residentPath } from '@wuxin/web/module-path'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'
import { PublishedOrders } from './published-orders.tsx'

/** 服务公开: what was ordered in one's place, who serves it, how far it is and how it was rated; anybody may say something on it (群众监督). */
export default function ServicesPage() {
  const t = useTexts()
  const place = useResidentPlace()
  return (
    <>
      <h1>{t('order.published')}</h1>
      <p className="wx-quiet">{t('order.publishedAbout')}</p>
      <PlaceChoice place={place} />
      {place.chosen && <PublishedOrders key={place.chosen.code} area={place.chosen.code} />}
      <Link className="wx-big" to={residentPath('volunteers', 'order')}>
        {t('order.title')}
      </Link>
      <Link className="wx-big wx-big--plain" to={residentPath('volunteers', 'repair')}>
        {t('repair.title')}
      </Link>
    </>
  )
}
