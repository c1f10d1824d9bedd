import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import type { Fact } from '@wuxin/web/facts'
import { joined, type Translate } from '@wuxin/web/i18n'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { Link } from '@wuxin/web/router'

/** The facts of a contest: of which event, where, how far, what is to be won. */
export const contestFacts = ({ event, place, state, round, roundCount, groups, prizes, words, reason, publishedAt }: ContestRecord, t: Translate): Fact[] => [
  { label: t('contest.column.event'), value: <Link to={modulePath('culture', `events/${event.id}`)}>{event.name}</Link> },
  { label: t('contest.column.place'), value: place.path },
  { label: t('contest.column.round'), value: state === 'scoring' ? t('contest.roundOf', { nth: round, of: roundCount }) : roundCount > 0 ? t('contest.rounds', { count: roundCount }) : null },
  { label: t('contest.label.groups'), value: joined(groups) },
  { label: t('contest.label.prizes'), value: joined(prizes.map(({ name, places }) => t('contest.prizeOf', { name, places }))) },
  { label: t('contest.column.publishedAt'), value: publishedAt && <Moment at={publishedAt} /> },
  { label: t('contest.label.words'), value: words, wide: true },
  { label: t('contest.label.reason'), value: reason, wide: true },
]
