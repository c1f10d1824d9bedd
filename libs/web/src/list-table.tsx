import { Table } from 'antd'
import { Link } from 'react-router'
import type { Column } from './list-parts.ts'

interface Props<Row> {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowHref?: (row: Row) => string
  loading: boolean
  /** `key` or `-key`. */
  sort: string | undefined
  onSort: (sort: string | null) => void
}

const orderOf = (sort: string | undefined, key: string) => (sort === key ? 'ascend' : sort === `-${key}` ? 'descend' : null)

/** Rows as a table, ordered by the service. The first column leads to the record. */
export function ListTable<Row extends object>({ columns, rows, rowKey, rowHref, loading, sort, onSort }: Props<Row>) {
  return (
    <Table<Row>
      size="middle"
      rowKey={rowKey}
      dataSource={[...rows]}
      loading={loading}
      pagination={false}
      scroll={{ x: 'max-content' }}
      onChange={(_page, _filters, sorter) => {
        const one = Array.isArray(sorter) ? sorter[0] : sorter
        onSort(one?.order ? `${one.order === 'descend' ? '-' : ''}${String(one.columnKey)}` : null)
      }}
      columns={columns.map((column, index) => ({
        key: column.key,
        title: column.title,
        width: column.width,
        sorter: column.sort,
        sortOrder: column.sort ? orderOf(sort, column.key) : undefined,
        showSorterTooltip: false,
        render: (_value: unknown, row: Row) =>
          index === 0 && rowHref ? <Link to={rowHref(row)}>{column.render(row)}</Link> : column.render(row),
      }))}
    />
  )
}
