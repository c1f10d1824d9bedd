import { coverageChips, coverageInput, type CoverageRow } from '@wuxin/patrols/coverage.schema'
import { choicesOf } from '@wuxin/web/choices'
import { ListPage } from '@wuxin/web/list-page'
import { listPath } from '@wuxin/web/list-path'
import type { Column, Filter } from '@wuxin/web/list-parts'
import { Moment } from '@wuxin/web/moment'
import { Link, useSearchParams } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

const coverOf = ({ inspectedAt, shifts }: CoverageRow) => (inspectedAt === null ? 'never' : shifts > 0 ? 'inspected' : 'too_long')
const tones = { never: 'overdue', too_long: 'dueSoon', inspected: 'done' } as const

/** 覆盖情况: every compound with when it was inspected last, those not yet inspected to be seen first, and what was found there. */
export default function CoveragePage() {
  const t = useTexts()
  const [params] = useSearchParams()
  const to = params.get('to') ?? undefined
  const led = (count: number, row: CoverageRow, question: Record<string, string>) =>
    count > 0 ? <Link to={listPath('patrols', 'hazards', { area: row.place.code, from: row.since ?? undefined, to, ...question })}>{count}</Link> : <span className="wx-quiet">0</span>
  const columns: Column<CoverageRow>[] = [
    { key: 'area', title: t('coverage.column.place'), sort: true, render: ({ place }) => <span title={place.path}>{place.name}</span> },
    { key: 'cover', title: t('coverage.column.cover'), isBadge: true, render: (row) => <StateTag tone={tones[coverOf(row)]}>{t(`coverage.chips.${coverOf(row)}`)}</StateTag> },
    { key: 'inspectedAt', title: t('coverage.column.inspectedAt'), sort: true, render: ({ inspectedAt }) => (inspectedAt ? <Moment at={inspectedAt} /> : <span className="wx-quiet">{t('coverage.neverYet')}</span>) },
    { key: 'shifts', title: t('coverage.column.shifts'), render: ({ shifts }) => shifts },
    { key: 'hazards', title: t('coverage.column.hazards'), sort: true, render: (row) => led(row.hazards, row, { figure: 'hazards' }) },
    { key: 'open', title: t('coverage.column.open'), render: (row) => (row.open > 0 ? t('coverage.openOf', { open: row.open, overdue: row.overdue }) : <span className="wx-quiet">0</span>) },
    { key: 'major', title: t('coverage.column.major'), render: (row) => led(row.major, row, { figure: 'major' }) },
    { key: 'recurring', title: t('coverage.column.recurring'), render: (row) => led(row.recurring, row, { figure: 'recurring' }) },
    { key: 'planned', title: t('coverage.column.planned'), render: ({ planned }) => (planned ? t('coverage.planned') : <span className="wx-quiet">{t('coverage.notPlanned')}</span>) },
  ]
  const filters: Filter[] = [
    { kind: 'area', key: 'area', label: t('coverage.column.place') },
    { kind: 'day', key: 'from', label: t('figures.from') },
    { kind: 'day', key: 'to', label: t('figures.to') },
    ...(params.get('figure') === 'inspected' ? [{ kind: 'choice' as const, key: 'figure', label: t('hazards.filter.figure'), choices: [{ value: 'inspected', label: t('hazards.figures.inspected') }] }] : []),
  ]
  return (
    <ListPage
      title={t('coverage.title')}
      schema={coverageInput}
      query={(input) => trpc.coverage.list.queryOptions(input)}
      columns={columns}
      views={<p className="wx-given">{t(params.has('from') || to ? 'coverage.inDays' : 'coverage.inCycle')}</p>}
      rowKey={({ place }) => place.code}
      rowHref={({ place }) => listPath('platform', `areas/${place.code}`, {})}
      chips={{ key: 'chip', choices: choicesOf(coverageChips, (chip) => t(`coverage.chips.${chip}`)) }}
      filters={filters}
      exportFile="coverage.xlsx"
      emptyText={t('coverage.none')}
    />
  )
}
