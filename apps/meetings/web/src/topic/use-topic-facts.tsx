import type { TopicRecord } from '@wuxin/meetings/topic-view.schema'
import type { Fact } from '@wuxin/web/facts'
import { MaskedText } from '@wuxin/web/masked-text'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { PhotoList } from '@wuxin/web/photo-list'
import { Link } from '@wuxin/web/router'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { SourceLink } from './source-link.tsx'

type Named = TopicRecord['merged'][number]

const topicLink = ({ id, number, title }: Named) => <Link key={id} to={modulePath('meetings', `topics/${id}`)}>{`${number} ${title}`}</Link>

/** The facts of a topic: what, where, from whom and whence; before which meeting, why it left the way, what was confirmed and answered. */
export function useTopicFacts(record: TopicRecord | undefined): Fact[] {
  const t = useTexts()
  const can = useCan()
  if (!record) return []
  const { proposer, sourceRef, meeting, verification, answer } = record
  const contact = [proposer.name, proposer.phone].filter(Boolean).join(' ')
  const mayUnmask = proposer.masked && can('topic:unmask', { area: record.area, units: record.units })
  const reveal = async (reason: string) => {
    const { name, phone } = await client.topics.unmask.mutate({ id: record.id, reason })
    return [name, phone].filter(Boolean).join(' ')
  }
  return [
    { label: t('topics.fact.words'), value: record.words, wide: true },
    { label: t('topics.fact.photos'), value: record.photos.length ? <PhotoList links={record.photos} label={t('topics.fact.photos')} /> : null, wide: true },
    { label: t('topics.fact.place'), value: record.place.path },
    { label: t('topics.fact.body'), value: record.body && <Link to={modulePath('meetings', `bodies/${record.body.id}`)}>{record.body.name}</Link> },
    { label: t('topics.fact.source'), value: sourceRef ? <>{t(`sources.${record.source}`)} · <SourceLink source={sourceRef} /></> : t(`sources.${record.source}`) },
    { label: t('topics.fact.proposer'), value: contact ? <MaskedText masked={contact} reveal={mayUnmask ? reveal : undefined} /> : t('topics.anonymous') },
    { label: t('topics.fact.proposed'), value: <Moment at={record.proposedAt} /> },
    {
      label: t('topics.fact.meeting'),
      value: meeting && <><Link to={modulePath('meetings', `meetings/${meeting.id}`)}>{meeting.number}</Link> · <Moment at={meeting.startsAt} /></>,
    },
    { label: t('topics.fact.reserved'), value: record.state === 'referred' && record.reserved ? t(`matters.${record.reserved}`) : null },
    { label: t('topics.fact.reason'), value: ['declined', 'referred'].includes(record.state) ? record.reason : null, wide: true },
    { label: t('topics.fact.mergedInto'), value: record.mergedInto && topicLink(record.mergedInto) },
    { label: t('topics.fact.merged'), value: record.merged.length ? <span className="mt-stack">{record.merged.map(topicLink)}</span> : null, wide: true },
    {
      label: t('topics.fact.verification'),
      value: verification && <>{[t(`verifiedBy.${verification.source}`), verification.words].filter(Boolean).join(' · ')} · <Moment at={verification.at} as="day" /></>,
      wide: true,
    },
    { label: t('topics.fact.answer'), value: answer && answer.words, wide: true },
  ]
}
