import { Link } from './router.ts'
import type { Column } from './list-parts.ts'

/** Rows as cards, for a phone: the first column is the title and leads to the record. */
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
            {lines.map((column) => (
              <div key={column.key}>
                <dt>{column.title}</dt>
                <dd>{column.render(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  )
}
