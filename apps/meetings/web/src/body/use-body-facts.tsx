import { skipToken, useQuery } from '@tanstack/react-query'
import { hasParties, type BodyRecord } from '@wuxin/meetings/body.schema'
import { coordinationRate } from '@wuxin/meetings/figure.rules'
import type { Fact } from '@wuxin/web/facts'
import { RateText } from '@wuxin/web/figure/rate-text'
import type { Translate } from '@wuxin/web/i18n'
import { listPath } from '@wuxin/web/list-path'
import { Moment } from '@wuxin/web/moment'
import { useNow } from '@wuxin/web/now'
import { Link } from '@wuxin/web/router'
import { dateText } from '@wuxin/web/time'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { meetsText } from './meets-text.ts'

/** How many must be there, and which party among them. */
function quorumText({ kind, quorum, parties }: BodyRecord, t: Translate): string {
  const text = t(hasParties(kind) ? 'bodies.quorumParties' : 'bodies.quorumMembers', { count: quorum.needed })
  const party = quorum.party && parties.find(({ id }) => id === quorum.party)?.name
  return party ? t('bodies.quorumWith', { quorum: text, party }) : text
}

/** The facts of a body: what it is, when it meets, its quorum, its topics, and how many of this year's were confirmed. */
export function useBodyFacts(record: BodyRecord | undefined): Fact[] {
  const t = useTexts()
  const within = { from: `${dateText(useNow()).slice(0, 4)}-01-01` }
  const { data: tally } = useQuery(trpc.topics.figures.queryOptions(record ? { body: record.id, ...within } : skipToken))
  if (!record) return []
  const { recurrence, id } = record
  return [
    { label: t('bodies.fact.kind'), value: t(`kinds.${record.kind}`) },
    { label: t('bodies.fact.place'), value: record.place.path },
    { label: t('bodies.fact.quorum'), value: quorumText(record, t) },
    { label: t('bodies.fact.recurrence'), value: recurrence ? meetsText(recurrence, t) : t('bodies.meetsNot') },
    { label: t('bodies.fact.next'), value: record.nextMeeting && <Link to={listPath('meetings', 'meetings', { body: id, chip: 'upcoming' })}><Moment at={record.nextMeeting} /></Link> },
    { label: t('bodies.fact.met'), value: record.metAt && <Link to={listPath('meetings', 'meetings', { body: id, chip: 'past' })}><Moment at={record.metAt} as="day" /></Link> },
    { label: t('bodies.fact.topics'), value: <Link to={listPath('meetings', 'topics', { body: id })}>{t('bodies.topics', { count: record.openTopics })}</Link> },
    {
      label: t('bodies.fact.rate'),
      value: tally && <Link to={listPath('meetings', 'topics', { body: id, ...within, figure: 'tabled' })}><RateText rate={coordinationRate(tally)} /></Link>,
    },
    { label: t('bodies.fact.closed'), value: record.closedReason, wide: true },
  ]
}
