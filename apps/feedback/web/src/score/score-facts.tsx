import type { ScoreRecord } from '@wuxin/feedback/score-view.schema'
import type { Fact } from '@wuxin/web/facts'
import type { Translate } from '@wuxin/web/i18n'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { Link } from '@wuxin/web/router'
import { dateTimeText } from '@wuxin/web/time'

/** The pages of the records that other modules have scored. */
const pages: Readonly<Record<string, string>> = { culture: 'events' }

function subjectOf({ subject: { module, id, label }, title }: ScoreRecord) {
  const page = pages[module]
  return page === undefined ? label : <Link to={modulePath(module, `${page}/${id}`)}>{`${label} ${title}`}</Link>
}

/** The facts of a round: of what, when, how many cards of how many people. */
export const scoreFacts = (record: ScoreRecord, t: Translate): Fact[] => {
  const { place, held, opens, until, closedAt, cards, heads, paper, reason, readAt } = record
  return [
    { label: t('score.fact.subject'), value: subjectOf(record) },
    { label: t('score.fact.place'), value: place.path },
    { label: t('score.fact.held'), value: held && <Moment at={held} /> },
    { label: t('score.fact.window'), value: t('score.window', { from: dateTimeText(opens), to: dateTimeText(closedAt ?? until) }) },
    { label: t('score.fact.cards'), value: [heads === null ? t('score.cards', { count: cards }) : t('score.cardsOf', { cards, heads }), paper > 0 ? t('score.paper', { count: paper }) : null].filter(Boolean).join(' · ') },
    { label: t('score.fact.read'), value: readAt && <Moment at={readAt} /> },
    { label: t('score.fact.reason'), value: reason, wide: true },
  ]
}
