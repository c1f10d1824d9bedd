import type { PledgeRecord } from '@wuxin/volunteers/pledge-view.schema'
import type { Fact } from '@wuxin/web/facts'
import type { Translate } from '@wuxin/web/i18n'
import { Moment } from '@wuxin/web/moment'
import { PledgeStateTag } from './pledge-state-tag.tsx'

/** The facts of a pledge: what was pledged, by whom, until when, and what the review found. */
export const pledgeFacts = ({ words, member, place, due, pledgedAt, publishedAt, review, reason, state }: PledgeRecord, t: Translate): Fact[] => [
  { label: t('pledges.fact.words'), value: words, wide: true },
  { label: t('pledges.column.member'), value: member.name },
  { label: t('pledges.column.place'), value: place.path },
  { label: t('pledges.column.due'), value: due },
  { label: t('pledges.fact.pledged'), value: <Moment at={pledgedAt} /> },
  { label: t('pledges.fact.published'), value: publishedAt && <Moment at={publishedAt} /> },
  { label: t('pledges.fact.reason'), value: reason, wide: true },
  {
    label: t('pledges.fact.review'), wide: true,
    value: review && (
      <>
        <PledgeStateTag state={state} verdict={review.verdict} /> {review.words} <span className="wx-quiet">{t('pledges.reviewed', { who: review.by })}</span>
      </>
    ),
  },
]
