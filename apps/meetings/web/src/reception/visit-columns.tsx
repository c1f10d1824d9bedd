import type { visitRow } from '@wuxin/meetings/reception.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { MaskedText } from '@wuxin/web/masked-text'
import { Moment } from '@wuxin/web/moment'
import type { z } from 'zod'
import { client } from '../api.ts'
import { VisitActions, type TurnInto } from './visit-actions.tsx'
import { VisitOutcomeLine } from './visit-outcome.tsx'

/** One row of the log (接待日志). */
export type VisitRow = z.infer<typeof visitRow>

async function reveal(id: string, reason: string): Promise<string> {
  const { name, phone } = await client.reception.unmask.mutate({ id, reason })
  return [name, phone].filter(Boolean).join(' ')
}

/** The columns of the log; on a phone the first is the card's title. */
export function visitColumns(t: Translate, { mayWrite, onTurn }: { mayWrite: (visit: VisitRow) => boolean; onTurn: (visit: VisitRow, into: TurnInto) => void }): Column<VisitRow>[] {
  return [
    {
      key: 'number',
      title: t('reception.column.visit'),
      sort: true,
      render: (row) => (
        <span className="mt-visit-title">
          <small>{row.number}</small>
          <span>{row.words}</span>
        </span>
      ),
    },
    { key: 'at', title: t('reception.column.at'), sort: true, render: (row) => <Moment at={row.at} /> },
    { key: 'place', title: t('reception.column.place'), render: (row) => row.place.name, deskOnly: true },
    { key: 'visitor', title: t('reception.column.visitor'), render: (row) => <MaskedText masked={row.visitor ?? t('reception.unnamed')} reveal={mayWrite(row) ? (reason) => reveal(row.id, reason) : undefined} /> },
    { key: 'receivedBy', title: t('reception.column.receivedBy'), render: (row) => row.receivedBy },
    { key: 'outcome', title: t('reception.column.outcome'), render: (row) => <VisitOutcomeLine visit={row} /> },
    { key: 'do', title: t('reception.column.do'), render: (row) => row.outcome === 'open' && mayWrite(row) && <VisitActions onTurn={(into) => onTurn(row, into)} /> },
  ]
}
