import type { LedgerRow } from '@wuxin/patrols/ledger.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { Link } from '@wuxin/web/router'
import { RowTitle } from '@wuxin/web/row-title'
import { StateTag } from '@wuxin/web/state-tag'

/** The page of a line's hazard. */
export const hazardPath = (id: string): string => modulePath('patrols', `hazards/${id}`)

const done = (each: { at: string; by: string } | null) => each && <><Moment at={each.at} as="day" /> {each.by}</>

/** The official columns of the ledger in their order: 序号, 时间, 地点, 隐患, 等级, 责任人, 措施, 期限, 整改, 复查, 销号; on a phone the hazard with its number is the card's title and leads on, else it does so in its own column. */
export const ledgerColumns = (t: Translate, isPhone: boolean): Column<LedgerRow>[] => {
  const hazard: Column<LedgerRow> = { key: 'hazard', title: t('ledger.column.hazard'), render: ({ id, number, hazard: title }) => (isPhone ? <RowTitle number={number} title={title} /> : <Link to={hazardPath(id)}><RowTitle number={number} title={title} /></Link>) }
  const seq: Column<LedgerRow> = { key: 'seq', title: t('ledger.column.seq'), render: ({ seq: nth }) => nth, width: 56 }
  const found: Column<LedgerRow> = { key: 'foundAt', title: t('ledger.column.foundAt'), render: ({ foundAt }) => <Moment at={foundAt} as="day" /> }
  const place: Column<LedgerRow> = { key: 'place', title: t('ledger.column.place'), render: ({ place: at, spot }) => <><PlaceText place={at} /> {spot}</> }
  return [
    ...(isPhone ? [hazard, seq, found, place] : [seq, found, place, hazard]),
    { key: 'grade', title: t('ledger.column.grade'), render: ({ grade }) => (grade ? <StateTag tone={grade === 'major' ? 'overdue' : 'waiting'}>{t(`grades.${grade}`)}</StateTag> : t('ledger.ungraded')) },
    { key: 'person', title: t('ledger.column.person'), render: ({ person }) => person },
    { key: 'measure', title: t('ledger.column.measure'), render: ({ measure }) => measure },
    { key: 'deadline', title: t('ledger.column.deadline'), render: ({ deadline }) => deadline && <Moment at={deadline} as="day" /> },
    { key: 'rectified', title: t('ledger.column.rectified'), render: ({ rectified }) => rectified && <Moment at={rectified.at} as="day" /> },
    { key: 'inspected', title: t('ledger.column.inspected'), render: ({ inspected }) => done(inspected) },
    { key: 'closed', title: t('ledger.column.closed'), render: ({ closed }) => done(closed) },
  ]
}
