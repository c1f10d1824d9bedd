import './resident.css'
import { residentPath } from '@wuxin/web/module-path'
import { useOpened } from '@wuxin/web/resident/follow/use-opened'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'
import { MinutesList } from './minutes-list.tsx'
import { MinutesText } from './minutes-text.tsx'

/** 会议公开: what the meetings of one's place conferred on and decided. */
export default function MinutesPage() {
  const t = useTexts()
  const place = useResidentPlace()
  const [id, open] = useOpened('id')
  if (id) return <MinutesText id={id} onBack={() => open(null)} />
  return (
    <>
      <h1>{t('resident.minutes')}</h1>
      <PlaceChoice place={place} />
      {place.chosen && <MinutesList key={place.chosen.code} area={place.chosen.code} onOpen={open} />}
      <Link className="wx-big" to={residentPath('meetings', 'propose')}>
        {t('resident.propose')}
      </Link>
      <Link className="wx-big wx-big--plain" to={residentPath('meetings', 'topic')}>
        {t('resident.track')}
      </Link>
    </>
  )
}
