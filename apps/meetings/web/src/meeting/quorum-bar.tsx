import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { Icon } from '@wuxin/web/icon'
import { useTexts } from '../texts.ts'
import { quorumText } from './quorum-text.ts'

/** 法定到会: how many are there of how many it takes, who must still come, and that the meeting can begin. */
export function QuorumBar({ record }: { record: Pick<MeetingRecord, 'quorum' | 'seats'> }) {
  const t = useTexts()
  const { present, needed, missing, isMet } = record.quorum
  const text = quorumText(record, t)
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
