import { isOpenHazard } from '@wuxin/patrols/hazard.rules'
import type { HazardRow } from '@wuxin/patrols/hazard-view.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { StateTag } from '@wuxin/web/state-tag'
import { HazardStateTag } from './hazard-state-tag.tsx'

/** Its number, what it is, and what sets it apart. */
const HazardTitle = ({ row: { number, title, grade, supervised, recurring, state }, t }: { row: HazardRow; t: Translate }) => (
  <RowTitle number={number} title={title}>
    {grade === 'major' && <StateTag tone="overdue">{t('grades.major')}</StateTag>} {recurring && <StateTag tone="dueSoon">{t('hazards.recurring')}</StateTag>}{' '}
    {supervised && isOpenHazard(state) && <StateTag tone="dueSoon">{t('hazards.supervised')}</StateTag>}
  </RowTitle>
)

/** The columns of the list of hazards; on a phone the first is the card's title. */
export const hazardColumns = (t: Translate, ownerName: (row: HazardRow) => string | null): Column<HazardRow>[] => [
  { key: 'number', title: t('hazards.column.hazard'), sort: true, render: (row) => <HazardTitle row={row} t={t} /> },
  { key: 'kind', title: t('hazards.column.kind'), render: ({ kind }) => t(`kinds.${kind}`) },
  { key: 'area', title: t('hazards.column.place'), sort: true, render: ({ place, spot }) => <><PlaceText place={place} /> {spot}</> },
  { key: 'owner', title: t('hazards.column.owner'), render: ownerName },
  { key: 'state', title: t('hazards.column.state'), render: ({ state }) => <HazardStateTag state={state} />, isBadge: true },
  { key: 'dueAt', title: t('hazards.column.clock'), sort: true, render: ({ dueAt }) => dueAt && <ClockBadge dueAt={dueAt} /> },
  { key: 'foundAt', title: t('hazards.column.found'), sort: true, render: ({ foundAt }) => <Moment at={foundAt} as="day" />, deskOnly: true },
]
