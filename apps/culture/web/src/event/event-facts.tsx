import { neededOf } from '@wuxin/culture/event-kind.schema'
import type { EventRecord } from '@wuxin/culture/event-view.schema'
import type { Fact } from '@wuxin/web/facts'
import type { Translate } from '@wuxin/web/i18n'
import { modulePath } from '@wuxin/web/module-path'
import { PhotoList } from '@wuxin/web/photo-list'
import { Link } from '@wuxin/web/router'
import { dateTimeText } from '@wuxin/web/time'
import type { ReactNode } from 'react'
import { eventTimes } from './event-times.ts'

const yuan = (amount: number | null, t: Translate): string | null => (amount === null ? null : t('events.yuan', { amount }))

/** What the kind of an event says besides, each by its own name. */
function particularFacts({ particulars }: Pick<EventRecord, 'particulars'>, t: Translate): Fact[] {
  const told: Record<string, unknown> = particulars
  const fields = [...new Set([...neededOf[particulars.kind], ...Object.keys(told)])].filter((field) => field !== 'kind')
  return fields.map((field) => {
    const value = told[field]
    const said = Array.isArray(value) ? <ul className="ct-lines">{value.map((line: string) => <li key={line}>{line}</li>)}</ul> : field === 'campaign' && value ? t(`campaigns.${String(value)}`) : value === null ? null : String(value)
    return { label: t(`particulars.${particulars.kind}.${field}`), value: Array.isArray(value) && value.length === 0 ? null : said, wide: Array.isArray(value) }
  })
}

function agesOf({ ageFrom, ageTo }: EventRecord, t: Translate): string | null {
  if (ageFrom !== null && ageTo !== null) return t('events.ages.between', { from: ageFrom, to: ageTo })
  if (ageFrom !== null) return t('events.ages.from', { from: ageFrom })
  return ageTo === null ? null : t('events.ages.to', { to: ageTo })
}

/** For whom: how one signs up, how many may come, of which age. */
function signUpFacts(record: EventRecord, t: Translate): Fact[] {
  const { hasSignUp, signUpFrom, signUpTo, capacity, familyMost, guardianUnder } = record
  if (!hasSignUp) return [{ label: t('events.fact.signUp'), value: t('events.noSignUp') }]
  return [
    { label: t('events.fact.signUp'), value: signUpFrom && signUpTo && `${dateTimeText(signUpFrom)}–${dateTimeText(signUpTo)}` },
    { label: t('events.label.capacity'), value: capacity === null ? t('events.unlimited') : t('events.people', { count: capacity }) },
    { label: t('events.fact.ages'), value: agesOf(record, t) },
    { label: t('events.label.familyMost'), value: t('events.people', { count: familyMost }) },
    { label: t('events.label.guardianUnder'), value: guardianUnder },
  ]
}

/** Its venue, with how its booking stands; else the spot. */
function whereOf({ venue, at }: EventRecord, t: Translate): ReactNode {
  if (venue === null) return at
  return (
    <>
      <Link to={modulePath('culture', `venues/${venue.id}`)}>{venue.name}</Link> {venue.booking && <span className="wx-quiet">{t(`events.booking.${venue.booking}`)}</span>}
    </>
  )
}

/** The facts of an event: what, when, where, for whom, by whom, at what cost, and how it went. */
export const eventFacts = (record: EventRecord, t: Translate): Fact[] => [
  { label: t('events.column.kind'), value: t(`eventKinds.${record.kind}`) },
  { label: t('events.column.when'), value: eventTimes(record) },
  { label: t('events.column.place'), value: record.place.path },
  { label: t('events.column.at'), value: whereOf(record, t) },
  { label: t('events.label.words'), value: record.words, wide: true },
  ...particularFacts(record, t),
  ...signUpFacts(record, t),
  { label: t('events.label.partners'), value: record.partners.map(({ name }) => name).join(t('events.joint')) },
  { label: t('events.label.costPlanned'), value: yuan(record.costPlanned, t) },
  { label: t('events.label.costSpent'), value: yuan(record.costSpent, t) },
  { label: t('events.label.sponsor'), value: record.sponsor?.name },
  { label: t('events.label.photos'), value: record.photos.length === 0 ? null : <PhotoList links={record.photos} label={t('events.label.photos')} />, wide: true },
  { label: t('events.label.attended'), value: record.attended === null ? null : t('events.people', { count: record.attended }) },
  { label: t('events.label.summary'), value: record.summary, wide: true },
  { label: t('events.label.photosAfter'), value: record.photosAfter.length === 0 ? null : <PhotoList links={record.photosAfter} label={t('events.label.photosAfter')} />, wide: true },
  { label: t('events.label.cancel'), value: record.reason, wide: true },
]
