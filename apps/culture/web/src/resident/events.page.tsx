import './resident.css'
import { useNow } from '@wuxin/web/now'
import { useOpened } from '@wuxin/web/resident/follow/use-opened'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { useTexts } from '../texts.ts'
import { EventList } from './event-list.tsx'
import { EventText } from './event-text.tsx'

/** 近期活动: what is on at one's place, and one event with all that a resident can do with it. */
export default function EventsPage() {
  const t = useTexts()
  const place = useResidentPlace()
  const now = useNow()
  const [id, open] = useOpened('id')
  if (id) return <EventText id={id} onBack={() => open(null)} />
  return (
    <>
      <h1>{t('residentEvents.title')}</h1>
      <p>{t('residentEvents.about')}</p>
      <PlaceChoice place={place} />
      {place.chosen && <EventList key={place.chosen.code} area={place.chosen.code} now={now} onOpen={open} />}
      {place.chosen && (
        <a className="wx-big wx-big--plain" href={`/api/culture/calendar/${place.chosen.code}.ics`}>
          {t('residentEvents.calendar')}
        </a>
      )}
    </>
  )
}
