import { votes as voteKinds, type Vote } from '@wuxin/meetings/meeting.schema'
import type { ItemView, MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { useCan } from '@wuxin/web/module-context'
import { problemText } from '@wuxin/web/problem'
import { Alert, Button } from '@wuxin/web/ui'
import { useClickStep } from '@wuxin/web/use-click-step'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { titleOf, votersOf } from './item.rules.ts'
import { VoteRow } from './vote-row.tsx'

/** 表决: each party there, or each member there, with one vote; one's own, or all of them by whoever arranges the meeting. */
export function Votes({ record, item }: { record: MeetingRecord; item: ItemView }) {
  const t = useTexts()
  const can = useCan()
  const cast = useClickStep()
  const voters = votersOf(record.seats)
  const isInSession = record.state === 'in_session'
  const mayAll = (isInSession || record.state === 'minutes') && can('meeting:arrange', record)
  const isOpen = isInSession || mayAll
  const own = record.seats.filter(({ id }) => record.mySeats.includes(id)).map(({ key }) => key)
  const voteOf = (key: string) => item.votes.find(({ seat }) => seat === key)?.vote ?? null
  const missing = voters.filter(({ key }) => voteOf(key) === null)
  const vote = (keys: readonly string[], given: Vote) =>
    cast.mutate({
      step: async () => {
        for (const seat of keys) await client.meetings.vote.mutate({ id: record.id, item: item.id, seat, vote: given })
      },
    })
  if (!isOpen && item.votes.length === 0) return null
  const counted = voteKinds.map((kind) => `${t(`votes.${kind}`)} ${item.votes.filter(({ vote: given }) => given === kind).length}`)
  return (
    <details className="mg-votes" open={isOpen && item.resolution === null}>
      <summary>
        {t('meetings.vote.title')} <span className="wx-quiet">{[...counted, ...(isOpen ? [t('meetings.vote.missing', { count: missing.length })] : [])].join(' · ')}</span>
      </summary>
      {cast.error && <Alert type="error" showIcon role="alert" title={problemText(cast.error, 'meetings')} />}
      <ul aria-label={t('meetings.vote.on', { title: titleOf(item) })}>
        {(isOpen ? voters : item.votes.map(({ seat, name }) => ({ key: seat, name }))).map(({ key, name }) => (
          <VoteRow key={key} name={name} vote={voteOf(key)} isBusy={cast.isPending} onVote={mayAll || (isInSession && own.includes(key)) ? (given) => vote([key], given) : undefined} />
        ))}
      </ul>
      {mayAll && missing.length > 1 && (
        <Button size="small" disabled={cast.isPending} onClick={() => vote(missing.map(({ key }) => key), 'for')}>
          {t('meetings.vote.restFor')}
        </Button>
      )}
    </details>
  )
}
