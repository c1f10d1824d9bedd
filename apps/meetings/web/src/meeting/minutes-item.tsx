import { mayWriteSeated, meetingRules } from '@wuxin/meetings/meeting.rules'
import type { ItemView, MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'
import { ParagraphEditor } from './paragraph-editor.tsx'
import { Resolution } from './resolution.part.tsx'
import { Votes } from './votes.part.tsx'

/** One item of the meeting: what was said, how it was voted, what was decided. */
export function MinutesItem({ record, item, place, onResolve }: {
  record: MeetingRecord
  item: ItemView
  /** Counts from 1. */
  place: number
  onResolve: () => void
}) {
  const t = useTexts()
  const { caller } = useSession()
  const { topic, words, paragraph, resolution } = item
  const mayDecide = meetingRules.mayDo('write', record, caller)
  const mayWrite = mayDecide || mayWriteSeated(record, caller)
  return (
    <article className="wx-panel mg-item">
      <h3>
        {place}. {topic ? <Link to={modulePath('meetings', `topics/${topic.id}`)}>{topic.title}</Link> : words} {topic && <small className="wx-quiet">{topic.number}</small>}
      </h3>
      {mayWrite ? <ParagraphEditor meeting={record.id} item={item} /> : paragraph.words ? <p className="mg-words">{paragraph.words}</p> : <p className="wx-quiet">{t('meetings.minutes.none')}</p>}
      {topic && <Votes record={record} item={item} />}
      {resolution && <Resolution resolution={resolution} />}
      {topic && mayDecide && <Button onClick={onResolve}>{t(resolution ? 'meetings.resolution.change' : 'meetings.resolution.make')}</Button>}
    </article>
  )
}
