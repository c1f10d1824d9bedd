import type { HouseholdRow } from '@wuxin/volunteers/household.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import { joined, type Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { StateTag } from '@wuxin/web/state-tag'
import { HouseholdStateTag } from './household-state-tag.tsx'

/** What a file is called where nobody may be named: 独居老人 · 2 人. */
export const householdTitle = ({ kind, people }: Pick<HouseholdRow, 'kind' | 'people'>, t: Translate): string => [t(`households.kinds.${kind}`), t('households.people', { count: people })].join(' · ')

const carersText = ({ carers }: HouseholdRow, t: Translate) =>
  joined(carers.filter(({ post }) => post !== 'keeper').map(({ name, status }) => (status === 'assigned' ? t('households.toAnswer', { name }) : name)))

/** The columns of a list of files; on a phone the first is the card's title. */
export const householdColumns = (t: Translate): Column<HouseholdRow>[] => [
  {
    key: 'number', title: t('households.column.household'), sort: true,
    render: (row) => <RowTitle number={row.number} title={householdTitle(row, t)}>{row.curtain && <StateTag tone="underWay">{t('households.watched')}</StateTag>}</RowTitle>,
  },
  { key: 'place', title: t('households.column.place'), render: (row) => <PlaceText place={row.place} /> },
  { key: 'carers', title: t('households.column.carers'), render: (row) => carersText(row, t) },
  { key: 'state', title: t('households.column.state'), render: (row) => <HouseholdStateTag state={row.state} />, isBadge: true },
  { key: 'lastVisit', title: t('households.column.lastVisit'), render: (row) => row.lastVisit },
  { key: 'nextVisit', title: t('households.column.nextVisit'), sort: true, render: (row) => row.state === 'care' && <ClockBadge dueAt={row.dueAt} /> },
]
