import { useWords } from './i18n.ts'
import { isBlank, type Column } from './list-parts.ts'
import { Link } from './router.ts'

interface Props<Row> {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowHref?: (row: Row) => string
  /** `key` or `-key`. */
  sort: string | undefined
  onSort: (sort: string | null) => void
}

const orderOf = (sort: string | undefined, key: string) => (sort === key ? 'ascending' : sort === `-${key}` ? 'descending' : 'none')

/** Ascending, descending, then the list's own order again. */
const nextSort = { none: '', ascending: '-', descending: null } as const

/** What a cell shows; a dash where there is nothing. */
function cell<Row>({ title, render }: Column<Row>, row: Row) {
  const shown = render(row)
  return isBlank(shown) && title ? <span className="wx-quiet">—</span> : shown
}

function Head<Row>({ column, sort, onSort }: { column: Column<Row> } & Pick<Props<Row>, 'sort' | 'onSort'>) {
  const t = useWords('web')
  const { key, title, width } = column
  if (!column.sort) return <th style={{ width }}>{title}</th>
  const order = orderOf(sort, key)
  const sign = nextSort[order]
  return (
    <th style={{ width }} aria-sort={order}>
      <button type="button" title={t('list.sort')} onClick={() => onSort(sign === null ? null : sign + key)}>
        {title} <span aria-hidden>{order === 'none' ? '↕' : order === 'ascending' ? '↑' : '↓'}</span>
      </button>
    </th>
  )
}

/**
 * Rows as a table, ordered by the service; the first column leads to the record. Plain markup: one page of rows that
 * the service orders needs nothing of the component library's table, which would weigh 100 KB on the first page.
 */
export function ListTable<Row>({ columns, rows, rowKey, rowHref, sort, onSort }: Props<Row>) {
  return (
    <div className="wx-table">
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) => (
                <td key={column.key}>{index === 0 && rowHref ? <Link to={rowHref(row)}>{column.render(row)}</Link> : cell(column, row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
