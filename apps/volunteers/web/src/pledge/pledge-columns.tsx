import type { PledgeRow } from '@wuxin/volunteers/pledge-view.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { PledgeStateTag } from './pledge-state-tag.tsx'

/** The columns of a list of pledges; on a phone the first is the card's title. */
export const pledgeColumns = (t: Translate): Column<PledgeRow>[] => [
  { key: 'title', title: t('pledges.column.title'), render: ({ title }) => title },
  { key: 'member', title: t('pledges.column.member'), render: ({ member }) => member.name },
  { key: 'place', title: t('pledges.column.place'), render: ({ place }) => <PlaceText place={place} /> },
  { key: 'state', title: t('pledges.column.state'), render: ({ state, verdict }) => <PledgeStateTag state={state} verdict={verdict} />, isBadge: true },
  { key: 'due', title: t('pledges.column.due'), sort: true, render: ({ due }) => due },
  { key: 'clock', title: t('pledges.column.clock'), render: ({ dueAt }) => dueAt && <ClockBadge dueAt={dueAt} /> },
  { key: 'pledgedAt', title: t('pledges.column.pledged'), sort: true, render: ({ pledgedAt }) => <Moment at={pledgedAt} as="day" />, deskOnly: true },
]
