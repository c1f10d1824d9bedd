import { hasParties } from '@wuxin/meetings/body.schema'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { useLanguage } from '@wuxin/web/i18n'
import { clockText, longDateText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'
import { seatsByParty } from './item.rules.ts'
import { PaperItem } from './paper-item.tsx'
import { PaperPeople } from './paper-people.tsx'

/** 纪要 in the layout of GB/T 9704-2012: the red heading, when and with whom, item by item, and who was there. */
export function MinutesPaper({ record }: { record: MeetingRecord }) {
  const t = useTexts()
  const language = useLanguage()
  const { title, number, body, startsAt, openedAt, endedAt, endsAt, venue, seats, agenda, state, quorum } = record
  const from = openedAt ?? startsAt
  const opening = { day: longDateText(from, language), from: clockText(from), to: clockText(endedAt ?? endsAt), body: body.name, venue, asked: seatsByParty(seats).length, ...quorum }
  return (
    <article className="mg-paper" aria-label={t('meetings.print.title')}>
      <h2 className="mg-paper__red">{t('meetings.paper.heading', { body: body.name })}</h2>
      <p className="mg-paper__number">
        {number}
        {state === 'minutes' && t('meetings.paper.draft')}
      </p>
      <hr />
      <h3>{title}</h3>
      <p>{t(hasParties(body.kind) ? 'meetings.paper.openingParties' : 'meetings.paper.openingMembers', opening)}</p>
      {agenda.map((item, index) => (
        <PaperItem key={item.id} item={item} place={index + 1} />
      ))}
      <PaperPeople record={record} />
    </article>
  )
}
