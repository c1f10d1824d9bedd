import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useEffect, type ReactNode } from 'react'
import type { z } from 'zod'
import { EmptyState } from './empty-state.tsx'
import { useWords } from './i18n.ts'
import { Icon } from './icon.tsx'
import { useListAddress, type ListSchema } from './list-address.ts'
import { ListCards } from './list-cards.tsx'
import { Chips, ListFilters } from './list-filters.tsx'
import type { Choice, Column, Filter, ListQuery } from './list-parts.ts'
import { exportPath, type Question } from './list-path.ts'
import { ListTable } from './list-table.tsx'
import { LoadFailed } from './load-failed.tsx'
import type { MaybeAction } from './main-action.tsx'
import { useModuleId } from './module-context.tsx'
import { Pager } from './pager.tsx'
import { PageHeader } from './page-header.tsx'
import { usePhone } from './use-phone.ts'

/** What a list page is made of. */
export interface ListPageProps<Schema extends ListSchema, Row> {
  title: string
  /** The list procedure's own input schema: the address bar is read through it. */
  schema: Schema
  /** Parts of the question that this page sets itself. */
  fixed?: Partial<z.input<Schema>>
  /** The list procedure: `(input) => trpc.case.list.queryOptions(input)`. */
  query: (input: z.output<Schema>) => ListQuery<Row>
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string
  rowHref?: (row: Row) => string
  /** The states of the records as chips over the list, with the counts that the answer's `chips` hold. */
  chips?: { key: string; choices: readonly Choice[] }
  filters?: readonly Filter[]
  /** Whether the list can be searched by words; true unless said otherwise. */
  searchable?: boolean
  /** Other views of the same, between the title and the list. */
  views?: ReactNode
  /** The one main action. */
  action?: MaybeAction
  /** The list as a file of the module's service, `cases.xlsx`, which is asked what the list is asked. */
  exportFile?: string
  /** What stands in an empty list, where the common text does not say enough. */
  emptyText?: string
}

/** A list: filters in the address bar, order and pages by the service, count, why it is empty, export; cards on a phone. */
export function ListPage<Schema extends ListSchema, Row>(props: ListPageProps<Schema, Row>) {
  const { schema, fixed, query, columns, rowKey, rowHref, chips, filters = [], searchable = true, exportFile } = props
  const t = useWords('web')
  const module = useModuleId()
  const isPhone = usePhone()
  const address = useListAddress(schema, fixed)
  const { page, size, sort } = address.input as { page: number; size: number; sort?: string } // every list question has them (listQuery)
  const { data, error, isFetching, refetch } = useQuery({ ...query(address.input), placeholderData: keepPreviousData })
  const isPastEnd = data !== undefined && data.rows.length === 0 && data.total > 0
  useEffect(() => {
    if (isPastEnd) address.change({ page: 1 })
  })
  return (
    <section className="wx-list">
      <PageHeader title={props.title} count={data?.total} asOf={data?.asOf} action={props.action}>
        <span className="wx-page-header__tools">
          <button type="button" className="wx-button wx-button--quiet" onClick={() => void refetch()} aria-label={t('list.refresh')}>
            <Icon name="refresh" />
          </button>
          {exportFile && (
            <a className="wx-button wx-button--quiet" href={exportPath(module ?? '', exportFile, address.input as Question)} download>
              <Icon name="export" /> {t('list.export')}
            </a>
          )}
        </span>
      </PageHeader>
      {props.views}
      {chips && <Chips choices={chips.choices} counts={data?.chips} value={address.text(chips.key)} onChange={(value) => address.change({ [chips.key]: value })} />}
      {(searchable || filters.length > 0) && <ListFilters filters={filters} address={address} searchable={searchable} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 8 }} />}
      {error && <LoadFailed error={error} retry={() => void refetch()} />}
      {!error && data && data.rows.length === 0 && <EmptyState reason={data.empty ?? 'filter'} text={data.empty === 'nothing-yet' ? props.emptyText : undefined} />}
      {!error && data && data.rows.length > 0 && (
        <div aria-busy={isFetching}>
          {isPhone ? (
            <ListCards columns={columns} rows={data.rows} rowKey={rowKey} rowHref={rowHref} />
          ) : (
            <ListTable {...{ columns, rowKey, rowHref, sort }} rows={data.rows} onSort={(next) => address.change({ sort: next })} />
          )}
          <Pager page={page} size={size} total={data.total} onChange={(next) => address.change({ page: next })} />
        </div>
      )}
    </section>
  )
}
