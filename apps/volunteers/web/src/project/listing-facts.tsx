import type { ListingRecord } from '@wuxin/volunteers/listing.schema'
import type { Fact } from '@wuxin/web/facts'
import type { Translate } from '@wuxin/web/i18n'
import { Moment } from '@wuxin/web/moment'

/** The facts of a listing: what it is, whose, how much of it and until when. */
export const listingFacts = (record: ListingRecord, t: Translate): Fact[] => [
  { label: t('listings.label.words'), value: record.words, wide: true },
  { label: t('listings.column.kind'), value: t(`resourceKinds.${record.kind}`) },
  { label: t('listings.column.free'), value: t('listings.freeOf', { free: record.free, amount: record.amount, measure: record.measure }) },
  { label: t('listings.column.owner'), value: record.owner.name },
  { label: t('listings.column.place'), value: record.place.path || record.place.name },
  { label: t('listings.fact.term'), value: t('listings.term', { from: record.from, to: record.expiresOn }) },
  { label: t('listings.fact.published'), value: record.publishedAt && <Moment at={record.publishedAt} /> },
  { label: t('listings.fact.reason'), value: record.reason, wide: true },
]
