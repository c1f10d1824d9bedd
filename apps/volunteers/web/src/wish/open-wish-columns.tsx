import type { OpenWish } from '@wuxin/volunteers/wish-view.schema'
import { ClockBadge } from '@wuxin/web/clock-badge'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { Moment } from '@wuxin/web/moment'
import { PlaceText } from '@wuxin/web/place-text'
import { RowTitle } from '@wuxin/web/row-title'
import { StateTag } from '@wuxin/web/state-tag'
import { WishStateTag } from './wish-state-tag.tsx'

/** What whoever might claim a wish needs to know of it; of one's own, how it stands and the time that is left. */
export const openWishColumns = (t: Translate, mine: boolean): Column<OpenWish>[] => [
  {
    key: 'wish', title: t('wishes.column.wish'),
    render: ({ number, title, round }) => <RowTitle number={number} title={title}>{!mine && round > 1 && <StateTag tone="dueSoon">{t('wishes.round', { round })}</StateTag>}</RowTitle>,
  },
  { key: 'words', title: t('wishes.column.words'), render: ({ words }) => <span className="vt-words">{words}</span> },
  { key: 'kind', title: t('wishes.column.kind'), render: ({ kind }) => t(`wishes.kinds.${kind}`), isBadge: !mine },
  { key: 'place', title: t('wishes.column.place'), render: ({ place }) => <PlaceText place={place} /> },
  ...(mine
    ? [
        { key: 'state', title: t('wishes.column.state'), render: ({ state }: OpenWish) => <WishStateTag state={state} />, isBadge: true },
        { key: 'dueAt', title: t('wishes.column.clock'), render: ({ dueAt, state }: OpenWish) => (state === 'contact' || state === 'fulfil') && <ClockBadge dueAt={dueAt} /> },
      ]
    : [
        { key: 'until', title: t('wishes.column.until'), render: ({ until }: OpenWish) => until },
        { key: 'publishedAt', title: t('wishes.column.published'), sort: true, render: ({ publishedAt }: OpenWish) => <Moment at={publishedAt} as="day" />, deskOnly: true },
      ]),
]
