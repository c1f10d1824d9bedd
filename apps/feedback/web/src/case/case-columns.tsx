import type { CaseRow } from '@wuxin/feedback/case-view.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import type { useCategoryName } from '../category/use-categories.ts'
import { CaseStateTag } from './case-state-tag.tsx'
import { CaseTitle } from './case-title.tsx'

/** The columns of a list of cases; on a phone the first is the card's title. */
export const caseColumns = (t: Translate, categoryName: ReturnType<typeof useCategoryName>): Column<CaseRow>[] => [
  { key: 'number', title: t('column.case'), sort: true, render: (row) => <CaseTitle row={row} /> },
  { key: 'place', title: t('column.place'), render: (row) => <PlaceText place={row.place} /> },
  { key: 'category', title: t('column.category'), render: (row) => categoryName(row.category.code, row.category.name), deskOnly: true },
  { key: 'state', title: t('column.state'), render: (row) => <CaseStateTag row={row} />, isBadge: true },
  { key: 'dueAt', title: t('column.clock'), sort: true, render: (row) => row.dueAt && <ClockBadge dueAt={row.dueAt} /> },
  { key: 'owner', title: t('column.owner'), render: (row) => row.owner },
  { key: 'reportedAt', title: t('column.reported'), sort: true, render: (row) => <Moment at={row.reportedAt} as="day" />, deskOnly: true },
]
