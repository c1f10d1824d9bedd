import { wasVoted } from '@wuxin/meetings/meeting.rules'
import type { ItemView } from '@wuxin/meetings/meeting-view.schema'
import { useLanguage } from '@wuxin/web/i18n'
import { useTexts } from '../texts.ts'
import { titleOf } from './item.rules.ts'
import { paperNumber } from './paper-number.rules.ts'

/** One item of the minutes on paper: what was said, what was decided with which votes, and who does what. */
export function PaperItem({ item, place }: {
  item: ItemView
  /** Counts from 1. */
  place: number
}) {
  const t = useTexts()
  const language = useLanguage()
  const { paragraph, resolution, topic } = item
  return (
    <section>
      <h4>{t(topic ? 'meetings.paper.topic' : 'meetings.paper.item', { place: paperNumber(place, language), title: titleOf(item), number: topic?.number })}</h4>
      {paragraph.words.split('\n').filter(Boolean).map((line, index) => (
        <p key={`${index} ${line}`}>{line}</p>
      ))}
      {resolution && (
        <>
          <p>
            <strong>{t('meetings.paper.resolution', { decision: t(`decisions.${resolution.decision}`) })}</strong>
            {resolution.words}
            {wasVoted(resolution.count) && t('meetings.paper.count', { ...resolution.count })}
          </p>
          {resolution.tasks.map(({ title, owner, days }, index) => (
            <p key={`${index} ${title}`}>{t(days === null ? 'meetings.paper.task' : 'meetings.paper.taskDays', { place: index + 1, title, owner, count: days ?? 0 })}</p>
          ))}
        </>
      )}
    </section>
  )
}
