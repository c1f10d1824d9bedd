import { useQueries } from '@tanstack/react-query'
import { BigButton } from '@wuxin/web/resident/big-button'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { StateTag } from '@wuxin/web/state-tag'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

const verdictTones = { kept: 'done', partly: 'explained', not_kept: 'outOfRemit' } as const

/** The published pledges of a place: those that are being kept first, more at a touch. */
export function PublishedPledges({ area }: { area: string }) {
  const t = useTexts()
  const [pages, setPages] = useState(1)
  const answers = useQueries({ queries: Array.from({ length: pages }, (_, index) => trpc.residentPledges.published.queryOptions({ area, page: index + 1 })) })
  const rows = answers.flatMap(({ data }) => data?.rows ?? [])
  const waiting = answers.find(({ error, isPending }) => error || isPending)
  const total = answers[0]?.data?.total ?? 0
  return (
    <section className="wx-part">
      {rows.map(({ id, title, words, member, state, verdict, due }) => (
        <div key={id} className="wx-card">
          <p>
            <strong>{title}</strong>{' '}
            {verdict === null ? <StateTag tone="underWay">{t(`pledge.standing.${state}`)}</StateTag> : <StateTag tone={verdictTones[verdict]}>{t(`pledge.verdicts.${verdict}`)}</StateTag>}
          </p>
          <p className="vt-paragraph">{words}</p>
          <p className="wx-quiet">{[member ?? t('pledge.somebody'), t('pledge.until', { due })].join(' · ')}</p>
        </div>
      ))}
      {waiting && <LookedUp query={waiting}>{() => null}</LookedUp>}
      {!waiting && rows.length === 0 && <p className="wx-quiet">{t('pledge.none')}</p>}
      {!waiting && rows.length < total && (
        <BigButton plain onClick={() => setPages(pages + 1)}>
          {t('pledge.more')}
        </BigButton>
      )}
    </section>
  )
}
