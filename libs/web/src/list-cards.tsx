import { Link } from './router.ts'
import { isBlank, type Column } from './list-parts.ts'

/** Rows as cards, for a phone: the first column is the title and leads to the record; of a column without anything in it nothing is said. */
export function ListCards<Row>({ columns, rows, rowKey, rowHref }: {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowHref?: (row: Row) => string
}) {
  const [title, ...others] = columns.filter((column) => !column.deskOnly)
  const lines = others.filter((column) => !column.isBadge)
  const badges = others.filter((column) => column.isBadge)
  return (
    <ul className="wx-cards">
      {rows.map((row) => (
        <li key={rowKey(row)}>
          <div className="wx-cards__head">
            <h2>{rowHref ? <Link to={rowHref(row)}>{title?.render(row)}</Link> : title?.render(row)}</h2>
            {badges.map((column) => (
              <span key={column.key} className="wx-cards__badge">
                {column.render(row)}
              </span>
            ))}
          </div>
          <dl>
            {lines
              .map((column) => ({ ...column, shown: column.render(row) }))
              .filter(({ shown }) => !isBlank(shown))
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
