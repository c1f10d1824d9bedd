import type { WrongTopicCell } from '@wuxin/meetings/topic-sheet.schema'
import { Rows } from '@wuxin/web/rows'
import { Alert } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'

/** So many are listed; the rest show once these are mended. */
const listedAtOnce = 100

/** The cells of a table that were refused: in which line of it, what is expected there, and what stood there. */
export function ImportFaults({ cells, above }: {
  cells: readonly WrongTopicCell[]
  /** Lines of headings above the first row. */
  above: number
}) {
  const t = useTexts()
  return (
    <>
      <Alert type="error" showIcon role="alert" title={t('import.refused', { count: cells.length })} description={t('import.unchanged')} />
      <Rows
        rows={cells.slice(0, listedAtOnce)}
        rowKey={({ row, column, expected }) => `${row} ${column} ${expected}`}
        columns={[
          { key: 'row', title: t('import.row'), render: ({ row }) => t('import.rowNumber', { row: row + above }) },
          { key: 'column', title: t('import.column'), render: ({ column }) => t(`import.columns.${column}`) },
          { key: 'expected', title: t('import.expected'), render: ({ expected, params }) => t(`import.expects.${expected}`, expected === 'once' ? { row: Number(params['row']) + above } : params) },
          { key: 'got', title: t('import.got'), render: ({ got }) => got.slice(0, 40) || t('import.blank') },
        ]}
      />
      {cells.length > listedAtOnce && <p className="wx-quiet">{t('import.more', { count: cells.length - listedAtOnce })}</p>}
    </>
  )
}
