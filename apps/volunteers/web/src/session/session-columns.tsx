import type { SessionRow } from '@wuxin/volunteers/session-view.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { SessionStateTag } from './session-state-tag.tsx'

/** The columns of a list of sessions; on a phone the first is the card's title. */
export const sessionColumns = (t: Translate): Column<SessionRow>[] => [
  { key: 'number', title: t('sessions.column.session'), sort: true, render: ({ number, title }) => <RowTitle number={number} title={title} /> },
  { key: 'kind', title: t('sessions.column.kind'), render: ({ kind }) => t(`sessions.kinds.${kind}`) },
  { key: 'place', title: t('sessions.column.place'), render: ({ place }) => <PlaceText place={place} /> },
  { key: 'day', title: t('sessions.column.day'), sort: true, render: ({ day, from, to }) => `${day} ${from}–${to}` },
  { key: 'unit', title: t('sessions.column.unit'), render: ({ unit }) => unit.name },
  { key: 'state', title: t('sessions.column.state'), render: ({ state }) => <SessionStateTag state={state} />, isBadge: true },
  { key: 'heads', title: t('sessions.column.heads'), render: ({ heads }) => heads !== null && t('sessions.heads', { count: heads }) },
]
