import type { HouseholdRecord } from '@wuxin/volunteers/household.schema'
import type { Fact } from '@wuxin/web/facts'
import { joined, type Translate } from '@wuxin/web/i18n'
import { Moment } from '@wuxin/web/moment'
import { PhotoList } from '@wuxin/web/photo-list'

const termText = ({ from, to }: { from: string; to: string | null }, t: Translate) => t(to === null ? 'households.termOpen' : 'households.term', { from, to: to ?? '' })

const photosOf = ({ consents }: HouseholdRecord) => consents.flatMap(({ photos }) => photos)

/** The facts of a file that need no look: what was agreed to, how often somebody comes, who is away. */
export const householdFacts = (record: HouseholdRecord, t: Translate): Fact[] => [
  { label: t('households.column.place'), value: record.place.path },
  { label: t('households.label.kind'), value: t(`households.kinds.${record.kind}`) },
  {
    label: t('households.fact.consents'),
    value: joined(
      record.consents.map(({ consent, means, day, withdrawnAt, words }) =>
        [t(withdrawnAt ? 'households.consentGone' : 'households.consentGiven', { consent: t(`households.consents.${consent}`), means: t(`households.means.${means}`), day }), words].filter(Boolean).join(' · '),
      ),
    ),
    wide: true,
  },
  { label: t('households.label.paper'), value: photosOf(record).length > 0 ? <PhotoList links={photosOf(record)} label={t('households.label.paper')} /> : null, wide: true },
  { label: t('households.fact.since'), value: record.since },
  { label: t('households.column.lastVisit'), value: record.lastVisit },
  { label: t('households.column.nextVisit'), value: record.nextVisit },
  { label: t('households.fact.curtain'), value: record.curtain === null ? null : t(record.curtain ? 'households.watched' : 'households.unwatched') },
  { label: t('households.fact.away'), value: joined(record.away.map((each) => termText(each, t))) },
  { label: t('households.fact.absences'), value: joined(record.absences.map(({ name, ...term }) => `${name} ${termText(term, t)}`)), wide: true },
  { label: t('households.fact.plan'), value: record.plan && `${record.plan.words}\n${t('households.everyDays', { count: record.plan.everyDays })}`, wide: true },
  {
    label: t('households.fact.ended'),
    value: record.ended && <>{[t(`households.reasons.${record.ended.because}`), record.ended.reason].filter(Boolean).join(' · ')} · <Moment at={record.ended.at} as="day" /></>,
    wide: true,
  },
]
