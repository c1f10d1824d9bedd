import type { publicPledge } from '@wuxin/volunteers/pledge-view.schema'
import { Paged } from '@wuxin/web/resident/follow/paged'
import { StateTag } from '@wuxin/web/state-tag'
import type { z } from 'zod'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

const verdictTones = { kept: 'done', partly: 'explained', not_kept: 'outOfRemit' } as const

/** The published pledges of a place: those that are being kept first, more at a touch. */
export function PublishedPledges({ area }: { area: string }) {
  const t = useTexts()
  return (
    <Paged<z.infer<typeof publicPledge>> query={(page) => trpc.residentPledges.published.queryOptions({ area, page })} none={t('pledge.none')} more={t('pledge.more')}>
      {(rows) =>
        rows.map(({ id, title, words, member, state, verdict, due }) => (
          <div key={id} className="wx-card">
            <p>
              <strong>{title}</strong>{' '}
              {verdict === null ? <StateTag tone="underWay">{t(`pledge.standing.${state}`)}</StateTag> : <StateTag tone={verdictTones[verdict]}>{t(`pledge.verdicts.${verdict}`)}</StateTag>}
            </p>
            <p className="vt-paragraph">{words}</p>
            <p className="wx-quiet">{[member ?? t('pledge.somebody'), t('pledge.until', { due })].join(' · ')}</p>
          </div>
        ))
      }
    </Paged>
  )
}
