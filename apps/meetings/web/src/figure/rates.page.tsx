import '../staff.css'
import { skipToken, useQuery } from '@tanstack/react-query'
import { bodyKinds } from '@wuxin/meetings/body.schema'
import type { TopicTally } from '@wuxin/meetings/figure.rules'
import { figuresByInput } from '@wuxin/meetings/topic-input.schema'
import { choicesOf } from '@wuxin/web/choices'
import { EmptyState } from '@wuxin/web/empty-state'
import { withinYear, years } from '@wuxin/web/figure/period'
import { useListAddress } from '@wuxin/web/list-address'
import { Chips, ListFilters } from '@wuxin/web/list-filters'
import { LoadFailed } from '@wuxin/web/load-failed'
import { PageHeader } from '@wuxin/web/page-header'
import { useActivePlace } from '@wuxin/web/place'
import { Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { RateRows } from './rate-rows.tsx'
import { RateTotal } from './rate-total.tsx'

/** How the figures can be parted. */
const parts = ['body', 'place', 'month'] as const

/** The page's question: parted by body where nobody asks otherwise. */
const question = figuresByInput.extend({ by: figuresByInput.shape.by.default('body') })

/** 协调解决率 of a time and place: all together, and by body, by place or by month; every number leads to its topics. */
export default function RatesPage() {
  const t = useTexts()
  const place = useActivePlace()
  const address = useListAddress(question)
  const { by, ...asked } = address.input
  const over = { ...asked, area: asked.area ?? place ?? undefined }
  const total = useQuery(trpc.topics.figures.queryOptions(over))
  const { data: rows, error, refetch } = useQuery(trpc.topics.figuresBy.queryOptions(total.data ? { ...over, by } : skipToken))
  const failed = total.error ?? error
  const year = years().find((each) => withinYear(each).from === over.from && withinYear(each).to === over.to) ?? ''
  const filters = [
    { kind: 'day' as const, key: 'from', label: t('rates.from') },
    { kind: 'day' as const, key: 'to', label: t('rates.to') },
    { kind: 'area' as const, key: 'area', label: t('rates.area') },
    { kind: 'choice' as const, key: 'bodyKind', label: t('rates.kind'), choices: choicesOf(bodyKinds, (kind) => t(`kinds.${kind}`)) },
  ]
  return (
    <section className="wx-page">
      <PageHeader title={t('rates.title')}>
        <p className="wx-quiet">{t('rates.formula')}</p>
      </PageHeader>
      <Chips choices={years().map((value) => ({ value, label: t('rates.inYear', { year: value }) }))} value={over.from || over.to ? year || 'other' : ''} onChange={(chosen) => address.change({ from: null, to: null, ...withinYear(chosen ?? '') })} />
      <ListFilters filters={filters} address={address} searchable={false} />
      {failed && <LoadFailed error={failed} retry={() => void Promise.all([total.refetch(), refetch()])} />}
      {!failed && !rows && <Skeleton active paragraph={{ rows: 8 }} />}
      {total.data && <RateTotal tally={total.data} over={over} />}
      {rows && (
        <>
          <div className="wx-chips" role="group" aria-label={t('rates.parted')}>
            {parts.map((each) => (
              <button key={each} type="button" aria-pressed={each === by} onClick={() => address.change({ by: each })}>
                {t(`rates.by.${each}`)}
              </button>
            ))}
          </div>
          {rows.length === 0 ? <EmptyState reason="filter" text={t('rates.none')} /> : <RateRows rows={[...rows].sort((one, other) => rateOrder(one, other, by))} by={by} over={over} />}
          <p className="wx-quiet mt-foot">{t('rates.counted')}</p>
        </>
      )}
    </section>
  )
}

/** Months as they passed, the latest first; bodies and places by how many topics they tabled. No rate orders anything: this is no contest. */
function rateOrder(one: { key: string; tally: Pick<TopicTally, 'tabled'> }, other: typeof one, by: (typeof parts)[number]): number {
  return by === 'month' ? other.key.localeCompare(one.key) : other.tally.tabled - one.tally.tabled || one.key.localeCompare(other.key)
}
