import { areaSheetLevels, type WrongCell } from '@wuxin/platform/area-sheet.schema'
import { useWords } from '@wuxin/web/i18n'
import { Rows } from '@wuxin/web/rows'
import { Alert } from '@wuxin/web/ui'

/** A level as the sheet names it; other values as they are. */
const named = ({ level, ...params }: WrongCell['params']) => ({ ...params, level: areaSheetLevels[level as keyof typeof areaSheetLevels] ?? level }) // any other text finds nothing

/** The cells of a file that were refused: where, what is expected there, and what stood there. */
export function WrongCells({ cells }: { cells: readonly WrongCell[] }) {
  const t = useWords('platform')
  return (
    <>
      <Alert type="error" showIcon role="alert" title={t('import.refused', { count: cells.length })} description={t('import.unchanged')} />
      <Rows
        rows={cells}
        rowKey={({ row, column, expected }) => `${row} ${column} ${expected}`}
        columns={[
          { key: 'row', title: t('import.row'), render: ({ row }) => <span className="wx-nowrap">{t('import.rowNumber', { row })}</span> },
          { key: 'column', title: t('import.column'), render: ({ column }) => column },
          { key: 'expected', title: t('import.expected'), render: ({ expected, params }) => t(`import.expects.${expected}`, named(params)) },
          { key: 'got', title: t('import.got'), render: ({ got }) => got || t('import.blank') },
        ]}
      />
    </>
  )
}
