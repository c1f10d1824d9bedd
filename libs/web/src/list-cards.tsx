import type { ReactNode } from 'react'
import { Link } from './router.ts'
import type { Column } from './list-parts.ts'

const isEmpty = (shown: ReactNode) => shown === null || shown === undefined || shown === false || shown === ''

/** Rows as cards, for a phone: the first column is the title and leads to the record; of a column without anything in it nothing is said. */
export function ListCards<Row>({ columns, rows, rowKey, rowHref }: {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowHref?: (row: Row) => string
}) {
  const [title, ...lines] = columns.filter((column) => !column.deskOnly)
  return (
    <ul className="wx-cards">
      {rows.map((row) => (
        <li key={rowKey(row)}>
          <h2>{rowHref ? <Link to={rowHref(row)}>{title?.render(row)}</Link> : title?.render(row)}</h2>
          <dl>
            {lines
              .map((column) => ({ ...column, shown: column.render(row) }))
              .filter(({ shown }) => !isEmpty(shown))
              .map(({ key, title: label, shown }) => (
                <div key={key}>
                  <dt>{label}</dt>
                  <dd>{shown}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
