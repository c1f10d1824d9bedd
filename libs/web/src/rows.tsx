import { ListCards } from './list-cards.tsx'
import type { Column } from './list-parts.ts'
import { ListTable } from './list-table.tsx'
import { usePhone } from './use-phone.ts'

/** The few rows that belong to a record, all at once: a table, or cards on a phone. Lists of records are `ListPage`. */
export function Rows<Row extends object>(props: {
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  rowHref?: (row: Row) => string
}) {
  return usePhone() ? <ListCards {...props} /> : <ListTable {...props} sort={undefined} onSort={() => undefined} />
}
