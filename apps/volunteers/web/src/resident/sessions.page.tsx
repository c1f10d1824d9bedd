import './resident.css'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { useTexts } from '../texts.ts'
import { ComingSessions } from './coming-sessions.tsx'

/** 专业服务安排: which doctors, lawyers and advisers come to one's place, and when. */
export default function SessionsPage() {
  const t = useTexts()
  const place = useResidentPlace()
  return (
    <>
      <h1>{t('session.title')}</h1>
      <p className="wx-quiet">{t('session.about')}</p>
      <PlaceChoice place={place} />
      {place.chosen && <ComingSessions key={place.chosen.code} area={place.chosen.code} />}
    </>
  )
}
