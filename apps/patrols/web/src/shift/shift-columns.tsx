import type { ShiftRow } from '@wuxin/patrols/shift.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { ShiftStateTag } from './shift-state-tag.tsx'
import { shiftTimes } from './shift-times.ts'

/** What is still amiss: photos on their way, fields to settle, nobody to walk it. */
const amiss = ({ photosWaiting, conflicts, late, walkers, state }: ShiftRow, t: Translate): string =>
  [
    state === 'planned' && walkers.length === 0 && t('shifts.nobody'),
    photosWaiting > 0 && t('shifts.photosWaiting', { count: photosWaiting }),
    conflicts > 0 && t('shifts.conflicts', { count: conflicts }),
    late && t('shifts.late'),
  ].filter(Boolean).join(' · ')

/** Names that a row has room for. */
const most = 3

/** Who walks, the first of them where a whole team does. */
const walkersOf = ({ walkers }: ShiftRow, t: Translate): string =>
  walkers.length > most ? t('shifts.andMore', { names: walkers.slice(0, most).join(t('plans.joint')), count: walkers.length }) : walkers.join(t('plans.joint'))

/** The columns of a list of shifts; on a phone the first is the card's title. */
export const shiftColumns = (t: Translate): Column<ShiftRow>[] => [
  { key: 'number', title: t('shifts.column.shift'), sort: true, render: ({ number, route }) => <RowTitle number={number} title={route.name} /> },
  { key: 'area', title: t('shifts.column.place'), sort: true, render: ({ place }) => <PlaceText place={place} /> },
  { key: 'from', title: t('shifts.column.when'), sort: true, render: shiftTimes },
  { key: 'walkers', title: t('shifts.column.walkers'), render: (row) => walkersOf(row, t) },
  { key: 'state', title: t('shifts.column.state'), render: ({ state }) => <ShiftStateTag state={state} />, isBadge: true },
  { key: 'visited', title: t('shifts.column.visited'), render: ({ visited, checkpoints }) => `${visited}/${checkpoints}` },
  { key: 'found', title: t('shifts.column.found'), render: ({ findings, hazards }) => findings > 0 && t('shifts.found', { findings, hazards }) },
  { key: 'amiss', title: t('shifts.column.amiss'), render: (row) => amiss(row, t) },
]
