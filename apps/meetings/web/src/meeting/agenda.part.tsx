import { meetingRules } from '@wuxin/meetings/meeting.rules'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'

/** 议程 before the meeting: what will be dealt with, in its order. */
export function Agenda({ record, onEdit }: { record: MeetingRecord; onEdit: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  const { agenda } = record
  return (
    <section className="wx-panel">
      <h2>{t('meetings.agenda.title')}</h2>
      {agenda.length === 0 && <p className="wx-quiet">{t('meetings.agenda.none')}</p>}
      <ol className="mg-items">
        {agenda.map(({ id, topic, words, minutes }, index) => (
          <li key={id}>
            <span className="mg-items__title">
              {index + 1}. {topic ? <Link to={modulePath('meetings', `topics/${topic.id}`)}>{topic.title}</Link> : words}
            </span>
            <span className="wx-quiet">
              {topic && `${topic.number} · ${t(`sources.${topic.source}`)} · `}
              {t('meetings.agenda.minutesCount', { count: minutes })}
            </span>
          </li>
        ))}
      </ol>
      {meetingRules.mayDo('setAgenda', record, caller) && <Button onClick={onEdit}>{t('meetings.do.setAgenda')}</Button>}
    </section>
  )
}
