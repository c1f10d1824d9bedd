import type { ContestRecord } from '@wuxin/culture/contest-view.schema'
import type { Column } from '@wuxin/web/list-parts'
import { Moment } from '@wuxin/web/moment'
import { Rows } from '@wuxin/web/rows'
import { useTexts } from '../texts.ts'
import { numberedText } from './numbered-text.ts'

type Correction = ContestRecord['corrections'][number]

/** 更正: what stood on a sheet, what stands there since, who and why. */
export function CorrectionsPart({ corrections, sheets, judges, entrants }: Pick<ContestRecord, 'corrections' | 'sheets' | 'judges' | 'entrants'>) {
  const t = useTexts()
  const sheetText = ({ sheet }: Correction) => {
    const found = sheets.find(({ id }) => id === sheet)
    const entrant = entrants.find(({ id }) => id === found?.entrant)
    return [judges.find(({ id }) => id === found?.judge)?.name, entrant && numberedText(entrant, t)].filter(Boolean).join(' → ')
  }
  const columns: Column<Correction>[] = [
    { key: 'sheet', title: t('contest.column.sheet'), render: sheetText },
    { key: 'from', title: t('contest.column.from'), render: ({ from }) => from.join(' / ') },
    { key: 'to', title: t('contest.column.to'), render: ({ to }) => to.join(' / ') },
    { key: 'reason', title: t('contest.label.reason'), render: ({ reason }) => reason },
    { key: 'by', title: t('contest.column.by'), render: ({ by }) => by },
    { key: 'at', title: t('contest.column.at'), render: ({ at }) => <Moment at={at} /> },
  ]
  if (corrections.length === 0) return null
  return (
    <section className="wx-panel">
      <h2>{t('contest.part.corrections')}</h2>
      <Rows rows={corrections} rowKey={({ id }) => id} columns={columns} />
    </section>
  )
}
