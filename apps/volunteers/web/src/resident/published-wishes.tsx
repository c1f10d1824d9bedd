import type { PublicWish } from '@wuxin/volunteers/wish-view.schema'
import type { WishState } from '@wuxin/volunteers/wish.schema'
import { Paged } from '@wuxin/web/resident/follow/paged'
import { StateTag } from '@wuxin/web/state-tag'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** How a published wish stands, in three words. */
const standingOf = (state: WishState) => (state === 'claim' ? 'open' : state === 'contact' || state === 'fulfil' ? 'taken' : 'done')
const tones = { open: 'waiting', taken: 'underWay', done: 'done' } as const

/** The published wishes of a place: those that nobody has first, more at a touch. */
export function PublishedWishes({ area }: { area: string }) {
  const t = useTexts()
  return (
    <Paged<PublicWish> query={(page) => trpc.residentWishes.published.queryOptions({ area, page })} none={t('wish.noneHere')} more={t('wish.more')}>
      {(rows) =>
        rows.map(({ id, title, words, number, place, state, until }) => (
          <div key={id} className="wx-card">
            <p>
              <strong>{title}</strong> <StateTag tone={tones[standingOf(state)]}>{t(`wish.standing.${standingOf(state)}`)}</StateTag>
            </p>
            {words !== title && <p className="vt-paragraph">{words}</p>}
            <p className="wx-quiet">{[number, place.name, until && t('wish.until', { day: until })].filter(Boolean).join(' · ')}</p>
          </div>
        ))
      }
    </Paged>
  )
}
