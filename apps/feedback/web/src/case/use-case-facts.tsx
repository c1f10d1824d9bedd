import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import type { Fact } from '@wuxin/web/facts'
import { MaskedText } from '@wuxin/web/masked-text'
import { useCan } from '@wuxin/web/module-context'
import { Moment } from '@wuxin/web/moment'
import { PhotoList } from '@wuxin/web/photo-list'
import { StateTag } from '@wuxin/web/state-tag'
import { client } from '../api.ts'
import { useCategoryName } from '../category/use-categories.ts'
import { useTexts } from '../texts.ts'
import { toneOfOutcome } from './case-tone.ts'
import { DispatchReason } from '../rule/dispatch-reason.tsx'

/** The facts of a case: what, where, photos, who reported; what was planned, done, answered and said of it. */
export function useCaseFacts(record: CaseRecord | undefined): Fact[] {
  const t = useTexts()
  const can = useCan()
  const categoryName = useCategoryName()
  if (!record) return []
  const { reporter, answer } = record
  const category = categoryName(record.category.code, record.category.name)
  const mayUnmask = reporter.masked && can('case:unmask', { area: record.area, units: record.whistles.map((each) => each.unit) })
  const reveal = async (reason: string) => {
    const { name, phone } = await client.cases.unmask.mutate({ id: record.id, reason })
    return [name, phone].filter(Boolean).join(' ')
  }
  const contact = [reporter.name, reporter.phone].filter(Boolean).join(' ')
  const rating = record.ratings.at(-1)
  const shown = record.result === null ? [] : (record.steps.filter((step) => step.action === 'finish').at(-1)?.photos ?? [])
  return [
    { label: t('fact.words'), value: record.words, wide: true },
    { label: t('fact.photos'), value: record.photos.length ? <PhotoList links={record.photos} label={t('fact.photos')} /> : null, wide: true },
    { label: t('fact.place'), value: [record.place.path, record.spot].filter(Boolean).join(' · ') },
    { label: t('fact.category'), value: record.emergency ? <>{category} <StateTag tone="overdue">{t('case.emergency')}</StateTag></> : category },
    { label: t('fact.reporter'), value: reporter.anonymous || !contact ? t('case.anonymous') : <MaskedText masked={contact} reveal={mayUnmask ? reveal : undefined} /> },
    { label: t('fact.reported'), value: <><Moment at={record.reportedAt} /> · {t(`channels.${record.channel}`)}</> },
    { label: t('fact.dispatch'), value: <DispatchReason decision={record.dispatch} />, wide: true },
    { label: t('fact.plan'), value: record.plan, wide: true },
    { label: t('fact.result'), value: record.result, wide: true },
    { label: t('fact.resultPhotos'), value: shown.length ? <PhotoList links={shown} label={t('fact.resultPhotos')} /> : null, wide: true },
    {
      label: t('fact.answer'),
      value: answer && <><StateTag tone={toneOfOutcome(answer.outcome)}>{t(`outcomes.${answer.outcome}`)}</StateTag> {answer.words}</>,
      wide: true,
    },
    {
      label: t('fact.rating'),
      value: rating && [t(`ratings.${rating.rating}`), t(`ratingSources.${rating.source}`), rating.words].filter(Boolean).join(' · '),
      wide: true,
    },
  ]
}
