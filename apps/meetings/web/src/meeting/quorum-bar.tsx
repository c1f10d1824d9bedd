import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { Icon } from '@wuxin/web/icon'
import { useTexts } from '../texts.ts'

/** 法定到会: how many are there of how many it takes, who must still come, and that the meeting can begin. */
export function QuorumBar({ record: { quorum, seats } }: { record: Pick<MeetingRecord, 'quorum' | 'seats'> }) {
  const t = useTexts()
  const { present, needed, missing, isMet } = quorum
  const unit = seats.some(({ party }) => party !== null) ? 'parties' : 'members'
  const text = t(`meetings.quorum.${unit}`, { present, needed })
  return (
    <section className="wx-panel mg-quorum" data-tone={isMet ? 'done' : 'dueSoon'} aria-label={t('meetings.quorum.label')}>
      <p>
        <strong>{text}</strong>{' '}
        <span className="mg-quorum__word">
          <Icon name={isMet ? 'check' : 'warning'} /> {isMet ? t('meetings.quorum.met') : missing ? t('meetings.quorum.missing', { party: missing.name }) : t('meetings.quorum.tooFew')}
        </span>
      </p>
      <progress max={Math.max(needed, 1)} value={Math.min(present, needed)} aria-label={text} />
    </section>
  )
}
