import { skipToken, useQuery } from '@tanstack/react-query'
import { cultureFigures } from '@wuxin/culture/event-figure.rules'
import { figuresByInput } from '@wuxin/culture/overview.schema'
import { EmptyState } from '@wuxin/web/empty-state'
import { FigureGroup } from '@wuxin/web/figure/figure-group'
import { PartRows } from '@wuxin/web/figure/part-rows'
import { withinYear, years } from '@wuxin/web/figure/period'
import { useListAddress } from '@wuxin/web/list-address'
import { Chips, ListFilters } from '@wuxin/web/list-filters'
import { LoadFailed } from '@wuxin/web/load-failed'
import { PageHeader } from '@wuxin/web/page-header'
import { useActivePlace } from '@wuxin/web/place'
import { Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { figurePath } from './figure-path.ts'
import { KindRows } from './kind-rows.tsx'

const parts = ['place', 'month', 'kind'] as const
/** The page's question: parted by place where nobody asks otherwise. */
const question = figuresByInput.extend({ by: figuresByInput.shape.by.default('place') })

/** 文化数字 of a time and place: all together, and by place, by month or by kind; every number leads to its rows. */
export default function FiguresPage() {
  const t = useTexts()
  const place = useActivePlace()
  const address = useListAddress(question)
  const { by, ...asked } = address.input
  const over = { ...asked, area: asked.area ?? place ?? undefined }
  const total = useQuery(trpc.overview.figures.queryOptions(over))
  const { data: rows, error, refetch } = useQuery(trpc.overview.figuresBy.queryOptions(total.data ? { ...over, by } : skipToken))
  const failed = total.error ?? error
  const year = years().find((each) => withinYear(each).from === over.from && withinYear(each).to === over.to) ?? ''
  const shown = rows && (by === 'month' ? rows.toReversed() : rows)
  return (
    <section className="wx-page">
      <PageHeader title={t('figures.title')} />
      <Chips choices={years().map((value) => ({ value, label: t('figures.inYear', { year: value }) }))} value={over.from || over.to ? year || 'other' : ''} onChange={(chosen) => address.change({ from: null, to: null, ...withinYear(chosen ?? '') })} />
      <ListFilters
        filters={[{ kind: 'day', key: 'from', label: t('events.filter.from') }, { kind: 'day', key: 'to', label: t('events.filter.to') }, { kind: 'area', key: 'area', label: t('events.column.place') }]}
        address={address}
        searchable={false}
      />
      {failed && <LoadFailed error={failed} retry={() => void Promise.all([total.refetch(), refetch()])} />}
      {!failed && !total.data && <Skeleton active paragraph={{ rows: 6 }} />}
      {total.data && (
        <FigureGroup
          title={t('figures.all')}
          figures={cultureFigures.map((key) => ({ key, label: t(`figures.names.${key}`), formula: t(`figures.formula.${key}`), count: total.data[key], to: figurePath(key, over) }))}
        />
      )}
      {shown && (
        <>
          <div className="wx-chips" role="group" aria-label={t('figures.parted')}>
            {parts.map((each) => (
              <button key={each} type="button" aria-pressed={each === by} onClick={() => address.change({ by: each })}>
                {t(`figures.by.${each}`)}
              </button>
            ))}
          </div>
          {shown.length === 0 && <EmptyState reason="filter" text={t('figures.none')} />}
          {shown.length > 0 && by === 'kind' && <KindRows rows={shown} over={over} />}
          {shown.length > 0 && by !== 'kind' && (
            <PartRows rows={shown} by={by} title={t(`figures.column.${by}`)} figures={cultureFigures} label={(figure) => t(`figures.names.${figure}`)} path={figurePath} over={over} />
          )}
          <p className="wx-quiet">{t('figures.counted')}</p>
        </>
      )}
    </section>
  )
}
