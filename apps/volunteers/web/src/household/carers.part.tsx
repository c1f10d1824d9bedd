import type { HouseholdRecord } from '@wuxin/volunteers/household.schema'
import { Rows } from '@wuxin/web/rows'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { Button } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'

/** Somebody assigned to a household. */
export type CarerView = HouseholdRecord['carers'][number]

const tones: Record<CarerView['status'], StateTone> = { assigned: 'waiting', accepted: 'underWay', declined: 'outOfRemit', released: 'explained' }

/** Who keeps the file, who cares and who stands in, with their answers. `onRelease` where the reader may end a part. */
export function CarersPart({ carers, onRelease }: { carers: HouseholdRecord['carers']; onRelease?: (carer: CarerView) => void }) {
  const t = useTexts()
  const isOver = ({ status }: CarerView) => status === 'declined' || status === 'released'
  const columns = [
    { key: 'name', title: t('households.column.name'), render: (row: CarerView) => row.name },
    { key: 'post', title: t('households.column.post'), render: (row: CarerView) => t(`households.posts.${row.post}`) },
    { key: 'status', title: t('households.column.answer'), render: (row: CarerView) => <><StateTag tone={tones[row.status]}>{t(`households.statuses.${row.status}`)}</StateTag> {row.absent && <StateTag tone="dueSoon">{t('households.absent')}</StateTag>} {row.reason}</> },
    { key: 'term', title: t('households.column.term'), render: ({ from, to }: CarerView) => t(to === null ? 'households.termOpen' : 'households.term', { from, to: to ?? '' }) },
  ]
  const end = { key: 'end', title: '', render: (row: CarerView) => onRelease && <Button type="link" size="small" onClick={() => onRelease(row)}>{t('households.do.release')}</Button> }
  const former = carers.filter(isOver)
  return (
    <section className="wx-panel">
      <h2>{t('households.carers')}</h2>
      <Rows rows={carers.filter((row) => !isOver(row))} rowKey={(row) => row.id} columns={onRelease ? [...columns, end] : columns} />
      {former.length > 0 && (
        <details>
          <summary>{t('households.former', { count: former.length })}</summary>
          <Rows rows={former} rowKey={(row) => row.id} columns={columns} />
        </details>
      )}
    </section>
  )
}
