import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { useTexts } from '../texts.ts'
import { MinutesItem } from './minutes-item.tsx'

/** 纪要: the agenda item by item, as the meeting goes through it. */
export default function Minutes({ record, onResolve }: { record: MeetingRecord; onResolve: (item: string) => void }) {
  const t = useTexts()
  return (
    <section className="mg-minutes" aria-label={t('meetings.minutes.title')}>
      <h2>{t('meetings.minutes.title')}</h2>
      {record.agenda.map((item, index) => (
        <MinutesItem key={item.id} record={record} item={item} place={index + 1} onResolve={() => onResolve(item.id)} />
      ))}
    </section>
  )
}
