import { useQueries } from '@tanstack/react-query'
import type { WishState } from '@wuxin/volunteers/wish.schema'
import { BigButton } from '@wuxin/web/resident/big-button'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { StateTag } from '@wuxin/web/state-tag'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** How a published wish stands, in three words. */
const standingOf = (state: WishState) => (state === 'claim' ? 'open' : state === 'contact' || state === 'fulfil' ? 'taken' : 'done')
const tones = { open: 'waiting', taken: 'underWay', done: 'done' } as const

/** The published wishes of a place: those that nobody has first, more at a touch. */
export function PublishedWishes({ area }: { area: string }) {
  const t = useTexts()
  const [pages, setPages] = useState(1)
  const answers = useQueries({ queries: Array.from({ length: pages }, (_, index) => trpc.residentWishes.published.queryOptions({ area, page: index + 1 })) })
  const rows = answers.flatMap(({ data }) => data?.rows ?? [])
  const waiting = answers.find(({ error, isPending }) => error || isPending)
  const total = answers[0]?.data?.total ?? 0
  return (
    <section className="wx-part">
      {rows.map(({ id, title, words, number, place, state, until }) => (
        <div key={id} className="wx-card">
          <p>
            <strong>{title}</strong> <StateTag tone={tones[standingOf(state)]}>{t(`wish.standing.${standingOf(state)}`)}</StateTag>
          </p>
          {words !== title && <p className="vt-paragraph">{words}</p>}
          <p className="wx-quiet">{[number, place.name, until && t('wish.until', { day: until })].filter(Boolean).join(' · ')}</p>
        </div>
      ))}
      {waiting && <LookedUp query={waiting}>{() => null}</LookedUp>}
      {!waiting && rows.length === 0 && <p className="wx-quiet">{t('wish.noneHere')}</p>}
      {!waiting && rows.length < total && (
        <BigButton plain onClick={() => setPages(pages + 1)}>
          {t('wish.more')}
        </BigButton>
      )}
    </section>
  )
}
