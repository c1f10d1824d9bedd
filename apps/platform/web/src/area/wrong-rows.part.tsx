import { useWords } from '@wuxin/web/i18n'
import { Rows } from '@wuxin/web/rows'
import { Alert } from '@wuxin/web/ui'
import type { WrongRow } from './api.ts'

/** The rows of a file that were refused: where, what is expected there, and what stood there. */
export function WrongRows({ rows }: { rows: readonly WrongRow[] }) {
  const t = useWords('platform')
  return (
    <>
      <Alert type="error" showIcon role="alert" title={t('import.refused', { count: rows.length })} description={t('import.unchanged')} />
      <Rows
        rows={rows}
        rowKey={({ row, column, expected }) => `${row} ${column} ${expected}`}
        columns={[
          { key: 'row', title: t('import.row'), render: ({ row }) => t('import.rowNumber', { row }) },
          { key: 'column', title: t('import.column'), render: ({ column }) => column },
          { key: 'expected', title: t('import.expected'), render: ({ expected, params }) => t(`import.expects.${expected}`, params) },
          { key: 'got', title: t('import.got'), render: ({ got }) => (got === '' || got === null ? t('import.blank') : got) },
        ]}
      />
    </>
  )
}
