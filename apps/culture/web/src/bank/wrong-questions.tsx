import type { WrongQuestion } from '@wuxin/culture/question-sheet.schema'
import type { Column } from '@wuxin/web/list-parts'
import { Rows } from '@wuxin/web/rows'
import { useTexts } from '../texts.ts'

/** The cells of a sheet that are wrong: where, what should stand there, and what does. */
export function WrongQuestions({ wrong }: { wrong: readonly WrongQuestion[] }) {
  const t = useTexts()
  const columns: Column<WrongQuestion>[] = [
    { key: 'row', title: t('questions.import.column.row'), render: ({ row }) => t('questions.import.row', { row }), width: 90 },
    { key: 'column', title: t('questions.import.column.column'), render: ({ column }) => column, width: 90 },
    { key: 'expected', title: t('questions.import.column.expected'), render: ({ expected, params }) => t(`questions.import.expected.${expected}`, params) },
    { key: 'got', title: t('questions.import.column.got'), render: ({ got }) => got ?? t('questions.import.blank') },
  ]
  return (
    <section>
      <h3>{t('questions.import.wrong', { count: wrong.length })}</h3>
      <Rows rows={wrong} rowKey={({ row, column, expected }) => `${row} ${column} ${expected}`} columns={columns} />
    </section>
  )
}
