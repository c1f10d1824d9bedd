import type { buildingTable } from '@wuxin/volunteers/building.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { StateTag } from '@wuxin/web/state-tag'
import type { z } from 'zod'

/** A building of a compound. */
export type BuildingRow = z.output<typeof buildingTable>['rows'][number]

/** The columns of a compound's table and of one's own buildings. */
export const buildingColumns = <Row extends BuildingRow>(t: Translate): Column<Row>[] => [
  { key: 'building', title: t('buildings.column.building'), render: (row) => row.building },
  { key: 'volunteer', title: t('buildings.column.member'), render: ({ share }) => share?.volunteer.name ?? <StateTag tone="overdue">{t('buildings.gap')}</StateTag> },
  { key: 'since', title: t('buildings.column.since'), render: ({ share }) => share && (share.to ? t('buildings.term', { from: share.from, to: share.to }) : t('buildings.termOpen', { from: share.from })), deskOnly: true },
  { key: 'last', title: t('buildings.column.last'), render: ({ lastVisit, visits }) => lastVisit && t('buildings.lastOf', { day: lastVisit, count: visits }) },
  { key: 'next', title: t('buildings.column.next'), render: ({ nextVisit, overdue }) => nextVisit && <>{nextVisit} {overdue && <StateTag tone="overdue">{t('buildings.late')}</StateTag>}</> },
]
