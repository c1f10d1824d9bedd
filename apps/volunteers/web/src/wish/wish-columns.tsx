import { isOpenWish } from '@wuxin/volunteers/wish.rules'
import type { WishRow } from '@wuxin/volunteers/wish-view.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { StateTag } from '@wuxin/web/state-tag'
import { claimerText } from './wish-claimer.ts'
import { WishStateTag } from './wish-state-tag.tsx'

/** Which round it is in, from the second on; a left over one stands out. */
function Round({ row: { round, leftOver, state }, t }: { row: WishRow; t: Translate }) {
  if (state !== 'claim' || round < 2) return null
  return <StateTag tone={leftOver ? 'dueSoon' : 'waiting'}>{t('wishes.round', { round })}</StateTag>
}

/** What a wish is called: by its kind to those who read no more of it. */
export const wishTitle = ({ title, kind }: Pick<WishRow, 'title' | 'kind'>, t: Translate): string => title || t(`wishes.kinds.${kind}`)

/** The columns of the organisers' list; on a phone the first is the card's title. */
export const wishColumns = (t: Translate): Column<WishRow>[] => [
  { key: 'number', title: t('wishes.column.wish'), sort: true, render: (row) => <RowTitle number={row.number} title={wishTitle(row, t)}><Round row={row} t={t} /></RowTitle> },
  { key: 'place', title: t('wishes.column.place'), render: (row) => <PlaceText place={row.place} /> },
  { key: 'kind', title: t('wishes.column.kind'), render: (row) => t(`wishes.kinds.${row.kind}`), deskOnly: true },
  { key: 'state', title: t('wishes.column.state'), render: (row) => <WishStateTag state={row.state} />, isBadge: true },
  { key: 'claimer', title: t('wishes.column.claimer'), render: (row) => claimerText(row.claimer) },
  { key: 'dueAt', title: t('wishes.column.clock'), sort: true, render: (row) => isOpenWish(row.state) && row.dueAt && <ClockBadge dueAt={row.dueAt} /> },
  { key: 'postedAt', title: t('wishes.column.posted'), sort: true, render: (row) => <Moment at={row.postedAt} as="day" />, deskOnly: true },
]
