import type { ShiftRecord } from '@wuxin/patrols/shift.schema'
import { Rows } from '@wuxin/web/rows'
import { StateTag } from '@wuxin/web/state-tag'
import { lengthText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'

type Phone = ShiftRecord['phones'][number]

/** What the phones sent, and what is known of their clocks: times are put right by it, and both are kept. */
export function PhonesPart({ phones }: Pick<ShiftRecord, 'phones'>) {
  const t = useTexts()
  if (phones.length === 0) return null
  const clock = ({ offset, isWrong, jumped }: Phone) => [
    isWrong && t(offset > 0 ? 'shifts.clockSlow' : 'shifts.clockFast', { length: lengthText(Math.abs(offset)) }),
    jumped && t('shifts.clockJumped'),
  ].filter(Boolean).join(' · ')
  return (
    <section className="wx-panel">
      <h2>{t('shifts.phones')}</h2>
      <Rows
        rows={phones}
        rowKey={({ queue }: Phone) => queue}
        columns={[
          { key: 'by', title: t('shifts.column.by'), render: ({ by }) => by },
          { key: 'actions', title: t('shifts.column.actions'), render: ({ actions, held }) => [t('shifts.actions', { count: actions }), held > 0 && t('shifts.held', { count: held })].filter(Boolean).join(' · ') },
          { key: 'clock', title: t('shifts.column.clock'), render: (row) => (clock(row) ? <StateTag tone="dueSoon">{clock(row)}</StateTag> : t('shifts.clockRight')) },
        ]}
      />
    </section>
  )
}
